// Writing single contents into a tab that a person fills.
import type { TabValue } from "../tabs/tab.ts";
import { fileSettings } from "./file.ts";
import { formatOfValue, toValue } from "./values.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes contents: text as text whatever the cell's format was, a day as a day, a number as a number. */
export function writeCells(sheet: Sheet, row: number, column: number, values: TabValue[][]): void {
  const { timeZone } = fileSettings();
  const range = sheet.getRange(row, column, values.length, values[0]?.length ?? 1);
  range.setNumberFormats(values.map((line) => line.map(formatOfValue)));
  range.setValues(values.map((line) => line.map((value) => toValue(value, timeZone))));
}

/** Writes one content. */
export function writeCell(sheet: Sheet, row: number, column: number, value: TabValue): void {
  writeCells(sheet, row, column, [[value]]);
}
