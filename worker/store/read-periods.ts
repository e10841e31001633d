import type { PlacedPeriod } from "../../shared/register/register.ts";
import { rows } from "./rows.ts";

interface PeriodRow extends Omit<PlacedPeriod, "openFor" | "trial"> {
  openFor: string;
  trial: 0 | 1;
}

const PERIOD = `id, plan AS planId, name, from_day AS "from", to_day AS "to", agency_due AS agencyDue,
  province_due AS provinceDue, state, open_for AS openFor, indicator_set AS indicatorSet,
  round, part_of AS partOf, continues, compared_with AS comparedWith, trial`;

function periodOf({ openFor, trial, ...row }: PeriodRow): PlacedPeriod {
  return { ...row, openFor: JSON.parse(openFor), ...(trial === 1 && { trial: true }) };
}

/** What `periodsOf` makes all periods of. */
export function periodsQuery(db: D1Database): D1PreparedStatement {
  return db.prepare(`SELECT ${PERIOD} FROM period`);
}

/** All periods, the earliest first. */
export function periodsOf(result: D1Result | undefined): PlacedPeriod[] {
  const inOrder = (a: PlacedPeriod, b: PlacedPeriod) =>
    (a.from === b.from ? a.id < b.id : a.from < b.from) ? -1 : 1;
  return rows<PeriodRow>(result).map(periodOf).sort(inOrder);
}

/** All periods that count: none of a trial, nor of a plan whose publication was taken back. */
export async function readPeriods(db: D1Database): Promise<PlacedPeriod[]> {
  const counting = "plan NOT IN (SELECT id FROM plan WHERE state = 'draft')";
  return periodsOf(await db.prepare(`SELECT ${PERIOD} FROM period WHERE ${counting}`).all());
}

/** The periods of running trials: of all, or of those that an agency tries. */
export async function readTrialPeriods(
  db: D1Database,
  of: { agency: string } | "all",
): Promise<PlacedPeriod[]> {
  const running = "id IN (SELECT period FROM plan_trial WHERE ended_at IS NULL)";
  const tries = `(?1 IS NULL OR EXISTS (SELECT 1 FROM plan, json_each(plan.trial) AS body
    WHERE plan.id = period.plan AND body.value = ?1))`;
  return periodsOf(
    await db
      .prepare(`SELECT ${PERIOD} FROM period WHERE ${running} AND ${tries}`)
      .bind(of === "all" ? null : of.agency)
      .all(),
  );
}

export async function periodOrNull(db: D1Database, id: string): Promise<PlacedPeriod | null> {
  const row = await db.prepare(`SELECT ${PERIOD} FROM period WHERE id = ?`).bind(id).first<PeriodRow>();
  return row === null ? null : periodOf(row);
}
