import type { Guidance } from "../../shared/register/obligation.ts";
import { type AuditEntry, bumpPlan, runGuarded, writeAudit } from "./guard.ts";

/** A guiding document with the revision on which a change of it builds. */
export interface StandingGuidance {
  rev: number;
  guidance: Guidance;
}

const scopeOf = (planId: string, duty: string) => `guidance:${planId}:${duty}`;

/** What was entered before there were revisions stands at the first. */
const STANDING = `FROM guidance g LEFT JOIN revision r ON r.scope = ?1 WHERE g.plan = ?2 AND g.duty = ?3`;

/** The guiding document of a duty, or null where none stands. */
export async function guidanceOrNull(
  db: D1Database,
  planId: string,
  duty: string,
): Promise<StandingGuidance | null> {
  const row = await db
    .prepare(`SELECT coalesce(r.rev, 1) AS rev, g.document, g.date, g.due ${STANDING}`)
    .bind(scopeOf(planId, duty), planId, duty)
    .first<Pick<Guidance, "document" | "date" | "due"> & { rev: number }>();
  if (row === null) return null;
  const { rev, document, date, due } = row;
  return { rev, guidance: { planId, duty, document, date, due } };
}

/** The next revision, or NULL, on which the batch fails, where another than the expected one stands; 0: none. */
function guardRev(db: D1Database, planId: string, duty: string, rev: number): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO revision (scope, rev) VALUES (?1,
         iif(?4 = coalesce((SELECT coalesce(r.rev, 1) ${STANDING}), 0),
           1 + coalesce((SELECT rev FROM revision WHERE scope = ?1), ?4), NULL))
       ON CONFLICT (scope) DO UPDATE SET rev = excluded.rev`,
    )
    .bind(scopeOf(planId, duty), planId, duty, rev);
}

/** Takes the guiding document of a duty back: the duty waits again. False where another write came first. */
export function removeGuidance(
  db: D1Database,
  { rev, guidance: { planId, duty } }: StandingGuidance,
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
  { rev, guidance }: StandingGuidance,
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
