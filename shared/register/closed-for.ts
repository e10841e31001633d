import type { Day } from "../day.ts";
import type { CountedClosing } from "./closings.ts";
import type { Closing } from "./obligation.ts";
import type { Agency, Register } from "./register.ts";
import { answerersOf, type DutyOfPlan } from "./succession.ts";

interface Input {
  register: Register;
  /** The body that owes the duty on `day`. */
  body: Agency;
  /** The bodies of the plan's words for which it answers: itself, and those that it succeeded. */
  named: readonly Agency[];
  duty: DutyOfPlan;
  day: Day;
  /** Of this duty, oldest first. */
  closings: readonly CountedClosing[];
}

/**
 * What closed a body's one-off obligation, or null. A predecessor's closing counts for its successor; a body into
 * which several merged is closed once each of them was, by itself or by who answered for it at that cut-off. The
 * latest of these closings is given, `done` where any was done.
 */
export function closedFor({ register, body, named, duty, day, closings }: Input): Closing | null {
  if (closings.length === 0) return null;
  const includes = (agencies: Agency[], id: string) => agencies.some((agency) => agency.id === id);
  const reachesUs = closings.filter((closing) =>
    includes(answerersOf(register, closing.body, day, duty), body.id),
  );
  const owners = named.filter((one) => !named.some((other) => follows(register, one, other, duty)));
  const found = owners.map((one) =>
    reachesUs.find((closing) => includes(answerersOf(register, one.id, closing.cutOff, duty), closing.body)),
  );
  let latest: CountedClosing | undefined;
  for (const closing of found) {
    if (closing === undefined) return null;
    if (latest === undefined || latest.cutOff < closing.cutOff) latest = closing;
  }
  if (latest === undefined) return null;
  const { agency, key, periodId, periodName } = latest;
  const isDone = found.some((closing) => closing?.status === "done");
  return { agency, key, periodId, periodName, status: isDone ? "done" : "not_arising" };
}

/** Whether a body began only when another had ended, and took the duty over: then it had none of its own before. */
function follows(register: Register, body: Agency, earlier: Agency, duty: DutyOfPlan): boolean {
  if (body.validFrom === null || earlier.validTo === null || body.validFrom <= earlier.validTo) return false;
  return answerersOf(register, earlier.id, body.validFrom, duty).some(({ id }) => id === body.id);
}
