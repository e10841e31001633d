import { actorsOf } from "./actors.ts";
import type { Block, Blocks, Lines, Note, Paragraph } from "./block.ts";
import type { Context, Draft } from "./draft.ts";
import { headOfDocument } from "./head.ts";
import { orderAt } from "./office-verbs.ts";
import { outlineOf } from "./outline.ts";
import { dutySentences, isClosing, statesAim } from "./purpose.ts";
import { readDuty } from "./read-duty.ts";
import type { AsideReason, DutyReading, LineUse, Reading, SetAside } from "./reading.ts";
import { speaksOfTime } from "./sentence-deadline.ts";
import { textBlocks } from "./text-blocks.ts";
import { walk } from "./walk.ts";
import { freeId } from "./walked.ts";
import { wordsOf } from "./words.ts";
import { flatten, type Zoned, type ZoneName, zonesOf } from "./zones.ts";

/** Reads a plan from blocks: what it holds, how sure that is, and what was set aside and why. */
export function readPlan({ blocks, lines, notices }: Blocks): Reading {
  const zoned = zonesOf(flatten(blocks));
  const head = headOfDocument(paragraphsIn(zoned, ["head"]));
  const notes = blocks.filter((block): block is Note => block.type === "note");
  const walked = walk(
    outlineOf(zoned.filter(({ zone }) => zone === "body" || zone === "annex")),
    emptyContext(notes),
  );
  const year = yearOf(head);
  const judged = judge(walked.drafts, year);
  const labels = [...walked.labels, ...walked.drafts.flatMap(({ labelLines }) => labelLines)];
  const uses = usesOf(lines, walked.headings, labels, judged.duties);
  const told = [
    ...framed(zoned),
    ...walked.aside.map((part) => ({ ...part, look: false })),
    ...judged.aside,
    ...notes.map(noteAside),
  ];
  const aside = [...told, ...untold(blocks, uses, told)];
  return {
    head,
    sections: walked.sections,
    duties: judged.duties,
    aside: aside.sort((a, b) => Number(b.look) - Number(a.look) || a.lines.from - b.lines.from),
    notices,
    uses,
  };
}

/** The year that days without one are of: the title's, where it names a single one, else that of the document. */
function yearOf({ title, date }: Reading["head"]): number | null {
  const years = new Set(
    [...(title ?? "").matchAll(/năm\s+(20\d{2})(?!\s*[-–\d])/giu)].map((match) => Number(match[1])),
  );
  const [only] = years;
  const issued = date === null ? null : Number(date.slice(0, 4));
  if (only === undefined || years.size > 1) return issued;
  return issued === null || (only >= issued && only <= issued + 1) ? only : issued;
}

/** Reads a plan from its text. */
export function readPlanText(text: string): Reading {
  return readPlan(textBlocks(text));
}

function emptyContext(notes: readonly Note[]): Context {
  return {
    path: "",
    section: "",
    purpose: "tasks",
    lead: null,
    leadLines: null,
    leadKind: "heading",
    coordinate: null,
    leadIn: null,
    advises: null,
    requested: false,
    values: {},
    ordered: false,
    notes,
  };
}

function paragraphsIn(zoned: readonly Zoned[], zones: readonly ZoneName[]): Paragraph[] {
  return zoned.flatMap(({ zone, block }) =>
    zones.includes(zone) && block.type === "paragraph" ? [block] : [],
  );
}

const REASONS: Partial<Record<ZoneName, AsideReason>> = {
  before: "before_plan",
  head: "head",
  basis: "basis",
  decision: "decision",
  end: "end",
  after: "after_plan",
};

function framed(zoned: readonly Zoned[]): SetAside[] {
  return zoned.flatMap(({ zone, block }) => {
    const reason = REASONS[zone];
    return reason === undefined || block.type !== "paragraph"
      ? []
      : [{ text: block.text, lines: block.lines, reason, look: false }];
  });
}

function noteAside({ text, lines }: Note): SetAside {
  return { text, lines, reason: "note", look: false };
}

