// The functions that Sheets and the sidebar may call, a line each; the build gives every one a global of its name.
import type { AddonServer } from "../contract.ts";

import * as moved from "./answer-moved.ts";
import { buildSheet as build } from "./build-sheet.ts";
import * as doubles from "./doubles.ts";
import * as downloads from "./downloads.ts";
import { home as open, openSheet as show } from "./home.ts";
import * as jumps from "./jump.ts";
import * as last from "./last-period.ts";
import * as differences from "./list-differences.ts";
import * as mends from "./mend-cell.ts";
import { checkedLines } from "./notices.ts";
import * as office from "./office-texts.ts";
import { edited, checkState as state } from "./on-edit.ts";
import * as own from "./own-report.ts";
import * as previews from "./preview-report.ts";
import { pullProvince as pull, showPulled as showTab } from "./pull-province.ts";
import * as reminders from "./reminders.ts";
import { reportAtSelection as selected } from "./report-at-selection.ts";
import * as reviewer from "./reviewer.ts";
import { selfCheck as checkSelf } from "./self-check.ts";
import * as sends from "./send-report.ts";
import { buildMenu, showSidebar, tell, tellInLines } from "./sheets/ui.ts";
import * as snapshots from "./snapshots.ts";
import * as taking from "./take-last.ts";
import * as viewed from "./viewed-report.ts";

export const onOpen = (): void => buildMenu();
export const onInstall = (): void => buildMenu();
export const onEdit = (event: GoogleAppsScript.Events.SheetsOnEdit): void => edited(event.range);
export const openSidebar = (): void => showSidebar();

export const checkFromMenu = (): void => {
  const answer = sends.checkSheet(null);
  tell(answer.ok ? checkedLines(answer.value) : `${answer.problem.title}. ${answer.problem.detail}`);
};

export const selfCheck = (): void => tellInLines(checkSelf());

export const home: AddonServer["home"] = open;
export const buildSheet: AddonServer["buildSheet"] = build;
export const openSheet: AddonServer["openSheet"] = show;
export const checkSheet: AddonServer["checkSheet"] = sends.checkSheet;
export const jumpTo: AddonServer["jumpTo"] = jumps.jumpTo;
export const jumpInReport: AddonServer["jumpInReport"] = jumps.jumpInReport;
export const applyMend: AddonServer["applyMend"] = mends.applyMend;
export const undoMend: AddonServer["undoMend"] = mends.undoMend;
export const acceptPlaces: AddonServer["acceptPlaces"] = moved.acceptPlaces;
export const restorePlaces: AddonServer["restorePlaces"] = moved.restorePlaces;
export const previewReport: AddonServer["previewReport"] = previews.previewReport;
export const lastTexts: AddonServer["lastTexts"] = last.lastTexts;
export const rowAtSelection: AddonServer["rowAtSelection"] = taking.rowAtSelection;
export const takeLast: AddonServer["takeLast"] = taking.takeLast;
export const checkState: AddonServer["checkState"] = state;
export const sendReport: AddonServer["sendReport"] = sends.sendReport;
export const takeBack: AddonServer["takeBack"] = own.takeBack;
export const askBack: AddonServer["askBack"] = own.askBack;
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
export const showPulled: AddonServer["showPulled"] = showTab;
export const reportAtSelection: AddonServer["reportAtSelection"] = selected;
export const downloadProvince: AddonServer["downloadProvince"] = downloads.downloadProvince;
export const openOfficeTexts: AddonServer["openOfficeTexts"] = office.openOfficeTexts;
export const saveOfficeTexts: AddonServer["saveOfficeTexts"] = office.saveOfficeTexts;
export const listSnapshots: AddonServer["listSnapshots"] = snapshots.listSnapshots;
export const freezeSnapshot: AddonServer["freezeSnapshot"] = snapshots.freezeSnapshot;
export const listReminders: AddonServer["listReminders"] = reminders.listReminders;
export const markReminded: AddonServer["markReminded"] = reminders.markReminded;
export const writeReminders: AddonServer["writeReminders"] = reminders.writeReminders;
export const listDoubles: AddonServer["listDoubles"] = doubles.listDoubles;
export const decideDouble: AddonServer["decideDouble"] = doubles.decideDouble;
