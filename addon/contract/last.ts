// Last period's report beside the sheet.
import type { Mend } from "../../shared/report/mends.ts";
import type { ColumnId, Status, TableId } from "../../shared/report/report.ts";
import type { CheckView } from "./check.ts";

/** What one cell of last period's report said, to the letter. */
export interface LastCell {
  column: ColumnId;
  title: string;
  text: string;
  /** It may stand again, and its cell in this sheet is blank. */
  open: boolean;
}

/** A row of last period's counted report, to be read beside the row of this sheet. */
export interface LastRow {
  table: TableId;
  /** The row in this sheet that answers for the same; null where there is none. */
  key: string | null;
  /** Other work of the agency's own: taken over, it fills the first blank row for such work. */
  own: boolean;
  /** Its key in last period's report. */
  id: string;
  duty: string;
  title: string;
  section: string;
  status: Status | null;
  cells: LastCell[];
  /** Of its cells that may stand again none is filled in this sheet, and one of them is open. */
  blank: boolean;
}

/** What the agency's counted report of the period before said. */
export interface LastView {
  periodId: string;
  /** The period before, of the same plan; null where this is the first. */
  last: { id: string; name: string } | null;
  /** The version that counts there; null where none does. */
  version: number | null;
  /** In the order of this sheet's form, then what has no row in it. */
  rows: LastRow[];
  /** Names of bodies that the agency took over since that period began: what they reported in it is not here. */
  predecessors: string[];
}

/** Texts to be taken over into one row; `key` null is the first blank row for other work. */
export interface RowToTake {
  table: TableId;
  key: string | null;
  texts: { column: ColumnId; text: string }[];
}

/** What was taken over, with the way back of each cell; the others held text already. */
export interface TakenView {
  check: CheckView;
  taken: { mend: Mend; row: string; column: string }[];
  kept: number;
}
