// A body's own approver.

import { APPROVAL, APPROVAL_REQUEST, CONFIRMED } from "../examples/approval.ts";
import { REPORT } from "../examples/report.ts";
import { approvalReply, confirmationReply } from "../replies/approval.ts";
import { approvalRequest } from "../requests/approval.ts";
import { reportRequest } from "../requests/reports.ts";
import type { Operation } from "./operation.ts";

export const APPROVAL_OPERATIONS = {
  "GET /v1/agencies/:agency/approval": {
    id: "getApproval",
    summary: "Whether a body wants its reports confirmed before they are sent, and by whom",
    tag: "Settings",
    permission: "writeApproval",
    reply: { schema: approvalReply, example: APPROVAL },
    problems: ["agency_unknown"],
  },
  "PUT /v1/agencies/:agency/approval": {
    id: "putApproval",
    summary: "Set whether a body wants its reports confirmed, and which of its accounts may confirm",
    tag: "Settings",
    permission: "writeApproval",
    body: { schema: approvalRequest, example: APPROVAL_REQUEST },
    reply: { schema: approvalReply, example: APPROVAL },
    problems: ["agency_unknown", "approver_unfit"],
  },
  "PUT /v1/periods/:period/reports/:agency/confirmation": {
    id: "confirmReport",
    summary: "Confirm the cells of a report that is to be sent, as an approver of the own body",
    description:
      "Holds for these very cells alone; the version that is sent with them keeps who confirmed it.",
    tag: "Reports",
    permission: "confirmReport",
    own: "confirmReport",
    body: { schema: reportRequest, example: REPORT },
    reply: { schema: confirmationReply, example: CONFIRMED },
    problems: [
      ...(["agency_forbidden", "period_unknown", "period_closed", "agency_unknown"] as const),
      ...(["agency_owes_nothing", "form_outdated", "report_has_errors", "not_approver"] as const),
    ],
  },
} as const satisfies Record<string, Operation>;
