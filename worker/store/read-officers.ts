import type { Day } from "../../shared/day.ts";

type Named = { id: string; name: string };

/** Who of Sở Tư pháp is in charge on a day, by agency; agencies without anybody are left out. */
export async function readOfficersOn(db: D1Database, day: Day): Promise<Map<string, Named[]>> {
  const { results } = await db
    .prepare(
      `SELECT o.agency, a.id, a.name FROM officer_in_charge o JOIN account a ON a.id = o.account
       WHERE a.ended_at IS NULL AND o.from_day <= ?1 AND (o.to_day IS NULL OR ?1 <= o.to_day)
       GROUP BY o.agency, a.id ORDER BY o.agency, a.name, a.id`,
    )
    .bind(day)
    .all<Named & { agency: string }>();
  const officers = new Map<string, Named[]>();
  for (const { agency, id, name } of results) {
    officers.set(agency, [...(officers.get(agency) ?? []), { id, name }]);
  }
  return officers;
}

/** The field of a list's line that names them; none where there is nobody or they are not told. */
export function officersOf(
  officers: ReadonlyMap<string, Named[]> | null,
  agency: string,
): { officers?: Named[] } {
  const named = officers?.get(agency);
  return named === undefined ? {} : { officers: named };
}
