import type { Day } from "../../day.ts";
import { groupBy } from "../../group-by.ts";
import { foldForSearch } from "../../text.ts";
import type { AssessmentRow, Choice, DutyRow, FigureRow, Form } from "../form.ts";
import {
  type ByColumn,
  type Cell,
  type ColumnId,
  type ColumnKind,
  columnsOf,
  type Report,
  type ReportRow,
  type Status,
  TABLES,
  type TableColumns,
  type TableId,
} from "../report.ts";
import { cellText, MAX_CELL_CHARACTERS, type Reading, readChoice, readText } from "./read-cell.ts";
import { readDay } from "./read-day.ts";
import { type Evidence, readEvidence } from "./read-evidence.ts";
import { readCount, readMoney } from "./read-figure.ts";

/** What holds for a row of any table: whether it is there once, and what is wrong with a cell as such. */
export interface ReadCells {
  key: string;
  /** How many rows of the sheet bear its key: 0 missing, 2 and more doubled. */
  count: number;
  /** Something was typed in any cell. */
  typed: boolean;
  /** The cells as they stand in the sheet, beside what was read of them. */
  raw: Partial<Record<ColumnId, Cell>>;
  errorValues: { column: ColumnId; value: string }[];
  /** Cells with more characters than a report may hold: what they say is not read. */
  tooLong: { column: ColumnId; length: number }[];
}

/** What a cell of each kind says. */
interface Readings {
  choice: Reading<Status>;
  text: Reading<string>;
  date: Reading<Day>;
  evidence: Reading<Evidence>;
  /** In the smallest unit: whole counts, nghìn đồng. */
  figure: Reading<number>;
}
type ReadColumns<T extends TableId> = ByColumn<T, Readings>;

/** What the cells of the duties table say, for an obligation or for work of the agency's own. */
export type ReadAnswer = ReadColumns<"duties">;

export interface ReadRow extends ReadCells, ReadAnswer {
  duty: DutyRow;
}

/** Other work of the agency's own. */
export interface ReadOwnRow extends ReadCells, ReadAnswer {
  work: Reading<string>;
}

export interface ReadFigure extends ReadCells, ReadColumns<"figures"> {
  figure: FigureRow;
}

export interface ReadAssessment extends ReadCells, ReadColumns<"assessment"> {
  item: AssessmentRow;
}

/** A row with text whose key the form does not know (empty: lost), and how often it stands. */
interface UnknownRow {
  table: TableId;
  key: string;
  count: number;
}

/** A report as read against its form: rows in the form's order, and rows that belong nowhere. */
export interface ReadReport {
  plan: string;
  period: string;
  agency: string;
  rows: ReadRow[];
  own: ReadOwnRow[];
  figures: ReadFigure[];
  assessment: ReadAssessment[];
  unknown: UnknownRow[];
}

function isTyped(cell: Cell | undefined): boolean {
  return cellText(cell) !== "";
}

const keyOf = ({ key }: { key: string }) => key;

/** A row's cells as texts: all that is read of them begins with these. */
type Texts = Partial<Record<ColumnId, Reading<string>>>;

function readCells<T extends TableId>(
  key: string,
  rows: readonly ReportRow<T>[],
  columns: readonly TableColumns[T][],
): { cells: ReadCells; texts: Texts } {
  const raw: Partial<Record<ColumnId, Cell>> = rows[0]?.cells ?? {};
  const cells: ReadCells = { key, count: rows.length, typed: false, raw, errorValues: [], tooLong: [] };
  const texts: Texts = {};
  for (const column of columns) {
    const text = readText(raw[column]);
    texts[column] = text;
    if (text.kind === "unreadable") {
      if (text.why === "error_value") cells.errorValues.push({ column, value: text.raw });
      const { length } = cellText(raw[column]);
      if (length > MAX_CELL_CHARACTERS) cells.tooLong.push({ column, length });
    }
    if (!cells.typed) cells.typed = text.kind === "value" || rows.some((row) => isTyped(row.cells[column]));
  }
  return { cells, texts };
}

