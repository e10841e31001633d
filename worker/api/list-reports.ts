import type { Day } from "../../shared/day.ts";
import type { ProvinceView } from "../../shared/province/view.ts";
import { boundAgencies } from "../../shared/register/bound-agencies.ts";
import { registerOn } from "../../shared/register/names-in-time.ts";
import type { Period } from "../../shared/register/register.ts";
import type { ReportListLine, ReportsReply } from "../../shared/wire/replies/report.ts";
import type { Scope } from "../auth/person.ts";
import { onReport } from "../auth/roles.ts";
import type { AppContext } from "../http/context.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail } from "../http/problem.ts";
import { frozenOrNull } from "../reports/frozen-document.ts";
import { obligationsIn } from "../reports/issue-form.ts";
import { listedHead, shownHead } from "../reports/readable-head.ts";
import { officersOf, readOfficersOn } from "../store/read-officers.ts";
import { type PeriodData, periodDataOrNull } from "../store/read-period-data.ts";
import { type HeadFacts, headOfNothing, readHeads } from "../store/read-reports.ts";

type Listed = Pick<ReportListLine, "agency" | "expected" | "kind">;

/** Who owes something or has sent, by the register of today. */
function liveList(data: PeriodData, heads: readonly HeadFacts[], asOf: Day): Listed[] {
  const obligations = obligationsIn(data, asOf);
  const owing = new Set(obligations.map(({ agency }) => agency));
  const bound = boundAgencies(obligations);
  const sent = new Set(heads.map(({ head }) => head.agency));
  return registerOn(data.register, data.period.to)
    .agencies.filter(({ id }) => owing.has(id) || sent.has(id))
    .map(({ id, name, kind }) => ({ agency: { id, name }, kind, expected: bound.has(id) }));
}

/** The same of a closed period, as it was frozen. */
function frozenList({ agencies, notCounted }: ProvinceView): Listed[] {
  return [
    ...agencies.map(({ id, name, kind, expected }) => ({ agency: { id, name }, kind, expected })),
    ...notCounted.map(({ agency: id, name }) => ({ agency: { id, name }, expected: false })),
  ];
}

function linesOf(list: readonly Listed[], heads: readonly HeadFacts[], period: Period): ReportListLine[] {
  const facts = new Map(heads.map((head) => [head.head.agency, head]));
  return list.map((listed) => {
    const known = facts.get(listed.agency.id);
    return {
      ...listed,
      head: known?.head ?? headOfNothing(period.id, listed.agency.id).head,
      firstSentAt: known?.firstSentAt ?? null,
      latestSentAt: known?.latestSentAt ?? null,
      late: known?.firstSentOn == null ? null : known.firstSentOn > period.agencyDue,
    };
  });
}

/** Agencies with obligations in protocol order and where their reports stand, as far as one may read them. */
export async function reportsReply(
  c: AppContext,
  period: string,
  scope: Exclude<Scope, "none">,
): Promise<ReportsReply> {
  const person = c.get("person");
  const data = foundOrFail(await periodDataOrNull(c.env.DB, period), "period_unknown");
  const heads = await readHeads(c.env.DB, period);
  const frozen = await frozenOrNull(c.env.DB, period);
  const list = frozen ? frozenList(frozen.document.view) : liveList(data, heads, c.get("moment").today);
  const lines = linesOf(list, heads, data.period);
  const officers = scope === "all" ? await readOfficersOn(c.env.DB, c.get("moment").today) : null;
  const readable = lines.flatMap((line) => {
    const met = onReport(scope, line.agency.id === person.agency);
    if (met === null || (met === "approved" && line.head.counted === null)) return [];
    const head = listedHead(shownHead(line.head, met));
    return [{ ...line, head, ...officersOf(officers, line.agency.id) }];
  });
  return { reports: readable };
}

export const listReports: Handler<"listReports"> = async (c, { scope, params }) => ({
  reply: await reportsReply(c, params.period, scope),
});
