// Writing single contents into a tab that a person fills.
import { NAMED_PROBLEMS } from "../../../shared/wording/addon-problems.ts";
import type { AddonProblem } from "../../contract/answer.ts";
import { messageOf } from "../../contract/google-faults.ts";
import type { TabValue } from "../tabs/tab.ts";
import { fileSettings, settle } from "./file.ts";
import { formatOfValue, toValue } from "./values.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

function softly(does: () => void): boolean {
  try {
    does();
    settle();
    return true;
  } catch {
    return false;
  }
}

/** Past a person's rule, which is put back; in a column that takes no format a text is marked as one. */
function writeAnyway(range: Range, formats: string[][], values: ReturnType<typeof toValue>[][]): void {
  const rules = range.getDataValidations();
  const ruled = rules.some((row) => row.some((rule) => rule !== null));
  const cleared = ruled && softly(() => range.clearDataValidations());
  try {
    const formatted = softly(() => range.setNumberFormats(formats));
    const asText = (value: ReturnType<typeof toValue>) =>
      !formatted && typeof value === "string" && value !== "" ? `'${value}` : value;
    range.setValues(values.map((row) => row.map(asText)));
    settle();
  } finally {
    if (cleared) softly(() => range.setDataValidations(rules));
  }
}

/**
 * Writes contents: text as text whatever the cell's format was, a day as a day, a number as a number. A person's
 * formula is not written over. Gives why nothing was written, or null.
 */
export function writeCells(
  sheet: Sheet,
  row: number,
  column: number,
  contents: TabValue[][],
): AddonProblem | null {
  const { timeZone } = fileSettings();
  const range = sheet.getRange(row, column, contents.length, contents[0]?.length ?? 1);
  const place = () => `“${sheet.getName()}” (${range.getA1Notation()})`;
  if (range.getFormulas().some((line) => line.some((formula) => formula !== "")))
    return NAMED_PROBLEMS.formulaThere(place());
  const formats = contents.map((line) => line.map(formatOfValue));
  const values = contents.map((line) => line.map((value) => toValue(value, timeZone)));
  const plainly = softly(() => {
    range.setNumberFormats(formats);
    range.setValues(values);
  });
  if (plainly) return null;
  try {
    writeAnyway(range, formats, values);
    return null;
  } catch (error) {
    return NAMED_PROBLEMS.writeRefused(place(), messageOf(error));
  }
}

/** Writes one content. */
export function writeCell(sheet: Sheet, row: number, column: number, value: TabValue): AddonProblem | null {
  return writeCells(sheet, row, column, [[value]]);
}
