// A body's own approver, as requests hold it.
import * as v from "valibot";
import { listOf, text } from "./fields.ts";

/** `PUT /v1/agencies/:agency/approval`: what is wanted must be possible. */
export const approvalRequest = v.pipe(
  v.strictObject({ required: v.boolean(), approvers: listOf(text(100), 50) }),
  v.forward(
    v.check(
      ({ approvers, required }) => !required || approvers.length > 0,
      "expected an approver where a confirmation is required",
    ),
    ["approvers"],
  ),
);
export type ApprovalRequest = v.InferOutput<typeof approvalRequest>;
