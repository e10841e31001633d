import { coveredReports } from "../../shared/province/doubles.ts";
import { isClosedToAll } from "../../shared/register/period-change.ts";
import { auditOf } from "../http/audit-entry.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail, Problem } from "../http/problem.ts";
import { viewOrFail } from "../reports/province-document.ts";
import { periodOrNull } from "../store/read-periods.ts";
import { viewSourceOrNull } from "../store/read-view-source.ts";
import { storeDoubleDecision } from "../store/store-province.ts";

const ATTEMPTS = 5;

/**
 * Decides whether a document that was cited twice is the same work, of the reports that the decider saw.
 * Problems: period_unknown, period_closed, document_unknown; record_stale where somebody decided or another report
 * cites it since.
 */
export const decideDouble: Handler<"decideDouble"> = async (c, { params: { period }, rev, body }) => {
  const db = c.env.DB;
  const { today, at } = c.get("moment");
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (isClosedToAll(foundOrFail(await periodOrNull(db, period), "period_unknown"))) {
      throw new Problem("period_closed");
    }
    // The revision first: where a report comes while the view is read, nothing is stored, and it is read again.
    const views = foundOrFail(await viewSourceOrNull(db, period), "period_unknown").rev;
    const { doubles } = await viewOrFail(db, period, today);
    const double = foundOrFail(
      doubles.find(({ id }) => id === body.id),
      "document_unknown",
    );
    if (rev !== null && rev !== double.rev) throw new Problem("record_stale", { rev: double.rev ?? 0 });
    const decision = { ...body, note: body.note.trim() };
    const covers = coveredReports(double);
    const audit = auditOf(c, "decide_double", { period, detail: { ...decision, covers } });
    if (await storeDoubleDecision(db, { ...decision, period, at, covers, rev: views }, audit)) {
      return { reply: { doubles: (await viewOrFail(db, period, today)).doubles } };
    }
  }
  throw new Problem("record_stale");
};
