// The list of checks on the services themselves, in a scratch tab that is gone afterwards.
import { removeScratch, SERVICE_CHECKS, type ServiceCheck } from "../grid-checks.ts";

export interface CheckedServices {
  passed: number;
  of: number;
  /** Names of checks that came out otherwise than expected, with what came. */
  failed: { name: string; actual: string }[];
}

const SHOWN = 200;

function showJson(value: unknown): string {
  return JSON.stringify(value).slice(0, SHOWN);
}

/** Null where a check came out as expected, else what came. */
function failureOf({ refuses, run }: ServiceCheck, services: Record<string, unknown>): string | null {
  try {
    // Only checks that need a person's typing wait; they are not run here.
    const { actual, expected } = run(services, () => {}) as { actual: unknown; expected: unknown };
    const words = JSON.stringify(actual);
    if (refuses) return words.includes("nothing was thrown") ? showJson(actual) : null;
    return words === JSON.stringify(expected) ? null : showJson(actual);
  } catch (error) {
    return String(error).slice(0, SHOWN);
  }
}

/** Runs all checks that need no typing, and shows the tab again at which the person was. */
export function runServiceChecks(): CheckedServices {
  const services = { SpreadsheetApp, PropertiesService, Utilities, LockService };
  const active = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const checks = SERVICE_CHECKS.filter(({ types }) => !types);
  const failed: CheckedServices["failed"] = [];
  try {
    for (const check of checks) {
      const actual = failureOf(check, services);
      if (actual !== null) failed.push({ name: check.name, actual });
    }
  } finally {
    removeScratch(services);
    SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(active);
  }
  return { passed: checks.length - failed.length, of: checks.length, failed };
}
