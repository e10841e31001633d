import type { PlanDeadline } from "../plan-deadline.ts";
import type { BlockNotice, Lines } from "./block.ts";
import type { HeadReading } from "./head.ts";

export const MARKS = ["sure", "likely", "unsure"] as const;
/** How far a field may be trusted: `sure` is a promise, `unsure` asks to look. */
export type Mark = (typeof MARKS)[number];

/** From what part of the source a field was read. */
export type PlaceKind = "label" | "column" | "heading" | "lead_in" | "sentence";

/** Where a field stands in the source. */
export interface Place {
  kind: PlaceKind;
  lines: Lines;
}

export type DutyField = "lead" | "coordinate" | "deadlines" | "product";

/** A duty as it was read; names and time phrases are the document's own words. */
export interface DutyReading {
  id: string;
  section: string;
  leadIn: string | null;
  /** The words of a label "Nội dung" beside a heading that is the duty's text. */
  content: string | null;
  text: string;
  lead: string[];
  coordinate: string[];
  advises: string | null;
  requested: boolean;
  deadlineText: string | null;
  deadlines: PlanDeadline[];
  product: string | null;
  references: string[];
  answeredBy: "report" | null;
  marks: Record<DutyField | "duty", Mark>;
  places: Record<DutyField, Place | null>;
  lines: Lines;
}

export interface SectionReading {
  id: string;
  title: string;
  lines: Lines;
}

export const ASIDE_REASONS = [
  "before_plan",
  "head",
  "basis",
  "decision",
  "aims",
  "money",
  "closing",
  "nobody",
  "table_head",
  "gap",
  "note",
  "lead_in",
  "end",
  "annex_form",
  "after_plan",
  "blank",
] as const;
/** Why a part of the source is no duty. */
export type AsideReason = (typeof ASIDE_REASONS)[number];

/** Words that became no duty, no heading and no label; `look` puts first what may be a duty all the same. */
export interface SetAside {
  text: string;
  lines: Lines;
  reason: AsideReason;
  look: boolean;
}

/** What every line of the source became. */
export type LineUse = "heading" | "duty" | "label" | "aside";

/** A plan as it was read from its document. */
export interface Reading {
  head: HeadReading;
  sections: SectionReading[];
  duties: DutyReading[];
  aside: SetAside[];
  notices: BlockNotice[];
  /** By line of the source, from 1: each line ends once. Blank lines are aside. */
  uses: LineUse[];
}
