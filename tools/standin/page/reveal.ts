// Brings a cell into sight. Univer's own way takes frozen rows for rows of the common height, and stops
// short of a cell below high ones.
import type { At } from "../services/grid.ts";
import type { UniverGrid } from "./univer.ts";

interface Start {
  index: number;
  offset: number;
}

/** The line at which a scrolled view starts, and how far into it, for a line to come first behind frozen ones. */
function startFor(line: number, frozen: number, sizeOf: (line: number) => number): Start {
  let wanted = 0;
  for (let each = frozen; each < line; each++) wanted += sizeOf(each);
  let index = 0;
  while (wanted >= sizeOf(index) && index < line) wanted -= sizeOf(index++);
  return { index, offset: wanted };
}

/** Scrolls a cell of the active sheet into sight, if it is not: its row comes first, its column third. */
export function reveal(grid: UniverGrid, key: string, { row, column }: At): void {
  const sheet = grid.api.getActiveWorkbook()?.getActiveSheet();
  const seen = sheet?.getVisibleRange();
  if (!sheet || !seen || sheet.getSheetId() !== key) return;
  const worksheet = sheet.getSheet();
  const { xSplit, ySplit } = sheet.getFreeze();
  const [atRow, atColumn] = [row - 1, column - 1];
  const rowSeen = atRow < ySplit || (atRow > seen.startRow && atRow < seen.endRow);
  const columnSeen = atColumn < xSplit || (atColumn >= seen.startColumn && atColumn < seen.endColumn);
  const height = (line: number) => (worksheet.getRowVisible(line) ? worksheet.getRowHeight(line) : 0);
  const width = (line: number) => (worksheet.getColVisible(line) ? worksheet.getColumnWidth(line) : 0);
  const scroll: Record<string, number> = {};
  if (!rowSeen) {
    const { index, offset } = startFor(atRow, ySplit, height);
    Object.assign(scroll, { sheetViewStartRow: index, offsetY: offset });
  }
  if (!columnSeen) {
    const { index, offset } = startFor(Math.max(xSplit, atColumn - 2), xSplit, width);
    Object.assign(scroll, { sheetViewStartColumn: index, offsetX: offset });
  }
  if (rowSeen && columnSeen) return;
  grid.commands.syncExecuteCommand("sheet.command.scroll-view", scroll);
}
