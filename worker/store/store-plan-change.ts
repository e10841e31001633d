import type { DutyOrigins } from "../../shared/plan/duty-origins.ts";
import type { PlanChange } from "../../shared/plan/plan-change.ts";
import type { Group } from "../../shared/register/register.ts";
import { type AuditEntry, runGuarded, writeAudit } from "./guard.ts";

/** What people did to a published plan, without what the database gives it. */
type Entered<T> = T extends PlanChange ? Omit<T, "id" | "by"> : never;

interface Input {
  /** The plan's revision on which the change builds. */
  rev: number;
  change: Entered<PlanChange>;
  /** By duty, where the fields of those that were put stand in their document. */
  origins: ReadonlyMap<string, DutyOrigins>;
  /** What all names of the plan mean beyond the register, where the change brings new ones. */
  names?: readonly Group[];
}

/** Enters a change of a plan; every view of its periods is another. False, and nothing stored, where another came first. */
export function storePlanChange(
  db: D1Database,
  { rev, change, origins, names }: Input,
  audit: AuditEntry,
): Promise<boolean> {
  const { plan, kind, document, date, reason, duties, at } = change;
  return runGuarded(db, [
    db
      .prepare(
        `UPDATE plan SET names = coalesce(?3, names), rev = iif(rev = ?2 AND state = 'published', rev, NULL)
         WHERE id = ?1`,
      )
      .bind(plan, rev, names === undefined ? null : JSON.stringify(names)),
    // Revisions follow by themselves: `plan_changed`.
    db
      .prepare(
        `INSERT INTO plan_change (plan, kind, document, date, reason, duties, at, by)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .bind(plan, kind, document, date, reason, JSON.stringify(duties), at, audit.account),
    ...[...origins].map(([duty, content]) =>
      db
        .prepare(`INSERT INTO plan_origin (plan, duty, content) VALUES (?, ?, ?)
           ON CONFLICT (plan, duty) DO UPDATE SET content = excluded.content`)
        .bind(plan, duty, JSON.stringify(content)),
    ),
    writeAudit(db, audit),
  ]);
}