/** By what cells are read beside what they hold. */
interface ReadBy {
  locale: string;
  choices: readonly Choice[];
  figure: FigureRow | null;
}

type Read<T> = (cell: Cell | undefined, text: Reading<string>, by: ReadBy) => T;

const READ: { [K in ColumnKind]: Read<Readings[K]> } = {
  choice: (cell, text, { choices }) => readChoice(cell, choices, foldForSearch, text),
  text: (_, text) => text,
  date: (cell, text, { locale }) => readDay(cell, locale, text),
  evidence: readEvidence,
  figure: (cell, _, { figure, locale }) =>
    figure?.kind === "money"
      ? readMoney(cell, { locale })
      : readCount(cell, { locale, unit: figure?.unit ?? "" }),
};

const ANSWERED = new Map(TABLES.map((table) => [table, columnsOf(table).filter(({ own }) => !own)]));

/** What is in a row of a table: its cells as such, and what each says. */
function readRow<T extends TableId>(
  table: T,
  key: string,
  rows: readonly ReportRow<T>[],
  columns: readonly TableColumns[T][],
  by: ReadBy,
): ReadCells & ReadColumns<T> {
  const { cells, texts } = readCells(key, rows, columns);
  const read: Partial<Record<ColumnId, Reading<unknown>>> = {};
  for (const { id, kind } of ANSWERED.get(table) ?? [])
    read[id] = READ[kind](cells.raw[id], texts[id] ?? readText(cells.raw[id]), by);
  return Object.assign(cells, read as ReadColumns<T>);
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function unknownRows<T extends TableId>(
  table: T,
  groups: ReadonlyMap<string, ReportRow<T>[]>,
  known: ReadonlySet<string>,
): UnknownRow[] {
  return [...groups]
    .filter(([key]) => !known.has(key))
    .map(([key, rows]) => ({
      table,
      key,
      count: rows.filter((row) => (Object.values(row.cells) as Cell[]).some(isTyped)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => compareKeys(a.key, b.key));
}

/** Reads a report's cells against its form. Never throws; the order of the report's rows does not matter. */
export function readReport(report: Report, form: Form): ReadReport {
  const { duties, figures, assessment } = form.tables;
  const { locale } = report;
  const dutyRows = groupBy(report.tables.duties, keyOf);
  const figureRows = groupBy(report.tables.figures, keyOf);
  const assessmentRows = groupBy(report.tables.assessment, keyOf);
  const columns = duties.columns.map(({ id }) => id);
  const choices = duties.columns.find(({ id }) => id === "status")?.choices ?? [];
  const by: ReadBy = { locale, choices, figure: null };
  const figureIds = figures.columns.map(({ id }) => id);
  const textIds = assessment.columns.map(({ id }) => id);
  const answered = (key: string, ids: readonly TableColumns["duties"][]) =>
    readRow("duties", key, dutyRows.get(key) ?? [], ids, by);
  return {
    plan: report.plan,
    period: report.period,
    agency: report.agency,
    rows: duties.rows.map((duty) => Object.assign(answered(duty.key, columns), { duty })),
    own: duties.own.map((key) => {
      const read = answered(key, ["duty", ...columns]);
      return Object.assign(read, { work: readText(read.raw.duty) });
    }),
    figures: figures.rows.map((figure) => {
      const rows = figureRows.get(figure.key) ?? [];
      return Object.assign(readRow("figures", figure.key, rows, figureIds, { ...by, figure }), { figure });
    }),
    assessment: assessment.rows.map((item) => {
      const rows = assessmentRows.get(item.key) ?? [];
      return Object.assign(readRow("assessment", item.key, rows, textIds, by), { item });
    }),
    unknown: [
      ...unknownRows("duties", dutyRows, new Set([...duties.rows.map(({ key }) => key), ...duties.own])),
      ...unknownRows("figures", figureRows, new Set(figures.rows.map(({ key }) => key))),
      ...unknownRows("assessment", assessmentRows, new Set(assessment.rows.map(({ key }) => key))),
    ],
  };
}
