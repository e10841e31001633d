import type { Handler } from "../http/handler.ts";
import { readPeriods } from "../store/read-periods.ts";

export const listPeriods: Handler<"listPeriods"> = async (c) => ({
  reply: { periods: await readPeriods(c.env.DB) },
});
