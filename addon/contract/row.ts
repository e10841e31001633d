// The row at which the person is: shown, and filled, beside the sheet.
import type { Cell, ColumnId, ColumnKind, TableId } from "../../shared/report/report.ts";
import type { FindingItem } from "./check.ts";

/** A row of the sheet by its key. */
export interface RowPlace {
  table: TableId;
  row: string;
}

/** A cell of the row that a person fills. */
export interface RowField {
  column: ColumnId;
  title: string;
  kind: ColumnKind;
  choices: string[];
  /** What the cell holds; a write is made for just this. */
  cell: Cell;
  /** The same as people write it. */
  text: string;
  /** Why it stays as it is; empty where it may be filled. */
  locked: string;
}

export interface RowView {
  /** Where in the spreadsheet the row stands: another text after every move to another row. */
  at: string;
  /** The edit, by its number, up to which this is known. */
  edits: number;
  place: RowPlace;
  /** Short name of the row, e.g. `II.2.a.1` or `1.1`; its words in full, and those that govern them. */
  name: string;
  title: string;
  leadIn: string | null;
  section: string;
  /** What the plan or the form says of it: deadline, role, who else leads and coordinates, … */
  facts: { title: string; text: string }[];
  /** What the check's column says where nothing is wrong. */
  mark: string;
  /** Why Sở Tư pháp returned it; empty where it did not. */
  returned: string[];
  fields: RowField[];
  /** What a check finds in this row. */
  items: FindingItem[];
  /** Neighbours as the rows stand now, and the next row that is asked for and blank. */
  previous: RowPlace | null;
  next: RowPlace | null;
  nextBlank: RowPlace | null;
}

/** What the sidebar shows of the selection, so that nothing is read anew while that stands. */
export interface SeenRow {
  periodId: string;
  at: string;
  edits: number;
}

/** Whether the sheet was edited since it was last looked at, and where in it the person is. */
export interface CheckState {
  /** Another number after every edit by a person; 0 where none is known. */
  edits: number;
  /** Where the person is; absent where that was not asked, or is where and what was seen. */
  at?: string;
  /** The row there, beside `at`; null where no row of the sheet is selected. */
  row?: RowView | null;
}

/** Cells of one row to be written, each for just what it held when it was shown. */
export interface RowWrite extends RowPlace {
  cells: { column: ColumnId; before: Cell; after: Cell }[];
  /** The row to go to then. */
  goTo: RowPlace | null;
}

export interface RowWritten {
  /** Cells that hold what was written, with what they held before; none where the row says otherwise by now. */
  written: RowWrite["cells"];
  /** The row that was written as it stands then, or the one that was gone to. */
  row: RowView;
}
