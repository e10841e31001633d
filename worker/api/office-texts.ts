import { isClosedToAll } from "../../shared/register/period-change.ts";
import type { DoublesReply, OfficeTextsReply } from "../../shared/wire/replies/province.ts";
import { doubleRequest, officeTextsRequest } from "../../shared/wire/requests/settings.ts";
import { scopeOrForbid } from "../auth/roles.ts";
import { auditOf } from "../http/audit-entry.ts";
import { type AppContext, pathPart } from "../http/context.ts";
import { readSendPrecondition } from "../http/preconditions.ts";
import { found, Problem } from "../http/problem.ts";
import { readBody } from "../http/read-body.ts";
import { viewOrFail } from "../reports/province-document.ts";
import { periodOrNull } from "../store/read-frame.ts";
import { readOfficeTexts } from "../store/read-province.ts";
import { signedSnapshotOrNull } from "../store/read-signed-reports.ts";
import { storeDoubleDecision, storeOfficeTexts } from "../store/store-province.ts";

/** What Sở Tư pháp is writing for the report of a period; others read it once it is frozen. */
export async function getOfficeTexts(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "writeSettings");
  const { id } = found(await periodOrNull(c.env.DB, pathPart(c, "period")), "period_unknown");
  const reply: OfficeTextsReply = await readOfficeTexts(c.env.DB, id);
  return c.json(reply, 200, reply.rev === 0 ? {} : { ETag: `"${reply.rev}"` });
}

/**
 * Replaces the texts whole, building on the revision that was read. Problems: record_stale, precondition_required;
 * report_signed once the report that they stand in was signed.
 */
export async function putOfficeTexts(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "writeSettings");
  const period = pathPart(c, "period");
  const before = readSendPrecondition(c);
  const { texts } = await readBody(c, officeTextsRequest);
  const db = c.env.DB;
  found(await periodOrNull(db, period), "period_unknown");
  const edit = { period, rev: before + 1, texts, at: c.get("moment").at };
  const audit = auditOf(c, "write_texts", { period, detail: { rev: edit.rev } });
  if (!(await storeOfficeTexts(db, edit, audit))) {
    if ((await signedSnapshotOrNull(db, period)) !== null) throw new Problem("report_signed");
    throw new Problem("record_stale", { rev: (await readOfficeTexts(db, period)).rev });
  }
  const reply: OfficeTextsReply = { rev: edit.rev, texts, at: edit.at, by: c.get("person").name };
  return c.json(reply, 200, { ETag: `"${edit.rev}"` });
}

/**
 * Decides whether a document that was cited twice is the same work.
 * Problems: period_unknown, period_closed, document_unknown.
 */
export async function putDouble(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "writeSettings");
  const period = pathPart(c, "period");
  const request = await readBody(c, doubleRequest);
  const db = c.env.DB;
  const { today, at } = c.get("moment");
  if (isClosedToAll(found(await periodOrNull(db, period), "period_unknown"))) {
    throw new Problem("period_closed");
  }
  const { doubles } = await viewOrFail(db, period, today);
  found(
    doubles.find(({ id }) => id === request.id),
    "document_unknown",
  );
  const decision = { ...request, note: request.note.trim() };
  const audit = auditOf(c, "decide_double", { period, detail: decision });
  if (!(await storeDoubleDecision(db, { ...decision, period, at }, audit))) {
    throw new Problem("period_closed");
  }
  const reply: DoublesReply = { doubles: (await viewOrFail(db, period, today)).doubles };
  return c.json(reply);
}
