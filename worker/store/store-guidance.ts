import { type AuditEntry, bumpPlan, runGuarded, writeAudit } from "./guard.ts";
import { guidanceScope, STORED_GUIDANCE, type StoredGuidance } from "./read-guidance.ts";

/** The next revision, or NULL, on which the batch fails, where another than the expected one stands; 0: none. */
function guardRev(db: D1Database, planId: string, duty: string, rev: number): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO revision (scope, rev) VALUES (?1,
         iif(?4 = coalesce((SELECT coalesce(r.rev, 1) ${STORED_GUIDANCE}), 0),
           1 + coalesce((SELECT rev FROM revision WHERE scope = ?1), ?4), NULL))
       ON CONFLICT (scope) DO UPDATE SET rev = excluded.rev`,
    )
    .bind(guidanceScope(planId, duty), planId, duty, rev);
}

/** Takes the guiding document of a duty back: the duty waits again. False where another write came first. */
export function removeGuidance(
  db: D1Database,
  { rev, guidance: { planId, duty } }: StoredGuidance,
  audit: AuditEntry,
): Promise<boolean> {
  return runGuarded(db, [
    guardRev(db, planId, duty, rev),
    db.prepare("DELETE FROM guidance WHERE plan = ? AND duty = ?").bind(planId, duty),
    writeAudit(db, audit),
    bumpPlan(db, planId),
  ]);
}

/**
 * Enters the guiding document of a duty, or replaces the one at `rev`; every view of the plan's periods may show it.
 * False, and nothing stored, where another write came first.
 */
export function storeGuidance(
  db: D1Database,
  { rev, guidance }: StoredGuidance,
  audit: AuditEntry,
): Promise<boolean> {
  const { planId, duty, document, date, due } = guidance;
  return runGuarded(db, [
    guardRev(db, planId, duty, rev),
    db
      .prepare(
        `INSERT INTO guidance (plan, duty, document, date, due) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (plan, duty) DO UPDATE SET document = excluded.document, date = excluded.date, due = excluded.due`,
      )
      .bind(planId, duty, document, date, due),
    writeAudit(db, audit),
    bumpPlan(db, planId),
  ]);
}
