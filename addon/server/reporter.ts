// What an agency's reporter does with a sheet: open the sidebar, check, jump, send.
import type { Place } from "../../shared/report/finding.ts";
import { COLUMNS_LOST_TITLE, columnsLostDetail } from "../../shared/wording/addon-problems.ts";
import { showInstant } from "../../shared/wording/sidebar.ts";
import type { Answer, CheckView, HomeView, SentView, SheetView } from "../contract.ts";
import { type CheckedSheet, checkTab, checkView, flagTab } from "./check-sheet.ts";
import { currentSheet, type KeptForm, keepForm } from "./kept-form.ts";
import { withLock } from "./lock.ts";
import { sheetView } from "./sheet-view.ts";
import { readGrid, selectCell } from "./sheets/grid.ts";
import { cellOfPlace, findTable } from "./tabs/read-duties.ts";
import { failed, succeeded, worker } from "./worker-client.ts";

/** The sheet's state from the worker; decisions move the revision on, another's newer version does not. */
function freshSheet(kept: KeptForm): SheetView {
  const period = kept.form.period.id;
  const agency = kept.form.agency.id;
  const reply = worker.report(period, agency);
  if (!reply.ok) {
    const head = { period, agency, state: null, latest: 0, counted: null, rev: 0 };
    const none = { head, returned: null, latestSentAt: null };
    return sheetView(kept, reply.problem.code === "report_unknown" ? none : null);
  }
  const { head, versions, decisions } = reply.value;
  if (head.latest === kept.base.latest && head.rev !== kept.base.rev) {
    keepForm({ ...kept, base: { latest: head.latest, rev: head.rev } });
  }
  const last = decisions[decisions.length - 1];
  return sheetView(kept, {
    head,
    returned: head.state === "returned" && last?.reason ? { reason: last.reason, at: last.at } : null,
    latestSentAt: versions[versions.length - 1]?.sentAt ?? null,
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
  const current = currentSheet();
  const own = current && current.kept.form.agency.id === known.me.agency?.id ? current.kept : null;
  return succeeded({
    ...known,
    sheet: own && (asked.ok ? freshSheet(own) : sheetView(own, null)),
    offline: asked.ok ? null : asked.problem,
  });
}

/** The sheet in this spreadsheet, read and checked; a problem where there is none or its table is damaged. */
function checkCurrent(): Answer<{
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  kept: KeptForm;
  checked: CheckedSheet;
}> {
  const current = currentSheet();
  if (!current) return failed("no_sheet");
  const checked = checkTab(current.sheet, current.kept);
  if (!checked) return failed("table_lost");
  const { missing } = checked.table;
  if (missing.length > 0) {
    const problem = { code: "columns_lost", title: COLUMNS_LOST_TITLE, detail: columnsLostDetail(missing) };
    return { ok: false, problem };
  }
  return succeeded({ ...current, checked });
}

/** Reads the sheet, flags its cells and lists what was found. Needs no network. */
export function checkSheet(): Answer<CheckView> {
  const current = checkCurrent();
  if (!current.ok) return current;
  const { sheet, kept, checked } = current.value;
  flagTab(sheet, checked);
  return succeeded(checkView(checked, kept));
}

/** Selects the cell of a place in the sheet. */
export function jumpTo(place: Place): Answer<null> {
  const current = currentSheet();
  if (!current) return failed("no_sheet");
  const grid = readGrid(current.sheet);
  const table = findTable(grid, current.kept.form);
  const found = table && cellOfPlace(grid, table, place);
  if (!found) return failed("place_lost");
  selectCell(current.sheet, found.row, found.column);
  return succeeded(null);
}

/** Checks the sheet and sends it; with errors nothing is sent. */
export function sendReport(): Answer<SentView> {
  return withLock(() => {
    const current = checkCurrent();
    if (!current.ok) return current;
    const { sheet, kept, checked } = current.value;
    flagTab(sheet, checked);
    if (checked.blocked) return failed("report_has_errors");
    const reply = worker.send(checked.report, kept.base.rev);
    // Asking again would be stale again: only building anew brings the sheet in step with what was sent.
    if (!reply.ok) return reply.problem.code === "rev_stale" ? failed("sheet_behind") : reply;
    const { head, version, sentAt, late } = reply.value;
    keepForm({ ...kept, base: { latest: head.latest, rev: head.rev } });
    return succeeded({ version, sentAt: showInstant(sentAt), late, head });
  });
}
