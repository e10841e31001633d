import type { Day } from "../day.ts";
import type { Agency } from "./register.ts";

/** Whether a body stands on a day; both days of its validity are inclusive. */
export function stands(agency: Agency, day: Day): boolean {
  return (
    (agency.validFrom === null || agency.validFrom <= day) &&
    (agency.validTo === null || day <= agency.validTo)
  );
}
