// What became of a sheet and its report since this person knew them last.
import type { RowPlace } from "./row.ts";

/** A row in which cells say otherwise than this person knew. */
export interface ChangedRow {
  place: RowPlace;
  name: string;
  /** Titles of the cells that differ. */
  columns: string[];
  /** The row's print as it was known and as it is now: read, the one becomes the other. */
  was: string;
  now: string;
}

export interface NewsView {
  /** Day and time in Vietnam of the opening before. */
  since: string;
  /** Sends and decisions after this instant are new; empty where none was known. */
  after: string;
  /** The newest send or decision. */
  newest: string;
  /** Rows that the form gained and lost, by name. */
  added: string[];
  removed: string[];
  /** What somebody else changed in the sheet. */
  rows: ChangedRow[];
  /** Further rows like these. */
  more: number;
}
