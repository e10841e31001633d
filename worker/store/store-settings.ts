import type { Guidance } from "../../shared/register/obligation.ts";
import type { ExemptionRequest } from "../../shared/wire/api.ts";
import { type AuditEntry, bumpViews, writeAudit } from "./guard.ts";

/** Stores an exemption as a new row, with its audit entry. */
export async function storeExemption(
  db: D1Database,
  exemption: ExemptionRequest & { period: string; agency: string; rule: string; at: string },
  audit: AuditEntry,
): Promise<void> {
  const { period, agency, rule, reason, from, to, at } = exemption;
  await db.batch([
    db
      .prepare(
        `INSERT INTO exemption (period, agency, rule, reason, from_day, to_day, at, by)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .bind(period, agency, rule, reason, from, to, at, audit.account),
    writeAudit(db, audit),
    bumpViews(db, period),
  ]);
}

/** Enters or replaces the guiding document of a duty; every view of the plan's periods may show it. */
export async function storeGuidance(
  db: D1Database,
  { planId, duty, document, date, due }: Guidance,
  audit: AuditEntry,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO guidance (plan, duty, document, date, due) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (plan, duty) DO UPDATE SET document = excluded.document, date = excluded.date, due = excluded.due`,
      )
      .bind(planId, duty, document, date, due),
    writeAudit(db, audit),
    db.prepare(
      "INSERT INTO revision (scope, rev) VALUES ('register', 1) ON CONFLICT (scope) DO UPDATE SET rev = rev + 1",
    ),
  ]);
}
