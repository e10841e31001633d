// A period's sheet as an agency has it, and what stands in its cells.
import type { Form } from "../../../shared/report/form.ts";
import { formOf, goodReport } from "../../shared/golden.ts";
import { tabOf, value } from "../answers.ts";
import type { Environment, Harness } from "../environment.ts";
import { readSheet, type SheetReader, TABS, typeReport } from "../sheet-reader.ts";

export const PERIOD = "kh-6134-2021";
export const TAB = TABS.duties;
export const FINANCE = "bao-cao-so-tai-chinh";

/** Value and formula of a cell. */
export function held({ fake }: Harness, tab: string, row: number, column: number): unknown[] {
  const content = fake.spreadsheet
    .sheets()
    .find((each) => each.name() === tab)
    ?.content({ row, column });
  return [content?.value, content?.formula];
}

/** Every text that a tab holds, sorted. */
export function textsIn(harness: Harness, name: string): string[] {
  const tab = tabOf(harness, name);
  const texts: string[] = [];
  for (let row = 1; row <= 60; row++) {
    for (let column = 1; column <= tab.columns(); column++) {
      const text = String(tab.content({ row, column }).value ?? "");
      if (text !== "") texts.push(text);
    }
  }
  return texts.sort();
}

/** Types a good answer into every row of every table. */
export function fillIn(harness: Harness, agency: string): void {
  typeReport(harness, goodReport(formOf(agency)));
}

/** The keys of the duties table, rows for the agency's own work last. */
export function dutyKeys({ tables }: Form): string[] {
  return [...tables.duties.rows.map(({ key }) => key), ...tables.duties.own];
}

export async function withSheet(
  environment: Environment,
  personId: string,
): Promise<{ harness: Harness; sheet: SheetReader }> {
  const harness = await environment.openHarness(personId);
  value(harness.addon.buildSheet(PERIOD));
  return { harness, sheet: readSheet(harness, TAB) };
}
