// The fields of a duty from its words, its labels and its headings, each with its mark.
import { type Actors, actorsOf } from "./actors.ts";
import { actorsOfValue } from "./actors-of-value.ts";
import type { Draft, Value } from "./draft.ts";
import { documentsIn, isReportingDuty, withoutMarks } from "./duty-text.ts";
import { placeOf, timeOf } from "./duty-time.ts";
import type { Named } from "./named.ts";
import { orderAt } from "./office-verbs.ts";
import type { DutyReading, Mark, Place } from "./reading.ts";
import { wordsOf } from "./words.ts";

interface Bodies {
  names: string[];
  mark: Mark;
  place: Place | null;
}

/** Reads a draft; whether it is a duty at all is judged by the caller. `year` is that of the plan. */
export function readDuty(draft: Draft, year: number | null): DutyReading {
  const { text, notes } = withoutMarks(draft.text, draft.context.notes);
  const actors = besideHeading(actorsOf(text), draft);
  const lead = leadOf(draft, actors);
  const coordinate = coordinateOf(draft, actors, text);
  const time = timeOf(draft, text, year);
  const product = productOf(draft.values.product);
  const own = overrides(draft, actors);
  return {
    id: draft.id,
    section: draft.context.section,
    leadIn: own && draft.context.lead !== null ? null : draft.context.leadIn,
    content: draft.content,
    text,
    lead: lead.names,
    coordinate: coordinate.names,
    advises: actors.advises ?? (own ? null : draft.context.advises),
    requested: actors.requested || (!own && draft.context.requested),
    deadlineText: time.text,
    deadlines: time.deadlines,
    product: product.text,
    references: [...documentsIn(text), ...notes],
    answeredBy: isReportingDuty(text) ? "report" : null,
    marks: {
      duty: dutyMark(draft, lead, time.text),
      lead: draft.guessed ? "unsure" : lead.mark,
      coordinate: draft.guessed ? "unsure" : coordinate.mark,
      deadlines: draft.guessed && time.mark === "sure" ? "likely" : time.mark,
      product: product.mark,
    },
    places: { lead: lead.place, coordinate: coordinate.place, deadlines: time.place, product: product.place },
    lines: draft.lines,
  };
}

/** Below a body's heading "Cơ quan thường trực, chịu trách nhiệm …" says what that body is. */
function besideHeading(actors: Actors, { context }: Draft): Actors {
  const [name, ...others] = actors.lead?.names ?? [];
  const role = /^(?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ trì)$/iu;
  const told = context.lead !== null && others.length === 0 && name !== undefined && role.test(name);
  return told ? { ...actors, lead: null } : actors;
}

/** Whether the item's own bodies stand in place of its heading's. */
function overrides(draft: Draft, actors: Actors): boolean {
  return draft.values.lead !== undefined || (actors.lead !== null && !actors.persons);
}

function leadOf(draft: Draft, actors: Actors): Bodies {
  const { context, values } = draft;
  const value = values.lead ?? values.both;
  if (value !== undefined) {
    const { lead } = actorsOfValue(value.text);
    return { names: lead.names, mark: markOf(lead), place: placeOf(value) };
  }
  const inherited: Place | null =
    context.leadLines === null ? null : { kind: context.leadKind, lines: context.leadLines };
  const own: Place = { kind: "sentence", lines: draft.lines };
  if (actors.lead !== null && actors.persons && context.lead !== null) {
    return { names: [...context.lead.names, ...actors.lead.names], mark: "likely", place: own };
  }
  if (actors.lead !== null) {
    const alone = context.lead === null || context.leadKind === "lead_in";
    return { names: actors.lead.names, mark: markOf(actors.lead, alone ? "sure" : "likely"), place: own };
  }
  if (context.lead !== null) {
    const names = [
      ...context.lead.names,
      ...actors.alsoLead.filter((name) => !context.lead!.names.includes(name)),
    ];
    return { names, mark: actors.alsoLead.length > 0 ? "unsure" : markOf(context.lead), place: inherited };
  }
  return { names: actors.alsoLead, mark: actors.alsoLead.length > 0 ? "likely" : "unsure", place: null };
}

function coordinateOf(draft: Draft, actors: Actors, text: string): Bodies {
  const { context, values } = draft;
  const names: string[] = [];
  let certain = true;
  let place: Place | null = null;
  const add = (named: Named, where: Place) => {
    for (const name of named.names) if (!names.includes(name)) names.push(name);
    certain &&= named.certain;
    if (named.names.length > 0) place ??= where;
  };
  const value = values.coordinate;
  if (value !== undefined) {
    const read = actorsOfValue(value.text);
    add(
      {
        names: [...read.lead.names, ...read.coordinate.names],
        // "các sở đã chủ trì soạn thảo": whom such a clause means is not certain.
        certain: read.lead.certain && read.coordinate.certain && !/chủ trì|soạn thảo/iu.test(value.text),
      },
      placeOf(value),
    );
  }
  const both = values.lead ?? values.both;
  if (both !== undefined) add(actorsOfValue(both.text).coordinate, placeOf(both));
  if (context.coordinate !== null && !overrides(draft, actors)) {
    add(context.coordinate, { kind: "lead_in", lines: context.leadLines ?? draft.lines });
  }
  if (!draft.row) add(actors.coordinate, { kind: "sentence", lines: draft.lines });
  if (names.length > 0) return { names, mark: certain ? "sure" : "likely", place };
  const silent = value !== undefined || draft.row || !/phối hợp|cùng với/iu.test(text);
  return { names, mark: silent && certain ? "sure" : "likely", place };
}

function productOf(value: Value | undefined): { text: string | null; mark: Mark; place: Place | null } {
  const text = value?.text.replace(/\s*\n\s*/g, " ").replace(/[.;,\s]+$/u, "") ?? "";
  if (value === undefined || text === "" || text === "-") return { text: null, mark: "sure", place: null };
  return { text, mark: "sure", place: placeOf(value) };
}

function dutyMark(draft: Draft, lead: Bodies, time: string | null): Mark {
  if (draft.row || draft.values.lead !== undefined) return "sure";
  if (lead.names.length === 0) return time === null ? "unsure" : "likely";
  if (draft.context.purpose !== "tasks" || draft.closing) return "likely";
  return lead.mark === "sure" || orderAt(wordsOf(draft.text.slice(0, 60)), 0) > 0 ? "sure" : "likely";
}

function markOf(named: Named, best: Mark = "sure"): Mark {
  return named.certain && named.names.length > 0 ? best : "unsure";
}
