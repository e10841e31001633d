import type { Answer, CountedFigure, Digest, RowTexts } from "./digest.ts";
import { certain } from "./read-cell.ts";
import type { ReadReport } from "./read-report.ts";

/** The essence of a report as read: a status for each obligation, figures, and the documents cited. */
export function makeDigest(read: ReadReport): Digest {
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
  return { schema: 2, answers, figures, evidence };
}

/** The difficulties and proposals of a report as read; rows without either are left out. */
export function textsOf(read: ReadReport): RowTexts[] {
  return read.rows
    .map(({ duty, difficulty, proposal }) => ({
      key: duty.key,
      difficulty: certain(difficulty),
      proposal: certain(proposal),
    }))
    .filter(({ difficulty, proposal }) => difficulty !== null || proposal !== null);
}
