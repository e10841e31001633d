// Writing a tab anew from data, and below what stands in one.
import type { Cell } from "../../../shared/report/report.ts";
import { ASIDE_SUFFIX } from "../../../shared/wording/sheet.ts";
import { messageOf } from "../../contract/google-faults.ts";
import type { Area, Tab, TabCell, TabValue } from "../tabs/tab.ts";
import { fileSettings, settle } from "./file.ts";
import { FONT, fillTab, rangeOf, removeGuards } from "./fill-tab.ts";
import { readGrid } from "./read-grid.ts";
import { ensureSize, ensureTab, findTab, setAside, type TabMark } from "./tabs.ts";
import { WriteRefused } from "./try-writes.ts";
import { formatOf, toValue } from "./values.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Warns before some areas are edited; earlier warnings of the same words go. */
export function guardAreas(sheet: Sheet, areas: readonly Area[], note: string): void {
  removeGuards(sheet, new Set([note]), areas);
  for (const area of areas) rangeOf(sheet, area).protect().setDescription(note).setWarningOnly(true);
}

interface Writing {
  keepName: boolean;
  keepAround?: boolean;
  showAll?: boolean;
  /** Rows as high as what they hold now, whatever they were before. */
  fit?: boolean;
  /** Told where the tab that stood there was refused and left under another name, with Google's words. */
  refused?: (aside: string, words: string) => void;
}

/** Does what writes into a tab, or tells which tab refused it. */
function orRefused<T>(place: () => string, does: () => T): T {
  try {
    return does();
  } catch (error) {
    throw error instanceof WriteRefused ? error : new WriteRefused(place(), error);
  }
}

/** What fails once may be the service's own trouble: only a second time it is a refusal. */
function filled(sheet: Sheet, tab: Tab, options: Writing): void {
  try {
    fillTab(sheet, tab, options);
  } catch {
    fillTab(sheet, tab, options);
  }
}

/**
 * Writes a tab anew: finds it by its mark or inserts it, and replaces all that stands in it.
 * `keepName` leaves the name that a person may have given it, `keepAround` notes and what stands beside and below;
 * `showAll` shows rows and columns that were hidden. A tab that refuses it (a person made a table of it, or somebody
 * protected a part) is left under another name, and a new one takes its place.
 */
export function writeTab(mark: TabMark, tab: Tab, options: Writing): Sheet {
  const old = findTab(mark);
  const sheet = orRefused(
    () => `“${tab.name}”`,
    () => ensureTab(mark, tab.name, options.keepName),
  );
  try {
    filled(sheet, tab, options);
    return sheet;
  } catch (error) {
    if (!old) throw new WriteRefused(`“${sheet.getName()}”`, error);
    return orRefused(
      () => `“${sheet.getName()}”`,
      () => {
        const aside = setAside(sheet, ASIDE_SUFFIX);
        settle();
        options.refused?.(aside, messageOf(error));
        const fresh = ensureTab(mark, tab.name, options.keepName);
        fillTab(fresh, tab, {});
        return fresh;
      },
    );
  }
}

function lineText(line: readonly (Cell | TabValue | undefined)[], width: number): string {
  return JSON.stringify(Array.from({ length: width }, (_, at) => line[at] ?? ""));
}

/** Rows that do not stand in a grid yet: a run that was cut off wrote those that do. */
function missingRows(grid: readonly Cell[][], wanted: readonly TabCell[][], width: number): TabCell[][] {
  const there = new Set(grid.map((line) => lineText(line, width)));
  const values = (line: readonly TabCell[]) => line.map(({ value }) => value);
  return wanted.filter((line) => !there.has(lineText(values(line), width)));
}

function writeBelow(sheet: Sheet, rows: TabCell[][], width: number): void {
  const first = sheet.getLastRow() + 1;
  ensureSize(sheet, first + rows.length - 1, width);
  const range = sheet.getRange(first, 1, rows.length, width);
  const { timeZone } = fileSettings();
  range.setNumberFormats(rows.map((row) => row.map(formatOf)));
  for (const merged of range.getMergedRanges()) merged.breakApart();
  range.clearDataValidations();
  range.setValues(rows.map((row) => row.map(({ value }) => toValue(value, timeZone))));
  range.setFontFamily(FONT);
  range.setFontSize(12);
  range.setVerticalAlignment("top");
  range.setWrap(true);
  settle();
}

/**
 * Appends rows below what a tab holds, but those that stand there already. The tab is inserted with its head where it
 * is not there yet; one that refuses the rows is left under another name.
 */
export function appendRows(mark: TabMark, head: Tab, wanted: TabCell[][]): void {
  const found = findTab(mark);
  const begun = found !== null && found.getLastRow() >= head.rows.length;
  const sheet = begun ? found : writeTab(mark, head, { keepName: true });
  const width = head.columns.length;
  const rows = begun ? missingRows(readGrid(sheet), wanted, width) : wanted;
  if (rows.length === 0) return;
  try {
    writeBelow(sheet, rows, width);
  } catch {
    orRefused(
      () => `“${sheet.getName()}”`,
      () => {
        setAside(sheet, ASIDE_SUFFIX);
        writeBelow(writeTab(mark, head, { keepName: true }), wanted, width);
      },
    );
  }
}

/** Holds rows at a height, counted from 1: a long text in them is read in the formula bar. */
export function holdHeight(sheet: Sheet, first: number, rows: number, height: number): void {
  if (rows > 0) sheet.setRowHeightsForced(first, rows, height);
}
