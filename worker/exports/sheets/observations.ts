import { type AnswerRole, answerLines } from "../../../shared/province/answers.ts";
import { dutyWords } from "../../../shared/province/tables/duties.ts";
import type { BodyAnswer } from "../../../shared/province/view.ts";
import { BOOK_HEADS, OFFICE_WORDS, REPORT_FIELDS } from "../../../shared/wording/export.ts";
import { DUTY_STATES, reportLabel } from "../../../shared/wording/status.ts";
import { AGENCY_KIND_WORDS, NO, TEXT_KIND_WORDS, YES } from "../../../shared/wording/tables.ts";
import type { Book } from "./book.ts";

/** A field of a line: a text (perhaps somebody's own words), a number, or nothing. */
export type Field = string | number | null;

/** One observation: who, of what, which value, and where it was given. */
export interface Observation {
  agency: string | null;
  answersFor: string | null;
  kind: "report" | "status" | "figure" | "text" | "office";
  /** The duty or indicator. */
  item: string | null;
  itemName: string | null;
  role: AnswerRole | null;
  field: string;
  value: Field;
  /** The value in words, where it is a code. */
  label: string | null;
  unit: string | null;
  version: number | null;
  key: string | null;
}

const NONE: Omit<Observation, "kind" | "field" | "value"> = {
  agency: null,
  answersFor: null,
  item: null,
  itemName: null,
  role: null,
  label: null,
  unit: null,
  version: null,
  key: null,
};

const yesNo = (yes: boolean) => ({ value: yes ? "yes" : "no", label: yes ? YES : NO });

function reports({ names, view }: Book): Observation[] {
  const current = view.agencies.flatMap((line) => {
    const of = { ...NONE, kind: "report" as const, agency: line.id, version: line.latest };
    const { state, counted, sentOn, onTime, exempt } = line;
    return [
      { ...of, field: "agency_kind", value: line.kind, label: AGENCY_KIND_WORDS[line.kind] },
      { ...of, field: "expected", ...yesNo(line.expected) },
      { ...of, field: "state", value: state ?? "none", label: reportLabel(state).word },
      { ...of, field: "counted_version", value: counted },
      { ...of, field: "sent_on", value: sentOn },
      { ...of, field: "on_time", ...(onTime === null ? { value: null } : yesNo(onTime)) },
      { ...of, field: "days_late", value: line.daysLate, unit: REPORT_FIELDS.days },
      { ...of, field: "on_behalf", ...yesNo(line.onBehalf) },
      ...(counted === null
        ? []
        : [{ ...of, version: counted, field: "counted_on_behalf", ...yesNo(line.countedOnBehalf) }]),
      ...(exempt === null ? [] : [{ ...of, field: "exempt", value: exempt, label: REPORT_FIELDS.exempt }]),
    ];
  });
  const ended = view.notCounted.flatMap(({ agency, version, state, endedOn, successors }) => {
    const of = { ...NONE, kind: "report" as const, agency, version };
    return [
      { ...of, field: "state", value: state ?? "none", label: reportLabel(state).word },
      { ...of, field: "not_counted", value: endedOn, label: REPORT_FIELDS.notCounted },
      ...successors.map((body) => ({ ...of, field: "successor", value: body, label: names.nameOf(body) })),
    ];
  });
  return [...current, ...ended];
}

/** What one answer says, a line each; what it does not say has none. */
function answerFields({ standing, completed, overdue, closedIn, exempt }: BodyAnswer) {
  return [
    { field: "standing", value: standing, label: DUTY_STATES[standing].word },
    ...(completed === null ? [] : [{ field: "completed", value: completed, label: BOOK_HEADS.completed }]),
    ...(overdue ? [{ field: "overdue", ...yesNo(true) }] : []),
    ...(closedIn === null ? [] : [{ field: "closed_in", value: closedIn, label: null }]),
    ...(exempt === null ? [] : [{ field: "exempt", value: exempt, label: REPORT_FIELDS.exempt }]),
  ];
}

function statuses({ view }: Book): Observation[] {
  const answers = answerLines(view.duties).flatMap(({ duty, role, answer }) => {
    const of = {
      ...NONE,
      kind: "status" as const,
      agency: answer.agency,
      answersFor: answer.answersFor,
      item: duty.duty,
      itemName: dutyWords(duty),
      role,
      version: answer.source?.version ?? null,
      key: answer.source?.key ?? null,
    };
    return answerFields(answer).map((said) => ({ ...of, ...said }));
  });
  const duties = view.duties.map((line) => ({
    ...NONE,
    kind: "status" as const,
    item: line.duty,
    itemName: dutyWords(line),
    field: "duty_state",
    value: line.state,
    label: DUTY_STATES[line.state].word,
  }));
  return [...duties, ...answers];
}

/** Figures as they are kept, in whole numbers: money in nghìn đồng, so that no program misreads a decimal sign. */
function figures({ view }: Book): Observation[] {
  return view.figures.flatMap(({ key, name, unit, kind, parts }) =>
    parts.flatMap(({ agency, version, total, coordinated }) => {
      const of = {
        ...NONE,
        kind: "figure" as const,
        agency,
        item: key,
        itemName: name,
        unit: kind === "money" ? REPORT_FIELDS.thousands : unit,
        version,
        key,
      };
      return [
        { ...of, field: "total", value: total },
        ...(coordinated === null ? [] : [{ ...of, field: "coordinated", value: coordinated }]),
      ];
    }),
  );
}

function texts({ document, view }: Book): Observation[] {
  const words = new Map(view.duties.map((line) => [line.duty, dutyWords(line)]));
  const own = document.texts.map(({ kind, agency, answersFor, duty, key, version, text }) => ({
    ...NONE,
    kind: "text" as const,
    agency,
    answersFor,
    item: duty,
    itemName: words.get(duty ?? "") ?? null,
    field: kind,
    value: text,
    label: TEXT_KIND_WORDS[kind],
    version,
    key,
  }));
  const fields = Object.keys(document.office) as (keyof typeof document.office)[];
  const office = fields.flatMap((field) => {
    const value = document.office[field];
    return value === undefined
      ? []
      : [{ ...NONE, kind: "office" as const, field, value, label: OFFICE_WORDS[field] }];
  });
  return [...own, ...office];
}

/** Every observation of a document, a line each: reports, answers, figures, texts, and the office's own texts. */
export function observationsOf(book: Book): Observation[] {
  return [...reports(book), ...statuses(book), ...figures(book), ...texts(book)];
}
