import type { Handler } from "../http/handler.ts";
import { readRegisterAt } from "../store/admin/read-register.ts";

/** The register in protocol order, with the revision on which a change of it builds. */
export const listAgencies: Handler<"listAgencies"> = async (c) => {
  const { rev, register } = await readRegisterAt(c.env.DB);
  return { reply: { ...register, rev }, rev };
};
