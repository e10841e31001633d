// What the self-check takes from the main script, beside which it stands in a file of its own.
import { RULES_VERSION } from "../../../shared/report/rules.ts";
import { GOOGLE_PROBLEMS, type GoogleProblemCode } from "../../../shared/wording/google-problems.ts";
import { faultOf, googleFault, messageOf, saidByGoogle } from "../../contract/google-faults.ts";
import { sheetOf } from "../kept-form.ts";
import { fileSettings } from "../sheets/file.ts";
import { markedTabs } from "../sheets/tabs.ts";
import { showPage } from "../sheets/ui.ts";
import { sheetPeriods } from "../table-tabs.ts";
import { header } from "../worker-client.ts";

function keptForms() {
  const tabs = markedTabs();
  return sheetPeriods(tabs).flatMap((period) => sheetOf(period, tabs)?.kept.form ?? []);
}

export const core = {
  rulesVersion: RULES_VERSION,
  faultOf,
  fileSettings,
  googleFault,
  header,
  keptForms,
  messageOf,
  saidByGoogle,
  showPage,
  titleOf: (fault: GoogleProblemCode) => GOOGLE_PROBLEMS[fault].title,
};
export type Core = typeof core;
