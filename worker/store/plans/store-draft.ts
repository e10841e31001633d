import type { DraftContent } from "../../../shared/plan/plan-draft.ts";
import { type AuditEntry, runGuarded, writeAudit } from "../guard.ts";
import { endTrialOf } from "./store-trial.ts";

interface DraftWrite {
  id: string;
  content: DraftContent;
  at: string;
  by: string;
}

/** Keeps a new draft. */
export async function insertDraft(
  db: D1Database,
  { at, by, content, id }: DraftWrite,
  audit: AuditEntry,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO plan_draft (id, made_at, made_by, changed_at, changed_by, content)
         VALUES (?1, ?2, ?3, ?2, ?3, ?4)`,
      )
      .bind(id, at, by, JSON.stringify(content)),
    writeAudit(db, audit),
  ]);
}

/** Saves a draft on its revision; false, and nothing stored, where another write came first. */
export function saveDraft(
  db: D1Database,
  { at, by, content, id }: DraftWrite,
  rev: number,
  audit: AuditEntry,
): Promise<boolean> {
  return runGuarded(db, [
    db
      .prepare(
        `UPDATE plan_draft SET content = ?3, changed_at = ?4, changed_by = ?5,
           rev = iif(rev = ?2 AND plan IS NULL, rev + 1, NULL) WHERE id = ?1`,
      )
      .bind(id, rev, JSON.stringify(content), at, by),
    writeAudit(db, audit),
  ]);
}

/** Throws a draft away; its trial ends. False, and nothing stored, where another write came first. */
export function removeDraft(
  db: D1Database,
  { at, by, id }: Omit<DraftWrite, "content">,
  rev: number,
  audit: AuditEntry,
): Promise<boolean> {
  return runGuarded(db, [
    db
      .prepare("UPDATE plan_draft SET rev = iif(rev = ?2 AND plan IS NULL, rev + 1, NULL) WHERE id = ?1")
      .bind(id, rev),
    ...endTrialOf(db, { draft: id, at, by }),
    db.prepare("DELETE FROM plan_draft WHERE id = ?").bind(id),
    writeAudit(db, audit),
  ]);
}
