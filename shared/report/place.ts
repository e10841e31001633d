import type { ColumnId, TableId } from "./report.ts";

/** Where a finding lies. A location is a value; the cell's address is derived at the display edge alone. */
export interface Place {
  table?: TableId;
  /** A row's key; empty for rows that lost theirs. */
  row?: string;
  column?: ColumnId;
  /** The n-th line within the cell, from 1 (evidence). */
  item?: number;
}

export type Severity = "error" | "warning" | "info";

/** Facts by which words say more of a finding. */
export type Details = Record<string, string | number | string[]>;
