// "Không phát sinh" for many rows at once.
import type { CheckView } from "./check.ts";

/** What one act wrote into rows that held nothing: what takes it back, as far as it still stands so. */
export interface Filled {
  status: string;
  reason: string;
  /** Keys of the rows. */
  rows: string[];
}

export interface FilledView {
  check: CheckView;
  filled: Filled;
  /** Rows that were meant and left alone: somebody typed there, or their cells took nothing. */
  kept: number;
}
