import type { BodyAnswer, DutyLine } from "../../../shared/province/view.ts";
import {
  COLUMNS,
  closedInWords,
  exemptWords,
  NO,
  NOTHING,
  ROLES,
  YES,
} from "../../../shared/wording/export.ts";
import { DUTY_STATES, OVERDUE } from "../../../shared/wording/status.ts";
import { codeCell, type Frame, type List, listSheet, shorten } from "./frame.ts";
import { dayCell, labelCell, number, text, textOrNothing } from "./grid.ts";
import { CENTRED, COUNT_FORMAT } from "./look.ts";

export type AnswerRole = keyof typeof ROLES;

/** One body's answer on one duty. */
export interface AnswerItem {
  line: DutyLine;
  role: AnswerRole;
  answer: BodyAnswer;
}

/** Every answer of the view: by duty, then leads, coordinators and invited bodies. */
export function answerItems(duties: readonly DutyLine[]): AnswerItem[] {
  return duties.flatMap((line) => [
    ...line.leads.map((answer): AnswerItem => ({ line, role: "lead", answer })),
    ...line.coordinators.map((answer): AnswerItem => ({ line, role: "coordinate", answer })),
    ...line.invited.map((answer): AnswerItem => ({ line, role: "invited", answer })),
  ]);
}

/** Whether an answer is asked for in this period, whatever it is. */
export function isAsked({ standing }: BodyAnswer): boolean {
  return standing !== "not_yet" && standing !== "waiting" && standing !== "exempt";
}

export function isAnswered(answer: BodyAnswer): boolean {
  return isAsked(answer) && answer.standing !== "missing";
}

function noteOf({ closedIn, exempt }: BodyAnswer): string | null {
  const notes = [
    closedIn === null ? "" : closedInWords(closedIn),
    exempt === null ? "" : exemptWords(exempt),
  ].filter((note) => note !== "");
  return notes.length === 0 ? null : notes.join("\n");
}

export type AnswerColumn =
  | "section"
  | "duty"
  | "text"
  | "role"
  | "agency"
  | "answersFor"
  | "standing"
  | "asked"
  | "answered"
  | "completed"
  | "overdue"
  | "note"
  | "version"
  | "key"
  | "agencyId";

const yesNo = (yes: boolean) => text(yes ? YES : NO, CENTRED);

/** Every obligation with its answer and where it was given: what the matrix and the totals count. */
export function answersSheet(frame: Frame): List<AnswerColumn> {
  const { nameOf, view } = frame;
  return listSheet<AnswerItem, AnswerColumn>(
    frame,
    "answers",
    {
      section: { title: COLUMNS.section, width: 8, cell: ({ line }) => codeCell(line.section) },
      duty: { title: COLUMNS.duty, width: 10, cell: ({ line }) => codeCell(line.duty) },
      text: { title: COLUMNS.dutyText, width: 36, cell: ({ line }) => text(shorten(line.text, 60)) },
      role: {
        title: COLUMNS.role,
        width: 12,
        cell: ({ role }) => text(ROLES[role].word, CENTRED),
      },
      agency: { title: COLUMNS.agency, width: 28, cell: ({ answer }) => text(nameOf(answer.agency)) },
      answersFor: {
        title: COLUMNS.answersFor,
        width: 18,
        cell: ({ answer }) => textOrNothing(answer.answersFor === null ? null : nameOf(answer.answersFor)),
      },
      standing: {
        title: COLUMNS.standing,
        width: 20,
        cell: ({ answer }) => labelCell(DUTY_STATES[answer.standing]),
      },
      asked: { title: COLUMNS.mustAnswer, width: 8, cell: ({ answer }) => yesNo(isAsked(answer)) },
      answered: { title: COLUMNS.hasAnswered, width: 8, cell: ({ answer }) => yesNo(isAnswered(answer)) },
      completed: { title: COLUMNS.completed, width: 13, cell: ({ answer }) => dayCell(answer.completed) },
      overdue: {
        title: COLUMNS.overdue,
        width: 11,
        cell: ({ answer }) => (answer.overdue ? labelCell(OVERDUE) : text(NOTHING, CENTRED)),
      },
      note: { title: COLUMNS.note, width: 24, cell: ({ answer }) => textOrNothing(noteOf(answer)) },
      version: {
        title: COLUMNS.version,
        width: 8,
        cell: ({ answer }) => number(answer.source?.version ?? null, COUNT_FORMAT, CENTRED),
      },
      key: {
        title: COLUMNS.key,
        width: 14,
        cell: ({ answer }) => textOrNothing(answer.source?.key ?? null, CENTRED),
      },
      agencyId: { title: COLUMNS.agencyId, width: 18, cell: ({ answer }) => text(answer.agency) },
    },
    answerItems(view.duties),
  );
}
