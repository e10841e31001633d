import { differencesOf } from "../../shared/report/differences.ts";
import { readReport } from "../../shared/report/reading/read-report.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail } from "../http/problem.ts";
import { type Readable, readableOrFail } from "../reports/readable-head.ts";
import { periodOrNull } from "../store/read-periods.ts";
import { headOrNull, type StoredVersion, versionFactsOrNull, versionOrNull } from "../store/read-reports.ts";
import { readableVersionOrFail } from "./get-version.ts";

/** What counted of the same agency in the period that this one continues. Problem: report_unknown where nothing did. */
async function lastCountedOrFail(
  db: D1Database,
  { period, agency }: Readable,
): Promise<{ period: string; stored: StoredVersion }> {
  const last = foundOrFail((await periodOrNull(db, period))?.continues, "report_unknown");
  const counted = (await headOrNull(db, last, agency))?.head.counted ?? null;
  const version = foundOrFail(counted, "report_unknown");
  return {
    period: last,
    stored: foundOrFail(await versionOrNull(db, last, agency, version), "version_unknown"),
  };
}

/**
 * What a version (the newest, unless one is named) says otherwise than another: than the one that stood before it,
 * which was not taken back; `against` names another of the same report, or is `last` for what counted of the period
 * before.
 */
export const getDifferences: Handler<"getDifferences"> = async (c, { params, query }) => {
  const readable = await readableOrFail(c, params);
  const db = c.env.DB;
  const { head } = readable;
  const newest = (readable.scope === "approved" ? head.counted : head.latest) ?? 0;
  const after = await readableVersionOrFail(db, readable, query.version ?? newest);
  const { version } = after.line;
  const facts = await versionFactsOrNull(db, readable.period, readable.agency, version);
  const against = query.against ?? facts?.before.latest ?? 0;
  // The first that stood: there is nothing before it.
  if (against === 0) return { reply: { version, against: null, differences: [] } };
  const before =
    against === "last"
      ? await lastCountedOrFail(db, readable)
      : { period: readable.period, stored: await readableVersionOrFail(db, readable, against) };
  const { line, report, form } = before.stored;
  const differences = differencesOf(readReport(report, form), readReport(after.report, after.form));
  return { reply: { version, against: { period: before.period, version: line.version }, differences } };
};
