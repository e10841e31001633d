import { auditOf } from "../http/audit-entry.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail } from "../http/problem.ts";
import { periodOrNull } from "../store/read-periods.ts";
import { readSignedReports } from "../store/read-signed-reports.ts";
import { readSnapshots } from "../store/read-snapshots.ts";
import { storeSignedReport } from "../store/store-signed-report.ts";

/** What was recorded as signed in a period, oldest first. */
export const listSignedReports: Handler<"listSignedReports"> = async (c, { params }) => {
  const { id } = foundOrFail(await periodOrNull(c.env.DB, params.period), "period_unknown");
  return { reply: { signed: await readSignedReports(c.env.DB, id) } };
};

/**
 * Records the report that was signed on a snapshot: number, day and signer. From then on the texts of Sở Tư pháp that
 * stand in it are not changed. Whatever the period's state; what was recorded already is not recorded twice.
 * Problems: period_unknown, snapshot_unknown.
 */
export const recordSignedReport: Handler<"recordSignedReport"> = async (c, { params, body }) => {
  const db = c.env.DB;
  const { id: period } = foundOrFail(await periodOrNull(db, params.period), "period_unknown");
  const { snapshot, date } = body;
  foundOrFail(
    (await readSnapshots(db, period)).find(({ number }) => number === snapshot),
    "snapshot_unknown",
  );
  const told = { snapshot, number: body.number.trim(), date, signer: body.signer.trim() };
  const newest = (await readSignedReports(db, period)).at(-1);
  const isKnown = newest && Object.entries(told).every(([key, value]) => newest[key as never] === value);
  if (!isKnown) {
    const audit = auditOf(c, "sign_report", { period, detail: told });
    await storeSignedReport(db, { ...told, period, at: c.get("moment").at }, audit);
  }
  return { reply: { signed: await readSignedReports(db, period) }, status: isKnown ? 200 : 201 };
};
