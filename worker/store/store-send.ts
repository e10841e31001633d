import { bytesOf } from "../../shared/bounds.ts";
import type { Day } from "../../shared/day.ts";
import type { Digest, SentText } from "../../shared/report/digest.ts";
import type { Finding } from "../../shared/report/finding.ts";
import type { Form } from "../../shared/report/form.ts";
import type { HeadBefore } from "../../shared/report/life.ts";
import type { Head, Report } from "../../shared/report/report.ts";
import type { SendReply } from "../../shared/wire/replies/report.ts";
import { MAX_ROW_BYTES } from "./bounded.ts";
import { type AuditEntry, bumpViews, GUARDED_REV, PERIOD_OPEN, runGuarded, writeAudit } from "./guard.ts";
import type { SendKey, StoredAnswer } from "./read-stored-answer.ts";

/** A send that was decided; only another write may still come first. */
export interface PreparedSend {
  /** The head after the write. */
  head: Head;
  /** Where the report stood before. */
  before: HeadBefore;
  sentAt: string;
  asOf: Day;
  rulesVersion: string;
  form: Form;
  report: Report;
  digest: Digest;
  texts: SentText[];
  findings: Finding[];
  /** Who confirmed it, where its body wants that. */
  confirmed: { cells: string; at: string; by: string } | null;
  /** The account. */
  sentBy: string;
  reply: SendReply;
  audit: AuditEntry;
}

function writeHead(db: D1Database, { head, before, sentAt, asOf }: PreparedSend): D1PreparedStatement {
  const firstSentAt = before.firstSentAt ?? sentAt;
  const firstSentOn = before.firstSentOn ?? asOf;
  const returned = head.returned && JSON.stringify(head.returned);
  if (head.versions === 1) {
    return db
      .prepare(
        `INSERT INTO report_head (period, agency, state, latest, versions, counted, rev, first_sent_at,
           first_sent_on, latest_sent_at, on_behalf)
         VALUES (?1, ?3, ?4, 1, 1, NULL, iif(?2 = 0 AND ${PERIOD_OPEN}, 1, NULL), ?5, ?6, ?7, ?8)`,
      )
      .bind(
        ...[head.period, head.rev - 1, head.agency, head.state],
        ...[firstSentAt, firstSentOn, sentAt, Number(head.onBehalf)],
      );
  }
  return db
    .prepare(
      `UPDATE report_head SET rev = ${GUARDED_REV}, state = ?4, latest = ?5, versions = ?5, first_sent_at = ?6,
         first_sent_on = ?7, latest_sent_at = ?8, on_behalf = ?9, returned = ?10, asks_back = NULL
       WHERE period = ?1 AND agency = ?3`,
    )
    .bind(
      ...[head.period, head.rev - 1, head.agency, head.state, head.latest],
      ...[firstSentAt, firstSentOn, sentAt, Number(head.onBehalf), returned],
    );
}

const jsonBytes = (value: unknown) => bytesOf(JSON.stringify(value));

/**
 * Whether a version fits its row, with where the report stood before, and its digest the head's beside what was
 * returned. A report within its own bounds nearly always does.
 */
export function fitsRow({ report, digest, texts, findings, before, head }: PreparedSend): boolean {
  const version = [report, digest, texts, findings, before].reduce<number>(
    (sum, one) => sum + jsonBytes(one),
    0,
  );
  return version <= MAX_ROW_BYTES && jsonBytes(digest) + jsonBytes(head.returned) <= MAX_ROW_BYTES / 2;
}

function writeVersion(db: D1Database, send: PreparedSend): D1PreparedStatement {
  const { head, before, sentAt, asOf, rulesVersion, form, digest, texts, findings, report, sentBy } = send;
  return db
    .prepare(
      `INSERT INTO report_version (period, agency, version, sent_at, sent_by, as_of, rules_version, form,
         digest, texts, findings, cells, on_behalf, before) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(
      head.period,
      head.agency,
      head.latest,
      sentAt,
      sentBy,
      asOf,
      rulesVersion,
      form.hash,
      JSON.stringify(digest),
      JSON.stringify(texts),
      JSON.stringify(findings),
      JSON.stringify(report),
      Number(head.onBehalf),
      JSON.stringify(before),
    );
}

function writeConfirmed(db: D1Database, { confirmed, head }: PreparedSend): D1PreparedStatement[] {
  if (confirmed === null) return [];
  const { at, by, cells } = confirmed;
  return [
    db
      .prepare(
        "INSERT INTO confirmed_version (period, agency, version, cells, at, by) VALUES (?, ?, ?, ?, ?, ?)",
      )
      .bind(head.period, head.agency, head.latest, cells, at, by),
  ];
}

function writeSend(db: D1Database, send: PreparedSend): D1PreparedStatement[] {
  const { head, form, audit } = send;
  return [
    writeHead(db, send),
    db
      .prepare("INSERT INTO form (hash, period, agency, content) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
      .bind(form.hash, head.period, head.agency, JSON.stringify(form)),
    writeVersion(db, send),
    ...writeConfirmed(db, send),
    writeAudit(db, audit),
    bumpViews(db, head.period),
  ];
}

/**
 * Stores sends in one batch, with the answer that they get; false, and nothing stored, where another write came first
 * or a period closed.
 */
export function storeSends(
  db: D1Database,
  sends: readonly PreparedSend[],
  { key, answer, audit }: { key: SendKey; answer: StoredAnswer; audit?: AuditEntry },
): Promise<boolean> {
  return runGuarded(db, [
    ...sends.flatMap((send) => writeSend(db, send)),
    db
      .prepare(
        `INSERT INTO idempotency (account, period, agency, key, payload_hash, status, reply)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .bind(key.account, key.period, key.agency, key.key, answer.payloadHash, answer.status, answer.reply),
    ...(audit === undefined ? [] : [writeAudit(db, audit)]),
  ]);
}
