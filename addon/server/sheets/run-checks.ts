// The list of checks on the services themselves, in a scratch tab that is gone afterwards.
import { CHECK_NAMES } from "../../../shared/wording/self-check.ts";
import { type FaultOf, kitOf, removeScratch } from "../self-check/service-checks/kit.ts";
import { failureOf, SERVICE_CHECKS } from "../self-check/service-checks/run-check.ts";
import { LOCAL_CHECKS } from "../self-check/service-checks/values.ts";

interface CheckedServices {
  passed: number;
  of: number;
  /** Names of checks that came out otherwise than expected, with what came. */
  failed: { name: string; actual: string }[];
  /** False where the scratch tab could not be removed. */
  removed: boolean;
  /** To write and read a thousand cells; null where that broke off. */
  milliseconds: number | null;
}

function timed(services: Parameters<typeof removeScratch>[0], faultOf: FaultOf): number | null {
  try {
    const start = Date.now();
    const cells = Array.from({ length: 100 }, () => Array.from({ length: 10 }, () => "x"));
    kitOf(services, faultOf).sheet.getRange(1, 1, 100, 10).setValues(cells).getValues();
    return Date.now() - start;
  } catch {
    return null;
  }
}

/** Removes what the checks made and shows the tab again at which the person was; false where that failed. */
function cleanUp(
  services: Parameters<typeof removeScratch>[0],
  active: GoogleAppsScript.Spreadsheet.Sheet,
): boolean {
  try {
    removeScratch(services);
    SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(active);
    return true;
  } catch {
    return false;
  }
}

/** Runs the checks, with those that hold in Vietnamese files alone where `local`. */
export function runServiceChecks(faultOf: FaultOf, local: boolean): CheckedServices {
  const services = { SpreadsheetApp, PropertiesService, Utilities, LockService, UrlFetchApp };
  const active = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const checks = [...SERVICE_CHECKS, ...(local ? LOCAL_CHECKS : [])];
  const failed: CheckedServices["failed"] = [];
  for (const check of checks) {
    const actual = failureOf(check, services, faultOf);
    if (actual !== null) failed.push({ name: CHECK_NAMES[check[0]], actual });
  }
  const milliseconds = timed(services, faultOf);
  const removed = cleanUp(services, active);
  return { passed: checks.length - failed.length, of: checks.length, failed, removed, milliseconds };
}
