import type { PlacedPeriod } from "../../../shared/register/register.ts";
import { periodsOf, periodsQuery } from "../read-periods.ts";
import { rows } from "../rows.ts";

/** The revision of a period, or null where there is none. */
export async function periodRevOrNull(db: D1Database, id: string): Promise<number | null> {
  return db.prepare("SELECT rev FROM period WHERE id = ?").bind(id).first<number>("rev");
}

export async function indicatorSetExists(db: D1Database, id: string): Promise<boolean> {
  return (await db.prepare("SELECT 1 AS here FROM indicator_set WHERE id = ?").bind(id).first()) !== null;
}

/** All periods at one moment, and the revision of each. */
export interface PeriodsWithRevs {
  periods: PlacedPeriod[];
  revOf: ReadonlyMap<string, number>;
}

export async function readPeriodsWithRevs(db: D1Database): Promise<PeriodsWithRevs> {
  const [all, revs] = await db.batch([periodsQuery(db), db.prepare("SELECT id, rev FROM period")]);
  return {
    periods: periodsOf(all),
    revOf: new Map(rows<{ id: string; rev: number }>(revs).map(({ id, rev }) => [id, rev])),
  };
}

/** Ids and revisions of a plan's periods but one, as `OTHER_PERIODS` in SQL says them. */
export function otherPeriods({ periods, revOf }: PeriodsWithRevs, { id, planId }: PlacedPeriod): string {
  return periods
    .filter((other) => other.planId === planId && other.id !== id)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((other) => `${other.id}:${revOf.get(other.id)}`)
    .join(" ");
}
