import type { Handler } from "../http/handler.ts";
import { registerRev } from "../store/admin/read-register.ts";
import { readProvinces } from "../store/read-provinces.ts";

/** What the province and its bodies are called, with the register's revision on which a change of it builds. */
export const listProvinces: Handler<"listProvinces"> = async (c) => {
  const rev = await registerRev(c.env.DB);
  return { reply: { provinces: await readProvinces(c.env.DB), rev }, rev };
};
