import type { Day } from "../../shared/day.ts";
import type { ReportFacts } from "../../shared/province/input.ts";
import type { Digest, SentText } from "../../shared/report/digest.ts";
import type { Finding } from "../../shared/report/finding.ts";
import type { Form } from "../../shared/report/form.ts";
import type { HeadBefore } from "../../shared/report/life.ts";
import { type Head, type Report, unsentHead } from "../../shared/report/report.ts";
import type { DecisionLine, VersionLine } from "../../shared/wire/replies/report.ts";
import { rows } from "./rows.ts";

/** A head with when its report came. */
export interface HeadFacts {
  head: Head;
  /** Of the first version that was not taken back; null where there is none. */
  firstSentAt: string | null;
  /** The domain's day of that send. */
  firstSentOn: Day | null;
  latestSentAt: string | null;
}

interface HeadRow extends Omit<HeadFacts, "head">, Omit<Head, "onBehalf" | "returned"> {
  onBehalf: 0 | 1;
  returned: string | null;
}

const HEAD = `h.period, h.agency, h.state, h.latest, h.versions, h.counted, h.rev, h.on_behalf AS onBehalf,
  h.returned, h.asks_back AS asksBack, h.first_sent_at AS firstSentAt, h.first_sent_on AS firstSentOn,
  h.latest_sent_at AS latestSentAt`;
/** The newest letter of a version, as JSON; NULL, of which no row is read, where none was recorded. */
const letterOf = (table: string, version: string) => `(SELECT json_object('number', l.number, 'date', l.date)
  FROM report_letter l WHERE l.period = ${table}.period AND l.agency = ${table}.agency AND l.version = ${version}
  ORDER BY l.id DESC LIMIT 1)`;
const VERSION = `v.version, v.sent_at AS sentAt, v.as_of AS asOf, v.form, v.on_behalf AS onBehalf,
  v.sent_by AS byId, a.name AS byName, EXISTS (SELECT 1 FROM decision d WHERE d.period = v.period
    AND d.agency = v.agency AND d.version = v.version AND d.action = 'take_back') AS takenBack,
  ${letterOf("v", "v.version")} AS letter,
  (SELECT json_object('by', json_object('id', p.id, 'name', p.name), 'at', f.at) FROM confirmed_version f
    JOIN account p ON p.id = f.by
    WHERE f.period = v.period AND f.agency = v.agency AND f.version = v.version) AS confirmed`;

function factsOf(row: HeadRow): HeadFacts {
  const { period, agency, state, latest, versions, counted, rev, asksBack } = row;
  const { firstSentAt, firstSentOn, latestSentAt } = row;
  const returned = row.returned === null ? null : JSON.parse(row.returned);
  const onBehalf = row.onBehalf === 1;
  const head = { period, agency, state, latest, versions, counted, rev, onBehalf, returned, asksBack };
  return { head, firstSentAt, firstSentOn, latestSentAt };
}

interface VersionRow extends Omit<VersionLine, "sentBy" | "onBehalf" | "takenBack" | "letter" | "confirmed"> {
  confirmed: string | null;
  byId: string;
  byName: string;
  onBehalf: 0 | 1;
  takenBack: 0 | 1;
  letter: string | null;
}

function versionOf({ version, sentAt, asOf, form, byId, byName, ...row }: VersionRow): VersionLine {
  const [onBehalf, takenBack] = [row.onBehalf === 1, row.takenBack === 1];
  const sentBy = { id: byId, name: byName };
  const letter = row.letter === null ? {} : { letter: JSON.parse(row.letter) };
  const confirmed = row.confirmed === null ? {} : { confirmed: JSON.parse(row.confirmed) };
  return { version, sentAt, sentBy, asOf, form, onBehalf, takenBack, ...letter, ...confirmed };
}

/** The facts of a report of which nothing was sent. */
export function headOfNothing(period: string, agency: string): HeadFacts {
  return { head: unsentHead(period, agency), firstSentAt: null, firstSentOn: null, latestSentAt: null };
}

/** What `headOf` makes a head of. */
export function headQuery(db: D1Database, period: string, agency: string): D1PreparedStatement {
  return db
    .prepare(`SELECT ${HEAD} FROM report_head h WHERE h.period = ? AND h.agency = ?`)
    .bind(period, agency);
}

export function headOf(result: D1Result | undefined): HeadFacts | null {
  const [row] = rows<HeadRow>(result);
  return row === undefined ? null : factsOf(row);
}

