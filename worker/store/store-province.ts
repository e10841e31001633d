import type { OfficeTexts } from "../../shared/province/view.ts";
import type { DoubleRequest } from "../../shared/wire/requests/settings.ts";
import { type AuditEntry, bumpViews, runGuarded, writeAudit } from "./guard.ts";
import { TEXTS_ARE_SIGNED } from "./read-signed-reports.ts";

/** Stores an edit of the texts as their next revision; false where another came first or the report was signed. */
export function storeOfficeTexts(
  db: D1Database,
  { period, rev, texts, at }: { period: string; rev: number; texts: OfficeTexts; at: string },
  audit: AuditEntry,
): Promise<boolean> {
  return runGuarded(db, [
    db
      .prepare(
        `INSERT INTO office_text (period, rev, content, at, by)
         VALUES (?1, iif(?2 = 1 + (SELECT coalesce(max(rev), 0) FROM office_text WHERE period = ?1)
           AND NOT ${TEXTS_ARE_SIGNED}, ?2, NULL), ?3, ?4, ?5)`,
      )
      .bind(period, rev, JSON.stringify(texts), at, audit.account),
    writeAudit(db, audit),
  ]);
}

interface DoubleToStore extends DoubleRequest {
  period: string;
  at: string;
  covers: Record<string, number>;
  rev: number;
}

/**
 * Stores what was decided on a document that was cited twice, as the views of its plan stood at `rev`; false, and
 * nothing stored, where the period closed or anything that shows in them changed.
 */
export function storeDoubleDecision(
  db: D1Database,
  { period, id, verdict, note, at, covers, rev }: DoubleToStore,
  audit: AuditEntry,
): Promise<boolean> {
  return runGuarded(db, [
    db
      .prepare(
        `UPDATE period SET rev = iif((state <> 'closed' OR open_for <> '[]')
           AND ?2 = (SELECT rev FROM revision WHERE scope = 'plan:' || period.plan), rev, NULL) WHERE id = ?1`,
      )
      .bind(period, rev),
    db
      .prepare(
        `INSERT INTO double_decision (period, document, verdict, note, at, by, covers)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .bind(period, id, verdict, note, at, audit.account, JSON.stringify(covers)),
    writeAudit(db, audit),
    bumpViews(db, period),
  ]);
}
