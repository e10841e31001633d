// When a duty was finished: against today, the plan, the period and the duty's own last day.
import { daysBetween } from "../../day.ts";
import { endsWithDay } from "../form.ts";
import { certain, type Reading } from "../reading/read-cell.ts";
import { readSpan, type Span } from "../reading/read-span.ts";
import type { Status } from "../report.ts";
import { type AnswerRow, answerRule, dutyOf, dutyRule, hitIf, NO_HITS, unclear } from "./rule.ts";

const OPEN: readonly (Status | null)[] = ["not_started", "not_arising"];

/** Done anew in every period, so that no day ends it: also work of the agency's own. */
function comesAgain(row: AnswerRow): boolean {
  const duty = dutyOf(row);
  return duty === null || !endsWithDay(duty);
}

/** A day is owed by who leads what is finished once; coordinators leave it to the lead. */
function owesDay(row: AnswerRow): boolean {
  return dutyOf(row)?.role === "lead" && !comesAgain(row);
}

/** When it was done: a day where one is owed, else whatever time was given. */
export function timeOf(row: AnswerRow): Reading<Span> {
  const { completed } = row;
  const strict = completed.kind === "unreadable" && owesDay(row);
  return strict ? { ...completed, readings: [] } : readSpan(completed);
}

export const DATE_RULES = [
  dutyRule({ id: "R-DATE-MISSING", severity: "error", category: "completeness" }, "completed", (row) =>
    hitIf(row.completed.kind === "blank" && certain(row.status) === "done" && owesDay(row)),
  ),
  answerRule({ id: "R-DATE-UNREADABLE", severity: "error", category: "accuracy" }, "completed", (row) => {
    const fault = unclear(row.completed);
    if (!fault || timeOf(row).kind === "value") return NO_HITS;
    const details = { raw: fault.raw, why: fault.why, readings: fault.readings };
    return [owesDay(row) ? { details } : { details, severity: "warning" }];
  }),
  answerRule({ id: "R-DATE-NOT-DONE", severity: "warning", category: "consistency" }, "completed", (row) => {
    const { completed } = row;
    const status = certain(row.status);
    if (completed.kind !== "value" || status === null || status === "done") return NO_HITS;
    if (status === "in_progress" && comesAgain(row)) return NO_HITS;
    const details = { date: completed.value, status };
    return [OPEN.includes(status) ? { details, severity: "error" } : { details }];
  }),
  answerRule(
    { id: "R-DATE-FUTURE", severity: "error", category: "consistency", after: ["R-DATE-NOT-DONE"] },
    "completed",
    (row, { asOf }) => {
      const date = certain(timeOf(row))?.from ?? null;
      if (date === null || date <= asOf) return NO_HITS;
      const details = { date, asOf };
      // Under way, a yearly duty may have its next day before it.
      const planned = comesAgain(row) && certain(row.status) !== "done";
      return [planned ? { details, severity: "warning" } : { details }];
    },
  ),
  // What a plan asks for may have been there before it: a true day must not keep a report from being sent.
  dutyRule(
    { id: "R-DATE-BEFORE-PLAN", severity: "warning", category: "consistency", after: ["R-DATE-NOT-DONE"] },
    "completed",
    (row, { form: { plan } }) => {
      const date = certain(timeOf(row))?.to ?? null;
      return date !== null && date < plan.date
        ? [{ details: { date, planDate: plan.date, number: plan.number } }]
        : NO_HITS;
    },
  ),
  // A status is as at the cut-off: what was finished later belongs to the next period.
  answerRule(
    { id: "R-DATE-NEXT-PERIOD", severity: "warning", category: "consistency", after: ["R-DATE-NOT-DONE"] },
    "completed",
    (row, { form, asOf }) => {
      const date = certain(timeOf(row))?.from ?? null;
      return date !== null && date > form.period.to && date <= asOf
        ? [{ details: { date, cutOff: form.period.to } }]
        : NO_HITS;
    },
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
      const date = certain(timeOf(row))?.to ?? null;
      return date !== null && date < form.period.from && comesAgain(row)
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
