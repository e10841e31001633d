import type { Day } from "../../shared/day.ts";
import type { Digest, RowTexts } from "../../shared/report/digest.ts";
import type { Finding } from "../../shared/report/finding.ts";
import type { Form } from "../../shared/report/form.ts";
import type { Head, Report } from "../../shared/report/report.ts";
import { type AuditEntry, bumpViews, GUARDED_REV, runGuarded, writeAudit } from "./guard.ts";
import type { SendKey, StoredAnswer } from "./read-stored-answer.ts";

/** A send that was decided; nothing is left to judge but whether another write came first. */
export interface PreparedSend {
  /** The head that stands afterwards. */
  head: Head;
  sentAt: string;
  asOf: Day;
  rulesVersion: string;
  form: Form;
  report: Report;
  digest: Digest;
  texts: RowTexts[];
  findings: Finding[];
  key: SendKey;
  answer: StoredAnswer;
  audit: AuditEntry;
}

function writeHead(db: D1Database, { head, sentAt, asOf }: PreparedSend): D1PreparedStatement {
  const { period, agency, state, latest, rev } = head;
  if (latest === 1) {
    return db
      .prepare(
        `INSERT INTO report_head
           (period, agency, state, latest, counted, rev, first_sent_at, first_sent_on, latest_sent_at)
         VALUES (?1, ?2, ?3, 1, NULL, iif((SELECT state FROM period WHERE id = ?1) = 'open', 1, NULL),
           ?4, ?5, ?4)`,
      )
      .bind(period, agency, state, sentAt, asOf);
  }
  return db
    .prepare(
      `UPDATE report_head SET rev = ${GUARDED_REV}, state = ?4, latest = ?5, latest_sent_at = ?6
       WHERE period = ?1 AND agency = ?3`,
    )
    .bind(period, rev - 1, agency, state, latest, sentAt);
}

/** A row of D1 holds 2 MB; the texts of a report stand in it up to twice. */
const MAX_ROW_BYTES = 1_900_000;

/** Whether a version fits one row. A report within its own bounds nearly always does. */
export function fitsRow({ report, digest, texts, findings }: PreparedSend): boolean {
  const columns = [report, digest, texts, findings].map((column) => JSON.stringify(column));
  const characters = columns.reduce((sum, { length }) => sum + length, 0);
  if (characters * 3 <= MAX_ROW_BYTES) return true;
  const encoder = new TextEncoder();
  return columns.reduce((sum, column) => sum + encoder.encode(column).length, 0) <= MAX_ROW_BYTES;
}

function writeVersion(db: D1Database, send: PreparedSend): D1PreparedStatement {
  const { head, sentAt, asOf, rulesVersion, form, digest, texts, findings, report, key } = send;
  return db
    .prepare(
      `INSERT INTO report_version (period, agency, version, sent_at, sent_by, as_of, rules_version, form,
         digest, texts, findings, cells) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(
      head.period,
      head.agency,
      head.latest,
      sentAt,
      key.account,
      asOf,
      rulesVersion,
      form.hash,
      JSON.stringify(digest),
      JSON.stringify(texts),
      JSON.stringify(findings),
      JSON.stringify(report),
    );
}

/** Stores a send in one batch; false, and nothing stored, where another write came first or the period closed. */
export function storeSend(db: D1Database, send: PreparedSend): Promise<boolean> {
  const { head, form, key, answer, audit } = send;
  return runGuarded(db, [
    writeHead(db, send),
    db
      .prepare("INSERT INTO form (hash, period, agency, content) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
      .bind(form.hash, head.period, head.agency, JSON.stringify(form)),
    writeVersion(db, send),
    db
      .prepare(
        `INSERT INTO idempotency (account, period, agency, key, payload_hash, status, reply)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .bind(key.account, key.period, key.agency, key.key, answer.payloadHash, answer.status, answer.reply),
    writeAudit(db, audit),
    bumpViews(db, head.period),
  ]);
}
