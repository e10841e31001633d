// What the tabs of the province view have in common: a title block, one head row and a plain table.
import { showDay } from "../../../../shared/day.ts";
import type { DutyLine, DutyState, ProvinceView } from "../../../../shared/province/view.ts";
import { PROVINCE } from "../../../../shared/wording/sheet.ts";
import { DUTY_STATES, OVERDUE, showLabel } from "../../../../shared/wording/status.ts";
import { cell, fill, STYLES, type Style, type Tab, type TabCell, toneStyle } from "../tab.ts";

/** A column of a plain table, with the style of its head where that is not the usual one. */
export interface ProvinceColumn {
  title: string;
  width: number;
  style?: Style;
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

/** A tab with title, one head row and a plain table. */
export function plainTab(
  view: ProvinceView,
  name: string,
  columns: readonly ProvinceColumn[],
  body: TabCell[][],
  whenEmpty = "",
): Tab {
  const rows = body.length > 0 ? body : [fill([cell(whenEmpty, STYLES.hint)], columns.length)];
  const head = columns.map(({ title, style }) => cell(title, style ?? STYLES.head));
  return {
    name: `${name} – ${view.period.name}`,
    columns: columns.map(({ width }) => ({ width })),
    rows: [...titleRows(view, name, columns.length), head, ...rows],
    frozenRows: 3,
    table: { row: 3, column: 1, rows: body.length + 1, columns: columns.length },
    choices: [],
    guarded: [],
  };
}

/** A duty that some lead left undone past its last day says so, beside how it stands as a whole. */
export function stateCell(state: DutyState, overdue = false): TabCell {
  const label = DUTY_STATES[state];
  const words = overdue ? `${showLabel(label)}\n${showLabel(OVERDUE)}` : showLabel(label);
  return cell(words, toneStyle(overdue ? OVERDUE.tone : label.tone, STYLES.centred));
}

/** Sections take turns in two soft grounds. */
export function bandOf(duties: readonly DutyLine[]): Map<string, number> {
  return new Map(
    [...new Set(duties.map(({ section }) => section))].map((section, index) => [section, index]),
  );
}
