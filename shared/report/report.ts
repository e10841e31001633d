// What a report is made of: the form's tables and the columns that a person fills, cells as a spreadsheet holds them, and
// where a report stands. Types, shapes that travel, readings, comparisons, tabs, preview and Word follow from the columns.
import type { Day } from "../day.ts";

export const TABLES = ["duties", "figures", "assessment"] as const;
export type TableId = (typeof TABLES)[number];

/** How a duty may stand, in the order in which the sheet's list offers it. */
export const STATUSES = ["not_started", "in_progress", "done", "not_arising"] as const;
export type Status = (typeof STATUSES)[number];

export const COLUMN_KINDS = ["choice", "text", "date", "evidence", "figure"] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

export interface FormColumn<Id extends string = string> {
  id: Id;
  table: TableId;
  kind: ColumnKind;
  /** In pixels, in the sheet. */
  width: number;
  /** Filled in rows of the agency's own alone; in others the plan's words stand there. */
  own?: true;
  /** May be said again in another period; what may not would be reported twice. */
  carried?: true;
}

/**
 * The columns that a person fills, in the order of the sheet. Their words are in `wording/form.ts`. Widths share the
 * paper: `test/addon/printed-size.test.ts` holds what is typed to a size that is read in print.
 */
export const FORM_COLUMNS = [
  { id: "duty", table: "duties", kind: "text", width: 208, own: true, carried: true },
  { id: "status", table: "duties", kind: "choice", width: 116 },
  { id: "result", table: "duties", kind: "text", width: 440, carried: true },
  { id: "completed", table: "duties", kind: "date", width: 82 },
  { id: "evidence", table: "duties", kind: "evidence", width: 172 },
  { id: "difficulty", table: "duties", kind: "text", width: 96, carried: true },
  { id: "proposal", table: "duties", kind: "text", width: 96, carried: true },
  { id: "total", table: "figures", kind: "figure", width: 98 },
  { id: "coordinated", table: "figures", kind: "figure", width: 150 },
  { id: "note", table: "figures", kind: "text", width: 110 },
  { id: "text", table: "assessment", kind: "text", width: 440 },
] as const satisfies readonly FormColumn[];

type Columns = { [T in TableId]: Extract<(typeof FORM_COLUMNS)[number], { table: T }> };
/** Ids of columns, by table. */
export type TableColumns = { [T in TableId]: Columns[T]["id"] };
export type ColumnId = TableColumns[TableId];

/** By column, what each kind of cell makes of it; columns of the agency's own rows are left out. */
export type ByColumn<T extends TableId, Kinds extends Record<ColumnKind, unknown>> = {
  [C in Exclude<Columns[T], { own: true }> as C["id"]]: Kinds[C["kind"]];
};

/** A table's columns, those of the agency's own rows among them. */
export function columnsOf<T extends TableId>(table: T): FormColumn<TableColumns[T]>[] {
  const all: readonly FormColumn[] = FORM_COLUMNS;
  return all.filter((column) => column.table === table) as FormColumn<TableColumns[T]>[];
}

/**
 * A number or a day that the spreadsheet made of what was typed, beside the text that it shows: only where the two do
 * not say the same for certain.
 */
export type MadeCell = { number: number; shown: string } | { date: Day; shown: string };

/** What a spreadsheet's cell holds: blank, text, number, boolean, a date (local), an error value, or what it made. */
export type Cell = null | string | number | boolean | { date: Day } | { error: string } | MadeCell;

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

/** Number and day of the document that an agency signed. */
export interface ReportLetter {
  number: string;
  date: Day;
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

/** The head of a report of which nothing was sent. */
export function unsentHead(period: string, agency: string): Head {
  return {
    period,
    agency,
    state: null,
    latest: 0,
    versions: 0,
    counted: null,
    rev: 0,
    onBehalf: false,
    returned: null,
    asksBack: null,
  };
}
