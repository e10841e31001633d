// Rows as high as their text, as Google keeps them, and protections that move with their rows.
import { RANGE_TYPE } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import type { ISetWorksheetRowAutoHeightMutationParams } from "@univerjs/sheets";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { extentOf } from "../services/grid.ts";
import { shiftExtras } from "../services/shift.ts";
import type { UniverGrid } from "./univer.ts";
import { extrasOf, setExtrasOf, univerSheet } from "./univer-sheet.ts";

const AUTO_HEIGHT = "sheet.mutation.set-worksheet-row-auto-height";

/** `setRowHeight` states the least height; text makes the row higher, never lower. */
export function keepLeastHeights(grid: UniverGrid): void {
  grid.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== AUTO_HEIGHT) return;
    const { subUnitId, rowsAutoHeightInfo } = params as ISetWorksheetRowAutoHeightMutationParams;
    const worksheet = grid.workbook().getSheetBySheetId(subUnitId);
    for (const info of rowsAutoHeightInfo) {
      const least =
        worksheet?.getRowManager().getRow(info.row)?.h ?? worksheet?.getConfig().defaultRowHeight ?? 21;
      info.autoHeight = Math.max(info.autoHeight ?? 0, least);
    }
  });
}

/** Fits the rows of a sheet that bear values to their text. */
export function fitRows(grid: UniverGrid, key: string): void {
  const worksheet = grid.workbook().getSheetBySheetId(key);
  const unitId = grid.workbook().getUnitId();
  const render = grid.injector.get(IRenderManagerService).getRenderById(unitId);
  if (!worksheet || !render) return;
  const { row, column } = extentOf(univerSheet(grid, worksheet));
  if (row === 0) return;
  const skeleton = render.with(SheetSkeletonManagerService).ensureSkeleton(key);
  const range = {
    startRow: 0,
    endRow: row - 1,
    startColumn: 0,
    endColumn: column - 1,
    rangeType: RANGE_TYPE.NORMAL,
  };
  const rowsAutoHeightInfo = skeleton?.calculateAutoHeightInRange([range]);
  if (!rowsAutoHeightInfo?.length) return;
  grid.commands.syncExecuteCommand(AUTO_HEIGHT, { unitId, subUnitId: key, rowsAutoHeightInfo });
}

const LINES: Record<string, { axis: "rows" | "columns"; sign: 1 | -1 }> = {
  "sheet.mutation.insert-row": { axis: "rows", sign: 1 },
  "sheet.mutation.remove-rows": { axis: "rows", sign: -1 },
  "sheet.mutation.insert-col": { axis: "columns", sign: 1 },
  "sheet.mutation.remove-col": { axis: "columns", sign: -1 },
};

/** Moves protections when rows or columns come and go, by a person or the script. */
export function moveProtections(grid: UniverGrid): void {
  grid.commands.onCommandExecuted(({ id, params }) => {
    const line = LINES[id];
    if (!line) return;
    const { subUnitId, range } = params as {
      subUnitId: string;
      range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
    };
    const worksheet = grid.workbook().getSheetBySheetId(subUnitId);
    if (!worksheet) return;
    const [first, last] =
      line.axis === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const count = line.sign * (last - first + 1);
    setExtrasOf(worksheet, shiftExtras(extrasOf(worksheet), line.axis, first + 1, count));
  });
}
