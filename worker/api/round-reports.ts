// One check and one send for all that a body owes in a round; versions, returns and views stay by plan and period.
import { checkReport } from "../../shared/report/check.ts";
import type { Report } from "../../shared/report/report.ts";
import { RULES_VERSION } from "../../shared/report/rules.ts";
import type { FormReply } from "../../shared/wire/replies/report.ts";
import type { RoundFormsReply, RoundSendReply } from "../../shared/wire/replies/rounds.ts";
import { problemWording } from "../../shared/wording/problems.ts";
import { scopeOnAgencyOrForbid } from "../auth/roles.ts";
import { hashOf } from "../hash.ts";
import { auditOf } from "../http/audit-entry.ts";
import type { AppContext } from "../http/context.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail, Problem } from "../http/problem.ts";
import { decideSendOrRefuse, sendQueries } from "../reports/decide-send.ts";
import { formReplyOrFail } from "../reports/form-reply.ts";
import { issueFormOrFail } from "../reports/issue-form.ts";
import { isOpenFor } from "../reports/period-open.ts";
import { readFormData } from "../store/read-period-data.ts";
import { headOrNull } from "../store/read-reports.ts";
import { roundOrNull } from "../store/read-rounds.ts";
import { type SendKey, type StoredAnswer, storedAnswerQuery } from "../store/read-stored-answer.ts";
import { rows } from "../store/rows.ts";
import { type PreparedSend, storeSends } from "../store/store-send.ts";
import { replay } from "./send-report.ts";

type Refused = NonNullable<Problem["extensions"]["refused"]>;

/** What was done of each, or why some could not be: all is told at once. Problem: round_refused. */
async function allOrRefuse<T>(periods: readonly string[], of: (period: string) => Promise<T>): Promise<T[]> {
  const refused: Refused = [];
  const done: T[] = [];
  for (const period of periods) {
    try {
      done.push(await of(period));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { code, extensions } = error;
      const errors = extensions.findings?.filter(({ severity }) => severity === "error").length;
      const words = problemWording(code, errors === undefined ? {} : { errors });
      const { rev, findings, locked } = extensions;
      refused.push({
        ...{ period, code, ...words },
        ...(rev === undefined ? {} : { rev }),
        ...(findings && { findings }),
        ...(locked && { locked }),
      });
    }
  }
  if (refused.length > 0) throw new Problem("round_refused", { refused });
  return done;
}

/** The forms of a round in which a body owes something, in the round's order. Problem: agency_owes_nothing. */
async function formsOrFail(c: AppContext, periods: readonly string[], agency: string): Promise<FormReply[]> {
  const forms: FormReply[] = [];
  for (const period of periods) {
    try {
      const reply = await formReplyOrFail(c, period, agency);
      if (reply.periodState !== "draft") forms.push(reply);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== "agency_owes_nothing") throw error;
    }
  }
  if (forms.length === 0) throw new Problem("agency_owes_nothing");
  return forms;
}

/** What a body still owes in a round: nothing of it stands, and it may be sent. */
function leftIn(forms: readonly FormReply[], among: readonly string[]): RoundSendReply["left"] {
  return forms
    .filter(({ form, head, periodState }) => {
      const stands = head.state !== null && head.state !== "withdrawn" && head.state !== "returned";
      return periodState === "open" && !stands && !among.includes(form.period.id);
    })
    .map(({ form }) => ({ id: form.period.id, name: form.period.name }));
}

/** The forms that a body gets in a round, each with its newest version. Without `agency`, one's own. */
export const listRoundForms: Handler<"listRoundForms"> = async (c, { params, query }) => {
  const person = c.get("person");
  const agency = query.agency ?? person.agency ?? "";
  scopeOnAgencyOrForbid(person, "fillForm", agency);
  const { round } = foundOrFail(await roundOrNull(c.env.DB, params.round), "round_unknown");
  const reply: RoundFormsReply = { round, forms: await formsOrFail(c, round.periods, agency) };
  return { reply };
};

