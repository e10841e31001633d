import type { Period } from "../../shared/register/register.ts";
import type { HomeView } from "../contract/sheet.ts";

export { choosable, defaultPeriod } from "../../shared/register/choose-period.ts";

/** The periods of a reporter: those that are open, and those of which this file has a sheet. */
export function ownPeriods({ periods, sheets }: Pick<HomeView, "periods" | "sheets">): Period[] {
  return periods.filter(({ id, state }) => state === "open" || sheets.includes(id));
}
