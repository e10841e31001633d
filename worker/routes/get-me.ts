import { RULES_VERSION } from "../../shared/report/rules.ts";
import type { MeReply } from "../../shared/wire/api.ts";
import type { AppContext } from "../context.ts";

/** Who am I, and which day it is. */
export function getMe(c: AppContext): Response {
  const reply: MeReply = {
    account: c.get("person"),
    today: c.get("moment").today,
    fixedDay: c.get("configuration").fixedDay,
    rulesVersion: RULES_VERSION,
  };
  return c.json(reply);
}
