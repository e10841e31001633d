import type { Day } from "../../../shared/day.ts";
import type { Form } from "../../../shared/report/form.ts";
import { TABLES } from "../../../shared/report/report.ts";
import type { MeReply } from "../../../shared/wire/replies/catalogue.ts";
import type { FormReply } from "../../../shared/wire/replies/report.ts";
import { broughtBack } from "../../../shared/wording/live.ts";
import { ASIDE_SUFFIX, BUILD_NOTES, REMOVED_KINDS } from "../../../shared/wording/sheet.ts";
import type { Answer } from "../../contract/answer.ts";
import type { DifferenceItem } from "../../contract/places.ts";
import type { SheetView } from "../../contract/sheet.ts";
import { keepForm, readKept } from "../kept-form.ts";
import type { Memory } from "../kept-shapes.ts";
import { withLock } from "../lock.ts";
import { selectCell } from "../sheets/file.ts";
import { markedTabs, setAside } from "../sheets/tabs.ts";
import { appendRows, writeTab } from "../sheets/write-tab.ts";
import { tableTabs } from "../table-tabs.ts";
import { carryOver, isMoved, type Kept as KeptWords } from "../tabs/carry-over.ts";
import { differencesOf, differencesTab } from "../tabs/differences-tab.ts";
import { keptRows, removedRows, removedTab } from "../tabs/removed-tab.ts";
import type { Tab, TabCell } from "../tabs/tab.ts";
import { firstEntry, type Table, tableTab } from "../tabs/table.ts";
import { tableOf } from "../tabs/tables.ts";
import { contentHash, failed, succeeded, worker } from "../worker-client.ts";
import { checkCurrent, markReturned } from "./check-sheet.ts";
import { askedRows, rowsToFill } from "./first-steps.ts";
import { keptFrom } from "./open-sheet.ts";
import { behindItems } from "./place-names.ts";
import { sheetView } from "./sheet-view.ts";
import { type Before, contentsOf, sentRows, type TabContents } from "./tab-contents.ts";

type Kept = NonNullable<ReturnType<typeof readKept>>;

/** Lists where another's newer version differs from what stands here. */
function listDifferences(differences: readonly DifferenceItem[], { form, head }: FormReply): string | null {
  if (differences.length === 0) return null;
  const tab = differencesTab(differences, head.versions);
  const sheet = writeTab({ kind: "differences", id: form.period.id }, tab, { keepName: false });
  return BUILD_NOTES.differences(differences.length, sheet.getName());
}

/** Where what was typed says otherwise than a newer version that this sheet has not seen, and did not send. */
function behindOf(contents: readonly TabContents[], reply: FormReply, read: Kept | null): DifferenceItem[] {
  const base = read?.kept?.base ?? read?.left.base;
  if (!read || !base || reply.head.versions <= base.versions) return [];
  if (reply.latest && read.sending?.reports.includes(contentHash(reply.latest))) return [];
  const differences = contents
    .filter(({ back, old }) => old !== null || back > 0)
    .flatMap(({ table, typed }) => differencesOf(table, typed, sentRows(reply, table)));
  return behindItems(differences, reply.form);
}

/** A table's tab with what a person attached to the old one's cells, as far as these are still there. */
interface Planned {
  content: TabContents;
  tab: Tab;
  /** What a person hid by its place in the old tab would hide something else in the new one. */
  moved: boolean;
  lostNotes: KeptWords[];
}

/** Cells for a person's own rule: those that are filled and have no choices of the form's. */
function takesRule({ columns, rows }: Table): (key: string, column: number) => boolean {
  const cells = new Map(rows.map((row) => [row.key, row.cells]));
  return (key, column) => {
    const [described, one] = [columns[column - 2], cells.get(key)?.[column - 2]];
    return one !== undefined && "filled" in one && !described?.choices;
  };
}

function planned(content: TabContents, form: Form, words: { whole: boolean }): Planned {
  const { attached, ours, table, typed, whole } = content;
  const tab = tableTab(table, form, typed, { name: `${table.title} – ${form.period.name}`, ...words });
  if (!attached) return { content, tab, moved: false, lostNotes: [] };
  const { lost, notes, rules } = carryOver(attached, tab, takesRule(table), ours);
  // Where a person has a note of their own the words are still in the sidebar.
  const all = [...(tab.notes ?? []), ...notes];
  return {
    content,
    tab: { ...tab, notes: all, rules },
    moved: isMoved(attached, tab),
    lostNotes: whole ? lost : [],
  };
}

/** What goes to the tab of removed rows, and the sentences about it. */
function removedOf(plans: readonly Planned[], today: Day): { rows: TabCell[][]; notes: string[] } {
  const { formula, note } = REMOVED_KINDS;
  const rows = plans.flatMap(({ lostNotes, content: { formulas, overwritten, removed, table } }) => [
    ...removedRows(removed, table, today),
    ...keptRows(overwritten, "", table, today),
    ...keptRows(formulas, formula, table, today),
    ...keptRows(lostNotes, note, table, today),
  ]);
  const sum = (count: (plan: Planned) => readonly unknown[]) =>
    plans.reduce((total, plan) => total + count(plan).length, 0);
  const counts: [number, (cells: number) => string][] = [
    [sum(({ content }) => content.overwritten), BUILD_NOTES.overwritten],
    [sum(({ content }) => content.formulas), BUILD_NOTES.formulas],
    [sum(({ lostNotes }) => lostNotes), BUILD_NOTES.notes],
  ];
  const removed = sum(({ content }) => content.removed);
  return {
    rows,
    notes: [
      ...(plans.some(({ content }) => removedRows(content.removed, content.table, today).length > 0)
        ? [BUILD_NOTES.removed(removed)]
        : []),
      ...counts.flatMap(([count, say]) => (count > 0 ? [say(count)] : [])),
    ],
  };
}

