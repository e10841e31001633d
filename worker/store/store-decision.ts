import type { Head } from "../../shared/report/report.ts";
import type { ReviewAction } from "../../shared/wire/api.ts";
import { type AuditEntry, bumpViews, GUARDED_REV, runGuarded, writeAudit } from "./guard.ts";

/** A decision that was made; nothing is left to judge but whether another write came first. */
export interface PreparedDecision {
  /** The head that stands afterwards. */
  head: Head;
  action: ReviewAction;
  version: number;
  reason: string | null;
  at: string;
  audit: AuditEntry;
}

/** Stores a decision in one batch; false, and nothing stored, where another write came first or the period closed. */
export function storeDecision(db: D1Database, decision: PreparedDecision): Promise<boolean> {
  const { head, action, version, reason, at, audit } = decision;
  return runGuarded(db, [
    db
      .prepare(
        `UPDATE report_head SET rev = ${GUARDED_REV}, state = ?4, counted = ?5
         WHERE period = ?1 AND agency = ?3`,
      )
      .bind(head.period, head.rev - 1, head.agency, head.state, head.counted),
    db
      .prepare(
        `INSERT INTO decision (period, agency, version, action, reason, state, at, by)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .bind(head.period, head.agency, version, action, reason, head.state, at, audit.account),
    writeAudit(db, audit),
    bumpViews(db, head.period),
  ]);
}
