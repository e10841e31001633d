import type { Period } from "../../shared/register/register.ts";
import type { checkReport } from "../../shared/report/check.ts";
import type { Form } from "../../shared/report/form.ts";
import { decide, type HeadBefore, type LifeActor } from "../../shared/report/life.ts";
import { makeDigest, textsOf } from "../../shared/report/make-digest.ts";
import type { Report } from "../../shared/report/report.ts";
import { RULES_VERSION } from "../../shared/report/rules.ts";
import type { SendReply } from "../../shared/wire/replies/report.ts";
import { auditOf } from "../http/audit-entry.ts";
import type { AppContext } from "../http/context.ts";
import { Problem } from "../http/problem.ts";
import type { HeadFacts } from "../store/read-reports.ts";
import type { PreparedSend } from "../store/store-send.ts";
import type { Confirmed } from "./own-approval.ts";
import { isOpenFor } from "./period-open.ts";

interface Facts {
  period: Period;
  current: HeadFacts;
  actor: LifeActor;
  /** The rev on which the sender builds. */
  rev: number;
  form: Form;
  report: Report;
  checked: ReturnType<typeof checkReport>;
  confirmed: Confirmed | null;
}

/** Where a report stands, as a version keeps it to be taken back. */
function beforeOf({ head, firstSentAt, firstSentOn, latestSentAt }: HeadFacts): HeadBefore {
  const { state, latest, onBehalf, returned } = head;
  return { state, latest, onBehalf, returned, firstSentAt, firstSentOn, latestSentAt };
}

/**
 * All that a send writes, decided before it is written.
 * Problems: report_locked, agency_has_sent, period_closed, rev_stale.
 */
export function prepareSendOrRefuse(c: AppContext, facts: Facts): PreparedSend {
  const { period, current, actor, form, report, checked } = facts;
  const { today, at } = c.get("moment");
  const decision = decide(current.head, { action: "send" }, actor, {
    periodOpen: isOpenFor(period, current.head.agency),
    counts: true,
    latestSentBy: null,
    before: null,
    at,
  });
  if (!decision.ok) throw new Problem(decision.code);
  if (facts.rev !== current.head.rev) throw new Problem("rev_stale", { rev: current.head.rev });
  const { head } = decision;
  const reply: SendReply = {
    head,
    version: head.latest,
    findings: checked.findings,
    asOf: today,
    sentAt: at,
    late: (current.firstSentOn ?? today) > period.agencyDue,
  };
  return {
    head,
    before: beforeOf(current),
    sentAt: at,
    asOf: today,
    rulesVersion: RULES_VERSION,
    form,
    report,
    digest: makeDigest(checked.read, head),
    texts: textsOf(checked.read),
    findings: checked.findings,
    confirmed: facts.confirmed,
    sentBy: c.get("person").id,
    reply,
    audit: auditOf(c, head.onBehalf ? "send_on_behalf" : "send", {
      period: head.period,
      agency: head.agency,
      version: head.latest,
    }),
  };
}
