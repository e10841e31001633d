// Which periods a person may choose, and the one to begin with; the worker chooses for the sidebar that opens.
import type { Day } from "../day.ts";
import type { AccountRole } from "./account-role.ts";
import type { Period } from "./register.ts";

/** The periods that a role may choose: reporters open ones, the others also closed ones; never drafts. */
export function choosable(periods: readonly Period[], role: AccountRole): Period[] {
  return periods.filter(
    (period) => period.state === "open" || (role !== "reporter" && period.state === "closed"),
  );
}

/** The period to begin with: the newest open one that has begun, else the newest that may be chosen. */
export function defaultPeriod(periods: readonly Period[], today: Day, role: AccountRole): Period | null {
  const newestFirst = choosable(periods, role).sort((a, b) => (a.from < b.from ? 1 : -1));
  const begun = newestFirst.find((period) => period.state === "open" && period.from <= today);
  return begun ?? newestFirst[0] ?? null;
}
