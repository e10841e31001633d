// The issued form and what this spreadsheet knows of the report, kept in a hidden tab beside the sheet, so that
// the check works without network and a copy of the file brings its form along.
import {
  isKeptForm,
  isMemory,
  isSending,
  type KeptForm,
  type Left,
  leftOf,
  type Memory,
  markOf,
  parsed,
  type Sending,
} from "./kept-shapes.ts";
import { keepBeside, keepTexts, textsIn } from "./sheets/kept-texts.ts";
import { findTab, type MarkedTab, markedTabs } from "./sheets/tabs.ts";
import { currentPeriod } from "./table-tabs.ts";

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
type KeptTab = Omit<KeptSheet, "kept"> & { kept: KeptForm | null; left: Left };

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

/** A period's sheet (null: the one that the person looks at) with what is remembered of it; null without any. */
export function sheetOf(
  periodId: string | null,
  tabs: readonly MarkedTab[] = markedTabs(),
): KeptSheet | null {
  const period = periodId ?? currentPeriod(tabs);
  const read = period === null ? null : readKept(period, tabs);
  return read?.kept ? { ...read, kept: read.kept } : null;
}
