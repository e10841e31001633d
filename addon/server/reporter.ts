// What an agency's reporter does with a sheet: open the sidebar, check, jump, send.
import type { Head, Report } from "../../shared/report/report.ts";
import type { ReviewRequest } from "../../shared/wire/api.ts";
import { showInstant } from "../../shared/wording/sidebar.ts";
import type { Answer, CheckView, HomeView, SentView, SheetView } from "../contract.ts";
import { checkCurrent, markReturned, showCheck } from "./check-sheet.ts";
import { currentForm, type KeptForm, keepForm } from "./kept-form.ts";
import { withLock } from "./lock.ts";
import { lockedItems } from "./place-names.ts";
import { sheetView } from "./sheet-view.ts";
import { failed, type Refusal, succeeded, worker } from "./worker-client.ts";

const NOTHING_SENT: Omit<Head, "period" | "agency"> = {
  ...{ state: null, latest: 0, versions: 0, counted: null, rev: 0 },
  ...{ onBehalf: false, returned: null, asksBack: null },
};

/** Keeps what the worker said of the report; decisions move the revision on, another's newer version does not. */
function keepFresh(kept: KeptForm, { returned, rev, versions }: Head): KeptForm {
  const base = versions === kept.base.versions ? { versions, rev } : kept.base;
  const next = { ...kept, base, returned };
  if (JSON.stringify(next) === JSON.stringify(kept)) return kept;
  keepForm(next);
  if (JSON.stringify(returned) !== JSON.stringify(kept.returned)) showReturned();
  return next;
}

/** Marks in the sheet what was returned; a damaged table is told by the next check, not here. */
function showReturned(): void {
  const checked = checkCurrent();
  if (checked.ok) markReturned(checked.value);
}

/** The sheet's state from the worker. */
function freshSheet(kept: KeptForm): SheetView {
  const period = kept.form.period.id;
  const agency = kept.form.agency.id;
  const reply = worker.report(period, agency);
  if (!reply.ok) {
    const head = { ...NOTHING_SENT, period, agency };
    const none = { head, returned: null, latestSentAt: null, formOutdated: false };
    return sheetView(kept, reply.problem.code === "report_unknown" ? none : null);
  }
  const { formOutdated, head, versions } = reply.value;
  return sheetView(keepFresh(kept, head), {
    head,
    returned: head.state === "returned" ? head.returned : null,
    latestSentAt: versions.find(({ version }) => version === head.latest)?.sentAt ?? null,
    formOutdated,
  });
}

const KNOWN = "known";

/** What the worker last said of this person, kept for when there is no network. */
type Known = Pick<HomeView, "me" | "today" | "demo" | "periods">;

function ask(): Answer<Known> {
  const me = worker.me();
  if (!me.ok) return me;
  const periods = worker.periods();
  if (!periods.ok) return periods;
  const { account, today, fixedDay } = me.value;
  const known = { me: account, today, demo: fixedDay !== null, periods: periods.value.periods };
  PropertiesService.getUserProperties().setProperty(KNOWN, JSON.stringify(known));
  return succeeded(known);
}

function recall(): Known | null {
  const text = PropertiesService.getUserProperties().getProperty(KNOWN);
  return text ? (JSON.parse(text) as Known) : null;
}

/** Who am I, which periods there are, and the sheet in this spreadsheet; without network what was kept of it. */
export function home(): Answer<HomeView> {
  const asked = ask();
  const away = !asked.ok && (asked.problem.code === "offline" || asked.problem.code === "busy");
  const known = asked.ok ? asked.value : away ? recall() : null;
  if (!known) return asked as Answer<HomeView>;
  const current = currentForm();
  const own = current && current.form.agency.id === known.me.agency?.id ? current : null;
  return succeeded({
    ...known,
    sheet: own && (asked.ok ? freshSheet(own) : sheetView(own, null)),
    offline: asked.ok ? null : asked.problem,
  });
}

/** Reads the sheet, flags its cells and lists what was found. Needs no network. */
export function checkSheet(): Answer<CheckView> {
  const checked = checkCurrent();
  return checked.ok ? succeeded(showCheck(checked.value)) : checked;
}

/** Checks the sheet and sends it; with errors nothing is sent. */
export function sendReport(): Answer<SentView> {
  return withLock(() => {
    const checked = checkCurrent();
    if (!checked.ok) return checked;
    const { blocked, kept, moved, report, sheet } = checked.value;
    showCheck(checked.value);
    if (blocked) return failed("report_has_errors");
    if (moved.length > 0) return failed("texts_moved");
    const reply = worker.send(report, kept.base.rev);
    if (!reply.ok) return refused(reply, report, kept);
    const { head, version, sentAt, late } = reply.value;
    const base = { versions: head.versions, rev: head.rev };
    keepForm({ ...kept, base, returned: head.returned }, null, sheet.hidden);
    return succeeded({ version, sentAt: showInstant(sentAt), late, head });
  });
}

function refused({ locked, problem }: Refusal, report: Report, { form }: KeptForm): Answer<SentView> {
  // Asking again would be stale again: only building anew brings the sheet in step with what was sent.
  if (problem.code === "rev_stale") return failed("sheet_behind");
  if (!locked) return { ok: false, problem };
  return { ok: false, problem: { ...problem, locked: lockedItems(locked, report, form) } };
}

/** What the agency itself may do with the version that it sent. */
function actOnOwn(rev: number, request: ReviewRequest): Answer<SheetView> {
  return withLock(() => {
    const kept = currentForm();
    if (!kept) return failed("no_sheet");
    const { agency, period } = kept.form;
    const reply = worker.review(period.id, agency.id, rev, request);
    return reply.ok ? succeeded(freshSheet(kept)) : reply;
  });
}

/** Takes the version back that was just sent, while nobody looks at it; what was typed stays in the sheet. */
export function takeBack(version: number, rev: number): Answer<SheetView> {
  return actOnOwn(rev, { action: "take_back", version });
}

/** Asks Sở Tư pháp to return the report. */
export function askBack(version: number, rev: number, reason: string): Answer<SheetView> {
  return actOnOwn(rev, { action: "ask_back", version, reason });
}
