// Widths and looks of the lists that stand by themselves: of agencies, answers, texts and documents.
import { type AgencyColumn, agenciesTable } from "../../../shared/province/tables/agencies.ts";
import { type AnswerColumn, answersTable } from "../../../shared/province/tables/answers.ts";
import { type DoubleColumn, doublesTable } from "../../../shared/province/tables/doubles.ts";
import { type TextColumn, textsTable } from "../../../shared/province/tables/texts.ts";
import { type UnreportedColumn, unreportedTable } from "../../../shared/province/tables/unreported.ts";
import type { Book } from "./book.ts";
import { sizeToFit } from "./heights.ts";
import { type List, listSheet } from "./list-sheet.ts";
import { CENTRED } from "./look.ts";

export function agenciesSheet(book: Book): List<AgencyColumn> {
  return listSheet(book, agenciesTable(book.view), {
    kind: { width: 26 },
    agency: { width: 36 },
    asked: { width: 15, look: CENTRED },
    received: { width: 8, look: CENTRED },
    state: { width: 20 },
    latest: { width: 9, look: CENTRED },
    counted: { width: 9, look: CENTRED },
    sentOn: { width: 13 },
    timing: { width: 11, look: CENTRED },
    daysLate: { width: 9 },
    latestOnBehalf: { width: 13, look: CENTRED },
    countedOnBehalf: { width: 13, look: CENTRED },
    note: { width: 30 },
    agencyId: { width: 24 },
    // Last, so that no other column moves for who refers to it by its letter.
    letter: { width: 30 },
  });
}

export function unreportedSheet(book: Book): List<UnreportedColumn> {
  return listSheet(book, unreportedTable(book.view, book.names), {
    number: { width: 6, look: CENTRED },
    reason: { width: 26 },
    agency: { width: 38 },
    kind: { width: 26 },
    state: { width: 20 },
    latest: { width: 9, look: CENTRED },
    counted: { width: 9, look: CENTRED },
    sentOn: { width: 13 },
    daysLate: { width: 9 },
    onBehalf: { width: 10, look: CENTRED },
    note: { width: 34 },
  });
}

export function answersSheet(book: Book): List<AnswerColumn> {
  return listSheet(book, answersTable(book.view, book.names), {
    section: { width: 8, code: true },
    duty: { width: 10, code: true },
    text: { width: 36, longest: 60 },
    role: { width: 12, look: CENTRED },
    agency: { width: 28 },
    answersFor: { width: 18 },
    standing: { width: 20 },
    asked: { width: 8, look: CENTRED },
    answered: { width: 8, look: CENTRED },
    completed: { width: 13 },
    overdue: { width: 11, look: CENTRED },
    note: { width: 24 },
    version: { width: 8, look: CENTRED },
    key: { width: 14, look: CENTRED },
    agencyId: { width: 18 },
  });
}

// A row is at most 409 points high: a long text is set smaller, and goes on in further rows where that is not enough.
const TEXT_WIDTH = 70;

export function textsSheet(book: Book, name: "concerns" | "results"): List<TextColumn> {
  const { document, names, view } = book;
  return listSheet(book, textsTable(name, document.texts, view, names), {
    kind: { repeat: true, width: 18 },
    agency: { repeat: true, width: 26 },
    answersFor: { repeat: true, width: 14 },
    duty: { repeat: true, width: 10, code: true },
    dutyText: { repeat: true, width: 36, look: { size: 10 }, longest: 120 },
    text: { width: TEXT_WIDTH, look: (line) => ({ size: sizeToFit(line.text, TEXT_WIDTH) }) },
    version: { repeat: true, width: 8, look: CENTRED },
    key: { repeat: true, width: 14, look: CENTRED },
  });
}

export function doublesSheet(book: Book): List<DoubleColumn> {
  return listSheet(book, doublesTable(book.view, book.names), {
    document: { width: 22 },
    date: { width: 13 },
    type: { width: 18 },
    agency: { width: 36 },
    role: { width: 12, look: CENTRED },
    duty: { width: 11, code: true },
    version: { width: 8, look: CENTRED },
    key: { width: 14, look: CENTRED },
    verdict: { width: 20 },
    note: { width: 30 },
  });
}