/** Where one agency's report stands, or null where nothing was sent. */
export async function headOrNull(db: D1Database, period: string, agency: string): Promise<HeadFacts | null> {
  return headOf(await headQuery(db, period, agency).all());
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

interface DecisionRow extends Omit<DecisionLine, "by" | "paths"> {
  byId: string;
  byName: string;
  paths: string | null;
}

export async function readDecisions(db: D1Database, period: string, agency: string): Promise<DecisionLine[]> {
  const { results } = await db
    .prepare(
      `SELECT d.action, d.version, d.reason, d.paths, d.at, d.state, d.by AS byId, a.name AS byName
       FROM decision d JOIN account a ON a.id = d.by WHERE d.period = ? AND d.agency = ? ORDER BY d.id`,
    )
    .bind(period, agency)
    .all<DecisionRow>();
  return results.map(({ byId, byName, paths, ...line }) => ({
    ...line,
    paths: paths === null ? null : JSON.parse(paths),
    by: { id: byId, name: byName },
  }));
}

/** A version as it was sent, or null. */
export interface StoredVersion {
  line: VersionLine;
  report: Report;
  form: Form;
  findings: Finding[];
}

/** Which version is meant: a number, or one that the report's head names. */
export type WhichVersion = number | "newest" | "returned_rows_of";

/** The newest may have been taken back; what rows alone were returned of is none where a report is not. */
const NAMED: Record<Exclude<WhichVersion, number>, string> = {
  newest: "versions",
  returned_rows_of: "iif(returned ->> '$.paths' IS NULL, NULL, returned ->> '$.base')",
};

/** What `storedVersionOf` makes a version of. */
export function versionQuery(
  db: D1Database,
  period: string,
  agency: string,
  which: WhichVersion,
): D1PreparedStatement {
  const version =
    typeof which === "number"
      ? "?3"
      : `(SELECT ${NAMED[which]} FROM report_head WHERE period = ?1 AND agency = ?2)`;
  return db
    .prepare(
      `SELECT ${VERSION}, v.cells, v.findings, f.content AS formContent
       FROM report_version v JOIN account a ON a.id = v.sent_by JOIN form f ON f.hash = v.form
       WHERE v.period = ?1 AND v.agency = ?2 AND v.version = ${version}`,
    )
    .bind(...[period, agency], ...(typeof which === "number" ? [which] : []));
}

export async function versionOrNull(
  db: D1Database,
  period: string,
  agency: string,
  version: number,
): Promise<StoredVersion | null> {
  return storedVersionOf(await versionQuery(db, period, agency, version).all());
}

export function storedVersionOf(result: D1Result | undefined): StoredVersion | null {
  const [row] = rows<VersionRow & { cells: string; findings: string; formContent: string }>(result);
  if (row === undefined) return null;
  return {
    line: versionOf(row),
    report: JSON.parse(row.cells),
    form: JSON.parse(row.formContent),
    findings: JSON.parse(row.findings),
  };
}

/** What a decision on a version hangs on: the person who sent it under whatever account, where the report stood before, and its digest. */
export interface VersionFacts {
  sentBy: string;
  before: HeadBefore;
  digest: Digest;
}

export async function versionFactsOrNull(
  db: D1Database,
  period: string,
  agency: string,
  version: number,
): Promise<VersionFacts | null> {
  const row = await db
    .prepare(
      `SELECT coalesce(a.sub, a.id) AS sentBy, v.before, v.digest FROM report_version v
       JOIN account a ON a.id = v.sent_by WHERE v.period = ? AND v.agency = ? AND v.version = ?`,
    )
    .bind(period, agency, version)
    .first<{ sentBy: string; before: string; digest: string }>();
  if (row === null) return null;
  return { sentBy: row.sentBy, before: JSON.parse(row.before), digest: JSON.parse(row.digest) };
}

/** What the province view merges: heads with the digests that count. One row an agency, one a recorded letter. */
export async function readCounted(db: D1Database, period: string): Promise<ReportFacts[]> {
  const letter = letterOf("h", "coalesce(h.counted, h.latest)");
  const { results } = await db
    .prepare(
      `SELECT ${HEAD}, h.digest, ${letter} AS letter FROM report_head h WHERE h.period = ? ORDER BY h.agency`,
    )
    .bind(period)
    .all<HeadRow & { digest: string | null; letter: string | null }>();
  return results.map((row) => {
    const { head, firstSentOn } = factsOf(row);
    const digest = row.digest === null ? null : JSON.parse(row.digest);
    return { head, firstSentOn, digest, ...(row.letter !== null && { letter: JSON.parse(row.letter) }) };
  });
}

/** What the agencies wrote in their counted versions. */
interface CountedTexts {
  agency: string;
  version: number;
  texts: SentText[];
}

/** The texts of counted versions: of the given agencies, or of all for null. */
export async function readCountedTexts(
  db: D1Database,
  period: string,
  agencies: readonly string[] | null = null,
): Promise<CountedTexts[]> {
  const { results } = await db
    .prepare(
      `SELECT h.agency, v.version, v.texts FROM report_head h
       JOIN report_version v ON v.period = h.period AND v.agency = h.agency AND v.version = h.counted
       WHERE h.period = ?1 AND (?2 IS NULL OR h.agency IN (SELECT value FROM json_each(?2)))`,
    )
    .bind(period, agencies === null ? null : JSON.stringify(agencies))
    .all<{ agency: string; version: number; texts: string }>();
  return results.map(({ texts, ...row }) => ({ ...row, texts: JSON.parse(texts) }));
}
