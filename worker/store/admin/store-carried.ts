import type { Adjustment } from "../../../shared/register/obligation.ts";
import type { ExemptionLine } from "../../../shared/wire/replies/settings.ts";

/** What goes over into a period that is stored in the same batch; its entries are then of who carried them. */
export function writeCarried(
  db: D1Database,
  period: string,
  { exemptions, adjustments }: { exemptions: readonly ExemptionLine[]; adjustments: readonly Adjustment[] },
  { at, by }: { at: string; by: string },
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `INSERT INTO exemption (period, agency, rule, reason, from_day, to_day, at, by)
         SELECT ?1, value ->> 'agency', value ->> 'rule', value ->> 'reason', value ->> 'from', value ->> 'to',
           ?2, ?3 FROM json_each(?4)`,
      )
      .bind(period, at, by, JSON.stringify(exemptions)),
    db
      .prepare(
        `INSERT INTO adjustment (period, agency, kind, duty, role, successor, reason, from_day, to_day, at, by)
         SELECT ?1, value ->> 'agency', value ->> 'kind', value ->> 'duty', value ->> 'role',
           value ->> 'successor', value ->> 'reason', value ->> 'from', value ->> 'to', ?2, ?3
         FROM json_each(?4) ORDER BY key`,
      )
      .bind(period, at, by, JSON.stringify(adjustments)),
  ];
}
