// A plan on its way from its document to a published one: a single JSON value, which may be incomplete at any time.

import { canonicalJson } from "../canonical.ts";
import { foldForSearch, foldSpaces, nfc } from "../text.ts";
import { UNTITLED_SECTION } from "../wording/plan-reading.ts";
import type { DutyOrigins } from "./duty-origins.ts";
import type { Duty, Plan, Section } from "./plan.ts";
import type { DutyReading, Reading, SetAside } from "./reading/reading.ts";

/** The head as far as it was read or typed; `id` is the plan's own once it is published. */
type DraftHead = { [K in "id" | "number" | "date" | "issuer" | "title"]: string | null };

/** A duty with where its fields stand in the document, how far each was trusted and who set it. */
export type DraftDuty = Duty & { origins: DutyOrigins };

export interface DraftContent {
  head: DraftHead;
  sections: Section[];
  duties: DraftDuty[];
  /** What of the document became no duty. */
  aside: SetAside[];
}

type FieldOrigin = NonNullable<DutyOrigins[keyof Duty]>;

/** The fields of a duty, in their order. */
export const DUTY_FIELDS = [
  ...(["id", "section", "leadIn", "text", "lead", "coordinate", "advises", "requested"] as const),
  ...(["deadlineText", "deadlines", "product", "references", "answeredBy"] as const),
] as const satisfies readonly (keyof Duty)[];

function originsOf({ lines, marks, places }: DutyReading): DutyOrigins {
  const origin = (field: keyof Duty): FieldOrigin => {
    const known = field === "deadlineText" ? "deadlines" : field;
    const place = known in places ? places[known as keyof typeof places] : undefined;
    const mark = known in marks ? marks[known as keyof typeof marks] : marks.duty;
    return { lines: place?.lines ?? lines, setBy: "reader", mark };
  };
  return Object.fromEntries(DUTY_FIELDS.map((field) => [field, origin(field)]));
}

function draftDuty(reading: DutyReading): DraftDuty {
  const { content, lines: _lines, marks: _marks, places: _places, ...duty } = reading;
  // A heading with its contents beside it is one duty: what is to be done stands in both.
  const text = content === null ? duty.text : `${duty.text.replace(/[:.;\s]+$/, "")}: ${content}`;
  return { ...duty, text, origins: originsOf(reading) };
}

/** An id for a plan of a number and a day: `ke-hoach-6134-kh-ubnd-2020`. */
export function proposedPlanId(number: string | null, date: string | null): string | null {
  if (number === null || date === null) return null;
  const slug = foldForSearch(number)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug === "" ? null : `kh-${slug.replace(/-kh(?=-|$)/, "").slice(0, 60)}-${date.slice(0, 4)}`;
}

/** The draft that a reading makes. */
export function draftOfReading({ head, sections, duties, aside }: Reading): DraftContent {
  return {
    head: { id: proposedPlanId(head.number, head.date), ...head },
    // An annex may have no words of its own; a plan's section has some.
    sections: sections.map(({ id, title }) => ({ id, title: title || UNTITLED_SECTION })),
    duties: duties.map(draftDuty),
    aside,
  };
}

/**
 * Duties with every field's origin as it truly is: what stayed keeps that of before, what differs was set by the
 * account that stores it. Of a duty that is new what the reader set is taken as it is told.
 */
export function withOrigins(
  duties: readonly DraftDuty[],
  before: readonly DraftDuty[],
  by: string,
): DraftDuty[] {
  const known = new Map(before.map((duty) => [duty.id, duty]));
  const originOf = (duty: DraftDuty, was: DraftDuty | undefined, field: keyof Duty): FieldOrigin => {
    const given = (was ?? duty).origins[field];
    const stayed = was === undefined || canonicalJson(was[field]) === canonicalJson(duty[field]);
    const isTrue = was !== undefined || given?.setBy === "reader";
    return given !== undefined && stayed && isTrue
      ? given
      : { lines: given?.lines ?? null, setBy: by, mark: null };
  };
  return duties.map((duty) => {
    const was = known.get(duty.id);
    const origins = DUTY_FIELDS.map((field) => [field, originOf(duty, was, field)]);
    return { ...duty, origins: Object.fromEntries(origins) };
  });
}

const line = (text: string): string => foldSpaces(nfc(text));
const lineOrNull = (text: string | null): string | null => (text === null ? null : line(text) || null);
const lines = (texts: readonly string[]): string[] => texts.map(line).filter((text) => text !== "");

function dutyOf({ origins: _origins, ...duty }: DraftDuty): Duty {
  return {
    ...duty,
    id: line(duty.id),
    section: line(duty.section),
    leadIn: lineOrNull(duty.leadIn),
    text: line(duty.text),
    lead: lines(duty.lead),
    coordinate: lines(duty.coordinate),
    advises: lineOrNull(duty.advises),
    deadlineText: lineOrNull(duty.deadlineText),
    product: lineOrNull(duty.product),
    references: lines(duty.references),
  };
}

/** The plan that a draft is, every text on one line; what is missing is an empty text, which `draftFaults` tells. */
export function planOfDraft({ head, sections, duties }: DraftContent): Plan {
  return {
    id: head.id ?? "",
    number: line(head.number ?? ""),
    date: head.date ?? "",
    issuer: line(head.issuer ?? ""),
    title: line(head.title ?? ""),
    sections: sections.map(({ id, title }) => ({ id: line(id), title: line(title) })),
    duties: duties.map(dutyOf),
  };
}
