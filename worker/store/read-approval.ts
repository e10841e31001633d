import type { ApprovalReply, Confirmation } from "../../shared/wire/replies/approval.ts";
import { rows } from "./rows.ts";

/** Whether a body wants a confirmation, who may give it, and the newest one of a period. */
export interface OwnApproval {
  required: boolean;
  approvers: string[];
  confirmation: (Confirmation & { cells: string }) | null;
}

interface ApprovalRow {
  required: 0 | 1;
  approvers: string;
  cells: string | null;
  at: string | null;
  byId: string | null;
  byName: string | null;
}

/** What `ownApprovalOf` makes what a body set of, with the confirmation that stands in a period. Reads three rows at most. */
export function ownApprovalQuery(db: D1Database, agency: string, period: string | null): D1PreparedStatement {
  return db
    .prepare(
      `SELECT o.required, o.approvers, c.cells, c.at, c.by AS byId, a.name AS byName FROM own_approval o
       LEFT JOIN confirmation c ON c.period = ?2 AND c.agency = o.agency
       LEFT JOIN account a ON a.id = c.by WHERE o.agency = ?1`,
    )
    .bind(agency, period);
}

/** What a body set, or null where it set nothing. */
export function ownApprovalOf(result: D1Result | undefined): OwnApproval | null {
  const [row] = rows<ApprovalRow>(result);
  if (row === undefined) return null;
  const { at, byId, byName, cells } = row;
  const confirmed = cells !== null && at !== null && byId !== null && byName !== null;
  return {
    required: row.required === 1,
    approvers: JSON.parse(row.approvers),
    confirmation: confirmed ? { by: { id: byId, name: byName }, at, cells } : null,
  };
}

export async function ownApprovalOrNull(
  db: D1Database,
  agency: string,
  period: string | null,
): Promise<OwnApproval | null> {
  return ownApprovalOf(await ownApprovalQuery(db, agency, period).all());
}

/** The accounts of a body that are in use: among them are those that may confirm. */
export async function accountsOf(db: D1Database, agency: string): Promise<ApprovalReply["accounts"]> {
  const { results } = await db
    .prepare("SELECT id, name FROM account WHERE agency = ? AND ended_at IS NULL ORDER BY name, id")
    .bind(agency)
    .all<ApprovalReply["accounts"][number]>();
  return results;
}
