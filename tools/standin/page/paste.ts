// Plain text pasted as Google Sheets pastes it: by lines and tabs into cells that keep their own look,
// read as if typed. Univer alone makes a table of it, with its own fonts, and reads it as en-US.
import type { At } from "../services/grid.ts";
import type { UniverGrid } from "./univer.ts";

/** The cells of a pasted text. A quoted cell may hold line breaks, as spreadsheets copy them. */
export function cellsOfText(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g;
  for (const [, quoted, bare = "", end] of text.replace(/(\r\n|\r|\n)$/, "").matchAll(pattern)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}

/**
 * Takes the pasting of plain text out of Univer's hands.
 * @param put puts texts into cells of a sheet as if typed
 */
export function pasteAsGoogle(
  grid: UniverGrid,
  put: (key: string, cells: (At & { text: string })[]) => void,
): void {
  grid.api.addEvent(grid.api.Event.BeforeClipboardPaste, (event) => {
    if (event.html || !event.text) return;
    const range = event.worksheet.getActiveRange();
    if (!range) return;
    event.cancel = true;
    const [top, left] = [range.getRow() + 1, range.getColumn() + 1];
    const [rows, columns] = [event.worksheet.getMaxRows(), event.worksheet.getMaxColumns()];
    const cells = cellsOfText(event.text).flatMap((line, down) =>
      line.map((text, right) => ({ row: top + down, column: left + right, text })),
    );
    put(
      event.worksheet.getSheetId(),
      cells.filter(({ row, column }) => row <= rows && column <= columns),
    );
  });
}
