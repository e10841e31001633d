import { groupBy } from "../../group-by.ts";
import { answerLabel, DUTY_STATES } from "../../wording/status.ts";
import { ROLES, TABLE_HEADS } from "../../wording/tables.ts";
import { type AnswerLine, answerLines } from "../answers.ts";
import type { Names } from "../names.ts";
import type { DutyLine, ProvinceView } from "../view.ts";
import { BLANK, type Column, state, type Table, tableOf, text, type Value } from "./table.ts";

export type MatrixColumn = "section" | "duty" | "text" | "state";

/** How an agency's column is called among the others. */
export function agencyColumn(id: string): string {
  return `agency ${id}`;
}

/** One agency on one duty: role and sign for itself and for each body that it answers for. */
function answersValue(lines: readonly AnswerLine[]): Value {
  const worst = lines.find(({ answer }) => answer.overdue) ?? lines[0];
  if (worst === undefined) return BLANK;
  const labelled = lines.map(({ answer, role }) => ({
    role,
    label: answerLabel(answer),
  }));
  return {
    type: "state",
    text: labelled.map(({ label, role }) => `${ROLES[role].short} ${label.sign}`).join("\n"),
    word: labelled.map(({ label, role }) => `${ROLES[role].word}: ${label.word}`).join("\n"),
    tone: answerLabel(worst.answer).tone,
  };
}

/** Duties by agencies: who has which role, and how it stands. */
export function matrixTable({ agencies, duties }: ProvinceView, { shortNameOf }: Names): Table<DutyLine> {
  const cells = groupBy(answerLines(duties), ({ answer, duty }) => `${duty.duty}\n${answer.agency}`);
  const fixed: Record<MatrixColumn, Column<DutyLine>> = {
    section: { title: TABLE_HEADS.section, value: ({ section }) => text(section) },
    duty: { title: TABLE_HEADS.duty, value: ({ duty }) => text(duty) },
    text: { title: TABLE_HEADS.dutyText, value: (line) => text(line.text) },
    state: { title: TABLE_HEADS.dutyState, value: (line) => state(DUTY_STATES[line.state]) },
  };
  const columns: Record<string, Column<DutyLine>> = { ...fixed };
  for (const { id } of agencies) {
    columns[agencyColumn(id)] = {
      title: shortNameOf(id),
      source: { agency: id },
      value: ({ duty }) => answersValue(cells.get(`${duty}\n${id}`) ?? []),
    };
  }
  return tableOf({
    name: "matrix",
    lines: duties,
    columns,
    keyOf: ({ duty }) => ({ table: "duties", row: duty }),
  });
}
