import type { Day } from "../../shared/day.ts";
import type { Agency, AgencyKind, FormerName, Group, Register } from "../../shared/register/register.ts";
import { keepRegisterText } from "./keep-register-text.ts";
import { rows } from "./rows.ts";

/** A row of the table, as it is read and as the register's one text keeps it. */
interface AgencyRow {
  id: string;
  name: string;
  short_name: string;
  kind: AgencyKind;
  outside: 0 | 1;
  protocol_order: number;
  /** Absent from a text that an earlier worker kept. */
  former_names?: string;
  code: string | null;
  aliases: string;
  reports_through: string | null;
  valid_from: Day | null;
  valid_to: Day | null;
  successors: string;
  other_predecessors: 0 | 1;
  unsure: string | null;
}

function agencyOf(row: AgencyRow): Agency {
  const { id, name, kind, code } = row;
  const formerNames = JSON.parse(row.former_names ?? "[]") as FormerName[];
  return {
    id,
    name,
    shortName: row.short_name,
    kind,
    outside: row.outside === 1,
    order: row.protocol_order,
    ...(formerNames.length === 0 ? {} : { formerNames }),
    code,
    aliases: JSON.parse(row.aliases),
    reportsThrough: row.reports_through,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    successors: JSON.parse(row.successors),
    otherPredecessors: row.other_predecessors === 1,
    ...(row.unsure === null ? {} : { unsure: row.unsure }),
  };
}

/** What `registerOf` makes a register of. */
export function registerQueries(db: D1Database): [D1PreparedStatement, D1PreparedStatement] {
  return [db.prepare("SELECT content FROM register_text"), db.prepare("SELECT content FROM agency_groups")];
}

/** The register from its text, which is made where a change took it away. */
export async function registerOf(
  db: D1Database,
  text: D1Result | undefined,
  groups: D1Result | undefined,
): Promise<Register> {
  const [kept] = rows<{ content: string }>(text);
  const content = kept?.content ?? (await keepRegisterText(db));
  const agencies: AgencyRow[] =
    content === null
      ? (await db.prepare("SELECT * FROM agency").all<AgencyRow>()).results
      : JSON.parse(content);
  return {
    agencies: agencies.map(agencyOf).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    groups: rows<{ content: string }>(groups).flatMap(({ content }): Group[] => JSON.parse(content)),
  };
}

/** All agencies in protocol order, and the group names. */
export async function readRegister(db: D1Database): Promise<Register> {
  const [text, groups] = await db.batch(registerQueries(db));
  return registerOf(db, text, groups);
}

export async function agencyOrNull(db: D1Database, id: string): Promise<Agency | null> {
  const row = await db.prepare("SELECT * FROM agency WHERE id = ?").bind(id).first<AgencyRow>();
  return row === null ? null : agencyOf(row);
}

/** Whether one of some ids is no agency's. */
export async function unknownAgency(db: D1Database, ids: readonly string[]): Promise<boolean> {
  const row = await db
    .prepare("SELECT 1 AS here FROM json_each(?) WHERE value NOT IN (SELECT id FROM agency) LIMIT 1")
    .bind(JSON.stringify(ids))
    .first();
  return row !== null;
}
