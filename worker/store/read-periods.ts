import type { Period } from "../../shared/register/register.ts";
import { rows } from "./rows.ts";

interface PeriodRow extends Omit<Period, "openFor"> {
  openFor: string;
}

const PERIOD = `id, plan AS planId, name, from_day AS "from", to_day AS "to", agency_due AS agencyDue,
  province_due AS provinceDue, state, open_for AS openFor, indicator_set AS indicatorSet`;

function periodOf({ openFor, ...row }: PeriodRow): Period {
  return { ...row, openFor: JSON.parse(openFor) };
}

/** What `periodsOf` makes all periods of. */
export function periodsQuery(db: D1Database): D1PreparedStatement {
  return db.prepare(`SELECT ${PERIOD} FROM period`);
}

/** All periods, the earliest first. */
export function periodsOf(result: D1Result | undefined): Period[] {
  const inOrder = (a: Period, b: Period) => ((a.from === b.from ? a.id < b.id : a.from < b.from) ? -1 : 1);
  return rows<PeriodRow>(result).map(periodOf).sort(inOrder);
}

export async function readPeriods(db: D1Database): Promise<Period[]> {
  return periodsOf(await periodsQuery(db).all());
}

export async function periodOrNull(db: D1Database, id: string): Promise<Period | null> {
  const row = await db.prepare(`SELECT ${PERIOD} FROM period WHERE id = ?`).bind(id).first<PeriodRow>();
  return row === null ? null : periodOf(row);
}

/** The period before one of the same plan, or null. */
export async function previousPeriodOrNull(db: D1Database, periodId: string): Promise<Period | null> {
  const periods = await readPeriods(db);
  const at = periods.findIndex(({ id }) => id === periodId);
  const planId = periods[at]?.planId;
  return periods.slice(0, Math.max(at, 0)).findLast((period) => period.planId === planId) ?? null;
}
