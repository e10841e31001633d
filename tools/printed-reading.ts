import type { PlanDeadline } from "../shared/plan/plan-deadline.ts";
import type { Reading } from "../shared/plan/reading/reading.ts";

/** A reading as JSON prints it: a range of months or quarters by both of its ends. */
export function printedReading(reading: Reading): unknown {
  const duties = reading.duties.map((duty) => ({ ...duty, deadlines: duty.deadlines.flatMap(endsOf) }));
  return { ...reading, duties };
}

function endsOf(deadline: PlanDeadline): PlanDeadline[] {
  if (deadline.type !== "month" && deadline.type !== "quarter") return [deadline];
  const { from, ...end } = deadline;
  return from === undefined ? [end] : [{ type: deadline.type, ...from } as PlanDeadline, end];
}
