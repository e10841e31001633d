import type {
  DocumentSource,
  DutyLine,
  ProvinceDocument,
  ProvinceView,
} from "../../../shared/province/view.ts";
import {
  asOfWords,
  COUNTED_ONLY,
  codeWords,
  EMPTY_SHEET,
  periodWords,
  SHEET_NOTES,
  SHEET_TITLES,
  SHEETS,
  type SheetId,
  sourceWords,
  workbookTitle,
} from "../../../shared/wording/export.ts";
import { head, type PlainSheet, rangeOn, type SheetCell, text } from "./grid.ts";
import { continuedRows } from "./heights.ts";
import type { Look } from "./look.ts";

/** What every tab needs: the document, where it comes from, and names by id. */
export interface Frame {
  document: ProvinceDocument;
  view: ProvinceView;
  source: DocumentSource;
  /** A body's name, or its id where the document does not name it. */
  nameOf(body: string): string;
  shortNameOf(body: string): string;
  /** The words of a duty with what governs them, or null. */
  dutyOf(duty: string | null): string | null;
}

/** A duty's own words after those that govern it. */
export function dutyWords({ leadIn, text: own }: Pick<DutyLine, "leadIn" | "text">): string {
  return leadIn === null ? own : `${leadIn}\n${own}`;
}

/** The beginning of a text on one line, whole words, where the whole stands elsewhere in the file. */
export function shorten(words: string, longest: number): string {
  const line = words.replace(/\s+/g, " ");
  if (line.length <= longest) return line;
  const end = line.lastIndexOf(" ", longest);
  return `${line.slice(0, end > 0 ? end : longest)} …`;
}

export function makeFrame(document: ProvinceDocument, source: DocumentSource): Frame {
  const { view } = document;
  const named = [...view.notCounted.map(({ agency, name }) => ({ id: agency, name })), ...view.agencies];
  const names = new Map([...named, ...view.bodies].map(({ id, name }) => [id, name]));
  const shortNames = new Map(view.bodies.map(({ id, shortName }) => [id, shortName]));
  const duties = new Map(view.duties.map((line) => [line.duty, dutyWords(line)]));
  const nameOf = (body: string) => names.get(body) ?? body;
  return {
    document,
    view,
    source,
    nameOf,
    shortNameOf: (body) => shortNames.get(body) ?? nameOf(body),
    dutyOf: (duty) => (duty === null ? null : (duties.get(duty) ?? null)),
  };
}

/** The lines above every table: plan, period, what the tab is, as of when, from where, and what counts. */
export function infoRows({ view, source }: Frame, id: SheetId): SheetCell[][] {
  const plain: Look = { wrap: false, border: false };
  return [
    [text(workbookTitle(view), { ...plain, bold: true, size: 14 })],
    [text(`${SHEET_TITLES[id]} · ${periodWords(view)}`, { ...plain, bold: true })],
    [text(`${asOfWords(view.asOf)} · ${sourceWords(source)}`, plain)],
    [text(COUNTED_ONLY, { ...plain, bold: true })],
    [text(SHEET_NOTES[id], { ...plain, italic: true })],
  ];
}

export const INFO_ROWS = 5;
export const HEAD_ROW = INFO_ROWS + 1;
export const FIRST_ROW = HEAD_ROW + 1;

/** A column of a list: its head, its width in characters, and an item's cell in the row of that number. */
export interface Column<T> {
  title: string;
  width: number;
  look?: Look;
  cell(item: T, row: number): SheetCell;
  /** Names the item: stands again in the rows where its text goes on, so that sorting and filtering keep them together. */
  repeat?: true;
}

/** A tab with one table, and the ranges of its columns, for totals on other tabs. */
export interface List<K extends string> {
  sheet: PlainSheet;
  range(column: K): string;
}

function repeated<T>(
  row: SheetCell[],
  cells: readonly SheetCell[],
  columns: readonly Column<T>[],
  place: number,
): SheetCell[] {
  if (place === 0) return row;
  return row.map((cell, at) => (columns[at]?.repeat ? (cells[at] ?? cell) : cell));
}

/** A tab with one plain table under one head row: sorting and filtering work, every line stands for itself. */
export function listSheet<T, K extends string>(
  frame: Frame,
  id: SheetId,
  columns: Record<K, Column<T>>,
  items: readonly T[],
): List<K> {
  const keys = Object.keys(columns) as K[];
  const all = keys.map((key) => columns[key]);
  const widths = all.map(({ width }) => width);
  const body: SheetCell[][] = [];
  for (const item of items) {
    const cells = all.map((column) => column.cell(item, FIRST_ROW + body.length));
    body.push(...continuedRows(cells, widths).map((row, place) => repeated(row, cells, all, place)));
  }
  const empty = [text(EMPTY_SHEET, { italic: true, wrap: false, border: false })];
  const last = FIRST_ROW + Math.max(body.length, 1) - 1;
  const name = SHEETS[id];
  const sheet: PlainSheet = {
    name,
    widths,
    rows: [
      ...infoRows(frame, id),
      all.map(({ title, look }) => head(title, look)),
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
  return { sheet, range: (key) => rangeOn(name, keys.indexOf(key), FIRST_ROW, last) };
}

/** A code of the plan as it stands in cells that totals look for. */
export function codeCell(code: string, look: Look = {}): SheetCell {
  return text(codeWords(code), { align: "center", ...look });
}
