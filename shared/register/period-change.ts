import { isBlank } from "../unseen.ts";
import type { Period } from "./register.ts";
import { daysInOrder } from "./register-schema.ts";

/** What a change of a period is, for the log; or why it may not be. */
type PeriodChange =
  | { ok: true; action: "period_create" | "period_change" | "period_open" | "period_close" | "period_reopen" }
  | { ok: false; code: "period_days" | "period_transition" | "period_fixed" | "reason_required" };

const FIXED_WHEN_CLOSED = ["name", "from", "to", "agencyDue", "provinceDue", "indicatorSet"] as const;

/** Whether a period takes nothing from anybody. */
export function isClosedToAll({ state, openFor }: Pick<Period, "state" | "openFor">): boolean {
  return state === "closed" && openFor.length === 0;
}

/** Whether a change closes the period to all: what it shows is frozen in that moment. */
export function closesToAll(before: Period | null, after: Period): boolean {
  return isClosedToAll(after) && before !== null && !isClosedToAll(before);
}

const refuse = (code: Extract<PeriodChange, { ok: false }>["code"]): PeriodChange => ({ ok: false, code });

function actionOf(
  before: Period | null,
  after: Period,
): Extract<PeriodChange, { ok: true }>["action"] | null {
  if (before === null) return after.state === "closed" ? null : "period_create";
  const way = `${before.state} ${after.state}`;
  if (way === "draft open") return "period_open";
  if (way === "open closed") return "period_close";
  if (way === "closed open") return "period_reopen";
  if (before.state !== after.state) return null;
  if (closesToAll(before, after)) return "period_close";
  const isOpened = after.openFor.some((id) => !before.openFor.includes(id));
  return isOpened ? "period_reopen" : "period_change";
}

/**
 * What may be changed of a period (null: there is none yet): it goes from draft to open to closed; a closed one is
 * opened again, with a reason, for all or for named agencies, and changes in nothing else. Its plan never changes,
 * and its days stay in order.
 */
export function judgePeriodChange(before: Period | null, after: Period, reason: string): PeriodChange {
  if (before !== null && before.planId !== after.planId) return refuse("period_fixed");
  if (!daysInOrder(after)) return refuse("period_days");
  const action = actionOf(before, after);
  if (action === null) return refuse("period_transition");
  // Only who stands before a closed door can be let in; closing for good and naming somebody are two decisions.
  if (after.openFor.length > 0 && before?.state !== "closed") return refuse("period_transition");
  if (after.openFor.length > 0 && after.state !== "closed") return refuse("period_transition");
  if (before?.state === "closed" && FIXED_WHEN_CLOSED.some((field) => before[field] !== after[field])) {
    return refuse("period_fixed");
  }
  if (action === "period_reopen" && isBlank(reason)) return refuse("reason_required");
  return { ok: true, action };
}
