import { defaultPeriod } from "../../shared/register/choose-period.ts";
import type { Period } from "../../shared/register/register.ts";
import type { OwnApprovalLine } from "../../shared/wire/replies/approval.ts";
import type { HomeReply } from "../../shared/wire/replies/home.ts";
import { actsForOwn, scopeOf } from "../auth/roles.ts";
import type { AppContext } from "../http/context.ts";
import type { Handler } from "../http/handler.ts";
import { approvalLine } from "../reports/own-approval.ts";
import { periodsSeen, plansSeen } from "../reports/seen-periods.ts";
import { ownApprovalOrNull } from "../store/read-approval.ts";
import { headOrNull } from "../store/read-reports.ts";
import { meReply } from "./get-me.ts";
import { reportReply } from "./get-report.ts";
import { reportsReply } from "./list-reports.ts";

/** One's own report of the period that was chosen; null where nothing was sent. */
async function ownReport(c: AppContext, period: Period | undefined): Promise<HomeReply["report"]> {
  const person = c.get("person");
  const { agency } = person;
  if (!period || agency === null || !actsForOwn(person, "readReports")) return null;
  const facts = await headOrNull(c.env.DB, period.id, agency);
  return facts && reportReply(c, { period: period.id, agency, head: facts.head, scope: "own" });
}

/** Where the own body wants a confirmation before it sends. */
async function approvalOf(c: AppContext, period: Period | undefined): Promise<OwnApprovalLine | null> {
  const { agency, id } = c.get("person");
  if (!period || agency === null) return null;
  return approvalLine(await ownApprovalOrNull(c.env.DB, agency, period.id), id);
}

/** The list of who reads all reports: of the period that was chosen, else of the one to begin with. */
async function listed(
  c: AppContext,
  periods: readonly Period[],
  chosen: Period | undefined,
): Promise<HomeReply["reports"]> {
  const person = c.get("person");
  if (scopeOf(person, "readReports") !== "all") return null;
  const period = chosen ?? defaultPeriod(periods, c.get("moment").today, person.roles);
  return (
    period && { period: { id: period.id, name: period.name }, ...(await reportsReply(c, period.id, "all")) }
  );
}

/** All that a client needs to open with, in one answer: who, which periods, and where reports stand. */
export const getHome: Handler<"getHome"> = async (c, { query }) => {
  const [me, periods, plans] = [await meReply(c), await periodsSeen(c), await plansSeen(c)];
  const chosen = periods.find(({ id }) => id === query.period);
  const report = await ownReport(c, chosen);
  const approval = await approvalOf(c, chosen);
  const reports = await listed(c, periods, chosen);
  return { reply: { ...me, periods, plans, report, reports, ...(approval && { approval }) } };
};
