// What an agency does with its own report: have it as Word before it is sent; after it, have it back, or ask for it.
import type { ReportLetter } from "../../../shared/report/report.ts";
import type { ReviewRequest } from "../../../shared/wire/requests/reports.ts";
import type { Answer } from "../../contract/answer.ts";
import type { FileView } from "../../contract/province.ts";
import type { SheetView } from "../../contract/sheet.ts";
import { withLock } from "../lock.ts";
import { succeeded, worker } from "../worker-client.ts";
import { checkCurrent } from "./check-sheet.ts";
import { freshSheet } from "./fresh-sheet.ts";
import { openSheetOf } from "./open-sheet.ts";

function actOnOwn(periodId: string | null, rev: number, request: ReviewRequest): Answer<SheetView> {
  return withLock(() => {
    const opened = openSheetOf(periodId);
    if (!opened.ok) return opened;
    const { agency, period } = opened.value.kept.form;
    const reply = worker.review(period.id, agency.id, rev, request);
    return reply.ok ? succeeded(freshSheet(opened.value)) : reply;
  });
}

/** Takes the version back that was just sent, while nobody looks at it; what was typed stays in the sheet. */
export function takeBack(periodId: string | null, version: number, rev: number): Answer<SheetView> {
  return actOnOwn(periodId, rev, { action: "take_back", version });
}

/** Asks Sở Tư pháp to return the report. */
export function askBack(
  periodId: string | null,
  version: number,
  rev: number,
  reason: string,
): Answer<SheetView> {
  return actOnOwn(periodId, rev, { action: "ask_back", version, reason });
}

/** The report as a Word document from what stands in the sheet now, before it is sent. */
export function draftReport(periodId: string | null): Answer<FileView> {
  const checked = checkCurrent(periodId);
  return checked.ok ? worker.draftFile(checked.value.report) : checked;
}

/** Records number and day of the document that was signed on a version that was sent. */
export function recordLetter(
  periodId: string | null,
  version: number,
  letter: ReportLetter,
): Answer<SheetView> {
  return withLock(() => {
    const opened = openSheetOf(periodId);
    if (!opened.ok) return opened;
    const { agency, period } = opened.value.kept.form;
    const reply = worker.recordLetter(period.id, agency.id, version, letter);
    return reply.ok ? succeeded(freshSheet(opened.value)) : reply;
  });
}
