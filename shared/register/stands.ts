import type { Day } from "../day.ts";
import type { Agency, Register } from "./register.ts";

/** Whether a body stands on a day; both days of its validity are inclusive. */
export function stands(agency: Pick<Agency, "validFrom" | "validTo">, day: Day): boolean {
  return (
    (agency.validFrom === null || agency.validFrom <= day) &&
    (agency.validTo === null || day <= agency.validTo)
  );
}

/**
 * Whether an agency's report counts in a period: the bodies that stand at the cut-off report and count. A report
 * of one that ended before it stays readable and is not added.
 */
export function countsAt(register: Register, agencyId: string, cutOff: Day): boolean {
  const agency = register.agencies.find(({ id }) => id === agencyId);
  return agency !== undefined && stands(agency, cutOff);
}
