import type { DocumentSource, ProvinceDocument } from "../../../shared/province/view.ts";
import { asOfWords, periodWords, sourceWords, workbookTitle } from "../../../shared/wording/export.ts";
import { COUNTED_ONLY } from "../../../shared/wording/tables.ts";
import { makeBook } from "./book.ts";
import { dutiesSheet, matrixSheet } from "./duty-sheets.ts";
import { figurePartsSheet, figuresSheet } from "./figure-sheets.ts";
import type { PlainSheet } from "./grid.ts";
import { agenciesSheet, answersSheet, doublesSheet, textsSheet, unreportedSheet } from "./list-sheets.ts";
import { summarySheet } from "./summary-sheet.ts";
import { writeBook } from "./write-book.ts";

/** The workbook's tabs as plain data: totals first, the lists that they are counted from behind. */
export function provinceSheets(document: ProvinceDocument, source: DocumentSource): PlainSheet[] {
  const book = makeBook(document, source);
  const answers = answersSheet(book);
  const matrix = matrixSheet(book);
  const parts = figurePartsSheet(book);
  const agencies = agenciesSheet(book);
  const unreported = unreportedSheet(book);
  return [
    summarySheet(book, { agencies, answers, matrix, unreported }),
    matrix.sheet,
    figuresSheet(book, parts).sheet,
    textsSheet(book, "concerns").sheet,
    unreported.sheet,
    dutiesSheet(book, answers).sheet,
    textsSheet(book, "results").sheet,
    answers.sheet,
    parts.sheet,
    agencies.sheet,
    doublesSheet(book).sheet,
  ];
}

/**
 * The province's document as an XLSX workbook. Every total is a formula over visible cells with its value kept;
 * what agencies typed stands as text alone. The same document and source give the same bytes.
 */
export async function provinceXlsx(document: ProvinceDocument, source: DocumentSource): Promise<Uint8Array> {
  const { view } = document;
  const stand = `${asOfWords(view.asOf)} · ${sourceWords(source)}`;
  return writeBook(provinceSheets(document, source), {
    title: workbookTitle(view),
    subject: `${periodWords(view)}`,
    description: `${stand}. ${COUNTED_ONLY}`,
    at: source.kind === "snapshot" ? source.at : `${view.asOf}T00:00:00Z`,
  });
}
