// What Google Sheets refuses to a script because of what people did to the sheet, in Google's words.
import { showA1 } from "./a1.ts";
import { type At, type CellContent, type GridSheet, holds, type ListRule, meets, type Rect } from "./grid.ts";
import { Refusal } from "./strict.ts";

const PART_OF_MERGE = "You must select all cells in a merged range to merge or unmerge them.";
const PROTECTED =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";
const TYPED = "This operation is not allowed on cells in typed columns.";

/** Merging and taking apart need merged cells whole. */
export function refusePartOfMerge(sheet: GridSheet, rect: Rect): void {
  if (sheet.merges().some((merged) => meets(merged, rect) && !holds(rect, merged)))
    throw new Refusal(PART_OF_MERGE);
}

/** No line of freezing goes through a merged cell. */
export function refuseFrozenMerge(sheet: GridSheet, what: "rows" | "columns", count: number): void {
  const cut = sheet.merges().some((rect) => {
    const start = what === "rows" ? rect.row : rect.column;
    return start <= count && start + rect[what] - 1 > count;
  });
  if (cut) throw new Refusal(`You can't freeze ${what} which contain only part of a merged cell.`);
}

/** Somebody else's protection; null asks for the sheet as a whole. A warning alone stops no script. */
function refuseProtected(sheet: GridSheet, rect: Rect | null): void {
  const stops = sheet.extras().protections.some((record) => {
    if (!record.others || record.warningOnly) return false;
    if (rect === null) return record.rect === null;
    if (record.rect === null) return !record.open?.some((open) => holds(open, rect));
    return meets(record.rect, rect);
  });
  if (stops) throw new Refusal(PROTECTED);
}

function refuseTyped(sheet: GridSheet, rect: Rect): void {
  if (sheet.extras().typedColumns?.some((column) => meets(column, rect))) throw new Refusal(TYPED);
}

const WRITES = /^(set|clear|merge|breakApart|protect)/;
const OF_TYPED = /^(set|clear)(DataValidations?|NumberFormats?)$|^clearFormat$|^merge$|^breakApart$/;

/** What a range's methods ask before they do anything: those that write, whether they may. */
export function mayOnRange({ rect, sheet }: { rect: Rect; sheet(): GridSheet }): (method: string) => void {
  return (method) => {
    if (WRITES.test(method)) refuseProtected(sheet(), rect);
    if (OF_TYPED.test(method)) refuseTyped(sheet(), rect);
  };
}

const OF_SHEET = /^(set|insert|update|delete|hide|clear|protect)|^show(Rows|Columns)$/;

/** The same of a sheet, which only a protection of the whole sheet stops. */
export function mayOnSheet({ sheet }: { sheet(): GridSheet }): (method: string) => void {
  return (method) => {
    if (OF_SHEET.test(method)) refuseProtected(sheet(), null);
  };
}

/** Whether a rule lets a value stand; a blank cell is always well. */
function isValid({ allowInvalid, checkbox, values }: ListRule, value: CellContent["value"]): boolean {
  if (allowInvalid || value === null || value === "") return true;
  return checkbox ? typeof value === "boolean" : values.includes(String(value));
}

/** A strict rule fails the whole call that brings one value against it. */
export function refuseInvalid(sheet: GridSheet, cells: readonly (At & Pick<CellContent, "value">)[]): void {
  for (const { column, row, value } of cells) {
    const rule = value === null || value === "" ? null : sheet.rule({ row, column });
    if (rule === null || isValid(rule, value)) continue;
    const cell = showA1({ row, column, rows: 1, columns: 1 });
    throw new Refusal(
      `The data that you entered in cell ${cell} violates the data validation rules set on this cell.`,
    );
  }
}
