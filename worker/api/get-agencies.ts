import type { AgenciesReply } from "../../shared/wire/replies/frame.ts";
import { scopeOrForbid } from "../auth/roles.ts";
import type { AppContext } from "../http/context.ts";
import { readRegisterAt } from "../store/admin/read-register.ts";

/** The register in protocol order, with the revision on which a change of it builds. */
export async function getAgencies(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "readFrame");
  const { rev, register } = await readRegisterAt(c.env.DB);
  const reply: AgenciesReply = { ...register, rev };
  return c.json(reply, 200, { ETag: `"${rev}"` });
}
