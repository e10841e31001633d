// A tab as data: what stands in each cell and how it looks. Pure; `sheets/` carries it out in a few
// rectangles, so that the number of service calls does not grow with the rows.

import type { Day } from "../../../shared/day.ts";
import { PAGE, type Pair, TONES } from "../../../shared/look.ts";
import type { MadeCell } from "../../../shared/report/report.ts";
import type { Tone } from "../../../shared/wording/status.ts";

/** What a cell shows. Text is always written as text, never as a formula; a day stays a date. */
export type TabValue = string | number | boolean | { date: Day } | MadeCell | null;

export interface TabCell {
  value: TabValue;
  style: Style;
}

export interface Style {
  ground: string;
  ink: string;
  bold: boolean;
  italic: boolean;
  size: number;
  align: "left" | "center" | "right";
  wrap: boolean;
  /** How a number is shown, so that it may be summed; `@` where all is text. */
  format: string;
}

interface TabColumn {
  width: number;
  hidden?: boolean;
}

/** A rectangle of cells, counted from 1. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface Choices {
  area: Area;
  labels: string[];
  help: string;
}

export interface Tab {
  name: string;
  columns: TabColumn[];
  /** Every row has a cell for each column. */
  rows: TabCell[][];
  frozenRows: number;
  /** Columns that stay in sight; none where left out. */
  frozenColumns?: number;
  /** So many rows at the top are out of sight; none where left out. */
  hiddenRows?: number;
  /** The plain table with its head, for borders; null for a tab without one. */
  table: Area | null;
  /** Tables beside it that have borders too. */
  moreTables?: Area[];
  choices: Choices[];
  /** Areas that warn before they are edited. */
  guarded: { area: Area; note: string }[];
  /** A person's own notes, put back; places count from 1. */
  notes?: { row: number; column: number; note: string }[];
  /** A person's own rules on cells, as the spreadsheet gave them, put back. */
  rules?: { row: number; column: number; rule: object }[];
}

const BODY: Style = {
  ground: PAGE.ground,
  ink: "#000000",
  bold: false,
  italic: false,
  size: 12,
  align: "left",
  wrap: true,
  format: "@",
};

/** Two soft grounds that take turns, so that a section stands as a band. */
const BANDS = ["#f8f9fa", "#eef3fa"] as const;

export const STYLES = {
  body: BODY,
  centred: { ...BODY, align: "center" },
  number: { ...BODY, align: "center", format: "#,##0" },
  /** Typed digits: text like all that is typed, and aligned as figures are. */
  figure: { ...BODY, align: "right" },
  /** A cell that is no use in its row. */
  closed: { ...BODY, align: "right", ground: "#e8eaed" },
  /** What nobody looks at. */
  key: { ...BODY, size: 10, ink: PAGE.muted, wrap: false },
  small: { ...BODY, size: 10, ink: PAGE.muted },
  /** The plan's words, which stand back behind what a person types. */
  plan: { ...BODY, size: 11, ink: "#3c4043" },
  label: { ...BODY, size: 11, ink: PAGE.muted, align: "center" },
  /** What the check says of a row; its ink and ground follow. */
  check: { ...BODY, size: 10 },
  title: { ...BODY, bold: true, size: 14, wrap: false },
  subtitle: { ...BODY, wrap: false },
  hint: { ...BODY, italic: true, ink: PAGE.muted, wrap: false },
  caption: { ...BODY, italic: true, size: 10, ink: PAGE.muted, wrap: false },
  head: { ...BODY, bold: true, ground: "#e3ebf6", align: "center" },
  heading: { ...BODY, bold: true, wrap: false },
} as const satisfies Record<string, Style>;

/** The style of plan columns in a section's band; sections take turns by their place. */
export function bandStyle(section: number, base: Style = STYLES.body): Style {
  return { ...base, ground: BANDS[section % 2 === 0 ? 0 : 1] };
}

/** The style of a state's cell. */
export function toneStyle(tone: Tone, base: Style = STYLES.body): Style {
  const { ink, ground }: Pair = TONES[tone];
  return { ...base, ink, ground };
}

export function cell(value: TabValue, style: Style = STYLES.body): TabCell {
  return { value, style };
}

/** A row of some leading cells, filled up with blank ones to the table's width. */
export function fill(cells: TabCell[], width: number, style: Style = STYLES.subtitle): TabCell[] {
  return [...cells, ...Array.from({ length: width - cells.length }, () => cell(null, style))];
}
