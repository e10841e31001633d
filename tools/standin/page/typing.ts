// What a person types, read as Google Sheets reads it: to the letter in text cells, elsewhere by the
// file's locale. Univer alone reads all typing as en-US.
import type { ICellData, Nullable, Worksheet } from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  type ISetRangeValuesMutationParams,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { type Rect, TEXT_FORMAT } from "../services/grid.ts";
import type { Host } from "../services/host.ts";
import { changeByText } from "../services/values.ts";
import { contentOf, dataOf, plainText, styleOf } from "./cell-data.ts";
import { openEditorAsGoogle } from "./editing.ts";
import { pasteAsGoogle } from "./paste.ts";
import type { UniverGrid } from "./univer.ts";
import { extrasOf } from "./univer-sheet.ts";

const SET_VALUES = "sheet.mutation.set-range-values";

/** The cell that a typed text makes of one with this format. */
function typedCell(host: Host, text: string, format: string): ICellData {
  const change = changeByText(host, text, format);
  const data = dataOf(change.content);
  return change.format === null ? data : { ...data, s: { n: { pattern: change.format } } };
}

/** The words of a protection that covers a cell, as Google warns; null where none does. */
function protectionOf(worksheet: Worksheet, row: number, column: number): string | null {
  const covers = (rect: Rect | null) =>
    rect === null ||
    (row >= rect.row &&
      row < rect.row + rect.rows &&
      column >= rect.column &&
      column < rect.column + rect.columns);
  const found = extrasOf(worksheet).protections.find(({ rect }) => covers(rect));
  if (!found) return null;
  return `Ô vừa sửa được bảo vệ${found.description ? ` (${found.description})` : ""}. Nếu sửa nhầm, hoàn tác (Ctrl+Z).`;
}

/** Takes Univer's reading out of the editor's way. */
function readEditor(grid: UniverGrid, host: Host, warn: (text: string) => void): void {
  const service = grid.injector.get(SheetInterceptorService);
  let typed: string | null = null;
  grid.api.addEvent(grid.api.Event.BeforeSheetEditEnd, ({ value }) => {
    typed = plainText(value.getData().body?.dataStream ?? "");
  });
  service.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 10_000,
    handler: (cell: Nullable<ICellData>, { worksheet, row, col }) => {
      const text = typed ?? String(contentOf(cell).formula ?? contentOf(cell).value ?? "");
      typed = null;
      const warning = protectionOf(worksheet, row + 1, col + 1);
      if (warning) warn(warning);
      const style = styleOf(grid.workbook().getStyles().getStyleByCell(worksheet.getCellRaw(row, col)));
      return typedCell(host, text, style.numberFormat);
    },
  });
}

/** Texts put into cells as if typed, in one step that can be undone. */
function putTyped(grid: UniverGrid, host: Host) {
  return (key: string, cells: { row: number; column: number; text: string }[]) => {
    const worksheet = grid.workbook().getSheetBySheetId(key);
    const styles = grid.workbook().getStyles();
    const value: Record<number, Record<number, ICellData>> = {};
    for (const { row, column, text } of cells) {
      const style = styleOf(styles.getStyleByCell(worksheet?.getCellRaw(row - 1, column - 1)));
      value[row - 1] = { ...value[row - 1], [column - 1]: typedCell(host, text, style.numberFormat) };
    }
    const unitId = grid.workbook().getUnitId();
    grid.commands.syncExecuteCommand("sheet.command.set-range-values", { unitId, subUnitId: key, value });
  };
}

/** Pasting and filling put cells without the editor: text cells stay text then too. */
function keepTexts(grid: UniverGrid, byScript: () => boolean): void {
  grid.commands.beforeCommandExecuted((command) => {
    if (command.id !== SET_VALUES || byScript()) return;
    const { subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
    const worksheet = grid.workbook().getSheetBySheetId(subUnitId);
    if (!worksheet || !cellValue) return;
    const table = cellValue as Record<string, Record<string, Nullable<ICellData>> | undefined>;
    for (const [row, line] of Object.entries(table)) {
      for (const [column, cell] of Object.entries(line ?? {})) {
        if (!cell || (cell.v === undefined && !cell.f)) continue;
        const raw = worksheet.getCellRaw(Number(row), Number(column));
        const styles = grid.workbook().getStyles();
        const comes = cell.s === undefined ? undefined : styles.getStyleByCell(cell)?.n?.pattern;
        if (comes !== undefined && comes !== TEXT_FORMAT) continue;
        if (styleOf(styles.getStyleByCell(raw)).numberFormat !== TEXT_FORMAT) continue;
        const { value, formula } = contentOf(cell);
        Object.assign(
          cell,
          dataOf({ value: formula ?? (value === null ? null : String(value)), formula: null }),
        );
      }
    }
  });
}

/**
 * Makes typing, pasting and filling behave.
 * @param byScript whether the add-on's script is running, whose writes are read already
 * @param warn tells of a change in a protected place, which is made all the same
 */
export function readTypingAsGoogle(
  grid: UniverGrid,
  host: Host,
  byScript: () => boolean,
  warn: (text: string) => void,
): void {
  openEditorAsGoogle(grid, host);
  readEditor(grid, host, warn);
  pasteAsGoogle(grid, putTyped(grid, host));
  keepTexts(grid, byScript);
}
