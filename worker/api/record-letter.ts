import { auditOf } from "../http/audit-entry.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail, Problem } from "../http/problem.ts";
import { isOpenFor } from "../reports/period-open.ts";
import { readableOrFail } from "../reports/readable-head.ts";
import { periodOrNull } from "../store/read-periods.ts";
import { storeReportLetter } from "../store/store-report-letter.ts";
import { readableVersionOrFail, versionIn } from "./get-version.ts";

/**
 * Records number and day of the document that the agency signed on a version that was sent; no new version comes of it.
 * What stands already is not recorded twice. Problems: period_closed, report_unknown, version_unknown.
 */
export const recordLetter: Handler<"recordLetter"> = async (c, { params, body }) => {
  const db = c.env.DB;
  const period = foundOrFail(await periodOrNull(db, params.period), "period_unknown");
  if (!isOpenFor(period, params.agency)) throw new Problem("period_closed");
  const readable = await readableOrFail(c, params);
  const version = versionIn(params.version);
  const { line } = await readableVersionOrFail(db, readable, version);
  const letter = { number: body.number.trim(), date: body.date };
  const isKnown = line.letter?.number === letter.number && line.letter.date === letter.date;
  if (isKnown) return { reply: { letter }, status: 200 };
  const { agency } = readable;
  const audit = auditOf(c, "record_letter", { period: period.id, agency, version, detail: letter });
  if (!(await storeReportLetter(db, { period: period.id, agency, version }, letter, audit))) {
    throw new Problem("period_closed");
  }
  return { reply: { letter }, status: 201 };
};
