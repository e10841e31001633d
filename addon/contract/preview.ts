// The sheet as Sở Tư pháp will read it.
import type { Place } from "../../shared/report/place.ts";
import type { ByColumn } from "../../shared/report/report.ts";
import type { Label } from "../../shared/wording/status.ts";

/** What was read of a cell, in words; `unread`: as typed, since it could not be read. Null for a blank cell. */
export type PreviewText = { text: string; unread: boolean } | null;

/** A document cited as evidence, as read; a line that could not be read is its `subject`, `unread`. */
export interface PreviewDocument {
  /** Kind, number and day, those that it has, e.g. `Kế hoạch số 12/KH-STC ngày 05/03/2021`. */
  name: string;
  subject: string;
  link: string;
  unread: boolean;
}

/** What was read of a row's cells, by column; its status is told apart. */
export type PreviewAnswers = Omit<
  ByColumn<
    "duties",
    Record<"choice" | "text" | "date" | "figure", PreviewText> & { evidence: PreviewDocument[] }
  >,
  "status"
>;

/** A row of the duties table as it will be read. */
export interface PreviewRow extends PreviewAnswers {
  place: Place;
  duty: string;
  title: string;
  /** Its status, or why it has none. */
  state: Label;
  /** The columns, by title, that the row owes and that stand blank. */
  blank: string[];
}

export interface PreviewFigure {
  place: Place;
  number: string;
  name: string;
  unit: string;
  total: PreviewText;
  /** Of which only coordinated; absent where the figure has no such part. */
  coordinated?: PreviewText;
  note: PreviewText;
}

export interface PreviewLine {
  place: Place;
  title: string;
  text: PreviewText;
  required: boolean;
}

/** What Sở Tư pháp will see of the sheet as it stands, in the form's order. */
export interface PreviewView {
  /** Day and time in Vietnam at which the sheet was read. */
  at: string;
  agency: string;
  periodName: string;
  /** How many of the plan's duties stand so, those without any left out. */
  counts: { state: Label; count: number }[];
  sections: { title: string; rows: PreviewRow[] }[];
  figures: PreviewFigure[];
  /** The general assessment; and the facts of the report itself: letter, contact, signer. */
  assessment: PreviewLine[];
  facts: PreviewLine[];
}
