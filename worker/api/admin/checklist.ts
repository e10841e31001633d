import { vietnamDayOf } from "../../../shared/instant.ts";
import { boundAgencies } from "../../../shared/register/bound-agencies.ts";
import { checklistOf } from "../../../shared/register/checklist.ts";
import { unknownNames } from "../../../shared/register/resolve-name.ts";
import type { AppContext } from "../../http/context.ts";
import type { Handler } from "../../http/handler.ts";
import { foundOrFail } from "../../http/problem.ts";
import { obligationsIn } from "../../reports/issue-form.ts";
import { wasTried } from "../../store/plans/read-drafts.ts";
import { readOfficersOn } from "../../store/read-officers.ts";
import { type PeriodData, periodDataOrNull } from "../../store/read-period-data.ts";
import { readReporters } from "../../store/read-reminders.ts";
import { readHeads } from "../../store/read-reports.ts";
import { confirmationOf } from "./plan-confirmation.ts";

/** The bodies that have to report, in protocol order. */
function expectedIn(c: AppContext, data: PeriodData) {
  const bound = boundAgencies(obligationsIn(data, c.get("moment").today));
  return data.register.agencies.filter(({ id }) => bound.has(id)).map(({ id, name }) => ({ id, name }));
}

/** What is to be done before a period is opened, with counts. */
export const getChecklist: Handler<"getChecklist"> = async (c, { params }) => {
  const db = c.env.DB;
  const data = foundOrFail(await periodDataOrNull(db, params.period), "period_unknown");
  const { period, plan, register } = data;
  const { confirmation } = await confirmationOf(c, plan);
  const officers = await readOfficersOn(db, c.get("moment").today);
  const entries = checklistOf({
    period,
    confirmation: confirmation && {
      by: confirmation.by.name,
      on: vietnamDayOf(confirmation.at) ?? confirmation.at,
      stands: confirmation.stands,
    },
    names: [...new Set(plan.duties.flatMap(({ lead, coordinate }) => [...lead, ...coordinate]))],
    unknownNames: unknownNames(plan, register),
    expected: expectedIn(c, data),
    withAccount: new Set((await readReporters(db)).map(({ agency }) => agency)),
    withOfficer: new Set(officers.keys()),
    // The deployment refuses templates that cannot be filled.
    templatesPass: true,
    tried: await wasTried(db, plan.id),
    reported: (await readHeads(db, period.id)).length > 0,
  });
  return { reply: { period: { id: period.id, name: period.name }, entries } };
};
