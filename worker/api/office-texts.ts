import { auditOf } from "../http/audit-entry.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail, Problem } from "../http/problem.ts";
import { periodOrNull } from "../store/read-periods.ts";
import { readOfficeTexts } from "../store/read-province.ts";
import { signedSnapshotOrNull } from "../store/read-signed-reports.ts";
import { storeOfficeTexts } from "../store/store-province.ts";

/** What Sở Tư pháp is writing for the report of a period; others read it once it is frozen. */
export const getOfficeTexts: Handler<"getOfficeTexts"> = async (c, { params }) => {
  const { id } = foundOrFail(await periodOrNull(c.env.DB, params.period), "period_unknown");
  const reply = await readOfficeTexts(c.env.DB, id);
  return { reply, rev: reply.rev };
};

/**
 * Replaces the texts whole, building on the revision that was read. Problems: record_stale; report_signed once the
 * report that they stand in was signed.
 */
export const putOfficeTexts: Handler<"putOfficeTexts"> = async (c, { params: { period }, rev, body }) => {
  const { texts } = body;
  const db = c.env.DB;
  foundOrFail(await periodOrNull(db, period), "period_unknown");
  const edit = { period, rev: rev + 1, texts, at: c.get("moment").at };
  const audit = auditOf(c, "write_texts", { period, detail: { rev: edit.rev } });
  if (!(await storeOfficeTexts(db, edit, audit))) {
    if ((await signedSnapshotOrNull(db, period)) !== null) throw new Problem("report_signed");
    throw new Problem("record_stale", { rev: (await readOfficeTexts(db, period)).rev });
  }
  return { reply: { rev: edit.rev, texts, at: edit.at, by: c.get("person").name }, rev: edit.rev };
};
