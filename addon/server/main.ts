// The functions that Sheets and the sidebar may call, a line each; the build gives every one a global of its name.
import { checkedWords } from "../../shared/wording/menu.ts";
import type { AddonServer } from "../contract.ts";

import { buildSheet as build } from "./build-sheet.ts";
import * as mends from "./mend-cell.ts";
import * as reporter from "./reporter.ts";
import * as reviewer from "./reviewer.ts";
import { buildMenu, showSidebar, tell } from "./sheets/ui.ts";

export const onOpen = (): void => buildMenu();
export const onInstall = (): void => buildMenu();
export const openSidebar = (): void => showSidebar();

export const checkFromMenu = (): void => {
  const answer = reporter.checkSheet();
  const words = answer.ok
    ? checkedWords(answer.value.errors, answer.value.warnings)
    : `${answer.problem.title}. ${answer.problem.detail}`;
  tell(words);
};

export const home: AddonServer["home"] = reporter.home;
export const buildSheet: AddonServer["buildSheet"] = build;
export const checkSheet: AddonServer["checkSheet"] = reporter.checkSheet;
export const jumpTo: AddonServer["jumpTo"] = reporter.jumpTo;
export const applyMend: AddonServer["applyMend"] = mends.applyMend;
export const undoMend: AddonServer["undoMend"] = mends.undoMend;
export const sendReport: AddonServer["sendReport"] = reporter.sendReport;
export const listReports: AddonServer["listReports"] = reviewer.listReports;
export const openReport: AddonServer["openReport"] = reviewer.openReport;
export const startReview: AddonServer["startReview"] = (period, agency, version, rev) =>
  reviewer.decide(period, agency, rev, { action: "start", version });
export const approveReport: AddonServer["approveReport"] = (period, agency, version, rev) =>
  reviewer.decide(period, agency, rev, { action: "approve", version });
export const returnReport: AddonServer["returnReport"] = (period, agency, version, rev, reason) =>
  reviewer.decide(period, agency, rev, { action: "return", version, reason });
export const pullProvince: AddonServer["pullProvince"] = reviewer.pullProvince;
