// What the tabs of the province view have in common: a title block, one head row, a plain table, and their keys.
import { showDay } from "../../../../shared/day.ts";
import type { DutyLine, DutyState, FigureLine, ProvinceView } from "../../../../shared/province/view.ts";
import { NOTHING } from "../../../../shared/wording/export.ts";
import { PROVINCE } from "../../../../shared/wording/sheet.ts";
import { DUTY_STATES, OVERDUE, showLabel } from "../../../../shared/wording/status.ts";
import { cell, fill, STYLES, type Style, type Tab, type TabCell, toneStyle } from "../tab.ts";
import { withKeys } from "./keys.ts";
import { HEAD } from "./sources.ts";

/** A column of a plain table, with the style of its head where that is not the usual one. */
export interface ProvinceColumn {
  /** What it is known by: its title where it has no key of its own. */
  key?: string;
  title: string;
  width: number;
  style?: Style;
  /** Says, with others, whose a row is. */
  owner?: true;
}

/** A row of a plain table under its key. */
export interface ProvinceRow {
  key: string;
  cells: TabCell[];
}

/** A plain table with what stands around it. */
export interface Plain {
  /** What the tab is called. */
  name: string;
  columns: readonly ProvinceColumn[];
  rows: readonly ProvinceRow[];
  /** Lines between hint and head. */
  legend?: readonly string[];
  whenEmpty?: string;
  /** Columns at the left that stay in sight. */
  frozen?: number;
}

/** Title and hint of a tab, as wide as its table. */
export function titleRows(view: ProvinceView, name: string, width: number): TabCell[][] {
  const { plan, period, asOf } = view;
  return [
    fill([cell(`${PROVINCE.title} ${plan.number}`, STYLES.title)], width),
    fill(
      [cell(`${name} · ${period.name} · ${PROVINCE.asOf(showDay(asOf))}. ${PROVINCE.counted}`, STYLES.hint)],
      width,
    ),
  ];
}

/** A tab with title, one head row and a plain table; rows and columns bear hidden keys. */
export function plainTab(view: ProvinceView, plain: Plain): Tab {
  const { columns, frozen = 0, legend = [], name, rows, whenEmpty = "" } = plain;
  const width = columns.length;
  const above = [
    ...titleRows(view, name, width),
    ...legend.map((words) => fill([cell(words, STYLES.hint)], width)),
  ];
  const head = columns.map(({ title, style }) => cell(title, style ?? STYLES.head));
  const empty = { key: "empty", cells: fill([cell(whenEmpty, STYLES.hint)], width) };
  const lines = rows.length > 0 ? rows : [empty];
  const tab: Tab = {
    name: `${name} – ${view.period.name}`,
    columns: columns.map((column) => ({ width: column.width })),
    rows: [...above, head, ...lines.map(({ cells }) => cells)],
    frozenRows: above.length + 1,
    frozenColumns: frozen,
    table: { row: above.length + 1, column: 1, rows: rows.length + 1, columns: width },
    choices: [],
    guarded: [],
  };
  return withKeys(tab, {
    rows: [...above.map((_, at) => `above ${at}`), HEAD, ...lines.map(({ key }) => key)],
    columns: columns.map(({ key, title }) => key ?? title),
    identity: columns.flatMap(({ owner }, at) => (owner ? [at] : [])),
    head: above.length,
  });
}

/** A duty that some lead left undone past its last day says so, beside how it stands as a whole. */
export function stateCell(state: DutyState, overdue = false): TabCell {
  const label = DUTY_STATES[state];
  const words = overdue ? `${showLabel(label)}\n${showLabel(OVERDUE)}` : showLabel(label);
  return cell(words, toneStyle(overdue ? OVERDUE.tone : label.tone, STYLES.centred));
}

const AMOUNT: Style = { ...STYLES.figure, format: "#,##0" };
/** Without a decimal sign behind a whole number, and no more decimals than there are. */
const BROKEN: Style = { ...STYLES.figure, format: "#,##0.###" };

/** A figure as a number that can be summed; money, kept in nghìn đồng, in triệu đồng. */
export function figureCell(value: number | null | undefined, kind: FigureLine["kind"]): TabCell {
  if (value === null || value === undefined) return cell(NOTHING, STYLES.figure);
  const shown = kind === "money" ? value / 1000 : value;
  return cell(shown, Number.isInteger(shown) ? AMOUNT : BROKEN);
}

/** Sections take turns in two soft grounds. */
export function bandOf(duties: readonly DutyLine[]): Map<string, number> {
  return new Map(
    [...new Set(duties.map(({ section }) => section))].map((section, index) => [section, index]),
  );
}
