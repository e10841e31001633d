// `onEdit`: told of what a person typed, pasted, filled or cleared, and not of what the script wrote.
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { Rect } from "../services/grid.ts";
import type { UniverGrid } from "./univer.ts";
import { sheetNumber } from "./univer-sheet.ts";

/** The rectangle around the cells whose content changed, or null where only their look did. */
function changedRect({ cellValue }: ISetRangeValuesMutationParams): Rect | null {
  const places = Object.entries(cellValue ?? {}).flatMap(([row, line]) =>
    Object.entries((line ?? {}) as Record<string, { v?: unknown; f?: unknown; p?: unknown } | null>)
      .filter(
        ([, cell]) => cell === null || cell.v !== undefined || cell.f !== undefined || cell.p !== undefined,
      )
      .map(([column]) => ({ row: Number(row) + 1, column: Number(column) + 1 })),
  );
  if (places.length === 0) return null;
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/**
 * Tells of edits by a person, once the command that made them is through.
 * @param byScript whether the add-on's script is running
 */
export function onPersonsEdit(
  grid: UniverGrid,
  byScript: () => boolean,
  edited: (sheet: number, rect: Rect) => void,
): void {
  grid.commands.onCommandExecuted(({ id, params }) => {
    if (id !== "sheet.mutation.set-range-values" || byScript()) return;
    const mutation = params as ISetRangeValuesMutationParams;
    const worksheet = grid.workbook().getSheetBySheetId(mutation.subUnitId);
    const rect = changedRect(mutation);
    if (worksheet && rect) setTimeout(() => edited(sheetNumber(worksheet), rect), 0);
  });
}
