import type { DocumentSource, ProvinceDocument } from "../../../shared/province/view.ts";
import {
  asOfWords,
  COUNTED_ONLY,
  periodWords,
  sourceWords,
  workbookTitle,
} from "../../../shared/wording/export.ts";
import { agenciesSheet, unreportedSheet } from "./agency-sheets.ts";
import { answersSheet } from "./answers-sheet.ts";
import { dutiesSheet } from "./duties-sheet.ts";
import { figurePartsSheet, figuresSheet } from "./figure-sheets.ts";
import { makeFrame } from "./frame.ts";
import type { PlainSheet } from "./grid.ts";
import { matrixSheet } from "./matrix-sheet.ts";
import { summarySheet } from "./summary-sheet.ts";
import { concernsSheet, doublesSheet, resultsSheet } from "./text-sheets.ts";
import { writeBook } from "./write-book.ts";

/** The workbook's tabs as plain data: totals first, the lists that they are counted from behind. */
export function provinceSheets(document: ProvinceDocument, source: DocumentSource): PlainSheet[] {
  const frame = makeFrame(document, source);
  const answers = answersSheet(frame);
  const matrix = matrixSheet(frame);
  const parts = figurePartsSheet(frame);
  const agencies = agenciesSheet(frame);
  const unreported = unreportedSheet(frame);
  return [
    summarySheet(frame, { agencies, answers, matrix, unreported }),
    matrix.sheet,
    figuresSheet(frame, parts).sheet,
    concernsSheet(frame).sheet,
    unreported.sheet,
    dutiesSheet(frame, answers).sheet,
    resultsSheet(frame).sheet,
    answers.sheet,
    parts.sheet,
    agencies.sheet,
    doublesSheet(frame).sheet,
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
