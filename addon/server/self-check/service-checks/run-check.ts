// The whole list, and how one check of it is run.
import { CHART_CHECKS } from "./charts.ts";
import { type CheckedServices, type FaultOf, type Kit, kitOf, type ServiceCheck } from "./kit.ts";
import { LOOK_CHECKS } from "./looks.ts";
import { REFUSAL_CHECKS } from "./refusals.ts";
import { STRUCTURE_CHECKS } from "./structure.ts";
import { VALUE_CHECKS } from "./values.ts";

/** Checks that come out alike in a file of any language; `LOCAL_CHECKS` are for Vietnamese ones. */
export const SERVICE_CHECKS: readonly ServiceCheck[] = [
  ...VALUE_CHECKS,
  ...LOOK_CHECKS,
  ...STRUCTURE_CHECKS,
  ...CHART_CHECKS,
  ...REFUSAL_CHECKS,
];

const SHOWN = 200;

function cut(text: string): string {
  return text.slice(0, SHOWN);
}

/** Null where a check came out as expected, else what came, or why it broke off. */
export function failureOf(
  [, expected, run]: ServiceCheck,
  services: CheckedServices,
  faultOf: FaultOf,
): string | null {
  try {
    const kit: Kit = kitOf(services, faultOf);
    const actual = JSON.stringify(run(kit));
    return actual === JSON.stringify(expected) ? null : cut(String(actual));
  } catch (error) {
    return cut(String(error));
  }
}
