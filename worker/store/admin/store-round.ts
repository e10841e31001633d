import type { Round } from "../../../shared/register/round.ts";
import { type AuditEntry, bumpPlan, runGuarded, writeAudit } from "../guard.ts";

/** The ids and revisions of the periods that a round has or names: what the write was judged by. */
const CONCERNED = `(SELECT coalesce(group_concat(id || ':' || rev, ' ' ORDER BY id), '') FROM period
  WHERE round = ?1 OR id IN (SELECT value FROM json_each(?5)))`;

interface RoundWrite {
  round: Round;
  /** 0 for a new one. */
  rev: number;
  /** The concerned periods as they were judged, each with its revision. */
  concerned: readonly { id: string; planId: string; rev: number }[];
}

/**
 * Stores a round with the due days and the order of its periods in one batch; false, and nothing stored, where another
 * write came first.
 */
export function storeRound(
  db: D1Database,
  { round, rev, concerned }: RoundWrite,
  audit: AuditEntry,
): Promise<boolean> {
  const { id, name, agencyDue, provinceDue, periods } = round;
  const named = JSON.stringify(periods);
  const judged = [...concerned]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((one) => `${one.id}:${one.rev}`)
    .join(" ");
  const write =
    rev === 0
      ? `INSERT INTO round (id, name, agency_due, province_due, rev)
         VALUES (?1, ?2, ?3, ?4, iif(?6 = ${CONCERNED} AND ?7 = 0, 1, NULL))`
      : `UPDATE round SET name = ?2, agency_due = ?3, province_due = ?4,
           rev = iif(rev = ?7 AND ?6 = ${CONCERNED}, rev + 1, NULL) WHERE id = ?1`;
  const place = db.prepare(
    "UPDATE period SET round = ?, round_place = ?, agency_due = ?, province_due = ?, rev = rev + 1 WHERE id = ?",
  );
  return runGuarded(db, [
    db.prepare(write).bind(id, name, agencyDue, provinceDue, named, judged, rev),
    db
      .prepare(
        `UPDATE period SET round = NULL, round_place = NULL, rev = rev + 1
         WHERE round = ?1 AND id NOT IN (SELECT value FROM json_each(?2))`,
      )
      .bind(id, named),
    ...periods.map((period, at) => place.bind(id, at, agencyDue, provinceDue, period)),
    writeAudit(db, audit),
    ...[...new Set(concerned.map(({ planId }) => planId))].map((plan) => bumpPlan(db, plan)),
  ]);
}
