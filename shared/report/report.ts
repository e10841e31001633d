import type { Day } from "../day.ts";

/**
 * A number or a day that the spreadsheet made of what was typed, beside the text that it shows: only where the two do
 * not say the same for certain.
 */
export type MadeCell = { number: number; shown: string } | { date: Day; shown: string };

/** What a spreadsheet's cell holds: blank, text, number, boolean, a date (local), an error value, or what it made. */
export type Cell = null | string | number | boolean | { date: Day } | { error: string } | MadeCell;

/** Columns that a person fills, by table. */
export interface TableColumns {
  /** `duty` is filled in rows of the agency's own alone. */
  duties: "duty" | "status" | "result" | "completed" | "evidence" | "difficulty" | "proposal";
  figures: "total" | "coordinated" | "note";
  assessment: "text";
}
export type TableId = keyof TableColumns;
export type ColumnId = TableColumns[TableId];

/** A row as it stands in the sheet: the hidden key (empty where it was lost) and the typed cells. */
export interface ReportRow<T extends TableId = TableId> {
  key: string;
  cells: Partial<Record<TableColumns[T], Cell>>;
}

export type ReportTables = { [T in TableId]: ReportRow<T>[] };

/** A report as it travels: cells, not values. Rows may be in any order; absent cells are blank. */
export interface Report {
  plan: string;
  period: string;
  agency: string;
  /** Hash of the form on which it was filled. */
  form: string;
  locale: string;
  timeZone: string;
  tables: ReportTables;
}

/** Stored states of a report; none sent is `null` on its head. */
export type ReportState = "sent" | "in_review" | "returned" | "withdrawn" | "approved";

/** A place that a return opens again: a row of a table, or one of its cells, with why. */
export interface ReturnedPath {
  table: TableId;
  row: string;
  column?: ColumnId;
  reason: string;
}

/** What was returned: only `paths` may differ from version `base` in the next; null: the whole report is open. */
export interface Returned {
  base: number;
  reason: string;
  at: string;
  paths: ReturnedPath[] | null;
  /** In lists, where the first places stand by the beginning of their reasons: how many more there are. */
  more?: number;
  /** The base was entered by Sở Tư pháp, so that the agency may replace all of it; absent where it was not. */
  onBehalf?: true;
}

/** Where an agency's report of a period stands. `rev` is bumped by every send and decision. */
export interface Head {
  period: string;
  agency: string;
  state: ReportState | null;
  /** The newest version that was not taken back, 0 where there is none. */
  latest: number;
  /** How many versions were ever sent; the next one is one more. */
  versions: number;
  /** The version that counts in the province view, or null. */
  counted: number | null;
  rev: number;
  /** `latest` was entered by Sở Tư pháp for the agency. */
  onBehalf: boolean;
  /** What the last return opened, until the next decision; null where nothing is returned. */
  returned: Returned | null;
  /** The agency asks to have its report back, with its reason; null where it does not. */
  asksBack: string | null;
}

export type Status = "not_started" | "in_progress" | "done" | "not_arising";
