// The functions that Sheets and the sidebar may call, a line each; the build gives every one a global of its name.
import type { AddonServer } from "../contract.ts";

import * as moved from "./answer-moved.ts";
import { buildSheet as build } from "./build-sheet.ts";
import * as downloads from "./downloads.ts";
import * as jumps from "./jump.ts";
import * as differences from "./list-differences.ts";
import * as mends from "./mend-cell.ts";
import { checkedLines } from "./notices.ts";
import * as office from "./office-texts.ts";
import { edited, checkState as state } from "./on-edit.ts";
import { pullProvince as pull } from "./pull-province.ts";
import * as reporter from "./reporter.ts";
import * as reviewer from "./reviewer.ts";
import { selfCheck as checkSelf } from "./self-check.ts";
import { buildMenu, showSidebar, tell } from "./sheets/ui.ts";
import * as snapshots from "./snapshots.ts";
import * as viewed from "./viewed-report.ts";

export const onOpen = (): void => buildMenu();
export const onInstall = (): void => buildMenu();
export const onEdit = (event: GoogleAppsScript.Events.SheetsOnEdit): void => edited(event.range);
export const openSidebar = (): void => showSidebar();

export const checkFromMenu = (): void => {
  const answer = reporter.checkSheet();
  tell(answer.ok ? checkedLines(answer.value) : `${answer.problem.title}. ${answer.problem.detail}`);
};

export const selfCheck = (): void => tell(checkSelf());

export const home: AddonServer["home"] = reporter.home;
export const buildSheet: AddonServer["buildSheet"] = build;
export const checkSheet: AddonServer["checkSheet"] = reporter.checkSheet;
export const jumpTo: AddonServer["jumpTo"] = jumps.jumpTo;
export const jumpInReport: AddonServer["jumpInReport"] = jumps.jumpInReport;
export const applyMend: AddonServer["applyMend"] = mends.applyMend;
export const undoMend: AddonServer["undoMend"] = mends.undoMend;
export const acceptPlaces: AddonServer["acceptPlaces"] = moved.acceptPlaces;
export const restorePlaces: AddonServer["restorePlaces"] = moved.restorePlaces;
export const checkState: AddonServer["checkState"] = state;
export const sendReport: AddonServer["sendReport"] = reporter.sendReport;
export const takeBack: AddonServer["takeBack"] = reporter.takeBack;
export const askBack: AddonServer["askBack"] = reporter.askBack;
export const downloadReport: AddonServer["downloadReport"] = downloads.downloadReport;
export const listReports: AddonServer["listReports"] = reviewer.listReports;
export const openReport: AddonServer["openReport"] = reviewer.openReport;
export const selectedPlace: AddonServer["selectedPlace"] = viewed.selectedPlace;
export const listDifferences: AddonServer["listDifferences"] = differences.listDifferences;
export const startReview: AddonServer["startReview"] = (period, agency, version, rev) =>
  reviewer.decide(period, agency, rev, { action: "start", version });
export const approveReport: AddonServer["approveReport"] = (period, agency, version, rev, remark) =>
  reviewer.decide(period, agency, rev, {
    action: "approve",
    version,
    ...(remark === "" ? {} : { reason: remark }),
  });
export const unapproveReport: AddonServer["unapproveReport"] = (period, agency, version, rev, reason) =>
  reviewer.decide(period, agency, rev, { action: "unapprove", version, reason });
export const returnReport: AddonServer["returnReport"] = reviewer.returnReport;
export const pullProvince: AddonServer["pullProvince"] = pull;
export const downloadProvince: AddonServer["downloadProvince"] = downloads.downloadProvince;
export const openOfficeTexts: AddonServer["openOfficeTexts"] = office.openOfficeTexts;
export const saveOfficeTexts: AddonServer["saveOfficeTexts"] = office.saveOfficeTexts;
export const listSnapshots: AddonServer["listSnapshots"] = snapshots.listSnapshots;
export const freezeSnapshot: AddonServer["freezeSnapshot"] = snapshots.freezeSnapshot;
