import { scopeOrForbid } from "../auth/roles.ts";
import { type AppContext, pathPart } from "../http/context.ts";
import { remindersOrFail } from "../reminders/reminders-of-period.ts";
import { replyOf } from "../reminders/reminders-reply.ts";

/** Who is late, returned or incomplete today, whom to ask there, and ready texts. */
export async function getReminders(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "writeSettings");
  return c.json(replyOf(await remindersOrFail(c.env.DB, pathPart(c, "period"), c.get("moment").today)));
}
