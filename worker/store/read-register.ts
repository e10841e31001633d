import type { Day } from "../../shared/day.ts";
import type { Agency, AgencyKind, Group, Register } from "../../shared/register/register.ts";
import { rows } from "./rows.ts";

interface AgencyRow {
  id: string;
  name: string;
  short_name: string;
  kind: AgencyKind;
  outside: 0 | 1;
  protocol_order: number;
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
  return {
    id,
    name,
    shortName: row.short_name,
    kind,
    outside: row.outside === 1,
    order: row.protocol_order,
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
  return [
    // Put in order here: sorted by the database, every row is read, and billed, twice.
    db.prepare("SELECT * FROM agency"),
    db.prepare("SELECT content FROM agency_groups"),
  ];
}

export function registerOf(agencies: D1Result | undefined, groups: D1Result | undefined): Register {
  return {
    agencies: rows<AgencyRow>(agencies)
      .map(agencyOf)
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    groups: rows<{ content: string }>(groups).flatMap(({ content }): Group[] => JSON.parse(content)),
  };
}

/** All agencies in protocol order, and the group names. */
export async function readRegister(db: D1Database): Promise<Register> {
  const [agencies, groups] = await db.batch(registerQueries(db));
  return registerOf(agencies, groups);
}

export async function agencyOrNull(db: D1Database, id: string): Promise<Agency | null> {
  const row = await db.prepare("SELECT * FROM agency WHERE id = ?").bind(id).first<AgencyRow>();
  return row === null ? null : agencyOf(row);
}
