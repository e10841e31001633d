import type { Day } from "../../shared/day.ts";
import type { Digest, RowTexts } from "../../shared/report/digest.ts";
import type { Finding } from "../../shared/report/finding.ts";
import type { Form } from "../../shared/report/form.ts";
import type { Head, Report } from "../../shared/report/report.ts";
import type { DecisionLine, VersionLine } from "../../shared/wire/api.ts";

/** A head with when its report came. */
export interface HeadFacts {
  head: Head;
  firstSentAt: string;
  /** The domain's day of the first send. */
  firstSentOn: Day;
  latestSentAt: string;
}

type HeadRow = Head & Omit<HeadFacts, "head">;

const HEAD = `h.period, h.agency, h.state, h.latest, h.counted, h.rev, h.first_sent_at AS firstSentAt,
  h.first_sent_on AS firstSentOn, h.latest_sent_at AS latestSentAt`;
const VERSION =
  "v.version, v.sent_at AS sentAt, v.as_of AS asOf, v.form, v.sent_by AS byId, a.name AS byName";

function factsOf(row: HeadRow): HeadFacts {
  const { period, agency, state, latest, counted, rev, firstSentAt, firstSentOn, latestSentAt } = row;
  return { head: { period, agency, state, latest, counted, rev }, firstSentAt, firstSentOn, latestSentAt };
}

interface VersionRow extends Omit<VersionLine, "sentBy"> {
  byId: string;
  byName: string;
}

function versionOf({ version, sentAt, asOf, form, byId, byName }: VersionRow): VersionLine {
  return { version, sentAt, sentBy: { id: byId, name: byName }, asOf, form };
}

/** The head of a report of which nothing was sent. */
export function headOfNothing(period: string, agency: string): Head {
  return { period, agency, state: null, latest: 0, counted: null, rev: 0 };
}

/** Where one agency's report stands, or null where nothing was sent. */
export async function headOrNull(db: D1Database, period: string, agency: string): Promise<HeadFacts | null> {
  const row = await db
    .prepare(`SELECT ${HEAD} FROM report_head h WHERE h.period = ? AND h.agency = ?`)
    .bind(period, agency)
    .first<HeadRow>();
  return row === null ? null : factsOf(row);
}

export async function readHeads(db: D1Database, period: string): Promise<HeadFacts[]> {
  const { results } = await db
    .prepare(`SELECT ${HEAD} FROM report_head h WHERE h.period = ? ORDER BY h.agency`)
    .bind(period)
    .all<HeadRow>();
  return results.map(factsOf);
}

export async function readVersions(db: D1Database, period: string, agency: string): Promise<VersionLine[]> {
  const { results } = await db
    .prepare(
      `SELECT ${VERSION} FROM report_version v JOIN account a ON a.id = v.sent_by
       WHERE v.period = ? AND v.agency = ? ORDER BY v.version`,
    )
    .bind(period, agency)
    .all<VersionRow>();
  return results.map(versionOf);
}

interface DecisionRow extends Omit<DecisionLine, "by"> {
  byId: string;
  byName: string;
}

export async function readDecisions(db: D1Database, period: string, agency: string): Promise<DecisionLine[]> {
  const { results } = await db
    .prepare(
      `SELECT d.action, d.version, d.reason, d.at, d.state, d.by AS byId, a.name AS byName
       FROM decision d JOIN account a ON a.id = d.by WHERE d.period = ? AND d.agency = ? ORDER BY d.id`,
    )
    .bind(period, agency)
    .all<DecisionRow>();
  return results.map(({ byId, byName, ...line }) => ({ ...line, by: { id: byId, name: byName } }));
}

/** Why the report was returned last, or null where it never was. */
export async function lastReturn(
  db: D1Database,
  period: string,
  agency: string,
): Promise<{ reason: string; at: string } | null> {
  return db
    .prepare(
      `SELECT reason, at FROM decision WHERE period = ? AND agency = ? AND action = 'return'
       ORDER BY id DESC LIMIT 1`,
    )
    .bind(period, agency)
    .first<{ reason: string; at: string }>();
}

/** A version as it was sent, or null. */
export interface StoredVersion {
  line: VersionLine;
  report: Report;
  form: Form;
  findings: Finding[];
}

export async function versionOrNull(
  db: D1Database,
  period: string,
  agency: string,
  version: number,
): Promise<StoredVersion | null> {
  const row = await db
    .prepare(
      `SELECT ${VERSION}, v.cells, v.findings, f.content AS formContent
       FROM report_version v JOIN account a ON a.id = v.sent_by JOIN form f ON f.hash = v.form
       WHERE v.period = ? AND v.agency = ? AND v.version = ?`,
    )
    .bind(period, agency, version)
    .first<VersionRow & { cells: string; findings: string; formContent: string }>();
  if (row === null) return null;
  return {
    line: versionOf(row),
    report: JSON.parse(row.cells),
    form: JSON.parse(row.formContent),
    findings: JSON.parse(row.findings),
  };
}

/** Who sent a version, or null where there is none. */
export async function senderOrNull(
  db: D1Database,
  period: string,
  agency: string,
  version: number,
): Promise<string | null> {
  return db
    .prepare("SELECT sent_by FROM report_version WHERE period = ? AND agency = ? AND version = ?")
    .bind(period, agency, version)
    .first<string>("sent_by");
}

/** What the province view merges: heads with digest and texts of their counted versions. */
export interface CountedReport {
  head: Head;
  firstSentOn: Day;
  digest: Digest | null;
  texts: RowTexts[];
}

export async function readCounted(db: D1Database, period: string): Promise<CountedReport[]> {
  const { results } = await db
    .prepare(
      `SELECT ${HEAD}, v.digest, v.texts FROM report_head h
       LEFT JOIN report_version v ON v.period = h.period AND v.agency = h.agency AND v.version = h.counted
       WHERE h.period = ? ORDER BY h.agency`,
    )
    .bind(period)
    .all<HeadRow & { digest: string | null; texts: string | null }>();
  return results.map((row) => {
    const { head, firstSentOn } = factsOf(row);
    return {
      head,
      firstSentOn,
      digest: row.digest === null ? null : JSON.parse(row.digest),
      texts: row.texts === null ? [] : JSON.parse(row.texts),
    };
  });
}
