import type { Day } from "../../shared/day.ts";
import type { Period } from "../../shared/register/register.ts";
import type { AccountRole } from "../../shared/wire/api.ts";
import type { HomeView } from "../contract/sheet.ts";

/** The periods that a role may choose: reporters open ones, the others also closed ones; never drafts. */
export function choosable(periods: Period[], role: AccountRole): Period[] {
  return periods.filter(
    (period) => period.state === "open" || (role !== "reporter" && period.state === "closed"),
  );
}

/** The periods of a reporter: those that are open, and those of which this file has a sheet. */
export function ownPeriods({ periods, sheets }: Pick<HomeView, "periods" | "sheets">): Period[] {
  return periods.filter(({ id, state }) => state === "open" || sheets.includes(id));
}

/** The period to begin with: the newest open one that has begun, else the newest that may be chosen. */
export function defaultPeriod(periods: Period[], today: Day, role: AccountRole): Period | null {
  const newestFirst = choosable(periods, role).sort((a, b) => (a.from < b.from ? 1 : -1));
  const begun = newestFirst.find((period) => period.state === "open" && period.from <= today);
  return begun ?? newestFirst[0] ?? null;
}
