import type { AgenciesReply } from "../../shared/wire/api.ts";
import { scopeOrForbid } from "../auth/roles.ts";
import type { AppContext } from "../context.ts";
import { readRegister } from "../store/read-frame.ts";

/** The register in protocol order. */
export async function getAgencies(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "readFrame");
  const reply: AgenciesReply = await readRegister(c.env.DB);
  return c.json(reply);
}
