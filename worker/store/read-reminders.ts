import type { AgencyContact } from "../../shared/province/contacts.ts";

/** The newest reminder of every agency in a period. */
export async function readLastReminders(
  db: D1Database,
  period: string,
): Promise<{ agency: string; at: string }[]> {
  const { results } = await db
    .prepare("SELECT agency, max(at) AS at FROM reminder WHERE period = ? GROUP BY agency")
    .bind(period)
    .all<{ agency: string; at: string }>();
  return results;
}

/** The reporters of all agencies who still have their accounts. */
export async function readReporters(db: D1Database): Promise<AgencyContact[]> {
  const { results } = await db
    .prepare(
      `SELECT agency, name, phone, email FROM account
       WHERE role = 'reporter' AND ended_at IS NULL ORDER BY agency, name, id`,
    )
    .all<AgencyContact>();
  return results;
}

/** A cell of the general assessment, where it holds words or a number. */
const assessment = (key: string) => `(SELECT trim(value ->> '$.cells.text')
  FROM json_each(v.cells, '$.tables.assessment')
  WHERE value ->> '$.key' = '${key}' AND json_type(value, '$.cells.text') IN ('text', 'integer'))`;

/**
 * Whom the newest reports name as their contact, where the agency may be reminded of its report. Reads whole
 * versions, and none of reports that wait for Sở Tư pháp.
 */
export async function readNamedContacts(db: D1Database, period: string): Promise<AgencyContact[]> {
  const { results } = await db
    .prepare(
      `SELECT h.agency, ${assessment("contact_name")} AS name,
         nullif(${assessment("contact_phone")}, '') AS phone, NULL AS email
       FROM report_head h
       JOIN report_version v ON v.period = h.period AND v.agency = h.agency AND v.version = h.latest
       WHERE h.period = ? AND h.state IN ('returned', 'approved') ORDER BY h.agency`,
    )
    .bind(period)
    .all<Omit<AgencyContact, "name"> & { name: string | null }>();
  return results.flatMap(({ name, ...row }) => (name ? [{ ...row, name }] : []));
}
