import type { Register } from "../../shared/register/register.ts";
import { predecessorsOf } from "../../shared/register/succession.ts";
import type { FormReply } from "../../shared/wire/replies/report.ts";
import type { AppContext } from "../http/context.ts";
import { foundOrFail } from "../http/problem.ts";
import { readFormData } from "../store/read-period-data.ts";
import {
  headOf,
  headOfNothing,
  headOrNull,
  headQuery,
  storedVersionOf,
  versionQuery,
} from "../store/read-reports.ts";
import { issueFormOrFail } from "./issue-form.ts";
import { isOpenFor } from "./period-open.ts";

/** Reports of the bodies that this one took over before the cut-off; few, mostly none. */
async function predecessorsIn(
  db: D1Database,
  register: Register,
  period: { id: string; to: string },
  agency: string,
): Promise<FormReply["predecessors"]> {
  const lines = await Promise.all(
    predecessorsOf(register, agency, period.to).map(async ({ id, name }) => {
      const version = (await headOrNull(db, period.id, id))?.head.latest ?? 0;
      return { agency: { id, name }, version };
    }),
  );
  return lines.filter(({ version }) => version > 0);
}

/** The form as issued today, and where its report stands. Problems: period_unknown, agency_unknown, agency_owes_nothing. */
export async function formReplyOrFail(c: AppContext, periodId: string, agency: string): Promise<FormReply> {
  const db = c.env.DB;
  const { today } = c.get("moment");
  // Also a version that was taken back restores a lost sheet: it is what was typed last.
  const { data: read, more } = await readFormData(db, periodId, agency, [
    headQuery(db, periodId, agency),
    versionQuery(db, periodId, agency, "newest"),
  ]);
  const data = foundOrFail(read, "period_unknown");
  const { period } = data;
  const form = await issueFormOrFail(data, agency, today);
  const { head, latestSentAt } = headOf(more[0]) ?? headOfNothing(period.id, agency);
  const latest = storedVersionOf(more[1]);
  return {
    form,
    periodState: isOpenFor(period, agency) ? "open" : period.state,
    today,
    fixedDay: c.get("configuration").fixedDay,
    head,
    latest: latest?.report ?? null,
    latestSentAt,
    returned: head.returned,
    predecessors: await predecessorsIn(db, data.register, period, agency),
  };
}
