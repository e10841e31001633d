import { blocksSending, checkReport } from "../../shared/report/check.ts";
import { auditOf } from "../http/audit-entry.ts";
import type { AppContext } from "../http/context.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail, Problem } from "../http/problem.ts";
import { issueFormOrFail } from "../reports/issue-form.ts";
import { approvalLine, cellsHash } from "../reports/own-approval.ts";
import { isOpenFor } from "../reports/period-open.ts";
import { accountsOf, ownApprovalOf, ownApprovalOrNull, ownApprovalQuery } from "../store/read-approval.ts";
import { readFormData } from "../store/read-period-data.ts";
import { agencyOrNull } from "../store/read-register.ts";
import { storeConfirmation, storeOwnApproval } from "../store/store-approval.ts";

async function approvalReply(c: AppContext, agency: string) {
  const set = await ownApprovalOrNull(c.env.DB, agency, null);
  const accounts = await accountsOf(c.env.DB, agency);
  return { required: set?.required ?? false, approvers: set?.approvers ?? [], accounts };
}

/** Whether a body wants a confirmation, and by whom. */
export const getApproval: Handler<"getApproval"> = async (c, { params }) => {
  foundOrFail(await agencyOrNull(c.env.DB, params.agency), "agency_unknown");
  return { reply: await approvalReply(c, params.agency) };
};

/** Sets it; approvers are accounts of the body that are in use. Problem: approver_unfit. */
export const putApproval: Handler<"putApproval"> = async (c, { params: { agency }, body }) => {
  const db = c.env.DB;
  foundOrFail(await agencyOrNull(db, agency), "agency_unknown");
  const known = new Set((await accountsOf(db, agency)).map(({ id }) => id));
  const approvers = [...new Set(body.approvers)];
  if (!approvers.every((id) => known.has(id))) throw new Problem("approver_unfit");
  const { required } = body;
  const before = await ownApprovalOrNull(db, agency, null);
  const detail = { required, approvers, before: before && { ...before, confirmation: undefined } };
  const audit = auditOf(c, "approval_set", { agency, detail });
  const stored = await storeOwnApproval(db, { agency, required, approvers, at: c.get("moment").at }, audit);
  if (!stored) throw new Error(`the approval of ${agency} was not stored`);
  return { reply: await approvalReply(c, agency) };
};

/** Confirms the cells of a report that could be sent as it stands. Problem: not_approver. */
export const confirmReport: Handler<"confirmReport"> = async (
  c,
  { params: { period, agency }, body: report },
) => {
  const db = c.env.DB;
  const person = c.get("person");
  const { data: read, more } = await readFormData(db, period, agency, [ownApprovalQuery(db, agency, period)]);
  const data = foundOrFail(read, "period_unknown");
  if (!isOpenFor(data.period, agency)) throw new Problem("period_closed");
  const approval = ownApprovalOf(more[0]);
  if (!approval?.required || !approval.approvers.includes(person.id)) throw new Problem("not_approver");
  const asOf = c.get("moment").today;
  const form = await issueFormOrFail(data, agency, asOf);
  if (report.form !== form.hash) throw new Problem("form_outdated");
  const { findings } = checkReport(report, { form, asOf });
  if (blocksSending(findings)) throw new Problem("report_has_errors", { findings });
  const { at } = c.get("moment");
  const cells = await cellsHash(report);
  const audit = auditOf(c, "confirm", { period, agency, detail: { cells } });
  if (!(await storeConfirmation(db, { period, agency, cells, at }, audit)))
    throw new Problem("period_closed");
  const by = { id: person.id, name: person.name };
  const confirmed = approvalLine({ ...approval, confirmation: { by, at, cells } }, person.id);
  return { reply: { approval: foundOrFail(confirmed, "not_approver") } };
};
