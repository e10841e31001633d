// The texts of Sở Tư pháp as a tab: a row a text, known by its hidden key, with another's text beside where both changed.
import { OFFICE_FIELDS, type OfficeField, type OfficeTexts } from "../../../shared/province/view.ts";
import { cellText } from "../../../shared/report/read-cell.ts";
import type { Cell } from "../../../shared/report/report.ts";
import { foldForSearch } from "../../../shared/text.ts";
import { OFFICE_WORDS } from "../../../shared/wording/export.ts";
import { GUARD_NOTE, KEY_TITLE, OFFICE } from "../../../shared/wording/sheet.ts";
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

/** What a tab holds: its texts, null where its head or a row is gone or doubled; and whether all of it is in these. */
export interface ReadOffice {
  texts: OfficeTexts | null;
  whole: boolean;
}

/** Reads the tab wherever its rows and columns stand. */
export function readOfficeTab(grid: readonly Cell[][]): ReadOffice {
  const folded = (one: Cell | undefined) => (typeof one === "string" ? foldForSearch(one) : "");
  const wanted = foldForSearch(KEY_TITLE);
  const head = grid.findIndex((row) => row.some((one) => folded(one) === wanted));
  const titles = (grid[head] ?? []).map(folded);
  const at = (title: string) => titles.indexOf(foldForSearch(title));
  const [key, text] = [at(KEY_TITLE), at(columns.text)];
  if (head < 0 || text < 0) {
    // A blank tab is what a run left that was cut off: there is nothing to keep aside.
    return { texts: null, whole: grid.every((row) => row.every((one) => one === null)) };
  }
  const own = [key, text, at(columns.item), at(columns.help), at(columns.theirs)];
  const rows = grid.slice(head + 1);
  const texts: OfficeTexts = {};
  for (const field of OFFICE_FIELDS) {
    const found = rows.filter((row) => row[key] === field);
    if (found.length !== 1) return { texts: null, whole: false };
    const words = cellText(found[0]?.[text]);
    if (words !== "") texts[field] = words;
  }
  const isField = (one: Cell | undefined) => OFFICE_FIELDS.some((field) => field === one);
  const whole = rows.every((row) =>
    row.every((one, place) => one === null || (own.includes(place) && isField(row[key]))),
  );
  return { texts, whole };
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
