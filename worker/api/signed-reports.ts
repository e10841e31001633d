import type { SignedReportsReply } from "../../shared/wire/replies/province.ts";
import { signedReportRequest } from "../../shared/wire/requests/settings.ts";
import { scopeOrForbid } from "../auth/roles.ts";
import { auditOf } from "../http/audit-entry.ts";
import { type AppContext, pathPart } from "../http/context.ts";
import { found } from "../http/problem.ts";
import { readBody } from "../http/read-body.ts";
import { periodOrNull } from "../store/read-frame.ts";
import { readSignedReports, storeSignedReport } from "../store/read-signed-reports.ts";
import { readSnapshots } from "../store/store-snapshot.ts";

/** What was recorded as signed in a period, oldest first. */
export async function getSignedReports(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "readSnapshots");
  const { id } = found(await periodOrNull(c.env.DB, pathPart(c, "period")), "period_unknown");
  const reply: SignedReportsReply = { signed: await readSignedReports(c.env.DB, id) };
  return c.json(reply);
}

/**
 * Records the report that was signed on a snapshot: number, day and signer. From then on the texts of Sở Tư pháp that
 * stand in it are not changed. Whatever the period's state; what was recorded already is not recorded twice.
 * Problems: period_unknown, snapshot_unknown.
 */
export async function postSignedReport(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "writeSettings");
  const db = c.env.DB;
  const request = await readBody(c, signedReportRequest);
  const { id: period } = found(await periodOrNull(db, pathPart(c, "period")), "period_unknown");
  const { snapshot, date } = request;
  found(
    (await readSnapshots(db, period)).find(({ number }) => number === snapshot),
    "snapshot_unknown",
  );
  const told = { snapshot, number: request.number.trim(), date, signer: request.signer.trim() };
  const newest = (await readSignedReports(db, period)).at(-1);
  const isKnown = newest && Object.entries(told).every(([key, value]) => newest[key as never] === value);
  if (!isKnown) {
    const audit = auditOf(c, "sign_report", { period, detail: told });
    await storeSignedReport(db, { ...told, period, at: c.get("moment").at }, audit);
  }
  const reply: SignedReportsReply = { signed: await readSignedReports(db, period) };
  return c.json(reply, isKnown ? 200 : 201);
}
