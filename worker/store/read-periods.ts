import type { PlacedPeriod } from "../../shared/register/register.ts";
import { rows } from "./rows.ts";

interface PeriodRow extends Omit<PlacedPeriod, "openFor"> {
  openFor: string;
}

const PERIOD = `id, plan AS planId, name, from_day AS "from", to_day AS "to", agency_due AS agencyDue,
  province_due AS provinceDue, state, open_for AS openFor, indicator_set AS indicatorSet,
  round, part_of AS partOf, continues, compared_with AS comparedWith`;

function periodOf({ openFor, ...row }: PeriodRow): PlacedPeriod {
  return { ...row, openFor: JSON.parse(openFor) };
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

export async function readPeriods(db: D1Database): Promise<PlacedPeriod[]> {
  return periodsOf(await periodsQuery(db).all());
}

export async function periodOrNull(db: D1Database, id: string): Promise<PlacedPeriod | null> {
  const row = await db.prepare(`SELECT ${PERIOD} FROM period WHERE id = ?`).bind(id).first<PeriodRow>();
  return row === null ? null : periodOf(row);
}
