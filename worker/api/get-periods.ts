import type { PeriodsReply } from "../../shared/wire/replies/frame.ts";
import { scopeOrForbid } from "../auth/roles.ts";
import type { AppContext } from "../http/context.ts";
import { readPeriods } from "../store/read-frame.ts";

export async function getPeriods(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "readFrame");
  const reply: PeriodsReply = { periods: await readPeriods(c.env.DB) };
  return c.json(reply);
}
