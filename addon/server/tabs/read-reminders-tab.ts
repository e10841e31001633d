// The tab of reminders as it stands now: notes by agency, and whether a person wrote or changed anything else.
import { valueOfMade } from "../../../shared/report/reading/made-cell.ts";
import { cellText, isObject, noTextIn } from "../../../shared/report/reading/read-cell.ts";
import type { Cell } from "../../../shared/report/report.ts";
import { shownCell } from "../../../shared/report/shown-cell.ts";
import { foldForSearch } from "../../../shared/text.ts";
import { FORMER_REMINDER_HEADS } from "../../../shared/wording/former-words.ts";
import { REMINDERS_TAB } from "../../../shared/wording/reminding.ts";
import { KEY_TITLE } from "../../../shared/wording/sheet.ts";
import { type DoubledHead, doubledHeads } from "./read-table.ts";
import { REMINDER_COLUMNS, type ReminderNote, WRITTEN_COLUMNS, writtenMark } from "./reminders-tab.ts";

/** What an earlier tab holds: notes by agency; `whole` where all else is just what the add-on wrote. */
export interface ReadReminders {
  notes: ReminderNote[];
  whole: boolean;
  /** Heads that stand twice: what was typed under the other would be lost in silence. */
  doubled: DoubledHead[];
}

const folded = (one: Cell | undefined) => (typeof one === "string" ? foldForSearch(one) : "");

interface Places {
  key: number;
  agency: number;
  note: number;
  /** In the order in which they are written. */
  written: number[];
}

/** Where the columns stand, or null where one is gone. */
function placesIn(head: readonly Cell[]): Places | null {
  const titles = head.map(folded);
  const at = (title: string) => titles.indexOf(foldForSearch(title));
  const { columns } = REMINDERS_TAB;
  const placeOf = (id: (typeof REMINDER_COLUMNS)[number]) =>
    [columns[id], ...(FORMER_REMINDER_HEADS[id] ?? [])].map(at).find((place) => place >= 0) ?? -1;
  if (REMINDER_COLUMNS.some((id) => placeOf(id) < 0)) return null;
  const written = WRITTEN_COLUMNS.map(placeOf);
  return { key: at(KEY_TITLE), agency: at(columns.agency), note: at(columns.note), written };
}

/** Reads the tab wherever its rows and columns stand. */
export function readRemindersTab(grid: readonly Cell[][]): ReadReminders {
  const head = grid.findIndex((row) => row.some((one) => folded(one) === foldForSearch(KEY_TITLE)));
  const places = placesIn(grid[head] ?? []);
  const doubled = doubledHeads(grid, [KEY_TITLE, REMINDERS_TAB.columns.note]);
  if (places === null) return { notes: [], whole: false, doubled };
  const { agency, key, note, written } = places;
  const isBlankBut = (row: readonly Cell[], own: readonly number[]) =>
    row.every((one, at) => one === null || own.includes(at));
  const isEmptyLine = (row: readonly Cell[]) =>
    isBlankBut(row, [agency]) && ["", REMINDERS_TAB.empty].includes(cellText(row[agency]));
  const notes = new Map<string, ReminderNote>();
  const seen = new Set<string>();
  // A picture that was written over would be gone, wherever it stands.
  let whole =
    doubled.length === 0 &&
    !grid.flat().some(isObject) &&
    isBlankBut(grid[head] ?? [], [key, note, ...written]) &&
    grid.slice(0, head).every((row) => isBlankBut(row, [agency]));
  for (const row of grid.slice(head + 1)) {
    if (isEmptyLine(row)) continue;
    const [id = "", mark] = cellText(row[key]).split(" ");
    const untouched = mark === writtenMark(written.map((at) => valueOfMade(row[at]) ?? row[at]));
    if (!untouched || seen.has(id) || !isBlankBut(row, [key, note, ...written])) whole = false;
    const isText = noTextIn(row[note]) === null;
    if (!isText) whole = false;
    const words = isText ? cellText(shownCell(row[note])) : "";
    if (id !== "" && words !== "" && !seen.has(id))
      notes.set(id, {
        agency: id,
        name: noTextIn(row[agency]) === null ? cellText(row[agency]) : id,
        note: words,
      });
    seen.add(id);
  }
  return { notes: [...notes.values()], whole, doubled };
}
