import type { Register } from "../register/register.ts";
import { countsAt } from "../register/stands.ts";
import type { LastPeriod } from "./input.ts";

/** What the reports left that counted in the period before: as frozen when it closed, else by the register. */
export function countedRecords(
  { counted = null, period, records }: LastPeriod,
  register: Register,
): LastPeriod["records"] {
  return records.filter(({ agency }) =>
    counted === null ? countsAt(register, agency, period.to) : counted.includes(agency),
  );
}
