import { RULES_VERSION } from "../../shared/report/rules.ts";
import type { MeReply } from "../../shared/wire/api.ts";
import type { AppContext } from "../context.ts";
import { agencyOrNull } from "../store/read-frame.ts";

/** Who am I, and which day it is. */
export async function getMe(c: AppContext): Promise<Response> {
  const { agency: id, ...account } = c.get("person");
  const agency = id === null ? null : await agencyOrNull(c.env.DB, id);
  const reply: MeReply = {
    account: { ...account, agency: agency && { id: agency.id, name: agency.name } },
    today: c.get("moment").today,
    fixedDay: c.get("configuration").fixedDay,
    rulesVersion: RULES_VERSION,
  };
  return c.json(reply);
}
