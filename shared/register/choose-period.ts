// Which periods a person may choose, and the one to begin with; the worker chooses for the sidebar that opens.
import type { Day } from "../day.ts";
import type { AccountRole } from "./account-role.ts";
import type { Period } from "./register.ts";

/** The periods that roles may choose: reporters open ones, the others also closed ones; never drafts. */
export function choosable(periods: readonly Period[], roles: readonly AccountRole[]): Period[] {
  const alsoClosed = roles.some((role) => role !== "reporter");
  return periods.filter(({ state }) => state === "open" || (alsoClosed && state === "closed"));
}

/** The period to begin with: the newest open one that has begun, else the newest that may be chosen. */
export function defaultPeriod(
  periods: readonly Period[],
  today: Day,
  roles: readonly AccountRole[],
): Period | null {
  const newestFirst = choosable(periods, roles).sort((a, b) => (a.from < b.from ? 1 : -1));
  const begun = newestFirst.find(
    (period) => !period.trial && period.state === "open" && period.from <= today,
  );
  return begun ?? newestFirst.find(({ trial }) => !trial) ?? newestFirst[0] ?? null;
}
