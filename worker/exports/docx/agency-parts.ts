import { showDay } from "../../../shared/day.ts";
import { groupBy } from "../../../shared/group-by.ts";
import type { Form } from "../../../shared/report/form.ts";
import { cellText, type Reading } from "../../../shared/report/reading/read-cell.ts";
import type {
  ReadAnswer,
  ReadCells,
  ReadFigure,
  ReadReport,
  ReadRow,
} from "../../../shared/report/reading/read-report.ts";
import {
  type Cell,
  columnsOf,
  type FormColumn,
  type Report,
  type ReportRow,
  type TableColumns,
} from "../../../shared/report/report.ts";
import { timeOf } from "../../../shared/report/rules/dates.ts";
import type { AnswerRow } from "../../../shared/report/rules/rule.ts";
import { AGENCY_ROLES, ANSWER_LEADS, NOT_TYPED } from "../../../shared/wording/docx.ts";
import { doneWhen, dutyHead, stateLine } from "../../../shared/wording/docx-form.ts";
import { stateInSentence } from "../../../shared/wording/docx-sentences.ts";
import { partName, showFigure } from "../../../shared/wording/sheet.ts";
import { DUTY_STATES } from "../../../shared/wording/status.ts";
import { NOTHING, UNKNOWN } from "../../../shared/wording/tables.ts";
import { paragraphsOf } from "./plain-text.ts";
import { nestedItem } from "./quotes.ts";

/** A paragraph of an answer: its lead stands before the first alone. */
type AnswerParagraph = { nhan: string; doan: string };

/** A reading as a person typed it: its value, or what could not be read. */
export function typedReading(reading: Reading<string>): string {
  return reading.kind === "blank" ? "" : reading.kind === "value" ? reading.value : reading.raw;
}

function led(lead: string, text: string): AnswerParagraph[] {
  const lines = paragraphsOf(text).map(nestedItem);
  return lines.map((doan, place) => ({ nhan: place === 0 ? lead : "", doan }));
}

/** Evidence is a document a line: one behind its lead, several below it. */
function evidenceParagraphs(cell: Cell | undefined): AnswerParagraph[] {
  const lines = paragraphsOf(cellText(cell));
  if (lines.length < 2) return led(ANSWER_LEADS.evidence, lines[0] ?? "");
  return [
    { nhan: ANSWER_LEADS.evidence.trimEnd(), doan: "" },
    ...lines.map((line) => ({ nhan: ANSWER_LEADS.item, doan: line.replace(/^[-+*•]\s*/u, "") })),
  ];
}

function statusWord({ status }: ReadAnswer): string | null {
  if (status.kind === "blank") return null;
  return status.kind === "value" ? DUTY_STATES[status.value].word : status.raw;
}

function completedWord(row: AnswerRow): string {
  const { completed } = row;
  if (completed.kind === "blank") return "";
  if (completed.kind === "value") return doneWhen(showDay(completed.value), true);
  return doneWhen(completed.raw, timeOf(row).kind !== "value");
}

type LedColumn = Exclude<TableColumns["duties"], "duty" | "status" | "completed">;
/** Status and day stand in the line of the state. */
const LED_COLUMNS = columnsOf("duties").filter(
  ({ kind, own }) => !own && kind !== "choice" && kind !== "date",
) as FormColumn<LedColumn>[];

/** What was answered, paragraph by paragraph. */
function answerParagraphs(row: ReadAnswer & ReadCells): AnswerParagraph[] {
  const notArising = row.status.kind === "value" && row.status.value === "not_arising";
  return LED_COLUMNS.flatMap(({ id, kind }) => {
    if (kind === "evidence") return evidenceParagraphs(row.raw[id]);
    const lead = notArising && id === "result" ? ANSWER_LEADS.reason : ANSWER_LEADS[id];
    return led(lead, typedReading(row[id] as Reading<string>));
  });
}

/** The state of a row that is blank: why nothing is asked, else that nothing was typed. */
function blankState({ duty }: ReadRow): string {
  if (duty.closedIn !== null)
    return stateLine(DUTY_STATES[duty.closedIn.status].word, "", duty.closedIn.periodName);
  if (duty.asked === "asked") return stateLine(NOT_TYPED, "", null);
  return stateLine(
    duty.asked === "exempt" ? stateInSentence("exempt") : DUTY_STATES[duty.asked].word,
    "",
    null,
  );
}

function dutyData(row: ReadRow) {
  const { duty } = row;
  const role = duty.invited ? AGENCY_ROLES.invited : AGENCY_ROLES[duty.role];
  const word = statusWord(row);
  return {
    dau_muc: dutyHead(duty.duty, role, duty.answersFor?.name ?? null),
    noi_dung: duty.text,
    tinh_trang:
      word === null && !row.typed ? blankState(row) : stateLine(word ?? NOT_TYPED, completedWord(row), null),
    tra_loi: answerParagraphs(row),
  };
}

/** Part I: the agency's duties by section of the plan. */
export function workSections({ rows }: ReadReport, form: Form) {
  const bySection = groupBy(rows, ({ duty }) => duty.section);
  return form.sections
    .filter(({ id }) => bySection.has(id))
    .map(({ id, title }, place) => ({
      thu_tu: String(place + 1),
      muc: id,
      ten_nhom: title,
      nhiem_vu: (bySection.get(id) ?? []).map(dutyData),
    }));
}

/** Part II: work of the agency's own. */
export function ownWork({ own }: ReadReport) {
  return own
    .filter(({ typed }) => typed)
    .map((row, place) => ({
      so: String(place + 1),
      noi_dung: typedReading(row.work) || NOT_TYPED,
      tinh_trang: stateLine(statusWord(row) ?? NOT_TYPED, completedWord(row), null),
      tra_loi: answerParagraphs(row),
    }));
}

function figureText(reading: Reading<number>, kind: ReadFigure["figure"]["kind"]): string {
  if (reading.kind === "blank") return NOTHING;
  return reading.kind === "value" ? showFigure(reading.value, kind) : reading.raw;
}

function lastText({ last, kind }: ReadFigure["figure"]): string {
  if (last === null) return NOTHING;
  return last === "unknown" ? UNKNOWN : showFigure(last.value, kind);
}

/** The annex: the agency's figures. */
export function agencyFigures({ figures }: ReadReport) {
  return figures.map(({ figure, total, coordinated, note }) => ({
    so: figure.number,
    chi_tieu: figure.partOf === null ? figure.name : partName(figure.name),
    don_vi: figure.unit,
    tong_so: figureText(total, figure.kind),
    phoi_hop: figureText(coordinated, figure.kind),
    ky_truoc: lastText(figure),
    ghi_chu: typedReading(note),
  }));
}

function cellsText(row: ReportRow): string {
  return (Object.values(row.cells) as Cell[])
    .map(cellText)
    .filter((text) => text !== "")
    .join(" | ");
}

/** Texts in rows that the form does not know, or that stand twice: printed, so that nothing typed is lost. */
export function strayTexts({ tables }: Report, read: ReadReport): { doan: string }[] {
  const seen = {
    duties: new Set<string>(),
    figures: new Set<string>(),
    assessment: new Set<string>(),
  };
  const unknown = new Set(read.unknown.map(({ table, key }) => `${table} ${key}`));
  return (["duties", "figures", "assessment"] as const).flatMap((table) =>
    (tables[table] as ReportRow[]).flatMap((row) => {
      const stray = unknown.has(`${table} ${row.key}`) || seen[table].has(row.key);
      seen[table].add(row.key);
      const text = stray ? cellsText(row) : "";
      return text === "" ? [] : [{ doan: text }];
    }),
  );
}
