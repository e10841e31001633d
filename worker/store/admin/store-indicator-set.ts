import type { IndicatorSet } from "../../../shared/indicators/indicator.ts";
import { type AuditEntry, runGuarded, writeAudit } from "../guard.ts";

/** Adds a set of figures; false, and nothing stored, where there is one of its id. */
export function storeIndicatorSet(db: D1Database, set: IndicatorSet, audit: AuditEntry): Promise<boolean> {
  return runGuarded(db, [
    db.prepare("INSERT INTO indicator_set (id, content) VALUES (?, ?)").bind(set.id, JSON.stringify(set)),
    writeAudit(db, audit),
  ]);
}
