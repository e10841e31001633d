// What a heading or a lead-in says for the items below it: whose they are, with whom, what the section is for.
import { type Actors, actorsOf } from "./actors.ts";
import { actorsOfValue } from "./actors-of-value.ts";
import { bodiesAt, wholeList } from "./bodies.ts";
import type { Context } from "./draft.ts";
import { nameEndAt } from "./office-verbs.ts";
import type { Item } from "./outline.ts";
import { purposeOf } from "./purpose.ts";
import { wordsOf } from "./words.ts";

/** Whether an item with others below it is a section: it has a number, no letter and no bullet. */
export function isSection({ marker }: Item): boolean {
  return (
    marker !== null &&
    (marker.kind === "roman" ||
      marker.kind === "number" ||
      marker.kind === "capital" ||
      marker.kind === "annex" ||
      marker.kind === "part" ||
      marker.kind === "bracket_number" ||
      marker.kind === "article")
  );
}

/** A heading ends without a full stop, is short, or is nothing but bodies. */
export function isHeading({ text, marker }: Item): boolean {
  if (text === "" || /:\s*$/.test(text) || wholeList(bare(text)) !== null) return true;
  if (marker === null) return false;
  const { lead } = actorsOf(text);
  return !/[.;]\s*$/.test(text) ? lead === null || text.length < 120 : text.length < 60 && lead === null;
}

/** A heading without "Đề nghị", its closing sign and a bracket behind the body. */
export function bare(text: string): string {
  return text
    .replace(
      /^(?:kính\s+)?(?:đề nghị|giao|yêu cầu|trách nhiệm của|nhiệm vụ của|đối với|về phía)\s*:?\s+/iu,
      "",
    )
    .replace(/\s*\((?:[^()]*)\)\s*:?\s*$/u, "")
    .replace(/[:.;\s]+$/u, "");
}

/** What a heading or a lead-in says for the items below it. */
export function headingContext(item: Item, path: string, context: Context): Context {
  const section = isSection(item);
  const base: Context = {
    ...context,
    path,
    section: section ? path : context.section,
    purpose:
      section || item.marker === null || context.purpose !== "tasks"
        ? purposeOf(item.text, context.purpose)
        : context.purpose,
    leadIn: section ? null : item.text,
  };
  const list = wholeList(bare(item.text));
  if (list !== null) {
    const requested = /^(?:kính\s+)?đề nghị/iu.test(item.text);
    return { ...led(base, item, list.names, list.certain, section), requested };
  }
  const loose = looseBodies(item);
  if (loose !== null) return led(base, item, loose, false, section);
  const actors = actorsOf(item.text);
  if (actors.lead === null || (!speaks(item.text, actors) && !/:\s*$/.test(item.text))) return base;
  return {
    ...led(base, item, actors.lead.names, actors.lead.certain, section),
    coordinate: actors.coordinate.names.length > 0 ? actors.coordinate : null,
    advises: actors.advises,
    requested: actors.requested,
    leadIn: item.text,
    ordered: base.ordered || /(?:sau|như sau|gồm)\s*:\s*$/iu.test(item.text),
  };
}

function led(context: Context, item: Item, names: string[], certain: boolean, section: boolean): Context {
  return {
    ...context,
    lead: { names, certain },
    leadLines: item.lines,
    leadKind: section ? "heading" : "lead_in",
    coordinate: null,
    advises: null,
    requested: false,
  };
}

/** Whether an order follows the subject. */
function speaks(text: string, actors: Actors): boolean {
  return nameEndAt(wordsOf(text.slice(actors.restFrom)), 0) > 0;
}

/** "Các doanh nghiệp hoạt động trong lĩnh vực …", "Sở A và các đơn vị thu gom": bodies with words that the grammar lacks. */
function looseBodies({ text, marker }: Item): string[] | null {
  if (marker === null || /[.;]\s*$/.test(text) || text.length > 260) return null;
  const name = bare(text);
  if (/chủ trì|phối hợp|tổ chức thực hiện|chịu trách nhiệm|có trách nhiệm/iu.test(name)) return null;
  const described =
    /^các (?:doanh nghiệp|tổ chức|cơ quan|đơn vị|hội|cơ sở|trường|viện|hiệp hội|tập đoàn|công ty)(?=\s)/iu;
  if (described.test(name)) return [name];
  const words = wordsOf(name);
  const list = bodiesAt(name, words, 0);
  if (
    list === null ||
    words.length - list.end > 6 ||
    words.slice(list.end).some(({ text: word }) => word === ":")
  )
    return null;
  return actorsOfValue(name).lead.names;
}
