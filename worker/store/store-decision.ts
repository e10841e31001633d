import type { HeadBefore, ReviewAction } from "../../shared/report/life.ts";
import type { PeriodRecord } from "../../shared/report/record.ts";
import type { Head, ReturnedPath } from "../../shared/report/report.ts";
import { type AuditEntry, bumpViews, GUARDED_REV, runGuarded, writeAudit } from "./guard.ts";

/** A decision that was made; only another write may still come first. */
export interface PreparedDecision {
  /** The head after the write. */
  head: Head;
  /** When the report came, as it stands afterwards. */
  sent: Pick<HeadBefore, "firstSentAt" | "firstSentOn" | "latestSentAt">;
  action: ReviewAction;
  version: number;
  reason: string | null;
  paths: ReturnedPath[] | null;
  at: string;
  /** What the decision leaves to later periods: the record of what counts now, null where nothing does. */
  record: { content: PeriodRecord | null } | null;
  audit: AuditEntry;
}

function writeHead(db: D1Database, { head, sent }: PreparedDecision): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE report_head SET rev = ${GUARDED_REV}, state = ?4, latest = ?5, counted = ?6, on_behalf = ?7,
         returned = ?8, asks_back = ?9, first_sent_at = ?10, first_sent_on = ?11, latest_sent_at = ?12,
         digest = (SELECT digest FROM report_version WHERE period = ?1 AND agency = ?3 AND version = ?6)
       WHERE period = ?1 AND agency = ?3`,
    )
    .bind(
      ...[head.period, head.rev - 1, head.agency, head.state, head.latest, head.counted],
      ...[Number(head.onBehalf), head.returned && JSON.stringify(head.returned), head.asksBack],
      ...[sent.firstSentAt, sent.firstSentOn, sent.latestSentAt],
    );
}

/** One row an agency and plan holds what each period left, so that views of later periods read no more. */
function writeRecord(db: D1Database, { head, record }: PreparedDecision): D1PreparedStatement[] {
  if (record === null) return [];
  const path = `$."${head.period}"`;
  if (record.content === null) {
    return [
      db
        .prepare(
          `UPDATE agency_record SET content = json_remove(content, ?3)
           WHERE plan = (SELECT plan FROM period WHERE id = ?1) AND agency = ?2`,
        )
        .bind(head.period, head.agency, path),
    ];
  }
  return [
    db
      .prepare(
        `INSERT INTO agency_record (plan, agency, content)
         SELECT plan, ?2, json_object(?1, json(?4)) FROM period WHERE id = ?1
         ON CONFLICT (plan, agency) DO UPDATE SET content = json_set(content, ?3, json(?4))`,
      )
      .bind(head.period, head.agency, path, JSON.stringify(record.content)),
  ];
}

/** Stores a decision in one batch; false, and nothing stored, where another write came first or the period closed. */
export function storeDecision(db: D1Database, decision: PreparedDecision): Promise<boolean> {
  const { head, action, version, reason, paths, at, audit } = decision;
  return runGuarded(db, [
    writeHead(db, decision),
    db
      .prepare(
        `INSERT INTO decision (period, agency, version, action, reason, paths, state, at, by)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .bind(
        ...[head.period, head.agency, version, action, reason],
        ...[paths && JSON.stringify(paths), head.state, at, audit.account],
      ),
    ...writeRecord(db, decision),
    writeAudit(db, audit),
    bumpViews(db, head.period),
  ]);
}
