// The state of a sheet's report as the worker has it, and what follows from it for the sheet.
import { type Head, unsentHead } from "../../../shared/report/report.ts";
import type { ReportReply, VersionReply } from "../../../shared/wire/replies/report.ts";
import type { Answer } from "../../contract/answer.ts";
import type { SheetView } from "../../contract/sheet.ts";
import { type KeptSheet, keepForm } from "../kept-form.ts";
import type { KeptForm } from "../kept-shapes.ts";
import { tryWrites } from "../sheets/try-writes.ts";
import { contentHash, succeeded, worker } from "../worker-client.ts";
import { checkCurrent, markReturned } from "./check-sheet.ts";
import { sheetView } from "./sheet-view.ts";

/** The newest version where it left from this sheet, whoever was told of it; else null. */
export function ownNewest({ sending }: KeptSheet, head: Head): Answer<VersionReply | null> {
  if (!sending || head.latest === 0) return succeeded(null);
  const newest = worker.version(head.period, head.agency, head.latest);
  if (!newest.ok) return newest;
  return succeeded(sending.reports.includes(contentHash(newest.value.report)) ? newest.value : null);
}

/** Whether the newest version is what this sheet last knew, or its own send whose answer was lost. */
function isInStep(sheet: KeptSheet, head: Head): boolean {
  const { base } = sheet.kept;
  if (head.versions === base.versions) return true;
  if (sheet.sending?.rev !== base.rev) return false;
  const own = ownNewest(sheet, head);
  return own.ok && own.value !== null;
}

/** Keeps what the worker said of the report; decisions move the revision on, another's newer version does not. */
function keepFresh(sheet: KeptSheet, head: Head): KeptForm {
  const { kept } = sheet;
  const { returned, rev, versions } = head;
  const next = { ...kept, base: isInStep(sheet, head) ? { versions, rev } : kept.base, returned };
  if (JSON.stringify(next) === JSON.stringify(kept)) return kept;
  tryWrites([{ does: () => keepForm(next, null, sheet.hidden), place: () => sheet.hidden.getName() }]);
  if (JSON.stringify(returned) !== JSON.stringify(kept.returned)) showReturned(kept.form.period.id);
  return next;
}

/** Marks in the sheet what was returned; a damaged table is told by the next check, not here. */
function showReturned(periodId: string): void {
  const checked = checkCurrent(periodId);
  if (checked.ok) markReturned(checked.value);
}

/** What the worker says of a report: null where nothing was sent, undefined where it does not answer. */
function askReport(period: string, agency: string): ReportReply | null | undefined {
  const reply = worker.report(period, agency);
  if (reply.ok) return reply.value;
  return reply.problem.code === "report_unknown" ? null : undefined;
}

/** The sheet with its report's state from the worker, which is asked where it has not told already. */
export function freshSheet(sheet: KeptSheet, told?: ReportReply | null): SheetView {
  const { kept } = sheet;
  const period = kept.form.period.id;
  const agency = kept.form.agency.id;
  const reply = told === undefined ? askReport(period, agency) : told;
  if (!reply) {
    const none = {
      head: unsentHead(period, agency),
      returned: null,
      latestSentAt: null,
      formOutdated: false,
      versions: [],
      decisions: [],
    };
    return sheetView(sheet, reply === null ? none : null);
  }
  const { decisions, formOutdated, head, versions } = reply;
  return sheetView(
    { ...sheet, kept: keepFresh(sheet, head) },
    {
      head,
      returned: head.state === "returned" ? head.returned : null,
      latestSentAt: versions.find(({ version }) => version === head.latest)?.sentAt ?? null,
      formOutdated,
      versions,
      decisions,
    },
  );
}
