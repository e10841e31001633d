// The issued form and what this spreadsheet knows of the report, kept in a hidden tab beside the sheet, so that
// the check works without network and a copy of the file brings its form along.
import type { Day } from "../../shared/day.ts";
import type { Form } from "../../shared/report/form.ts";
import type { Returned, TableId } from "../../shared/report/report.ts";
import type { FormReply } from "../../shared/wire/replies/report.ts";
import { isKeptForm, isMemory, isSending, type Left, leftOf, markOf, parsed } from "./kept-shapes.ts";
import type { Rows } from "./report/permuted.ts";
import { keepBeside, keepTexts, textsIn } from "./sheets/kept-texts.ts";
import { activeMark, findTab, type MarkedTab, markedTabs } from "./sheets/tabs.ts";
import { TABLE_IDS } from "./tabs/tables.ts";

export interface KeptForm {
  form: Form;
  /** How many versions were sent, and the revision, when this sheet's content was last in step. */
  base: { versions: number; rev: number };
  /** What Sở Tư pháp returned and a next version has to keep to, or null. */
  returned: Returned | null;
  /** Reports of bodies that the agency took over. */
  predecessors: FormReply["predecessors"];
  /** A demo's day, or null where the clock counts. */
  fixedDay: Day | null;
  /** The file for which it was built; in a copy it tells that it is one. */
  file?: string;
  /** Tells whether `base` and `file` may be relied on where the rest was changed; written by `keepForm`. */
  mark?: string;
}

/** What is remembered of the last check: the typed rows, and the rows whose findings hang on others. */
export interface Memory {
  rows: Rows;
  /** Cells that held something at an earlier check and are blank since. */
  emptied?: Rows;
  wide: Partial<Record<TableId, string[]>>;
}

/** What left this sheet as its next version: it may have arrived even where no answer came. */
export interface Sending {
  /** The revision on which the sheet stood. */
  rev: number;
  /** By content, the newest last. */
  reports: string[];
  /** Day and time in Vietnam of a try whose answer never came, or null. */
  at: string | null;
}

/** When the send left whose answer never came, as far as is known here; or null. */
export function waitingSince({ kept, sending }: Pick<KeptSheet, "kept" | "sending">): string | null {
  return sending?.rev === kept.base.rev ? sending.at : null;
}

/** A kept form with what is remembered beside it, and the hidden tab of all. */
export interface KeptSheet {
  kept: KeptForm;
  memory: Memory | null;
  sending: Sending | null;
  /** The form bears no seal: an earlier version kept it. */
  bare: boolean;
  hidden: GoogleAppsScript.Spreadsheet.Sheet;
}

/** What the hidden tab holds: the form null where somebody changed it or it has an earlier shape, with what is left. */
export type KeptTab = Omit<KeptSheet, "kept"> & { kept: KeptForm | null; left: Left };

const HIDDEN = "_bieu_mau";

/**
 * Keeps a form in this spreadsheet, replacing the one of the same period; the memory stays where none is given.
 * `hidden` spares looking for the tab where it is known.
 */
export function keepForm(
  kept: KeptForm,
  memory: Memory | null = null,
  hidden: KeptSheet["hidden"] | null = null,
): void {
  const id = kept.form.period.id;
  const text = JSON.stringify({ ...kept, mark: markOf(kept) });
  if (hidden && memory === null) keepBeside(hidden, text, 1);
  else keepTexts({ kind: "form", id }, `${HIDDEN} ${id}`, [text, memory && JSON.stringify(memory)]);
}

/** Keeps what a check saw. */
export function keepMemory({ hidden }: KeptSheet, next: Memory): void {
  keepBeside(hidden, JSON.stringify(next), 2);
}

/** Keeps what leaves the sheet, where no check writes over it. */
export function keepSending({ hidden }: KeptSheet, sending: Sending): void {
  keepBeside(hidden, JSON.stringify(sending), 3);
}

/** What is kept for a period, in one read; what was changed by somebody is as if it were not there. */
export function readKept(periodId: string, tabs: readonly MarkedTab[] = markedTabs()): KeptTab | null {
  const hidden = findTab({ kind: "form", id: periodId }, tabs);
  if (!hidden) return null;
  const [text, remembered, sent] = textsIn(hidden);
  const kept = parsed(text);
  const memory = parsed(remembered);
  const sending = parsed(sent);
  return {
    kept: isKeptForm(kept) ? kept : null,
    left: leftOf(text, periodId),
    memory: isMemory(memory) ? memory : null,
    sending: isSending(sending) ? sending : null,
    bare: text?.state === "bare",
    hidden,
  };
}

function isTable(kind: string | undefined): kind is TableId {
  return TABLE_IDS.some((id) => id === kind);
}

/** The table that a mark stands for, or null. */
export function tableOfMark({ kind }: MarkedTab["mark"]): TableId | null {
  return isTable(kind) ? kind : null;
}

/** The tabs of a period's tables, as far as they are there. */
export type TableTabs = Partial<Record<TableId, GoogleAppsScript.Spreadsheet.Sheet>>;

export function tableTabs(periodId: string, marked: readonly MarkedTab[] = markedTabs()): TableTabs {
  const tabs: TableTabs = {};
  for (const { mark, sheet } of marked) {
    if (isTable(mark.kind) && mark.id === periodId && !tabs[mark.kind]) tabs[mark.kind] = sheet;
  }
  return tabs;
}

/** Names of tabs that are a person's copies of a period's tables, and are not read. */
export function copiedTabs(periodId: string, marked: readonly MarkedTab[]): string[] {
  const used = Object.values(tableTabs(periodId, marked)).map((sheet) => sheet.getSheetId());
  return marked
    .filter(
      ({ mark, sheet }) => isTable(mark.kind) && mark.id === periodId && !used.includes(sheet.getSheetId()),
    )
    .map(({ sheet }) => sheet.getName());
}

/** The period of the tab that the person looks at, else of the first table in the file; null without any. */
export function currentPeriod(tabs: readonly MarkedTab[] = markedTabs()): string | null {
  const active = activeMark(tabs);
  if (active && isTable(active.kind)) return active.id;
  return tabs.find(({ mark }) => isTable(mark.kind))?.mark.id ?? null;
}

/** Periods that have a sheet in this file, in the order of their first tabs; copies of tabs make none. */
export function sheetPeriods(tabs: readonly MarkedTab[]): string[] {
  return [...new Set(tabs.filter(({ mark }) => isTable(mark.kind)).map(({ mark }) => mark.id))];
}

/** A period's sheet (null: the one that the person looks at) with what is remembered of it; null without any. */
export function sheetOf(
  periodId: string | null,
  tabs: readonly MarkedTab[] = markedTabs(),
): KeptSheet | null {
  const period = periodId ?? currentPeriod(tabs);
  const read = period === null ? null : readKept(period, tabs);
  return read?.kept ? { ...read, kept: read.kept } : null;
}
