import type { Day } from "../../shared/day.ts";
import { closingsOf } from "../../shared/register/closings.ts";
import { inForce } from "../../shared/register/in-force.ts";
import { registerOn } from "../../shared/register/names-in-time.ts";
import type { Obligation } from "../../shared/register/obligation.ts";
import { obligationsOf } from "../../shared/register/obligations.ts";
import { isOfLikeLength, withoutLinks } from "../../shared/register/period-links.ts";
import type { Agency } from "../../shared/register/register.ts";
import { lastValueSources } from "../../shared/register/succession.ts";
import { askedElsewhere } from "../../shared/report/asked-once.ts";
import { buildForm } from "../../shared/report/build-form.ts";
import type { Form, LastValue } from "../../shared/report/form.ts";
import { lastValuesOf } from "../../shared/report/last-values.ts";
import { hashOf } from "../hash.ts";
import { foundOrFail, Problem } from "../http/problem.ts";
import type { FormData, PeriodData } from "../store/read-period-data.ts";

/** Who owes what in a period on a day, with what the given earlier records closed. */
export function obligationsIn(data: PeriodData, asOf: Day): Obligation[] {
  const { plan, planOn, register, period, guidance, earlier, trial } = data;
  const owed = obligationsOf({
    plan,
    register,
    period,
    guidance,
    adjustments: inForce(data.adjustments, asOf, period.provinceDue),
    closings: closingsOf({ plan, earlier, planOn }),
  });
  return trial === null ? owed : owed.filter(({ agency }) => trial.includes(agency));
}

/**
 * Values of the period with which an agency's figures are compared: its own, or the sum over the bodies that merged into it since. One of several
 * that gave no report makes them unknown, as a split does.
 */
function lastValuesIn(data: FormData, agency: string): Map<string, LastValue> {
  const { compared, indicators } = data;
  if (!indicators || !compared) return new Map();
  const { period, records } = compared;
  const sources = lastValueSources(data.register, agency, period.to, data.period.to);
  const before = { name: period.name, otherLength: !isOfLikeLength(period, data.period) };
  if (sources.kind === "unknown") return lastValuesOf(indicators, before, null);
  const counted = records.filter(({ agency: body }) => sources.agencies.includes(body));
  const some = counted.length > 0 && counted.length < sources.agencies.length;
  return lastValuesOf(indicators, before, some ? null : counted.map(({ record }) => record));
}

/** The figures that an agency of a kind gives in an earlier report of the round, with the period that asks there. */
function elsewhereIn(data: FormData, agency: Agency, asOf: Day): Map<string, FormData["before"][number]> {
  const owed = data.before.filter((one) =>
    obligationsIn(one, asOf).some((owes) => owes.agency === agency.id),
  );
  return askedElsewhere(data, owed, agency.kind);
}

/** The form that an agency gets today. Problems: agency_unknown, agency_owes_nothing. */
export async function issueFormOrFail(data: FormData, agencyId: string, asOf: Day): Promise<Form> {
  const { plan, register, indicators, exemptions } = data;
  const period = withoutLinks(data.period);
  const shown = registerOn(register, period.to);
  const agency = foundOrFail(
    shown.agencies.find(({ id }) => id === agencyId),
    "agency_unknown",
  );
  const obligations = obligationsIn(data, asOf).filter((obligation) => obligation.agency === agencyId);
  if (obligations.length === 0) throw new Problem("agency_owes_nothing");
  const lastValues = lastValuesIn(data, agencyId);
  const elsewhere = new Map(
    [...elsewhereIn(data, agency, asOf)].map(([id, there]) => {
      const { id: period, name } = there.period;
      return [id, { period: { id: period, name }, plan: there.plan.number }];
    }),
  );
  const form = buildForm({
    ...{ plan, register: shown, period, agency },
    ...{ obligations, indicators, lastValues, exemptions, elsewhere },
  });
  return { ...form, hash: await hashOf(form) };
}
