// A chart as data; `sheets/` carries it out.
import type { Area } from "./tab.ts";

/** Stacked bars over ranges of a tab: the names first, then one series a column; each range starts with its head. */
export interface Chart {
  /** What it is known by among the add-on's charts of its tab. */
  key: string;
  title: string;
  ranges: readonly Area[];
  /** A colour a series. */
  colours: readonly string[];
  /** Where it goes at first, counted from 1; a person may move it away from there. */
  at: { row: number; column: number };
  width: number;
  height: number;
}
