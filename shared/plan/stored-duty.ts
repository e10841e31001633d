import { deadlinesOf, type FormerDeadline } from "./former-deadline.ts";
import type { Duty } from "./plan.ts";

/** A duty as plans of before were stored: with one deadline and no product. */
type FormerDuty = Omit<Duty, "deadlines" | "product"> & { deadline: FormerDeadline };

/** The duty that was stored, in today's shape. */
export function storedDuty(stored: Duty | FormerDuty): Duty {
  if (!("deadline" in stored)) return stored;
  const { answeredBy, deadline, references, ...duty } = stored;
  return { ...duty, deadlines: deadlinesOf({ deadline }), product: null, references, answeredBy };
}
