import type { Answer, CountedFigure, Digest, SentText } from "./digest.ts";
import type { AssessmentKey } from "./form.ts";
import { certain, type Reading } from "./reading/read-cell.ts";
import type { ReadReport } from "./reading/read-report.ts";

/** The essence of a report as read: a status for each obligation, figures, documents cited, and whether Sở Tư pháp entered it. */
export function makeDigest(read: ReadReport, { onBehalf = false } = {}): Digest {
  const answers = read.rows.map(
    ({ duty, status, completed }): Answer => ({
      key: duty.key,
      duty: duty.duty,
      answersFor: duty.answersFor?.id ?? null,
      role: duty.role,
      invited: duty.invited,
      status: certain(status),
      completed: certain(completed),
    }),
  );
  const evidence = read.rows.flatMap(({ duty, evidence: cell }) =>
    (certain(cell)?.lines ?? []).map(({ type, number, date }) => ({ key: duty.key, type, number, date })),
  );
  const figures = read.figures.map(
    ({ figure, total, coordinated }): CountedFigure => ({
      key: figure.key,
      total: certain(total),
      coordinated: figure.joint ? certain(coordinated) : null,
    }),
  );
  const without = read.rows.flatMap(({ duty, evidence: cell }) =>
    certain(cell)?.withoutDocument === undefined ? [] : [duty.key],
  );
  return {
    schema: 2,
    ...(onBehalf ? { onBehalf } : {}),
    answers,
    figures,
    evidence,
    ...(without.length > 0 ? { withoutDocument: without } : {}),
  };
}

/** The lines of the general assessment that are told on; the others are facts about the report itself. */
const TOLD: readonly AssessmentKey[] = ["advantages", "shortcomings", "causes", "direction", "proposals"];

type RowColumn = Exclude<SentText["column"], "text">;

function rowTexts(key: string, cells: Partial<Record<RowColumn, Reading<string>>>): SentText[] {
  const columns: RowColumn[] = ["duty", "result", "difficulty", "proposal"];
  return columns.flatMap((column): SentText[] => {
    const cell = cells[column];
    const text = cell === undefined ? null : certain(cell);
    return text === null ? [] : [{ table: "duties", key, column, text }];
  });
}

/**
 * The texts of a report as read, in the form's order: results of leads and of own work, what was done on its own,
 * difficulties, proposals, and the five lines of the general assessment that are told on.
 */
export function textsOf(read: ReadReport): SentText[] {
  return [
    ...read.rows.flatMap(({ key, duty, result, difficulty, proposal }) =>
      rowTexts(key, { ...(duty.role === "lead" ? { result } : {}), difficulty, proposal }),
    ),
    ...read.own.flatMap(({ key, work, result, difficulty, proposal }) =>
      rowTexts(key, { duty: work, result, difficulty, proposal }),
    ),
    ...read.assessment
      .filter(({ item }) => TOLD.includes(item.key))
      .flatMap(({ key, text }): SentText[] => {
        const told = certain(text);
        return told === null ? [] : [{ table: "assessment", key, column: "text", text: told }];
      }),
  ];
}
