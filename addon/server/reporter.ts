// What an agency's reporter does with a sheet: open the sidebar, check, jump, send.
import type { Place } from "../../shared/report/finding.ts";
import { NAMED_PROBLEMS } from "../../shared/wording/addon-problems.ts";
import { showInstant } from "../../shared/wording/sidebar.ts";
import type { Answer, CheckView, HomeView, SentView, SheetView } from "../contract.ts";
import { checkCurrent, showCheck } from "./check-sheet.ts";
import { currentForm, type KeptForm, keepForm, tableTabs } from "./kept-form.ts";
import { withLock } from "./lock.ts";
import { sheetView } from "./sheet-view.ts";
import { readGrid, selectCell } from "./sheets/grid.ts";
import { cellOfPlace, findTable } from "./tabs/read-table.ts";
import { tableOf } from "./tabs/tables.ts";
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

/** Selects the cell of a place in the sheet. */
export function jumpTo(place: Place): Answer<null> {
  const kept = currentForm();
  if (!kept) return failed("no_sheet");
  const table = tableOf(kept.form, place.table ?? "duties");
  const sheet = tableTabs(kept.form.period.id)[table.id];
  if (!sheet) return { ok: false, problem: NAMED_PROBLEMS.tabsLost([table.title]) };
  const grid = readGrid(sheet);
  const found = findTable(grid, table);
  const cell = found && cellOfPlace(grid, found, table, place);
  if (!cell) return failed("place_lost");
  selectCell(sheet, cell.row, cell.column);
  return succeeded(null);
}

/** Checks the sheet and sends it; with errors nothing is sent. */
export function sendReport(): Answer<SentView> {
  return withLock(() => {
    const checked = checkCurrent();
    if (!checked.ok) return checked;
    const { blocked, kept, report } = checked.value;
    showCheck(checked.value);
    if (blocked) return failed("report_has_errors");
    const reply = worker.send(report, kept.base.rev);
    // Asking again would be stale again: only building anew brings the sheet in step with what was sent.
    if (!reply.ok) return reply.problem.code === "rev_stale" ? failed("sheet_behind") : reply;
    const { head, version, sentAt, late } = reply.value;
    keepForm({ ...kept, base: { latest: head.latest, rev: head.rev } });
    return succeeded({ version, sentAt: showInstant(sentAt), late, head });
  });
}