/** Which drafts are duties; where hardly any item of the plan names a body, items without one are duties too. */
function judge(drafts: readonly Draft[], year: number | null): { duties: DutyReading[]; aside: SetAside[] } {
  const read = drafts.map((draft) => {
    const cut =
      draft.closing || isClosing(draft.text) ? { ...draft, text: dutySentences(draft.text) ?? "" } : draft;
    return { draft, duty: readDuty(cut, year) };
  });
  const named = read.filter(({ draft, duty }) => reasonAgainst(draft, duty) === null).length;
  const nameless = read.filter(
    ({ draft, duty }) => reasonAgainst(draft, duty) === "nobody" && draft.context.purpose === "tasks",
  ).length;
  const takeNameless = named * 4 < nameless && nameless > 2;
  const duties: DutyReading[] = [];
  const aside: SetAside[] = [];
  const ids = new Map<string, number>();
  for (const { draft, duty } of read) {
    const reason = reasonAgainst(draft, duty);
    if (reason === null || (reason === "nobody" && takeNameless && draft.context.purpose === "tasks"))
      duties.push({ ...duty, id: freeId(duty.id, ids) });
    else
      aside.push({
        text: draft.text,
        lines: draft.lines,
        reason,
        look: reason === "nobody" && worthALook(draft.text),
      });
  }
  return { duties, aside };
}

/** Why a draft is no duty, or null. */
function reasonAgainst(draft: Draft, duty: DutyReading): AsideReason | null {
  if (duty.text === "") return draft.closing ? "closing" : "lead_in";
  const { purpose, ordered } = draft.context;
  if (draft.closing && (duty.lead.length === 0 || duty.deadlineText === null)) return "closing";
  if (draft.row)
    return duty.lead.length > 0 || duty.deadlineText !== null || duty.product !== null ? null : "nobody";
  const labelled = draft.values.lead !== undefined || draft.values.both !== undefined;
  if (!ordered && !labelled && (purpose === "aims" || statesAim(draft.text))) return "aims";
  if (/^\(/.test(draft.text) && !labelled && !draft.row) return "lead_in";
  if (
    purpose === "money" &&
    !labelled &&
    duty.places.lead?.kind !== "sentence" &&
    draft.context.lead === null
  )
    return "money";
  if (purpose === "money" && /^(?:kinh phí|nguồn|ngân sách)/iu.test(duty.text)) return "money";
  return duty.lead.length > 0 || duty.deadlineText !== null ? null : "nobody";
}

/** What was set aside and yet names a body, a day, or begins with an order. */
function worthALook(text: string): boolean {
  const actors = actorsOf(text);
  return (
    actors.lead !== null ||
    actors.coordinate.names.length > 0 ||
    speaksOfTime(text) ||
    orderAt(wordsOf(text.slice(0, 80)), 0) > 0
  );
}

/** The use of every line: headings over labels over duties, all else set aside. */
function usesOf(
  count: number,
  headings: readonly Lines[],
  labels: readonly Lines[],
  duties: readonly DutyReading[],
): LineUse[] {
  const uses: LineUse[] = Array.from({ length: count }, () => "aside");
  const fill = (all: readonly Lines[], use: LineUse) => {
    for (const { from, to } of all) uses.fill(use, from - 1, to);
  };
  fill(
    duties.map(({ lines }) => lines),
    "duty",
  );
  fill(labels, "label");
  fill(headings, "heading");
  return uses;
}

/** What became nothing and was not told: nothing of the source is left out in silence. */
function untold(blocks: readonly Block[], uses: readonly LineUse[], told: readonly SetAside[]): SetAside[] {
  const known = new Set<number>();
  for (const { lines } of told) for (let line = lines.from; line <= lines.to; line++) known.add(line);
  return blocks.flatMap((block) => {
    const { from } = block.lines;
    if (known.has(from) || uses[from - 1] !== "aside") return [];
    const text = block.type === "row" ? block.cells.map((cell) => cell.text).join(" ") : block.text;
    return [{ text, lines: block.lines, reason: "lead_in", look: worthALook(text) }];
  });
}
