import type { OfficerLine } from "../../../shared/wire/replies/admin.ts";
import { rows } from "../rows.ts";

interface OfficerRow {
  id: string;
  name: string;
  rev: number;
  endedAt: string | null;
  charges: string;
}

const OFFICERS = `SELECT a.id, a.name, a.rev, a.ended_at AS endedAt, (
    SELECT json_group_array(json_object('agency', agency, 'from', from_day, 'to', to_day) ORDER BY agency, from_day)
    FROM officer_in_charge WHERE account = a.id
  ) AS charges FROM account a`;

const officerOf = ({ id, name, rev, charges }: OfficerRow): OfficerLine => ({
  account: { id, name },
  rev,
  charges: JSON.parse(charges),
});

/** Everybody of Sở Tư pháp whose account is in use, and whoever else is in charge of something, by name. */
export async function readOfficers(db: D1Database): Promise<OfficerLine[]> {
  const result = await db
    .prepare(
      `${OFFICERS} WHERE a.ended_at IS NULL
         AND (a.role = 'reviewer' OR EXISTS (SELECT 1 FROM json_each(a.further_roles) WHERE value = 'reviewer')
           OR EXISTS (SELECT 1 FROM officer_in_charge WHERE account = a.id))
       ORDER BY a.name, a.id`,
    )
    .all();
  return rows<OfficerRow>(result).map(officerOf);
}

export async function officerOrNull(
  db: D1Database,
  id: string,
): Promise<{ officer: OfficerLine; endedAt: string | null } | null> {
  const row = await db.prepare(`${OFFICERS} WHERE a.id = ?`).bind(id).first<OfficerRow>();
  return row === null ? null : { officer: officerOf(row), endedAt: row.endedAt };
}
