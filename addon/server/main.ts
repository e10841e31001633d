// The functions that Sheets and the sidebar may call, a line each; the build gives every one a global of its name.
import type { AddonServer } from "../contract/addon-server.ts";
import * as downloads from "./downloads.ts";
import { home as open, readNews as read, openSheet as show } from "./home.ts";
import * as moved from "./report/answer-moved.ts";
import { buildSheet as build } from "./report/build-sheet.ts";
import * as confirms from "./report/confirm-report.ts";
import * as nothing from "./report/fill-nothing.ts";
import * as jumps from "./report/jump.ts";
import * as last from "./report/last-period.ts";
import * as mends from "./report/mend-cell.ts";
import { jumpToBlank as goOn } from "./report/next-blank.ts";
import { checkedLines } from "./report/notices.ts";
import { edited } from "./report/on-edit.ts";
import * as own from "./report/own-report.ts";
import * as previews from "./report/preview-report.ts";
import * as sends from "./report/send-report.ts";
import * as words from "./report/show-words.ts";
import * as taking from "./report/take-last.ts";
import * as doubles from "./review/doubles.ts";
import * as differences from "./review/list-differences.ts";
import * as office from "./review/office-texts.ts";
import { pullProvince as pull, showPulled as showTab } from "./review/pull-province.ts";
import * as reminders from "./review/reminders.ts";
import { reportAtSelection as selected } from "./review/report-at-selection.ts";
import * as reviewer from "./review/reviewer.ts";
import * as snapshots from "./review/snapshots.ts";
import * as viewed from "./review/viewed-report.ts";
import * as rows from "./row/selected-row.ts";
import { writeRow as writeOne } from "./row/write-row.ts";
import { buildMenu, showSidebar, tell } from "./sheets/ui.ts";

export const onOpen = (): void => buildMenu();
export const onInstall = (): void => buildMenu();
export const onEdit = (event: GoogleAppsScript.Events.SheetsOnEdit): void => edited(event.range);
export const openSidebar = (): void => showSidebar();

export const checkFromMenu = (): void => {
  const answer = sends.checkSheet(null);
  tell(answer.ok ? checkedLines(answer.value) : `${answer.problem.title}. ${answer.problem.detail}`);
};

export const switchWords = (): void => {
  const answer = words.switchWords();
  if (!answer.ok) tell(`${answer.problem.title}. ${answer.problem.detail}`);
};

/** For the self-check, whose file has the function that the menu calls. */
export { core } from "./self-check/core.ts";

export const home: AddonServer["home"] = open;
export const buildSheet: AddonServer["buildSheet"] = build;
export const openSheet: AddonServer["openSheet"] = show;
export const readNews: AddonServer["readNews"] = read;
export const showWords: AddonServer["showWords"] = words.showWords;
export const checkSheet: AddonServer["checkSheet"] = sends.checkSheet;
export const jumpTo: AddonServer["jumpTo"] = jumps.jumpTo;
export const jumpToBlank: AddonServer["jumpToBlank"] = goOn;
export const jumpInReport: AddonServer["jumpInReport"] = jumps.jumpInReport;
export const applyMend: AddonServer["applyMend"] = mends.writeMend;
export const undoMend: AddonServer["undoMend"] = mends.undoMend;
export const acceptPlaces: AddonServer["acceptPlaces"] = moved.acceptPlaces;
export const restorePlaces: AddonServer["restorePlaces"] = moved.restorePlaces;
export const previewReport: AddonServer["previewReport"] = previews.previewReport;
export const lastTexts: AddonServer["lastTexts"] = last.lastTexts;
export const rowAtSelection: AddonServer["rowAtSelection"] = taking.rowAtSelection;
export const takeLast: AddonServer["takeLast"] = taking.takeLast;
export const fillNothing: AddonServer["fillNothing"] = nothing.fillNothing;
export const undoNothing: AddonServer["undoNothing"] = nothing.undoNothing;
export const checkState: AddonServer["checkState"] = rows.checkState;
export const goToRow: AddonServer["goToRow"] = rows.goToRow;
export const writeRow: AddonServer["writeRow"] = writeOne;
export const sendReport: AddonServer["sendReport"] = sends.sendReport;
export const confirmReport: AddonServer["confirmReport"] = confirms.confirmReport;
export const takeBack: AddonServer["takeBack"] = own.takeBack;
export const askBack: AddonServer["askBack"] = own.askBack;
export const draftReport: AddonServer["draftReport"] = own.draftReport;
export const recordLetter: AddonServer["recordLetter"] = own.recordLetter;
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
