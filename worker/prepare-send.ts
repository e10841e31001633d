import type { Day } from "../shared/day.ts";
import type { Period } from "../shared/register/register.ts";
import type { checkReport } from "../shared/report/check.ts";
import type { Form } from "../shared/report/form.ts";
import { decide } from "../shared/report/life.ts";
import { makeDigest, textsOf } from "../shared/report/make-digest.ts";
import type { Head, Report } from "../shared/report/report.ts";
import { RULES_VERSION } from "../shared/report/rules.ts";
import type { SendReply } from "../shared/wire/api.ts";
import type { AppContext } from "./context.ts";
import { Problem } from "./problem.ts";
import type { SendKey } from "./store/read-stored-answer.ts";
import type { PreparedSend } from "./store/store-send.ts";

interface Facts {
  period: Period;
  head: Head;
  firstSentOn: Day | null;
  /** The rev on which the sender builds. */
  rev: number;
  form: Form;
  report: Report;
  checked: ReturnType<typeof checkReport>;
  key: SendKey;
  payloadHash: string;
}

/** All that a send writes, decided before it is written. Problems: report_locked, period_closed, rev_stale. */
export function prepareSendOrRefuse(c: AppContext, facts: Facts): PreparedSend {
  const { period, firstSentOn, form, report, checked, key, payloadHash } = facts;
  const { today, at } = c.get("moment");
  const decision = decide(
    facts.head,
    { action: "send" },
    { account: key.account, mayAct: true },
    { periodState: period.state, latestSentBy: null },
  );
  if (!decision.ok) throw new Problem(decision.code);
  if (facts.rev !== facts.head.rev) throw new Problem("rev_stale", { rev: facts.head.rev });
  const { head } = decision;
  const reply: SendReply = {
    head,
    version: head.latest,
    findings: checked.findings,
    asOf: today,
    sentAt: at,
    late: (firstSentOn ?? today) > period.agencyDue,
  };
  return {
    head,
    sentAt: at,
    asOf: today,
    rulesVersion: RULES_VERSION,
    form,
    report,
    digest: makeDigest(checked.read),
    texts: textsOf(checked.read),
    findings: checked.findings,
    key,
    answer: { payloadHash, status: 201, reply: JSON.stringify(reply) },
    audit: {
      at: c.get("clockAt"),
      account: key.account,
      action: "send",
      period: head.period,
      agency: head.agency,
      version: head.latest,
      request: c.get("requestId"),
    },
  };
}
