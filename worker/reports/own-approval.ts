import { confirmedCells } from "../../shared/report/confirmed-cells.ts";
import type { Report } from "../../shared/report/report.ts";
import type { OwnApprovalLine } from "../../shared/wire/replies/approval.ts";
import { sideOf } from "../auth/roles.ts";
import { hashOf } from "../hash.ts";
import type { AppContext } from "../http/context.ts";
import { Problem } from "../http/problem.ts";
import type { OwnApproval } from "../store/read-approval.ts";

/** Who confirmed the cells of a version, by account. */
export interface Confirmed {
  cells: string;
  at: string;
  by: string;
}

/** What binds a confirmation: SHA-256 of the cells. */
export function cellsHash(report: Report): Promise<string> {
  return hashOf(confirmedCells(report));
}

/**
 * Who confirmed what is about to be sent, or null where the body does not want that, or Sở Tư pháp enters it. An
 * approver who sends confirms by that. Problems: approval_missing, approval_stale.
 */
export async function confirmedOrRefuse(
  c: AppContext,
  approval: OwnApproval | null,
  report: Report,
): Promise<Confirmed | null> {
  const person = c.get("person");
  if (!approval?.required || sideOf(person, report.agency) === "office") return null;
  const cells = await cellsHash(report);
  if (approval.approvers.includes(person.id)) return { cells, at: c.get("moment").at, by: person.id };
  const { confirmation } = approval;
  if (confirmation === null) throw new Problem("approval_missing");
  const { at, by } = confirmation;
  // Who is no approver any more confirms nothing.
  if (confirmation.cells !== cells || !approval.approvers.includes(by.id))
    throw new Problem("approval_stale");
  return { cells, at, by: by.id };
}

/** What a body's own people see of it, or null where it wants no confirmation. */
export function approvalLine(approval: OwnApproval | null, account: string): OwnApprovalLine | null {
  if (!approval?.required) return null;
  const { approvers, confirmation } = approval;
  return {
    mine: approvers.includes(account),
    confirmation: confirmation && { by: confirmation.by, at: confirmation.at },
  };
}
