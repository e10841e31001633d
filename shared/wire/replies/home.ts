// What a client opens with, as it travels.
import * as v from "valibot";
import { ownApproval } from "./approval.ts";
import { meFields, placedPeriod, planHead } from "./catalogue.ts";
import { maybe, named } from "./reply-of.ts";
import { listLine, reportReply } from "./report.ts";

/** A worker of an earlier version has none (404), and each part has a route of its own. */
export const homeReply = v.strictObject({
  ...meFields,
  periods: v.array(placedPeriod),
  plans: v.array(planHead),
  /** Of a reporter: the own report of the period asked for; null where nothing was sent or no period was named. */
  report: maybe(reportReply),
  /** Where the own body wants a confirmation before a report of the period asked for is sent. */
  approval: v.exactOptional(ownApproval),
  /** Of a reviewer: the list of the period asked for, else of the one to begin with. */
  reports: maybe(v.strictObject({ period: named, reports: v.array(listLine) })),
});
export type HomeReply = v.InferOutput<typeof homeReply>;
