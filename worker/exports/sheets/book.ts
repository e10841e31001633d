import { type Names, namesOf } from "../../../shared/province/names.ts";
import type { DocumentSource, ProvinceDocument, ProvinceView } from "../../../shared/province/view.ts";
import {
  asOfWords,
  periodWords,
  SHEET_NOTES,
  SHEET_TITLES,
  sourceWords,
  workbookTitle,
} from "../../../shared/wording/export.ts";
import { COUNTED_ONLY, type TableName } from "../../../shared/wording/tables.ts";
import { type SheetCell, text } from "./grid.ts";
import type { Look } from "./look.ts";

/** What every tab is made of: the document, where it comes from, and names by id. */
export interface Book {
  document: ProvinceDocument;
  view: ProvinceView;
  source: DocumentSource;
  names: Names;
}

export function makeBook(document: ProvinceDocument, source: DocumentSource): Book {
  const { view } = document;
  return { document, view, source, names: namesOf(view) };
}

/** The lines above every table: plan, period, what the tab is, as of when, from where, and what counts. */
export function infoRows({ view, source }: Pick<Book, "view" | "source">, name: TableName): SheetCell[][] {
  const plain: Look = { wrap: false, border: false };
  return [
    [text(workbookTitle(view), { ...plain, bold: true, size: 14 })],
    [text(`${SHEET_TITLES[name]} · ${periodWords(view)}`, { ...plain, bold: true })],
    [text(`${asOfWords(view.asOf)} · ${sourceWords(source)}`, plain)],
    [text(COUNTED_ONLY, { ...plain, bold: true })],
    [text(SHEET_NOTES[name], { ...plain, italic: true })],
  ];
}

export const INFO_ROWS = 5;
