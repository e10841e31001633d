// The add-on's tabs: found by a mark in their metadata, whatever became of their names and places.
import type { TableId } from "../../../shared/report/report.ts";
import { spreadsheet } from "./file.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a tab is for, kept in its developer metadata, so that renaming or moving it does not lose it. */
export interface TabMark {
  kind:
    | TableId
    | "form"
    | "removed"
    | "differences"
    | "viewed"
    | "viewing"
    | "province"
    | "office"
    | "office-base"
    | "reminders";
  id: string;
}

const MARK = "legal-education-reports";

function markText({ kind, id }: TabMark): string {
  return `${kind} ${id}`;
}

/** A tab that bears a mark; `copied` where it is a person's copy of the tab for which the mark was made. */
export interface MarkedTab {
  mark: TabMark;
  sheet: Sheet;
  copied: boolean;
}

function markedTab(sheet: Sheet, text: string): MarkedTab {
  const [words = "", own] = text.split("\n");
  const space = words.indexOf(" ");
  const mark: TabMark = { kind: words.slice(0, space) as TabMark["kind"], id: words.slice(space + 1) };
  return { mark, sheet, copied: own !== undefined && own !== String(sheet.getSheetId()) };
}

/** All tabs that bear a mark, in the order of the spreadsheet and copies last; one question for the whole file. */
export function markedTabs(): MarkedTab[] {
  const tabs = spreadsheet()
    .createDeveloperMetadataFinder()
    .withKey(MARK)
    .find()
    .flatMap((metadata) => {
      const sheet = metadata.getLocation().getSheet();
      return sheet ? [{ ...markedTab(sheet, metadata.getValue() ?? ""), place: sheet.getIndex() }] : [];
    });
  return tabs.sort((a, b) => Number(a.copied) - Number(b.copied) || a.place - b.place);
}

/** Leaves every tab with a mark but one as it is, and no longer takes it for the add-on's. */
function leaveOthers(wanted: TabMark, tabs: readonly MarkedTab[], kept: Sheet | null): void {
  const text = markText(wanted);
  for (const { mark, sheet } of tabs) {
    if (markText(mark) === text && sheet.getSheetId() !== kept?.getSheetId()) leaveTab(sheet);
  }
}

/** The tab of the add-on's own with this mark; a person's copies of one that is gone are left as they are. */
export function ownTab(wanted: TabMark, tabs: readonly MarkedTab[] = markedTabs()): Sheet | null {
  const own = findTab(
    wanted,
    tabs.filter(({ copied }) => !copied),
  );
  if (!own) leaveOthers(wanted, tabs, null);
  return own;
}

/** The tab with this mark, or null. */
export function findTab(wanted: TabMark, tabs: readonly MarkedTab[] = markedTabs()): Sheet | null {
  const text = markText(wanted);
  return tabs.find(({ mark }) => markText(mark) === text)?.sheet ?? null;
}

/** The mark of the tab that the person looks at, or null. */
export function activeMark(tabs: readonly MarkedTab[] = markedTabs()): TabMark | null {
  const active = spreadsheet().getActiveSheet().getSheetId();
  return tabs.find(({ sheet }) => sheet.getSheetId() === active)?.mark ?? null;
}

/**
 * Leaves a tab as it is, under a name that says so, and no longer takes it for the add-on's. Gives the name. A person's
 * copies of it bear the same mark: they are left too, else the next one would be written over.
 */
export function setAside(sheet: Sheet, suffix: string): string {
  const tabs = markedTabs();
  const mark = tabs.find((one) => one.sheet.getSheetId() === sheet.getSheetId())?.mark;
  if (mark) leaveOthers(mark, tabs, sheet);
  const name = sheet.getName();
  // Named before it is left: a run that is cut off in between finds it again, and names it no second time.
  if (!name.endsWith(suffix)) sheet.setName(freeName(`${name} ${suffix}`, sheet));
  leaveTab(sheet);
  return sheet.getName();
}

/** Leaves a tab as it is and no longer takes it for the add-on's. */
function leaveTab(sheet: Sheet): void {
  for (const metadata of sheet.getDeveloperMetadata()) if (metadata.getKey() === MARK) metadata.remove();
}

/** A name as the add-on gives it to a tab. */
export function cleanName(wanted: string): string {
  return wanted.replace(/[[\]*?:/\\]/g, " ").slice(0, 95);
}

/** A blank tab of this name without a mark: what a run left that was cut off between making and marking it. */
function blankTab(name: string): Sheet | null {
  const sheet = spreadsheet().getSheetByName(cleanName(name));
  return sheet && sheet.getLastRow() === 0 && sheet.getDeveloperMetadata().length === 0 ? sheet : null;
}

function freeName(wanted: string, own: Sheet | null): string {
  const clean = cleanName(wanted);
  const taken = new Set(
    spreadsheet()
      .getSheets()
      .filter((sheet) => sheet.getSheetId() !== own?.getSheetId())
      .map((sheet) => sheet.getName()),
  );
  let name = clean;
  for (let n = 2; taken.has(name); n++) name = `${clean} (${n})`;
  return name;
}

/** The tab with this mark, made where it is not there; `keepName` leaves the name that a person gave it. */
export function ensureTab(mark: TabMark, name: string, keepName: boolean): Sheet {
  const found = findTab(mark);
  if (found) {
    const wanted = keepName ? found.getName() : freeName(name, found);
    if (found.getName() !== wanted) found.setName(wanted);
    return found;
  }
  const sheet = blankTab(name) ?? spreadsheet().insertSheet(freeName(name, null));
  // With the tab's own number: a copy of the tab bears the mark too, and is told by it.
  sheet.addDeveloperMetadata(MARK, `${markText(mark)}\n${sheet.getSheetId()}`);
  return sheet;
}

/** Makes a tab at least so large. */
export function ensureSize(sheet: Sheet, rows: number, columns: number): void {
  const missingRows = rows - sheet.getMaxRows();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  const missingColumns = columns - sheet.getMaxColumns();
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
}
