// What an agency's reporter does: open, build, check, jump, send.
import { daysBetween } from "../../shared/day.ts";
import type { Place } from "../../shared/report/finding.ts";
import type { ReportRow } from "../../shared/report/report.ts";
import type { FormReply, MeReply } from "../../shared/wire/api.ts";
import { DUTIES_TITLE } from "../../shared/wording/form.ts";
import { showInstant } from "../../shared/wording/sidebar.ts";
import type { Answer, CheckView, HomeView, SentView, SheetView } from "../contract.ts";
import { checkTab, checkView, flagTab, judgedOn } from "./check-sheet.ts";
import { currentSheet, type KeptForm, keepForm, keptForm } from "./kept-form.ts";
import { appendRows, findTab, readGrid, selectCell, writeTab } from "./sheets/grid.ts";
import { dutiesTab, FIRST_ENTRY, HEAD_ROW } from "./tabs/duties-tab.ts";
import { cellOfPlace, findTable, readRows } from "./tabs/read-duties.ts";
import { removedRows, removedTab } from "./tabs/removed-tab.ts";
import { failed, succeeded, worker } from "./worker-client.ts";

function sheetView(
  kept: KeptForm,
  fresh: Partial<Pick<SheetView, "head" | "returned" | "lastSent">>,
): SheetView {
  const { form } = kept;
  return {
    periodId: form.period.id,
    periodName: form.period.name,
    planTitle: `Kế hoạch số ${form.plan.number}`,
    agency: form.agency,
    agencyDue: form.period.agencyDue,
    daysLeft: daysBetween(judgedOn(kept), form.period.agencyDue),
    head: fresh.head ?? null,
    returned: fresh.returned ?? null,
    lastSent: fresh.lastSent ?? null,
  };
}

/** The sheet's state from the worker; decisions move the revision on, another's newer version does not. */
function freshSheet(kept: KeptForm): SheetView {
  const period = kept.form.period.id;
  const agency = kept.form.agency.id;
  const reply = worker.report(period, agency);
  if (!reply.ok) {
    const none = { period, agency, state: null, latest: 0, counted: null, rev: 0 };
    return sheetView(kept, reply.problem.code === "report_unknown" ? { head: none } : {});
  }
  const { head, versions, decisions } = reply.value;
  if (head.latest === kept.base.latest && head.rev !== kept.base.rev) {
    keepForm({ ...kept, base: { latest: head.latest, rev: head.rev } });
  }
  const last = decisions[decisions.length - 1];
  const sent = versions[versions.length - 1];
  return sheetView(kept, {
    head,
    returned:
      head.state === "returned" && last?.reason ? { reason: last.reason, at: showInstant(last.at) } : null,
    lastSent: sent ? showInstant(sent.sentAt) : null,
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
    sheet: own && (asked.ok ? freshSheet(own) : sheetView(own, {})),
    offline: asked.ok ? null : asked.problem,
  });
}

/** What was typed in a period's tab before it is rebuilt, and what no longer belongs to any row. */
function typedBefore(kept: KeptForm | null, reply: FormReply): { typed: ReportRow[]; removed: ReportRow[] } {
  const sheet = findTab({ kind: "duties", id: reply.form.period.id });
  if (!sheet || !kept) return { typed: reply.latest?.tables.duties ?? [], removed: [] };
  const grid = readGrid(sheet);
  const table = findTable(grid, kept.form);
  if (!table) return { typed: reply.latest?.tables.duties ?? [], removed: [] };
  const keys = new Set(reply.form.tables.duties.rows.map(({ key }) => key));
  const typed: ReportRow[] = [];
  const removed: ReportRow[] = [];
  const seen = new Set<string>();
  for (const row of readRows(grid, table)) {
    if (Object.keys(row.cells).length === 0) continue;
    // A second row under one key is no row of the form either: its text is kept aside, not merged by guess.
    if (keys.has(row.key) && !seen.has(row.key)) typed.push(row);
    else removed.push(row);
    seen.add(row.key);
  }
  return { typed, removed };
}

/**
 * Builds the agency's sheet for a period, or rebuilds it from the current form keeping what was typed. Rows that
 * no longer belong go to the tab "Đã gỡ"; a lost sheet comes back from the version last sent.
 */
export function buildSheet(periodId: string): Answer<SheetView> {
  const me = worker.me();
  if (!me.ok) return me;
  const agency = me.value.account.agency;
  if (!agency) return failed("other_account");
  const reply = worker.form(periodId, agency.id);
  if (!reply.ok) return reply;
  const before = keptForm(periodId);
  if (before && before.form.agency.id !== agency.id) return failed("other_account");
  return succeeded(writeSheet(reply.value, before, me.value));
}

function writeSheet(reply: FormReply, before: KeptForm | null, me: MeReply): SheetView {
  const { form, head } = reply;
  const { typed, removed } = typedBefore(before, reply);
  if (removed.length > 0) {
    appendRows({ kind: "removed", id: "all" }, removedTab(form), removedRows(removed, form, me.today));
  }
  const kept: KeptForm = {
    form,
    base: { latest: head.latest, rev: head.rev },
    fixedDay: reply.fixedDay,
  };
  keepForm(kept);
  const mark = { kind: "duties", id: form.period.id } as const;
  const tab = dutiesTab(form, typed, { name: `${DUTIES_TITLE} – ${form.period.name}` });
  const sheet = writeTab(mark, tab, { keepName: true });
  selectCell(sheet, HEAD_ROW + 1, FIRST_ENTRY);
  const { returned } = reply;
  return sheetView(kept, {
    head,
    returned: returned ? { reason: returned.reason, at: showInstant(returned.at) } : null,
  });
}

/** Reads the sheet, flags its cells and lists what was found. Needs no network. */
export function checkSheet(): Answer<CheckView> {
  const current = currentSheet();
  if (!current) return failed("no_sheet");
  const checked = checkTab(current.sheet, current.kept);
  if (!checked) return failed("table_lost");
  flagTab(current.sheet, checked);
  return succeeded(checkView(checked, current.kept));
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
  const current = currentSheet();
  if (!current) return failed("no_sheet");
  const { sheet, kept } = current;
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(2000)) return failed("locked");
  try {
    const checked = checkTab(sheet, kept);
    if (!checked) return failed("table_lost");
    flagTab(sheet, checked);
    if (checked.blocked) return failed("report_has_errors");
    const reply = worker.send(checked.report, kept.base.rev);
    if (!reply.ok) return reply;
    const { head, version, sentAt, late } = reply.value;
    keepForm({ ...kept, base: { latest: head.latest, rev: head.rev } });
    return succeeded({ version, sentAt: showInstant(sentAt), late, head });
  } finally {
    lock.releaseLock();
  }
}
