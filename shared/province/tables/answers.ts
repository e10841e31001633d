import { BOOK_HEADS, closedInWords, exemptWords } from "../../wording/export.ts";
import { DUTY_STATES, OVERDUE } from "../../wording/status.ts";
import { NO, ROLES, TABLE_HEADS, YES } from "../../wording/tables.ts";
import { answerLines, isAnswered, isAsked } from "../answers.ts";
import type { Names } from "../names.ts";
import type { BodyAnswer, ProvinceView } from "../view.ts";
import { day, number, state, tableOf, text } from "./table.ts";

function noteOf({ closedIn, exempt }: BodyAnswer): string {
  const closed = closedIn === null ? [] : [closedInWords(closedIn)];
  return [...closed, ...(exempt === null ? [] : [exemptWords(exempt)])].join("\n");
}

const yesNo = (yes: boolean) => text(yes ? YES : NO);

/** Every obligation with its answer and where it was given: what the matrix and the totals count. */
export function answersTable({ duties }: ProvinceView, { nameOf }: Names) {
  return tableOf({
    name: "answers",
    lines: answerLines(duties),
    keyOf: ({ answer, duty }) => ({
      agency: answer.agency,
      table: "duties",
      row: answer.source?.key ?? duty.duty,
    }),
    columns: {
      section: { title: TABLE_HEADS.section, value: ({ duty }) => text(duty.section) },
      duty: { title: TABLE_HEADS.duty, value: ({ duty }) => text(duty.duty) },
      text: { title: TABLE_HEADS.dutyText, value: ({ duty }) => text(duty.text) },
      role: { title: BOOK_HEADS.role, value: ({ role }) => text(ROLES[role].word) },
      agency: { title: TABLE_HEADS.agency, value: ({ answer }) => text(nameOf(answer.agency)) },
      answersFor: {
        title: TABLE_HEADS.answersFor,
        value: ({ answer }) => text(answer.answersFor === null ? null : nameOf(answer.answersFor)),
      },
      standing: { title: BOOK_HEADS.standing, value: ({ answer }) => state(DUTY_STATES[answer.standing]) },
      asked: { title: BOOK_HEADS.mustAnswer, value: ({ answer }) => yesNo(isAsked(answer)) },
      answered: { title: BOOK_HEADS.hasAnswered, value: ({ answer }) => yesNo(isAnswered(answer)) },
      completed: { title: BOOK_HEADS.completed, value: ({ answer }) => day(answer.completed) },
      overdue: {
        title: BOOK_HEADS.overdue,
        value: ({ answer }) => (answer.overdue ? state(OVERDUE) : text(null)),
      },
      note: { title: TABLE_HEADS.note, value: ({ answer }) => text(noteOf(answer)) },
      version: { title: TABLE_HEADS.version, value: ({ answer }) => number(answer.source?.version ?? null) },
      key: { title: TABLE_HEADS.key, value: ({ answer }) => text(answer.source?.key ?? null) },
      agencyId: { title: TABLE_HEADS.agencyId, value: ({ answer }) => text(answer.agency) },
    },
  });
}

export type AnswerColumn = keyof ReturnType<typeof answersTable>["columns"];
