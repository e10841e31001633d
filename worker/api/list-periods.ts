import type { Handler } from "../http/handler.ts";
import { periodsSeen } from "../reports/seen-periods.ts";

export const listPeriods: Handler<"listPeriods"> = async (c) => ({
  reply: { periods: await periodsSeen(c) },
});
