// Long texts kept in a hidden tab, in pieces below a cell's limit, with a seal that tells whether one was changed.
import { longPrint } from "../fingerprint.ts";
import { settle } from "./file.ts";
import { ensureSize, ensureTab, findTab, type MarkedTab, markedTabs, type TabMark } from "./tabs.ts";
import { WriteRefused } from "./try-writes.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const PIECE = 40_000;
/** Pieces begin with a letter: an apostrophe at the start of a cell may be taken for Sheets' own. */
const START = "k";
const SEAL = longPrint("").length;

/** A kept text: `bare` an earlier version's, without seal; `broken` where somebody changed it. */
export interface KeptText {
  text: string;
  state: "whole" | "bare" | "broken";
}

function piecesOf(kept: string): string[] {
  const text = longPrint(kept) + kept;
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    // Half a pair of surrogates would not come back from a cell as it was.
    const end = /[\uD800-\uDBFF]/.test(text.charAt(at + PIECE - 1)) ? at + PIECE - 1 : at + PIECE;
    pieces.push(START + text.slice(at, end));
    at = end;
  }
  return pieces;
}

/**
 * Keeps long texts in a hidden tab, one a column (null leaves a column as it is), in pieces below a cell's limit of
 * 50,000 characters.
 */
export function keepTexts(mark: TabMark, name: string, texts: readonly (string | null)[]): void {
  try {
    const sheet = ensureTab(mark, name, true);
    takeObstacles(sheet);
    texts.forEach((text, at) => {
      if (text !== null) writeText(sheet, text, at + 1);
    });
    sheet.hideSheet();
    settle();
  } catch (error) {
    throw new WriteRefused(`“${name}”`, error);
  }
}

/** Whoever finds the hidden tab may have merged its cells or put rules on them: pieces would be missing. */
function takeObstacles(sheet: Sheet): void {
  const range = sheet.getDataRange();
  for (const merged of range.getMergedRanges()) merged.breakApart();
  range.clearDataValidations();
}

/** Over the old text and down to its end: a run that is cut off never leaves half of both. */
function writeText(sheet: Sheet, text: string, column: number): void {
  const pieces = piecesOf(text);
  const rows = Math.max(pieces.length, sheet.getLastRow(), 1);
  ensureSize(sheet, rows, column);
  const range = sheet.getRange(1, column, rows, 1);
  range.setNumberFormat("@");
  range.setValues(Array.from({ length: rows }, (_, at) => [pieces[at] ?? ""]));
}

/** Keeps a text beside others in a hidden tab that is there. */
export function keepBeside(sheet: Sheet, text: string, column: number): void {
  writeText(sheet, text, column);
}

/** Keeps one long text in a hidden tab. */
export function keepText(mark: TabMark, name: string, text: string): void {
  keepTexts(mark, name, [text]);
}

function joined(cells: readonly string[]): KeptText {
  const pieces = cells.filter((cell) => cell !== "");
  if (pieces[0]?.startsWith("{")) return { text: pieces.join(""), state: "bare" };
  const sealed = pieces.map((piece) => piece.slice(START.length)).join("");
  const text = sealed.slice(SEAL);
  const whole = pieces.every((piece) => piece.startsWith(START)) && longPrint(text) === sealed.slice(0, SEAL);
  return { text, state: whole ? "whole" : "broken" };
}

/** The texts kept in a tab, a column each. */
export function textsIn(sheet: Sheet): KeptText[] {
  const rows = sheet.getDataRange().getValues();
  return (rows[0] ?? []).map((_, at) => joined(rows.map((row) => String(row[at] ?? ""))));
}

/** The text kept under a mark; null where there is none, or somebody changed it. */
export function keptText(mark: TabMark, tabs: readonly MarkedTab[] = markedTabs()): string | null {
  const sheet = findTab(mark, tabs);
  const [kept] = sheet ? textsIn(sheet) : [];
  return kept && kept.state !== "broken" ? kept.text : null;
}
