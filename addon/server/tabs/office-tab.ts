// The texts of Sở Tư pháp as a tab: a row a text, known by its hidden key, with another's text beside where both changed.
import { OFFICE_FIELDS, type OfficeField, type OfficeTexts } from "../../../shared/province/view.ts";
import { cellText, isObject, noTextIn } from "../../../shared/report/reading/read-cell.ts";
import type { Cell } from "../../../shared/report/report.ts";
import { shownCell } from "../../../shared/report/shown-cell.ts";
import { foldForSearch } from "../../../shared/text.ts";
import { OFFICE_WORDS } from "../../../shared/wording/export.ts";
import { GUARD_NOTE, KEY_TITLE, OFFICE } from "../../../shared/wording/sheet.ts";
import { type DoubledHead, doubledHeads } from "./read-table.ts";
import { bandStyle, cell, fill, STYLES, type Style, type Tab, toneStyle } from "./tab.ts";

const HEAD_ROW = 4;
const { columns } = OFFICE;

/** The tab; `theirs` are texts of somebody else's where both changed, in a column of their own if there are any. */
export function officeTab(periodName: string, texts: OfficeTexts, theirs: OfficeTexts): Tab {
  const both = Object.keys(theirs).length > 0;
  const widths = [190, 190, 230, 520, ...(both ? [420] : [])];
  const width = widths.length;
  const line = (words: string, style: Style) => fill([cell(null), cell(words, style)], width);
  const titles = [KEY_TITLE, columns.item, columns.help, columns.text, ...(both ? [columns.theirs] : [])];
  const rows = OFFICE_FIELDS.map((field, at) => [
    cell(field),
    cell(OFFICE_WORDS[field], bandStyle(at, { ...STYLES.body, bold: true })),
    cell(OFFICE.help[field], bandStyle(at, { ...STYLES.body, italic: true })),
    cell(texts[field] ?? null),
    ...(both ? [cell(theirs[field] ?? null, field in theirs ? toneStyle("ongoing") : STYLES.body)] : []),
  ]);
  const body = { row: HEAD_ROW + 1, rows: rows.length };
  return {
    name: `${OFFICE.tab} – ${periodName}`,
    columns: widths.map((wide, at) => ({ width: wide, hidden: at === 0 })),
    rows: [
      line(OFFICE.title, STYLES.title),
      line(periodName, STYLES.hint),
      line(OFFICE.hint, STYLES.hint),
      titles.map((title) => cell(title, STYLES.head)),
      ...rows,
    ],
    frozenRows: HEAD_ROW,
    frozenColumns: 2,
    table: { row: HEAD_ROW, column: 2, rows: rows.length + 1, columns: width - 1 },
    choices: [],
    guarded: [
      { area: { row: 1, column: 1, rows: HEAD_ROW, columns: width }, note: GUARD_NOTE },
      { area: { ...body, column: 1, columns: 3 }, note: GUARD_NOTE },
      ...(both ? [{ area: { ...body, column: width, columns: 1 }, note: GUARD_NOTE }] : []),
    ],
  };
}

/** Where the first text is, counted from 1. */
export const FIRST_TEXT = { row: HEAD_ROW + 1, column: 4 };

/** What a tab holds. */
export interface ReadOffice {
  /** Null where its head or a row is gone or doubled. */
  texts: OfficeTexts | null;
  /** Whether all of the tab is in these. */
  whole: boolean;
  /** Heads that stand twice: what was typed under the other would be lost in silence. */
  doubled: DoubledHead[];
  /** Cells that hold no text, counted from 0; in their place the saved text stands. */
  refused: { row: number; column: number; value: string }[];
}

const folded = (one: Cell | undefined) => (typeof one === "string" ? foldForSearch(one) : "");

/** Reads the tab wherever its rows and columns stand; under a head that stands twice what differs from the saved text. */
export function readOfficeTab(grid: readonly Cell[][], saved: OfficeTexts = {}): ReadOffice {
  const wanted = foldForSearch(KEY_TITLE);
  const head = grid.findIndex((row) => row.some((one) => folded(one) === wanted));
  const titles = (grid[head] ?? []).map(folded);
  const at = (title: string) => titles.indexOf(foldForSearch(title));
  const [key, text] = [at(KEY_TITLE), at(columns.text)];
  const read: ReadOffice = { texts: null, whole: false, doubled: [], refused: [] };
  if (head < 0 || text < 0) {
    // A blank tab is what a run left that was cut off: there is nothing to keep aside.
    return { ...read, whole: grid.every((row) => row.every((one) => one === null)) };
  }
  read.doubled = doubledHeads(grid, [KEY_TITLE, columns.text]);
  const under = titles.flatMap((title, column) => (title === foldForSearch(columns.text) ? [column] : []));
  const texts: OfficeTexts = {};
  for (const field of OFFICE_FIELDS) {
    const lines = grid.flatMap((row, line) => (line > head && row[key] === field ? [line] : []));
    const [row = 0] = lines;
    if (lines.length !== 1) return read;
    const cells = under.map((column) => ({ column, cell: grid[row]?.[column] ?? null }));
    const differs = cells.find(({ cell }) => cell !== null && cellText(shownCell(cell)) !== saved[field]);
    const { cell, column } = differs ?? { cell: grid[row]?.[text], column: text };
    const value = noTextIn(cell);
    if (value !== null) read.refused.push({ row, column, value });
    const words = value === null ? cellText(shownCell(cell)) : (saved[field] ?? "");
    if (words !== "") texts[field] = words;
  }
  const own = [key, text, at(columns.item), at(columns.help), at(columns.theirs)];
  const isField = (one: Cell | undefined) => OFFICE_FIELDS.some((field) => field === one);
  const isOwn = (row: readonly Cell[], place: number) => own.includes(place) && isField(row[key]);
  const kept = grid.slice(head + 1).every((row) => row.every((one, at) => one === null || isOwn(row, at)));
  // A picture that was written over would be gone, wherever it stands.
  const whole = kept && read.doubled.length + read.refused.length === 0 && !grid.flat().some(isObject);
  return { ...read, texts, whole };
}

/** Whether two sets of texts say the same. */
export function sameTexts(a: OfficeTexts, b: OfficeTexts): boolean {
  return OFFICE_FIELDS.every((field) => (a[field] ?? "") === (b[field] ?? ""));
}

/**
 * Mine and theirs over what both began from: a text that only one side changed is that side's; where both did, mine
 * stands and theirs is told.
 */
export function mergeTexts(
  base: OfficeTexts,
  mine: OfficeTexts,
  theirs: OfficeTexts,
): { merged: OfficeTexts; conflicts: OfficeField[] } {
  const merged: OfficeTexts = {};
  const conflicts: OfficeField[] = [];
  for (const field of OFFICE_FIELDS) {
    const [was = "", own = "", other = ""] = [base[field], mine[field], theirs[field]];
    const words = own === was ? other : own;
    if (words !== "") merged[field] = words;
    if (own !== was && other !== was && own !== other) conflicts.push(field);
  }
  return { merged, conflicts };
}