/** Each report once, of a period of the round. Problems: round_unknown, round_refused. */
async function roundOfOrRefuse(c: AppContext, id: string, reports: readonly Report[]): Promise<string[]> {
  const { round } = foundOrFail(await roundOrNull(c.env.DB, id), "round_unknown");
  const named = reports.map(({ period }) => period);
  await allOrRefuse(named, async (period) => {
    const isTwice = named.filter((one) => one === period).length > 1;
    if (isTwice || !round.periods.includes(period)) throw new Problem("period_unknown");
  });
  return round.periods;
}

/** The findings on all reports of a body in a round, each by its form of today; nothing is stored. */
export const validateRound: Handler<"validateRound"> = async (c, { scope, params, body: { reports } }) => {
  const own = scope === "own" ? foundOrFail(c.get("person").agency, "agency_forbidden") : null;
  const periods = await roundOfOrRefuse(c, params.round, reports);
  const asOf = c.get("moment").today;
  const agency = own ?? reports[0]?.agency ?? "";
  const checked = await allOrRefuse(
    reports.map(({ period }) => period),
    async (period) => {
      const { data } = await readFormData(c.env.DB, period, agency);
      const form = await issueFormOrFail(foundOrFail(data, "period_unknown"), agency, asOf);
      const report = foundOrFail(
        reports.find((one) => one.period === period),
        "period_unknown",
      );
      return { period, findings: checkReport(report, { form, asOf }).findings };
    },
  );
  const left = leftIn(
    await formsOrFail(c, periods, agency),
    reports.map(({ period }) => period),
  );
  return { reply: { checked, left, asOf, rulesVersion: RULES_VERSION } };
};

/** After a refused batch: the same key won, or what of the reports is stale or closed now. */
async function answerLost(
  c: AppContext,
  key: SendKey,
  payloadHash: string,
  sends: readonly PreparedSend[],
): Promise<Response> {
  const db = c.env.DB;
  const [stored] = rows<StoredAnswer>(await storedAnswerQuery(db, key).all());
  if (stored !== undefined) return replay(c, stored, payloadHash);
  const bases = new Map(sends.map(({ head }) => [head.period, head.rev - 1]));
  await allOrRefuse([...bases.keys()], async (period) => {
    const { data } = await readFormData(db, period, key.agency);
    if (!isOpenFor(foundOrFail(data, "period_unknown").period, key.agency))
      throw new Problem("period_closed");
    const rev = (await headOrNull(db, period, key.agency))?.head.rev ?? 0;
    if (rev !== bases.get(period)) throw new Problem("rev_stale", { rev });
  });
  throw new Problem("record_stale");
}

/** Sends what is given of a body's reports in a round: all, or none where one of them cannot be sent. */
export const sendRound: Handler<"sendRound"> = async (c, taken) => {
  const { params, body } = taken;
  const { agency } = params;
  const db = c.env.DB;
  const key: SendKey = {
    ...{ account: c.get("person").id, agency, key: taken.key },
    // No period has a colon in its id.
    period: `round:${params.round}`,
  };
  const payloadHash = await hashOf(body);
  const [stored] = rows<StoredAnswer>(await storedAnswerQuery(db, key).all());
  if (stored !== undefined) return replay(c, stored, payloadHash);
  const given = new Map(body.reports.map((one) => [one.report.period, one]));
  const periods = await roundOfOrRefuse(
    c,
    params.round,
    body.reports.map(({ report }) => report),
  );
  const sends = await allOrRefuse(
    periods.filter((period) => given.has(period)),
    async (period) => {
      const { report, rev } = foundOrFail(given.get(period), "period_unknown");
      const { data, more } = await readFormData(db, period, agency, sendQueries(db, period, agency));
      return decideSendOrRefuse(c, { data, answers: more }, { agency, report, rev });
    },
  );
  const left = leftIn(await formsOrFail(c, periods, agency), [...given.keys()]);
  const reply: RoundSendReply = { sent: sends.map((send) => send.reply), left };
  const answer = { payloadHash, status: 201, reply: JSON.stringify(reply) };
  const audit = auditOf(c, "send_round", {
    agency,
    detail: { round: params.round, periods: sends.map(({ head }) => head.period) },
  });
  if (!(await storeSends(db, sends, { key, answer, audit }))) return answerLost(c, key, payloadHash, sends);
  return c.body(answer.reply, 201, { "Content-Type": "application/json" });
};
