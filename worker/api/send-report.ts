import type { Day } from "../../shared/day.ts";
import { blocksSending, checkReport } from "../../shared/report/check.ts";
import { differencesOf } from "../../shared/report/differences.ts";
import type { Form } from "../../shared/report/form.ts";
import { lockedDifferences } from "../../shared/report/open-paths.ts";
import { type ReadReport, readReport } from "../../shared/report/reading/read-report.ts";
import type { Report } from "../../shared/report/report.ts";
import { sideOf } from "../auth/roles.ts";
import { hashOf } from "../hash.ts";
import type { AppContext } from "../http/context.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail, Problem } from "../http/problem.ts";
import { issueFormOrFail } from "../reports/issue-form.ts";
import { confirmedOrRefuse } from "../reports/own-approval.ts";
import { isOpenFor, refuseLost } from "../reports/period-open.ts";
import { prepareSendOrRefuse } from "../reports/prepare-send.ts";
import { ownApprovalOf, ownApprovalQuery } from "../store/read-approval.ts";
import { readFormData } from "../store/read-period-data.ts";
import {
  headOf,
  headOfNothing,
  headQuery,
  type StoredVersion,
  storedVersionOf,
  versionQuery,
} from "../store/read-reports.ts";
import { type SendKey, type StoredAnswer, storedAnswerQuery } from "../store/read-stored-answer.ts";
import { rows } from "../store/rows.ts";
import { fitsRow, type PreparedSend, storeSend } from "../store/store-send.ts";

function replay(c: AppContext, stored: StoredAnswer, payloadHash: string): Response {
  if (stored.payloadHash !== payloadHash) throw new Problem("idempotency_key_reused");
  return c.body(stored.reply, stored.status as 201, {
    "Content-Type": "application/json",
    "Idempotency-Replayed": "true",
  });
}

/** Another document than the one asked for is told as findings; the right one must be on today's form. */
function isOutdated(report: Report, form: Form): boolean {
  const isThisDocument =
    report.plan === form.plan.id && report.period === form.period.id && report.agency === form.agency.id;
  return isThisDocument && report.form !== form.hash;
}

/** After a refused batch: the same key won, the period closed meanwhile, or another write came first. */
async function answerLost(c: AppContext, key: SendKey, payloadHash: string): Promise<Response> {
  const [stored] = rows<StoredAnswer>(await storedAnswerQuery(c.env.DB, key).all());
  if (stored !== undefined) return replay(c, stored, payloadHash);
  return refuseLost(c.env.DB, key.period, key.agency);
}

interface Checked {
  form: Form;
  read: ReadReport;
  asOf: Day;
}

/** Where rows alone were returned, nothing else may differ from the version that they were returned of. */
function refuseLocked(
  { head }: PreparedSend,
  base: StoredVersion | null,
  { form, read, asOf }: Checked,
): void {
  const { returned } = head;
  if (returned === null || returned.paths === null) return;
  if (base === null) throw new Error(`version ${returned.base} of ${head.agency} is not there`);
  const locked = lockedDifferences({
    differences: differencesOf(readReport(base.report, base.form), read),
    returned,
    baseForm: base.form,
    form,
    findings: checkReport({ ...base.report, form: form.hash }, { form, asOf }).everywhere,
  });
  if (locked.length > 0) throw new Problem("rows_locked", { locked });
}

/** Sends a report as the next version. A stored answer comes first, then document, meaning, conflict. */
export const sendReport: Handler<"sendReport"> = async (c, taken) => {
  const { params, body: report } = taken;
  const person = c.get("person");
  const { period, agency } = params;
  const db = c.env.DB;
  const key: SendKey = { account: person.id, period, agency, key: taken.key };
  const payloadHash = await hashOf(report);
  const { data: read, more } = await readFormData(db, period, agency, [
    storedAnswerQuery(db, key),
    headQuery(db, period, agency),
    versionQuery(db, period, agency, "returned_rows_of"),
    ownApprovalQuery(db, agency, period),
  ]);
  const [stored] = rows<StoredAnswer>(more[0]);
  if (stored !== undefined) return replay(c, stored, payloadHash);

  const { rev } = taken;
  const data = foundOrFail(read, "period_unknown");
  if (!isOpenFor(data.period, agency)) throw new Problem("period_closed");
  const asOf = c.get("moment").today;
  const form = await issueFormOrFail(data, agency, asOf);
  if (isOutdated(report, form)) throw new Problem("form_outdated");
  const checked = checkReport(report, { form, asOf });
  if (blocksSending(checked.findings)) {
    throw new Problem("report_has_errors", { findings: checked.findings });
  }
  const confirmed = await confirmedOrRefuse(c, ownApprovalOf(more[3]), report);
  const current = headOf(more[1]) ?? headOfNothing(period, agency);
  const actor = { person: person.sub, side: sideOf(person, agency) };
  const send = prepareSendOrRefuse(c, {
    period: data.period,
    current,
    actor,
    rev,
    form,
    report,
    checked,
    key,
    payloadHash,
    confirmed,
  });
  refuseLocked(send, storedVersionOf(more[2]), { form, read: checked.read, asOf });
  if (!fitsRow(send)) throw new Problem("body_too_large");
  if (!(await storeSend(db, send))) return answerLost(c, key, payloadHash);
  return c.body(send.answer.reply, 201, {
    "Content-Type": "application/json",
    ETag: `"${send.head.rev}"`,
  });
};
