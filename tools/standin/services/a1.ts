import type { Rect } from "./grid.ts";

/** `AB` of 28. */
function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `B2:C9` of a rectangle, `B2` of a single cell. */
export function showA1(rect: Rect): string {
  const first = `${columnLetters(rect.column)}${rect.row}`;
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${columnLetters(rect.column + rect.columns - 1)}${rect.row + rect.rows - 1}`;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The rectangle of `B2` or `B2:C9`, or null: whole columns and other sheets are not there. */
export function readA1(text: string): Rect | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?$/i.exec(text);
  if (!match) return null;
  const [row, column] = [Number(match[2]), columnNumber(match[1] ?? "")];
  const [lastRow, lastColumn] = [Number(match[4] ?? row), match[3] ? columnNumber(match[3]) : column];
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}
