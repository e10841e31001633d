import type { FormReply } from "../../shared/wire/api.ts";
import { scopeOnAgencyOrForbid } from "../auth/roles.ts";
import { type AppContext, pathPart } from "../context.ts";
import { issueFormOrFail } from "../issue-form.ts";
import { found } from "../problem.ts";
import { frameOrNull } from "../store/read-frame.ts";
import { headOfNothing, headOrNull, lastReturn, versionOrNull } from "../store/read-reports.ts";

/** The form as issued today, and the newest version to restore a lost sheet. Without `agency`, one's own. */
export async function getForm(c: AppContext): Promise<Response> {
  const person = c.get("person");
  const agency = c.req.query("agency") ?? person.agency?.id ?? "";
  scopeOnAgencyOrForbid(person, "fillForm", agency);
  const db = c.env.DB;
  const period = pathPart(c, "period");
  const frame = found(await frameOrNull(db, period, agency), "period_unknown");
  const form = await issueFormOrFail(db, frame, agency);
  const facts = await headOrNull(db, period, agency);
  const head = facts?.head ?? headOfNothing(period, agency);
  const latest = head.latest === 0 ? null : await versionOrNull(db, period, agency, head.latest);
  const reply: FormReply = {
    form,
    periodState: frame.period.state,
    today: c.get("moment").today,
    fixedDay: c.get("configuration").fixedDay,
    head,
    latest: latest?.report ?? null,
    latestSentAt: facts?.latestSentAt ?? null,
    returned: head.state === "returned" ? await lastReturn(db, period, agency) : null,
  };
  return c.json(reply);
}
