import { firstRole } from "../../shared/register/account-role.ts";
import { RULES_VERSION } from "../../shared/report/rules.ts";
import type { MeReply } from "../../shared/wire/replies/catalogue.ts";
import type { AppContext } from "../http/context.ts";
import type { Handler } from "../http/handler.ts";
import { agencyOrNull } from "../store/read-register.ts";

export async function meReply(c: AppContext): Promise<MeReply> {
  const { id: account, email, name, roles, agency: id } = c.get("person");
  const agency = id === null ? null : await agencyOrNull(c.env.DB, id);
  return {
    account: {
      ...{ id: account, email, name, role: firstRole(roles), roles },
      agency: agency && { id: agency.id, name: agency.name },
    },
    today: c.get("moment").today,
    fixedDay: c.get("configuration").fixedDay,
    rulesVersion: RULES_VERSION,
  };
}

/** Who am I, and which day it is. */
export const getMe: Handler<"getMe"> = async (c) => ({ reply: await meReply(c) });
