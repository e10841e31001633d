import { scopeOnAgencyOrForbid } from "../auth/roles.ts";
import type { Handler } from "../http/handler.ts";
import { formReplyOrFail } from "../reports/form-reply.ts";

/** The form as issued today, and the newest version to restore a lost sheet. Without `agency`, one's own. */
export const getForm: Handler<"getForm"> = async (c, { params, query }) => {
  const person = c.get("person");
  const agency = query.agency ?? person.agency ?? "";
  scopeOnAgencyOrForbid(person, "fillForm", agency);
  return { reply: await formReplyOrFail(c, params.period, agency) };
};
