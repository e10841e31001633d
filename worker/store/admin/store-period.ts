import type { PlacedPeriod } from "../../../shared/register/register.ts";
import { type AuditEntry, bumpViews, runGuarded, writeAudit } from "../guard.ts";
import { type PreparedSnapshot, writeSnapshot } from "../store-snapshot.ts";

const COLUMNS = `id, plan, name, from_day, to_day, agency_due, province_due, state, open_for, indicator_set,
  part_of, continues, compared_with`;

/** The ids and revisions of a plan's periods but one, as a text: what a write was judged by. */
const OTHER_PERIODS = `(SELECT coalesce(group_concat(id || ':' || rev, ' ' ORDER BY id), '') FROM period
  WHERE plan = ?2 AND id <> ?1)`;

interface PeriodWrite {
  period: PlacedPeriod;
  /** 0 for a new one. */
  rev: number;
  /** `otherPeriods` as they were when this was judged. */
  others: string;
  /** Periods of the plan that say from now on that they are parts of this one. */
  parts: readonly string[];
  /** What it shows from now on, where it closes. */
  closing: PreparedSnapshot | null;
  /** What goes over into it from the period before. */
  carried: readonly D1PreparedStatement[];
}

function writePeriod(db: D1Database, { period, rev, others, closing }: PeriodWrite): D1PreparedStatement {
  const { id, planId, name, from, to, agencyDue, provinceDue, state, indicatorSet } = period;
  const { partOf, continues, comparedWith } = period;
  const openFor = JSON.stringify(period.openFor);
  const values = [
    ...[id, planId, name, from, to, agencyDue, provinceDue, state, openFor, indicatorSet],
    ...[partOf, continues, comparedWith],
  ];
  if (rev === 0) {
    return db
      .prepare(
        `INSERT INTO period (${COLUMNS}, rev) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,
           iif(?14 = ${OTHER_PERIODS}, 1, NULL))`,
      )
      .bind(...values, others);
  }
  return db
    .prepare(
      `UPDATE period SET name = ?3, from_day = ?4, to_day = ?5, agency_due = ?6, province_due = ?7,
         state = ?8, open_for = ?9, indicator_set = ?10, part_of = ?11, continues = ?12, compared_with = ?13,
         closing = coalesce(?16, closing),
         rev = iif(rev = ?15 AND plan = ?2 AND ?14 = ${OTHER_PERIODS}, rev + 1, NULL)
       WHERE id = ?1`,
    )
    .bind(...values, others, rev, closing?.number ?? null);
}

/** Stores a period in one batch. False, and nothing stored, where another write came first. */
export function storePeriod(db: D1Database, write: PeriodWrite, audit: AuditEntry): Promise<boolean> {
  const { period, parts, closing, carried } = write;
  const frozen = closing === null ? [] : writeSnapshot(db, closing);
  const asPart = db.prepare("UPDATE period SET part_of = ?, rev = rev + 1 WHERE id = ?");
  return runGuarded(db, [
    ...frozen,
    writePeriod(db, write),
    ...carried,
    ...parts.map((part) => asPart.bind(period.id, part)),
    writeAudit(db, audit),
    bumpViews(db, period.id),
  ]);
}
