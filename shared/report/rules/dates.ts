// When a duty was finished: against today, the plan, the period and the duty's own last day.
import { daysBetween } from "../../day.ts";
import { isOneOff } from "../../plan/deadline.ts";
import { certain } from "../reading/read-cell.ts";
import type { Status } from "../report.ts";
import { answerRule, dutyOf, dutyRule, hitIf, NO_HITS, unclear } from "./rule.ts";

const OPEN: readonly (Status | null)[] = ["not_started", "not_arising"];

export const DATE_RULES = [
  // Coordinators owe status and result only: the lead answers for when it was done and by which document.
  dutyRule({ id: "R-DATE-MISSING", severity: "error", category: "completeness" }, "completed", (row) =>
    hitIf(row.completed.kind === "blank" && certain(row.status) === "done" && row.duty.role === "lead"),
  ),
  answerRule(
    { id: "R-DATE-UNREADABLE", severity: "error", category: "accuracy" },
    "completed",
    ({ completed }) => {
      const fault = unclear(completed);
      return fault ? [{ details: { raw: fault.raw, why: fault.why, readings: fault.readings } }] : NO_HITS;
    },
  ),
  answerRule(
    { id: "R-DATE-NOT-DONE", severity: "warning", category: "consistency" },
    "completed",
    ({ completed, status: read }) => {
      const status = certain(read);
      if (completed.kind !== "value" || status === null || status === "done") return NO_HITS;
      const details = { date: completed.value, status };
      return [OPEN.includes(status) ? { details, severity: "error" } : { details }];
    },
  ),
  answerRule(
    { id: "R-DATE-FUTURE", severity: "error", category: "consistency", after: ["R-DATE-NOT-DONE"] },
    "completed",
    ({ completed }, { asOf }) =>
      completed.kind === "value" && completed.value > asOf
        ? [{ details: { date: completed.value, asOf } }]
        : NO_HITS,
  ),
  dutyRule(
    { id: "R-DATE-BEFORE-PLAN", severity: "error", category: "consistency", after: ["R-DATE-NOT-DONE"] },
    "completed",
    ({ completed }, { form }) =>
      completed.kind === "value" && completed.value < form.plan.date
        ? [{ details: { date: completed.value, planDate: form.plan.date, number: form.plan.number } }]
        : NO_HITS,
  ),
  // A status is as at the cut-off: what was finished later belongs to the next period.
  answerRule(
    { id: "R-DATE-NEXT-PERIOD", severity: "warning", category: "consistency", after: ["R-DATE-NOT-DONE"] },
    "completed",
    ({ completed }, { form, asOf }) =>
      completed.kind === "value" && completed.value > form.period.to && completed.value <= asOf
        ? [{ details: { date: completed.value, cutOff: form.period.to } }]
        : NO_HITS,
  ),
  // A one-off duty may have been finished earlier without a report that counted; yearly work is counted by year.
  answerRule(
    {
      id: "R-DATE-EARLIER-PERIOD",
      severity: "warning",
      category: "consistency",
      after: ["R-DATE-NOT-DONE", "R-DATE-BEFORE-PLAN"],
    },
    "completed",
    (row, { form }) => {
      const date = certain(row.completed);
      const duty = dutyOf(row);
      return date !== null && date < form.period.from && (duty === null || !isOneOff(duty.deadline))
        ? [{ details: { date, from: form.period.from } }]
        : NO_HITS;
    },
  ),
  dutyRule(
    {
      id: "R-DATE-LATE",
      severity: "info",
      category: "consistency",
      after: ["R-DATE-NOT-DONE", "R-DATE-FUTURE", "R-DATE-NEXT-PERIOD"],
    },
    "completed",
    ({ completed, duty: { role, invited, dueBy } }) =>
      completed.kind === "value" && role === "lead" && !invited && dueBy !== null && completed.value > dueBy
        ? [
            {
              details: {
                date: completed.value,
                expected: dueBy,
                difference: daysBetween(dueBy, completed.value),
              },
            },
          ]
        : NO_HITS,
  ),
];
