// A body's own approver, as it travels.
import * as v from "valibot";
import { instant, maybe, named } from "./reply-of.ts";

/** Who confirmed what is to be sent, or what was sent, and when. */
export const confirmation = v.strictObject({ by: named, at: instant });
export type Confirmation = v.InferOutput<typeof confirmation>;

/** Where the own body wants a confirmation: whether this account may give it, and the one that was given last. */
export const ownApproval = v.strictObject({ mine: v.boolean(), confirmation: maybe(confirmation) });
export type OwnApprovalLine = v.InferOutput<typeof ownApproval>;

/** `GET` and `PUT /v1/agencies/:agency/approval`: with the accounts of the body among which approvers are named. */
export const approvalReply = v.strictObject({
  required: v.boolean(),
  approvers: v.array(v.string()),
  accounts: v.array(named),
});
export type ApprovalReply = v.InferOutput<typeof approvalReply>;

export const confirmationReply = v.strictObject({ approval: ownApproval });
export type ConfirmationReply = v.InferOutput<typeof confirmationReply>;
