// Whom Sở Tư pháp reminds: listed for the sidebar, marked as reminded, and written into a tab.
import type { RemindersReply } from "../../../shared/wire/replies/settings.ts";
import { NAMED_PROBLEMS } from "../../../shared/wording/addon-problems.ts";
import { REMINDERS_TAB } from "../../../shared/wording/reminding.ts";
import { ASIDE_SUFFIX } from "../../../shared/wording/sheet.ts";
import type { Answer } from "../../contract/answer.ts";
import type { RemindersView, RemindersWritten } from "../../contract/reminders.ts";
import { withLock } from "../lock.ts";
import { selectCell } from "../sheets/file.ts";
import { readAttached } from "../sheets/read-grid.ts";
import { ownTab, setAside, type TabMark } from "../sheets/tabs.ts";
import { holdHeight, writeTab } from "../sheets/write-tab.ts";
import { formulasIn } from "../tabs/carry-over.ts";
import { type ReadReminders, readRemindersTab } from "../tabs/read-reminders-tab.ts";
import { headPlaces } from "../tabs/read-table.ts";
import { FIRST_REMINDER, ROW_HEIGHT, remindersTab } from "../tabs/reminders-tab.ts";
import { succeeded, worker } from "../worker-client.ts";

/** Lines in the order of the groups, with what the sidebar shows of them. */
function viewOf({ asOf, groups, invited, lines, period, texts }: RemindersReply): RemindersView {
  const all = new Map([...lines, ...invited].map((line) => [line.agency.id, line]));
  return {
    period: { id: period.id, name: period.name },
    asOf,
    groups: groups.map(({ agencies, label, reason }) => ({
      reason,
      label,
      items: agencies.flatMap((id) => {
        const line = all.get(id);
        if (!line) return [];
        const { agency, contacts, last, reasonText } = line;
        return [
          {
            agency: { id, name: agency.name },
            why: reasonText,
            contacts,
            last: last?.at ?? null,
            texts: line.texts,
          },
        ];
      }),
    })),
    texts,
  };
}

/** Whom to remind in a period today, why, whom to ask there, and ready texts. */
export function listReminders(periodId: string): Answer<RemindersView> {
  const reply = worker.reminders(periodId);
  return reply.ok ? succeeded(viewOf(reply.value)) : reply;
}

/** Stores that agencies were reminded by hand, and gives the list as it stands then. */
export function markReminded(periodId: string, agencies: string[]): Answer<RemindersView> {
  const reply = worker.markReminded(periodId, agencies);
  return reply.ok ? succeeded(viewOf(reply.value)) : reply;
}

/** What a tab holds; a comment on any of its cells is a person's own as well, and a formula would turn into its value. */
function readTab(sheet: GoogleAppsScript.Spreadsheet.Sheet): ReadReminders {
  const attached = readAttached(sheet, { rows: 1, columns: 1 });
  const read = readRemindersTab(attached.grid);
  const bare = attached.notes.every((row) => row.every((note) => note === ""));
  return { ...read, whole: read.whole && bare && formulasIn(attached).length === 0 };
}

/**
 * Writes the list into its tab, in place of the one before. Notes stay with their agencies; a tab in which a person
 * wrote or changed anything else stays as it is under another name.
 */
export function writeReminders(periodId: string): Answer<RemindersWritten> {
  return withLock(() => {
    const reply = worker.reminders(periodId);
    if (!reply.ok) return reply;
    const mark: TabMark = { kind: "reminders", id: periodId };
    const old = ownTab(mark);
    const before = old ? readTab(old) : { notes: [], whole: true, doubled: [] };
    if (before.doubled.length > 0) {
      const heads = headPlaces(before.doubled);
      return { ok: false, problem: NAMED_PROBLEMS.headsDoubled(REMINDERS_TAB.tab, heads, "reminders") };
    }
    let aside = old && !before.whole ? setAside(old, ASIDE_SUFFIX) : null;
    const tab = remindersTab(reply.value, before.notes);
    const refused = (name: string) => {
      aside = name;
    };
    const sheet = writeTab(mark, tab, { keepName: true, refused });
    holdHeight(sheet, FIRST_REMINDER.row, tab.rows.length + 1 - FIRST_REMINDER.row, ROW_HEIGHT);
    selectCell(sheet, FIRST_REMINDER.row, FIRST_REMINDER.column);
    return succeeded({ view: viewOf(reply.value), tab: sheet.getName(), aside });
  });
}
