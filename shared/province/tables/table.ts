// A table of the province as its renderers draw it: what each cell says, not how it looks.
import type { Day } from "../../day.ts";
import type { ColumnId, TableId } from "../../report/report.ts";
import { type Label, showLabel, type Tone } from "../../wording/status.ts";
import type { TableName } from "../../wording/tables.ts";

/** Whose report a line, a column or a cell comes from, and where in it. */
export interface Source {
  agency?: string;
  table?: TableId;
  row?: string;
  column?: ColumnId;
}

/** What a cell says. Money is in nghìn đồng, as it is kept; a rate is a part of 1. */
export type Value =
  | { type: "blank" }
  /** Null where there is none: a dash. */
  | { type: "text"; text: string | null }
  | { type: "number"; value: number | null; unit: "count" | "money" | "rate" }
  | { type: "day"; day: Day | null }
  /** `text` with its sign, `word` without. */
  | { type: "state"; text: string; word: string; tone: Tone }
  | { type: "link"; text: string; source: Source };

export interface Column<L> {
  title: string;
  value(line: L): Value;
  /** The source of all of its cells that their lines do not give. */
  source?: Source;
}

/** Columns by id; a renderer draws those that it has room for, in its own order. */
export interface Table<L, K extends string = string> {
  name: TableName;
  columns: Readonly<Record<K, Column<L>>>;
  lines: readonly L[];
  /** What a line is known by, whatever stands in its cells: its source where it has one. */
  keyOf(line: L): string | Source;
}

/** Infers lines and ids of a table. */
export function tableOf<L, K extends string>(table: Table<L, K>): Table<L, K> {
  return table;
}

export const BLANK: Value = { type: "blank" };

export function text(words: string | null): Value {
  return { type: "text", text: words === "" ? null : words };
}

export function number(value: number | null, unit: "count" | "money" | "rate" = "count"): Value {
  return { type: "number", value, unit };
}

export function day(value: Day | null): Value {
  return { type: "day", day: value };
}

export function state(label: Label): Value {
  return { type: "state", text: showLabel(label), word: label.word, tone: label.tone };
}

/** A number as it is shown: money in triệu đồng. */
export function shownNumber(value: number, unit: "count" | "money" | "rate"): number {
  return unit === "money" ? value / 1000 : value;
}
