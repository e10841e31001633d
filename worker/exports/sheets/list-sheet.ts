import { shorten } from "../../../shared/province/shorten.ts";
import { type Column, shownNumber, type Table, type Value } from "../../../shared/province/tables/table.ts";
import { codeWords, EMPTY_SHEET } from "../../../shared/wording/export.ts";
import { NOTHING, TABLE_NAMES } from "../../../shared/wording/tables.ts";
import { type Book, INFO_ROWS, infoRows } from "./book.ts";
import { dayCell, formula, head, number, type PlainSheet, rangeOn, type SheetCell, text } from "./grid.ts";
import { continuedRows } from "./heights.ts";
import { COUNT_FORMAT, type Look, RATE_FORMAT } from "./look.ts";

export const HEAD_ROW = INFO_ROWS + 1;
const FIRST_ROW = HEAD_ROW + 1;

/** How a column of a table stands in its tab; its width is in characters. */
export interface Layout<L> {
  width: number;
  look?: Look | ((line: L) => Look);
  head?: Look;
  /** A code of the plan, as it stands in cells that totals look for. */
  code?: true;
  /** A beginning of so many letters, where the whole text stands elsewhere. */
  longest?: number;
  /** How a number is shown, where not as its unit is. */
  format?(line: L): string;
  /** What gives the value from other cells, in the row of that number; null where it stands by itself. */
  formula?(line: L, row: number): string | null;
  /** Names the line: stands again in the rows where its text goes on, so that sorting and filtering keep them together. */
  repeat?: true;
}

/** A tab with one table, and the ranges of its columns, for totals on other tabs. */
export interface List<K extends string> {
  sheet: PlainSheet;
  range(column: K): string;
}

function textCell(words: string | null, { code, longest }: Layout<never>, look: Look): SheetCell {
  if (words === null) return text(NOTHING, look);
  const shown = code ? codeWords(words) : words;
  return text(longest === undefined ? shown : shorten(shown, longest), look);
}

/** A value as a cell; what a formula gives is kept beside it. */
function cellOf<L>(value: Value, layout: Layout<L>, line: L, row: number): SheetCell {
  const own = typeof layout.look === "function" ? layout.look(line) : (layout.look ?? {});
  const look: Look = layout.code ? { align: "center", ...own } : own;
  switch (value.type) {
    case "blank":
      return text("", look);
    case "text":
    case "link": {
      const words = layout.formula?.(line, row) ?? null;
      if (words !== null && value.text !== null)
        return formula(words, value.text, layout.format?.(line), look);
      return textCell(value.text, layout, look);
    }
    case "state":
      return text(value.text, { align: "center", ...look, tone: value.tone });
    case "day":
      return dayCell(value.day);
    case "number": {
      const format = layout.format?.(line) ?? (value.unit === "rate" ? RATE_FORMAT : COUNT_FORMAT);
      const shown = value.value === null ? null : shownNumber(value.value, value.unit);
      const words = layout.formula?.(line, row) ?? null;
      return words === null ? number(shown, format, look) : formula(words, shown ?? NOTHING, format, look);
    }
  }
}

function repeated<L>(
  row: SheetCell[],
  cells: readonly SheetCell[],
  layouts: readonly Layout<L>[],
  place: number,
): SheetCell[] {
  if (place === 0) return row;
  return row.map((cell, at) => (layouts[at]?.repeat ? (cells[at] ?? cell) : cell));
}

/** A tab with one plain table under one head row: sorting and filtering work, every line stands for itself. */
export function listSheet<L, K extends string>(
  book: Pick<Book, "view" | "source">,
  table: Table<L, K>,
  layout: Partial<Record<K, Layout<L>>>,
  lines: readonly L[] = table.lines,
): List<K> {
  const ids = Object.keys(layout) as K[];
  const layouts = ids.map((id) => layout[id]) as Layout<L>[];
  const columns = ids.map((id): Column<L> => table.columns[id]);
  const widths = layouts.map(({ width }) => width);
  const body: SheetCell[][] = [];
  for (const line of lines) {
    const row = FIRST_ROW + body.length;
    const cells = columns.map((column, at) =>
      cellOf(column.value(line), layouts[at] as Layout<L>, line, row),
    );
    body.push(...continuedRows(cells, widths).map((cut, place) => repeated(cut, cells, layouts, place)));
  }
  const empty = [text(EMPTY_SHEET, { italic: true, wrap: false, border: false })];
  const last = FIRST_ROW + Math.max(body.length, 1) - 1;
  const name = TABLE_NAMES[table.name];
  const sheet: PlainSheet = {
    name,
    widths,
    rows: [
      ...infoRows(book, table.name),
      columns.map(({ title }, at) => head(title, layouts[at]?.head)),
      ...(body.length > 0 ? body : [empty]),
    ],
    frozenRows: HEAD_ROW,
    frozenColumns: 0,
    filter: { head: HEAD_ROW, last },
    repeatRows: { first: HEAD_ROW, last: HEAD_ROW },
    repeatColumns: 0,
    pagesWide: 1,
    heights: new Map(),
    breaks: [],
  };
  return { sheet, range: (id) => rangeOn(name, ids.indexOf(id), FIRST_ROW, last) };
}
