import type { Day } from "../../day.ts";
import { foldForSearch } from "../../text.ts";
import type { AssessmentRow, Column, DutyRow, FigureRow, Form } from "../form.ts";
import type { Cell, ColumnId, Report, ReportRow, Status, TableColumns, TableId } from "../report.ts";
import {
  cellText,
  errorValueOf,
  MAX_CELL_CHARACTERS,
  type Reading,
  readChoice,
  readText,
} from "./read-cell.ts";
import { readDay } from "./read-day.ts";
import { type Evidence, readEvidence } from "./read-evidence.ts";
import { readCount, readMoney } from "./read-number.ts";

/** What holds for a row of any table: whether it is there once, and what is wrong with a cell as such. */
export interface ReadCells {
  key: string;
  /** How many rows of the sheet bear its key: 0 missing, 2 and more doubled. */
  found: number;
  /** Something was typed in any cell. */
  typed: boolean;
  /** The cells as they stand in the sheet, beside what was read of them. */
  raw: Partial<Record<ColumnId, Cell>>;
  errorValues: { column: ColumnId; value: string }[];
  /** Cells with more characters than a report may hold: what they say is not read. */
  tooLong: { column: ColumnId; length: number }[];
}

/** What the cells of the duties table say, for an obligation or for work of the agency's own. */
export interface ReadAnswer {
  status: Reading<Status>;
  /** The result, or the reason for not arising. */
  result: Reading<string>;
  completed: Reading<Day>;
  evidence: Reading<Evidence>;
  difficulty: Reading<string>;
  proposal: Reading<string>;
}

export interface ReadRow extends ReadCells, ReadAnswer {
  duty: DutyRow;
}

/** Other work of the agency's own. */
export interface ReadOwnRow extends ReadCells, ReadAnswer {
  work: Reading<string>;
}

export interface ReadFigure extends ReadCells {
  figure: FigureRow;
  /** In the smallest unit: whole counts, nghìn đồng. */
  total: Reading<number>;
  coordinated: Reading<number>;
  note: Reading<string>;
}

export interface ReadAssessment extends ReadCells {
  item: AssessmentRow;
  text: Reading<string>;
}

/** A row with text whose key the form does not know (empty: lost), and how often it stands. */
export interface UnknownRow {
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

function groupByKey<T extends TableId>(rows: readonly ReportRow<T>[]): Map<string, ReportRow<T>[]> {
  const groups = new Map<string, ReportRow<T>[]>();
  for (const row of rows) {
    const group = groups.get(row.key);
    if (group) group.push(row);
    else groups.set(row.key, [row]);
  }
  return groups;
}

function readCells<T extends TableId>(
  key: string,
  rows: readonly ReportRow<T>[],
  columns: readonly TableColumns[T][],
): ReadCells {
  const raw: Partial<Record<ColumnId, Cell>> = rows[0]?.cells ?? {};
  const read: ReadCells = { key, found: rows.length, typed: false, raw, errorValues: [], tooLong: [] };
  for (const column of columns) {
    const value = errorValueOf(raw[column]);
    if (value !== null) read.errorValues.push({ column, value });
    const { length } = cellText(raw[column]);
    if (length > MAX_CELL_CHARACTERS) read.tooLong.push({ column, length });
    if (!read.typed) read.typed = rows.some(({ cells }) => isTyped(cells[column]));
  }
  return read;
}

function readAnswer({ raw }: ReadCells, choices: NonNullable<Column["choices"]>, locale: string): ReadAnswer {
  return {
    status: readChoice(raw.status, choices, foldForSearch),
    result: readText(raw.result),
    completed: readDay(raw.completed, locale),
    evidence: readEvidence(raw.evidence),
    difficulty: readText(raw.difficulty),
    proposal: readText(raw.proposal),
  };
}

function readFigure(figure: FigureRow, cells: ReadCells, locale: string): ReadFigure {
  const read = (cell: Cell | undefined) =>
    figure.kind === "money" ? readMoney(cell, { locale }) : readCount(cell, { locale, unit: figure.unit });
  return {
    ...cells,
    figure,
    total: read(cells.raw.total),
    coordinated: read(cells.raw.coordinated),
    note: readText(cells.raw.note),
  };
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
  const dutyRows = groupByKey(report.tables.duties);
  const figureRows = groupByKey(report.tables.figures);
  const assessmentRows = groupByKey(report.tables.assessment);
  const columns = duties.columns.map(({ id }) => id);
  const choices = duties.columns.find(({ id }) => id === "status")?.choices ?? [];
  const answered = (key: string, ids: readonly TableColumns["duties"][]) => {
    const cells = readCells(key, dutyRows.get(key) ?? [], ids);
    return { ...cells, ...readAnswer(cells, choices, locale) };
  };
  return {
    plan: report.plan,
    period: report.period,
    agency: report.agency,
    rows: duties.rows.map((duty) => ({ ...answered(duty.key, columns), duty })),
    own: duties.own.map((key) => {
      const read = answered(key, ["duty", ...columns]);
      return { ...read, work: readText(read.raw.duty) };
    }),
    figures: figures.rows.map((figure) => {
      const ids = figures.columns.map(({ id }) => id);
      return readFigure(figure, readCells(figure.key, figureRows.get(figure.key) ?? [], ids), locale);
    }),
    assessment: assessment.rows.map((item) => {
      const ids = assessment.columns.map(({ id }) => id);
      const cells = readCells(item.key, assessmentRows.get(item.key) ?? [], ids);
      return { ...cells, item, text: readText(cells.raw.text) };
    }),
    unknown: [
      ...unknownRows("duties", dutyRows, new Set([...duties.rows.map(({ key }) => key), ...duties.own])),
      ...unknownRows("figures", figureRows, new Set(figures.rows.map(({ key }) => key))),
      ...unknownRows("assessment", assessmentRows, new Set(assessment.rows.map(({ key }) => key))),
    ],
  };
}
