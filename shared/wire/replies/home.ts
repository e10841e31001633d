// What a client opens with, as it travels.
import * as v from "valibot";
import type { HomeReply } from "../api.ts";
import { meFields, period, planHead } from "./frame.ts";
import { maybe, named, replyOf } from "./reply-of.ts";
import { listLine, reportReply } from "./report.ts";

export const homeReply = replyOf<HomeReply>()(
  v.strictObject({
    ...meFields,
    periods: v.array(period),
    plans: v.array(planHead),
    report: maybe(reportReply),
    reports: maybe(v.strictObject({ period: named, reports: v.array(listLine) })),
  }),
);
