import { foldSpaces, withVietnameseD } from "../text.ts";
import { withoutInvisible } from "../unseen.ts";
import { cellText, certain, type Reading } from "./reading/read-cell.ts";
import { readDay } from "./reading/read-day.ts";
import { readDocumentNumber } from "./reading/read-document.ts";
import type { Evidence, EvidenceLine } from "./reading/read-evidence.ts";
import type { ReadAssessment, ReadCells, ReadReport } from "./reading/read-report.ts";
import { type ColumnId, type ColumnKind, columnsOf, type TableId } from "./report.ts";

export type DifferenceKind = "changed" | "row_added" | "row_removed";

/** What differs between two versions at one place; `column` is null for a whole row that a form gained or lost. */
export interface Difference {
  table: TableId;
  row: string;
  column: ColumnId | null;
  kind: DifferenceKind;
  /** The texts as a person sees them; of a whole row its typed cells, one below the other. */
  before: string;
  after: string;
}

/** A cell as shown, and its reading in a form that compares. */
interface ReadCell {
  column: ColumnId;
  text: string;
  says: string;
}

interface ComparedRow {
  table: TableId;
  key: string;
  typed: boolean;
  cells: ReadCell[];
}

/** A text without what no reader can see: spaces, characters without a look, and the look-alikes of Đ. */
function seen(text: string): string {
  return withVietnameseD(withoutInvisible(text)).split("\n").map(foldSpaces).join("\n");
}

/** What a reading says: a certain value by itself, anything else by its text, and never one for the other. */
function saysOf<T>(reading: Reading<T>, text: string, write: (value: T) => unknown): string {
  if (reading.kind === "blank" || text === "") return "";
  return JSON.stringify(
    reading.kind === "value" ? ["value", write(reading.value)] : ["unreadable", seen(text)],
  );
}

/** A line without a document's number is known by its text alone: what stands beside a link is not read. */
function sayLine({ text, type, number, date, subject, link }: EvidenceLine): unknown {
  return number === null ? seen(text) : [type, number, date, subject, link];
}

function sayEvidence({ lines, unreadable, withoutDocument }: Evidence): unknown {
  const none = withoutDocument === undefined ? [] : [seen(withoutDocument.text)];
  return [lines.map(sayLine), unreadable.map(({ item, text }) => [item, seen(text)]), ...none];
}

/** What an item that holds a day or a document's number says; an uncertain one is known by its text. */
function sayItem({ item, raw }: ReadAssessment): (text: string) => unknown {
  return (text) => {
    // The file's language is not known here: a date that it may have turned stays as it is seen.
    const day = item.kind === "day" ? certain(readDay(raw.text, "")) : null;
    if (day !== null) return { day };
    const number = item.kind === "document" ? certain(readDocumentNumber(text)) : null;
    return number === null ? seen(text) : { number: number.canonical };
  };
}

function same<T>(value: T): T {
  return value;
}

function cellOf<T>(
  { raw }: ReadCells,
  column: ColumnId,
  reading: Reading<T>,
  write: (value: T) => unknown,
): ReadCell {
  const text = cellText(raw[column]);
  return { column, text, says: saysOf(reading, text, write) };
}

/** What a cell says, by its kind. */
const SAY: { [K in ColumnKind]: (value: never) => unknown } = {
  choice: same,
  text: seen,
  date: same,
  evidence: sayEvidence,
  figure: same,
};

function cellsOf(table: TableId, row: ReadCells): ReadCell[] {
  const readings = row as unknown as Record<ColumnId, Reading<never>>;
  return columnsOf(table).flatMap(({ id, kind, own }) =>
    own ? [] : [cellOf(row, id, readings[id], SAY[kind])],
  );
}

/** Every row of a report by table, in the order of its form. */
function rowsOf({ rows, own, figures, assessment }: ReadReport): ComparedRow[][] {
  const row = (table: TableId, { key, typed }: ReadCells, cells: ReadCell[]) => ({
    table,
    key,
    typed,
    cells,
  });
  return [
    [
      ...rows.map((one) => row("duties", one, cellsOf("duties", one))),
      ...own.map((one) =>
        row("duties", one, [cellOf(one, "duty", one.work, seen), ...cellsOf("duties", one)]),
      ),
    ],
    figures.map((one) => row("figures", one, cellsOf("figures", one))),
    assessment.map((one) => row("assessment", one, [cellOf(one, "text", one.text, sayItem(one))])),
  ];
}

function wholeRow(
  kind: "row_added" | "row_removed",
  { table, key, typed, cells }: ComparedRow,
): Difference[] {
  if (!typed) return [];
  const text = cells.flatMap(({ text }) => (text === "" ? [] : [text])).join("\n");
  const texts = kind === "row_added" ? { before: "", after: text } : { before: text, after: "" };
  return [{ table, row: key, column: null, kind, ...texts }];
}

function changedCells(before: ComparedRow, { table, key, cells }: ComparedRow): Difference[] {
  const earlier = new Map(before.cells.map((cell) => [cell.column, cell]));
  return cells.flatMap(({ column, text, says }): Difference[] => {
    const was = earlier.get(column) ?? { text: "", says: "" };
    if (was.says === says) return [];
    return [{ table, row: key, column, kind: "changed", before: was.text, after: text }];
  });
}

function differencesOfTable(before: readonly ComparedRow[], after: readonly ComparedRow[]): Difference[] {
  const earlier = new Map(before.map((row) => [row.key, row]));
  const still = new Set(after.map(({ key }) => key));
  const kept = after.flatMap((row) => {
    const was = earlier.get(row.key);
    return was ? changedCells(was, row) : wholeRow("row_added", row);
  });
  const gone = before.filter(({ key }) => !still.has(key));
  return [...kept, ...gone.flatMap((row) => wholeRow("row_removed", row))];
}

/**
 * What differs between two reports as read, by table, row and column, in the order of the form of `after`; rows that
 * its form lost stand last in their table, and whole rows are told only where something was typed. Takes two versions,
 * or the reports of two periods: rows are matched by key. A cell that became readable differs even where its text
 * did not. Rows that no form knows, and the further ones of a doubled row, are not read and not compared.
 */
export function differencesOf(before: ReadReport, after: ReadReport): Difference[] {
  const earlier = rowsOf(before);
  return rowsOf(after).flatMap((rows, table) => differencesOfTable(earlier[table] ?? [], rows));
}