/** Keeps what the new tabs will not hold: damaged tabs whole, rows of no form, another version's differences. */
function keepAside(
  plans: readonly Planned[],
  reply: FormReply,
  behind: readonly DifferenceItem[],
  today: string,
): string[] {
  const contents = plans.map(({ content }) => content);
  const damaged = contents.flatMap(({ old, whole, table, typed, removed }) => {
    // A table that the agency no longer has gets no new tab: its old one stays, with all that is in it.
    const orphaned = table.rows.length === 0 && typed.length + removed.length > 0;
    return old && (!whole || orphaned) ? [BUILD_NOTES.aside(setAside(old, ASIDE_SUFFIX))] : [];
  });
  const { notes, rows } = removedOf(plans, today);
  if (rows.length > 0) appendRows({ kind: "removed", id: "cells" }, removedTab(), rows);
  const listed = listDifferences(behind, reply);
  const back = contents.reduce((sum, one) => sum + one.back, 0);
  return [
    ...damaged,
    ...(back > 0 ? [broughtBack(back)] : []),
    ...notes,
    ...(listed === null ? [] : [listed]),
  ];
}

/** What was sent and decided so far; none where the worker does not tell now. */
function historyOf({ form: { agency, period } }: FormReply): Pick<SheetView, "versions" | "decisions"> {
  const reply = worker.report(period.id, agency.id);
  return reply.ok ? reply.value : { versions: [], decisions: [] };
}

function write(reply: FormReply, read: Kept | null, { today }: MeReply): SheetView {
  const { form, head } = reply;
  const before = read?.kept ?? null;
  const tabs = tableTabs(form.period.id);
  const earlier: Before = { form: before?.form ?? null, memory: read?.memory ?? null };
  const contents = TABLES.map((id) => contentsOf(tabs[id] ?? null, tableOf(form, id), earlier, reply));
  const behind = behindOf(contents, reply, read);
  const whole = before?.whole === true;
  const plans = contents.map((content) => planned(content, form, { whole }));
  const notes = keepAside(plans, reply, behind, today);
  const base = { versions: head.versions, rev: head.rev };
  // Not yet in step: a run that is cut off below leaves what differs to be shown by the next.
  const kept = { ...keptFrom(reply, before?.base ?? read?.left.base ?? base), ...(whole ? { whole } : {}) };
  // Until the first check what was built is what is remembered.
  const rows = Object.fromEntries(contents.map(({ table, typed }) => [table.id, typed]));
  const memory: Memory = { rows, wide: {} };
  keepForm(kept, read?.memory ? null : memory);
  const refused = (aside: string, words: string) => notes.push(BUILD_NOTES.refused(aside, words));
  const written = plans
    .filter(({ content }) => content.table.rows.length > 0)
    .map(({ content: { table }, moved, tab }) => {
      const options = { keepName: true, showAll: moved, fit: true, refused };
      const sheet = writeTab({ kind: table.id, id: form.period.id }, tab, options);
      return { sheet, at: firstEntry(table, askedRows(form, table.id)[0]) };
    });
  const [first] = written;
  if (first) selectCell(first.sheet, first.at.row, first.at.column);
  if (kept.returned?.paths) {
    const checked = checkCurrent(form.period.id);
    if (checked.ok) markReturned(checked.value);
  }
  const fresh = { ...reply, ...historyOf(reply), formOutdated: false };
  const built = { kept: { ...kept, base }, sending: read?.sending ?? null };
  if (JSON.stringify(kept.base) !== JSON.stringify(base)) keepForm(built.kept);
  // By what stands in it: the run after one that was cut off begins as that one did.
  const isFirst = head.versions === 0 && contents.every(({ typed }) => typed.length === 0);
  return { ...sheetView(built, fresh), notes, behind, ...(isFirst ? { first: rowsToFill(form) } : {}) };
}

/**
 * Builds the agency's tabs for a period, or rebuilds them from the current form keeping what was typed. Cells that
 * no longer belong go to the tab "Đã gỡ"; a tab whose table is damaged, or that holds text beside it, stays as it
 * is under another name; a lost tab comes back from the version last sent.
 */
export function buildSheet(periodId: string): Answer<SheetView> {
  const me = worker.me();
  if (!me.ok) return me;
  const agency = me.value.account.agency;
  if (!agency) return failed("no_agency");
  const reply = worker.form(periodId, agency.id);
  if (!reply.ok) return reply;
  return withLock(() => {
    const before = readKept(periodId, markedTabs());
    if (before?.kept && before.kept.form.agency.id !== agency.id) return failed("other_account");
    return succeeded(write(reply.value, before, me.value));
  });
}
