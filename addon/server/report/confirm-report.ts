// Confirming what is to be sent, as the own body's approver.
import type { OwnApprovalLine } from "../../../shared/wire/replies/approval.ts";
import { showInstant } from "../../../shared/wording/instant.ts";
import type { Answer } from "../../contract/answer.ts";
import type { ApprovalView } from "../../contract/approval.ts";
import { withLock } from "../lock.ts";
import { refuse, succeeded, worker } from "../worker-client.ts";
import { checkCurrent, showCheck } from "./check-sheet.ts";

/** What the worker says of the own approver, ready to show. */
export function approvalView(periodId: string, { confirmation, mine }: OwnApprovalLine): ApprovalView {
  const confirmed = confirmation && { by: confirmation.by.name, at: showInstant(confirmation.at) };
  return { periodId, mine, confirmed };
}

/** Checks the sheet and confirms its cells; with errors nothing is confirmed. */
export function confirmReport(periodId: string | null): Answer<ApprovalView> {
  return withLock(() => {
    const checked = checkCurrent(periodId);
    if (!checked.ok) return checked;
    const { blocked, moved, report } = checked.value;
    if (blocked || moved.length > 0) {
      const { problem } = refuse(blocked ? "report_has_errors" : "texts_moved");
      return { ok: false, problem: { ...problem, check: showCheck(checked.value) } };
    }
    const reply = worker.confirm(report);
    return reply.ok ? succeeded(approvalView(report.period, reply.value.approval)) : reply;
  });
}
