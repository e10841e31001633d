// What Sở Tư pháp will see of the sheet as it stands: values as they were read, and what is blank or could not be read.
import { showDay } from "../../../shared/day.ts";
import type { Finding } from "../../../shared/report/finding.ts";
import type { Form } from "../../../shared/report/form.ts";
import type { Place } from "../../../shared/report/place.ts";
import { certain, type Reading } from "../../../shared/report/reading/read-cell.ts";
import { readDay } from "../../../shared/report/reading/read-day.ts";
import { readDocumentNumber } from "../../../shared/report/reading/read-document.ts";
import type { Evidence } from "../../../shared/report/reading/read-evidence.ts";
import type { ReadAssessment, ReadFigure, ReadReport } from "../../../shared/report/reading/read-report.ts";
import { type ColumnKind, columnsOf } from "../../../shared/report/report.ts";
import { timeOf } from "../../../shared/report/rules/dates.ts";
import type { AnswerRow } from "../../../shared/report/rules/rule.ts";
import {
  documentName,
  NO_DOCUMENT,
  rowLabel,
  SHORT_COLUMNS,
  UNFILLED,
  UNREAD,
} from "../../../shared/wording/preview.ts";
import { partName, showFigure } from "../../../shared/wording/sheet.ts";
import { DUTY_STATES, type Label } from "../../../shared/wording/status.ts";
import type {
  PreviewAnswers,
  PreviewDocument,
  PreviewFigure,
  PreviewLine,
  PreviewRow,
  PreviewText,
  PreviewView,
} from "../../contract/preview.ts";
import { COMPLETENESS } from "./finding-groups.ts";
import { rowNames, sectionTitle } from "./place-names.ts";

function textOf<T>(reading: Reading<T>, show: (value: T) => string): PreviewText {
  if (reading.kind === "blank") return null;
  return reading.kind === "value"
    ? { text: show(reading.value), unread: false }
    : { text: reading.raw, unread: true };
}

const asIs = (text: string) => text;

function documentsOf(reading: Reading<Evidence>): PreviewDocument[] {
  if (reading.kind === "blank") return [];
  const unread = (subject: string): PreviewDocument => ({ name: "", subject, link: "", unread: true });
  if (reading.kind === "unreadable") return [unread(reading.raw)];
  const { lines, unreadable, withoutDocument } = reading.value;
  return [
    ...lines.map((line) => ({
      name: documentName(line),
      subject: line.subject ?? "",
      link: line.link ?? "",
      unread: false,
    })),
    ...unreadable.map(({ text }) => unread(text)),
    ...(withoutDocument
      ? [{ name: NO_DOCUMENT, subject: withoutDocument.text, link: "", unread: false }]
      : []),
  ];
}

function shownAs(kind: ColumnKind, reading: Reading<never>, row: AnswerRow): PreviewText | PreviewDocument[] {
  if (kind === "evidence") return documentsOf(reading);
  if (kind !== "date") return textOf(reading, String);
  const shown = textOf(reading, showDay);
  return shown && timeOf(row).kind === "value" ? { ...shown, unread: false } : shown;
}

function answersOf(row: AnswerRow): PreviewAnswers {
  const readings = row as unknown as Record<string, Reading<unknown>>;
  const shown = columnsOf("duties")
    .filter(({ kind, own }) => !own && kind !== "choice")
    .map(({ id, kind }) => [id, shownAs(kind, readings[id] as Reading<never>, row)]);
  return Object.fromEntries(shown);
}

/** By row, the columns that the check asks to fill in, in few words; the status says its own. */
function blankColumns(findings: readonly Finding[]): (key: string) => string[] {
  const blank = new Map<string, string[]>();
  for (const { at, rule, severity } of findings) {
    const words = at.column && SHORT_COLUMNS[at.column];
    if (at.table !== "duties" || severity === "info" || !words || !COMPLETENESS.has(rule)) continue;
    blank.set(at.row ?? "", [...(blank.get(at.row ?? "") ?? []), words]);
  }
  return (key) => blank.get(key) ?? [];
}

