// Examples for the OpenAPI document. People and addresses are demo data.
import type { ApprovalReply, ConfirmationReply } from "../replies/approval.ts";
import type { ApprovalRequest } from "../requests/approval.ts";
import { AT, REPORTER } from "./catalogue.ts";

export const APPROVAL_REQUEST: ApprovalRequest = { required: true, approvers: [REPORTER.id] };
export const APPROVAL: ApprovalReply = { ...APPROVAL_REQUEST, accounts: [REPORTER] };
export const CONFIRMED: ConfirmationReply = {
  approval: { mine: true, confirmation: { by: REPORTER, at: AT } },
};