function dutySections(read: ReadReport, findings: readonly Finding[], form: Form): PreviewView["sections"] {
  const names = rowNames(form).duties;
  const blankOf = blankColumns(findings);
  // In the plan's order, though leads stand before coordinators in the table.
  const sections = new Map<string, PreviewRow[]>(form.sections.map((section) => [sectionTitle(section), []]));
  const add = (key: string, row: Pick<PreviewRow, "title" | "state">, answer: AnswerRow): void => {
    const { duty = key, section = "" } = names.get(key) ?? {};
    const place: Place = { table: "duties", row: key };
    const shown = { place, duty, ...row, ...answersOf(answer), blank: blankOf(key) };
    sections.set(section, [...(sections.get(section) ?? []), shown]);
  };
  for (const row of read.rows) {
    add(row.key, { title: names.get(row.key)?.title ?? "", state: rowLabel(row) }, row);
  }
  for (const row of read.own.filter(({ typed }) => typed)) {
    const { status } = row;
    const state =
      status.kind === "value" ? DUTY_STATES[status.value] : status.kind === "blank" ? UNFILLED : UNREAD;
    add(row.key, { title: certain(row.work) ?? "", state }, row);
  }
  return [...sections].filter(([, rows]) => rows.length > 0).map(([title, rows]) => ({ title, rows }));
}

const ORDER = [
  ...(["done", "in_progress", "not_started", "not_arising"] as const).map((status) => DUTY_STATES[status]),
  UNREAD,
  UNFILLED,
];

/** How many of the plan's duties stand so: answers first, then what is lacking, then what may be blank. */
function countsOf({ rows }: ReadReport): PreviewView["counts"] {
  const counts = new Map<string, { state: Label; count: number }>(
    ORDER.map((state) => [state.word, { state, count: 0 }]),
  );
  for (const row of rows) {
    const state = rowLabel(row);
    const { count } = counts.get(state.word) ?? { count: 0 };
    counts.set(state.word, { state, count: count + 1 });
  }
  return [...counts.values()].filter(({ count }) => count > 0);
}

function figureOf({ coordinated, figure, key, note, total }: ReadFigure): PreviewFigure {
  const show = (value: number) => showFigure(value, figure.kind);
  return {
    place: { table: "figures", row: key },
    number: figure.number,
    name: figure.partOf === null ? figure.name : partName(figure.name),
    unit: figure.unit,
    total: textOf(total, show),
    ...(figure.joint ? { coordinated: textOf(coordinated, show) } : {}),
    note: textOf(note, asIs),
  };
}

function lineOf({ item, key, raw, text }: ReadAssessment, locale: string): PreviewLine {
  const read = {
    day: () => textOf(readDay(raw.text, locale), showDay),
    document: () =>
      text.kind === "value"
        ? textOf(readDocumentNumber(text.value), ({ canonical }) => canonical)
        : textOf(text, asIs),
  };
  const words = item.kind === "day" || item.kind === "document" ? read[item.kind]() : textOf(text, asIs);
  return {
    place: { table: "assessment", row: key },
    title: item.title,
    text: words,
    required: item.required,
  };
}

/** A report as read and checked, as it will be seen; `locale` is the file's, as the report carries it. */
export function previewOf(
  read: ReadReport,
  findings: readonly Finding[],
  form: Form,
  locale: string,
): Omit<PreviewView, "at"> {
  const lines = (told: boolean) =>
    read.assessment.filter(({ item }) => (item.kind === "text") === told).map((row) => lineOf(row, locale));
  return {
    agency: form.agency.name,
    periodName: form.period.name,
    counts: countsOf(read),
    sections: dutySections(read, findings, form),
    figures: read.figures.map(figureOf),
    assessment: lines(true),
    facts: lines(false),
  };
}
