// One sheet of Univer behind the services' port. Values and styles go through mutations, which keep
// what they are given; what moves notes and validations along goes through Univer's commands.
import {
  BooleanNumber,
  DataValidationErrorStyle,
  DataValidationType,
  type ICellData,
  type IRange,
  type ISheetDataValidationRule,
  RANGE_TYPE,
  type Worksheet,
} from "@univerjs/core";
import { SheetDataValidationModel } from "@univerjs/preset-sheets-data-validation";
import { SheetsNoteModel } from "@univerjs/sheets-note";
import {
  type At,
  type Borders,
  type GridSheet,
  type ListRule,
  placesOf,
  type Rect,
  type SheetExtras,
} from "../services/grid.ts";
import { contentOf, dataOf, styleData, styleOf } from "./cell-data.ts";
import { rectanglesOf } from "./rectangles.ts";
import type { UniverGrid } from "./univer.ts";

type CellTable = Record<number, Record<number, ICellData>>;

const NO_EXTRAS: SheetExtras = { metadata: [], protections: [] };

/** Univer's range of a rectangle, from 0. */
export function univerRange({ row, column, rows, columns }: Rect): IRange {
  return {
    startRow: row - 1,
    endRow: row + rows - 2,
    startColumn: column - 1,
    endColumn: column + columns - 2,
  };
}

export function extrasOf(worksheet: Worksheet): SheetExtras {
  return (worksheet.getConfig().custom?.extras as SheetExtras | undefined) ?? NO_EXTRAS;
}

export function setExtrasOf(worksheet: Worksheet, extras: SheetExtras): void {
  const config = worksheet.getConfig();
  config.custom = { ...config.custom, extras };
}

function putCell(table: CellTable, { row, column }: At, data: ICellData): void {
  table[row - 1] ??= {};
  const line = table[row - 1] as Record<number, ICellData>;
  line[column - 1] = data;
}

/** A number for a key, the same one always (FNV-1a), beyond those that the script's own sheets get. */
function numberOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return 1e9 + ((hash >>> 0) % 1e9);
}

/**
 * The number that stands for a sheet, as at Google. Univer names a sheet that a person adds by letters:
 * it is numbered when first met.
 */
export function sheetNumber(worksheet: Worksheet): number {
  const key = Number(worksheet.getSheetId());
  if (Number.isInteger(key)) return key;
  const config = worksheet.getConfig();
  const number = (config.custom?.number as number | undefined) ?? numberOf(worksheet.getSheetId());
  config.custom = { ...config.custom, number };
  return number;
}

interface Parts {
  grid: UniverGrid;
  worksheet: Worksheet;
  /** Univer's key of the sheet; the port's id is its number. */
  key: string;
  command(id: string, params: object): void;
}

function cellMethods({ grid, worksheet, command }: Parts) {
  const raw = ({ row, column }: At) => worksheet.getCellRaw(row - 1, column - 1);
  const put = (cellValue: CellTable) => command("sheet.mutation.set-range-values", { cellValue });
  /** A change of style states the type again: Univer would take the text 007 for a number. */
  const typed = (at: At) => {
    const type = raw(at)?.t;
    return type ? { t: type } : {};
  };
  return {
    content: (at: At) => contentOf(raw(at)),
    touched: () => {
      const places: At[] = [];
      worksheet.getCellMatrix().forValue((row, column) => {
        places.push({ row: row + 1, column: column + 1 });
      });
      return places;
    },
    style: (at: At) => styleOf(grid.workbook().getStyles().getStyleByCell(raw(at))),
    write: (cells: Parameters<GridSheet["write"]>[0]) => {
      const table: CellTable = {};
      for (const { row, column, ...content } of cells) putCell(table, { row, column }, dataOf(content));
      put(table);
    },
    restyle: (cells: Parameters<GridSheet["restyle"]>[0]) => {
      const table: CellTable = {};
      for (const { row, column, style } of cells) {
        putCell(table, { row, column }, { s: styleData(style), ...typed({ row, column }) });
      }
      put(table);
    },
    unstyle: (rect: Rect) => {
      const table: CellTable = {};
      for (const at of placesOf(rect)) if (raw(at)?.s) putCell(table, at, { s: null, ...typed(at) });
      put(table);
    },
    border: (rect: Rect, borders: Borders) => {
      const table: CellTable = {};
      for (const at of placesOf(rect))
        putCell(table, at, { s: { bd: bordersAt(at, rect, borders) }, ...typed(at) });
      put(table);
    },
  };
}

const LINES: Record<string, number> = {
  SOLID: 1,
  DOTTED: 3,
  DASHED: 4,
  DOUBLE: 7,
  SOLID_MEDIUM: 8,
  SOLID_THICK: 13,
};

function bordersAt({ row, column }: At, rect: Rect, borders: Borders): Record<string, unknown> {
  const line = (side: boolean | null) =>
    side ? { s: LINES[borders.style] ?? 1, cl: { rgb: borders.color } } : null;
  const data: Record<string, unknown> = {};
  const set = (key: string, side: boolean | null) => {
    if (side !== null) data[key] = line(side);
  };
  set("t", row === rect.row ? borders.top : borders.horizontal);
  set("b", row === rect.row + rect.rows - 1 ? borders.bottom : borders.horizontal);
  set("l", column === rect.column ? borders.left : borders.vertical);
  set("r", column === rect.column + rect.columns - 1 ? borders.right : borders.vertical);
  return data;
}

function noteMethods({ grid, key, command }: Parts) {
  const model = grid.injector.get(SheetsNoteModel);
  const unitId = grid.workbook().getUnitId();
  const find = ({ row, column }: At) => model.getNote(unitId, key, { row: row - 1, col: column - 1 });
  return {
    note: (at: At) => find(at)?.note ?? "",
    setNotes: (cells: Parameters<GridSheet["setNotes"]>[0]) => {
      for (const { row, column, note } of cells) {
        const there = find({ row, column });
        const at = { sheetId: key, row: row - 1, col: column - 1 };
        if (note === "" && there) command("sheet.mutation.remove-note", { ...at, noteId: there.id });
        else if (note !== "" && there?.note !== note) {
          const height = Math.min(240, 40 + 18 * Math.ceil(note.length / 28));
          command("sheet.mutation.update-note", { ...at, note: { width: 240, height, note } });
        }
      }
    },
  };
}

function ruleData(rule: ListRule, ranges: IRange[], uid: string): object {
  return {
    uid,
    type: rule.checkbox ? DataValidationType.CHECKBOX : DataValidationType.LIST,
    ...(rule.checkbox ? {} : { formula1: rule.values.join(",") }),
    ranges,
    allowBlank: true,
    showDropDown: rule.showDropdown,
    renderMode: 1,
    showErrorMessage: true,
    error: rule.helpText ?? "Giá trị không có trong danh sách cho phép.",
    errorStyle: rule.allowInvalid ? DataValidationErrorStyle.INFO : DataValidationErrorStyle.STOP,
  };
}

/** Univer's rule as the port has it; other kinds than lists and checkboxes let everything stand. */
function ruleOf(rule: ISheetDataValidationRule): ListRule {
  const checkbox = rule.type === DataValidationType.CHECKBOX;
  const strict = rule.errorStyle === DataValidationErrorStyle.STOP;
  return {
    values: (rule.formula1 ?? "").split(","),
    showDropdown: rule.showDropDown ?? true,
    allowInvalid: !strict || !(checkbox || rule.type === DataValidationType.LIST),
    helpText: rule.error ?? null,
    ...(checkbox ? { checkbox } : {}),
  };
}

function ruleMethods({ grid, worksheet, key, command }: Parts) {
  const model = grid.injector.get(SheetDataValidationModel);
  const unitId = grid.workbook().getUnitId();
  return {
    rule: ({ row, column }: At) => {
      const rule = model.getRuleByLocation(unitId, key, row - 1, column - 1);
      return rule ? ruleOf(rule) : null;
    },
    setRules: (cells: Parameters<GridSheet["setRules"]>[0]) => {
      const sheet = grid.api.getActiveWorkbook()?.getSheetBySheetId(key);
      for (const rect of rectanglesOf(cells)) {
        sheet?.getRange(univerRange(rect)).setDataValidation(null);
      }
      const groups = new Map<string, { rule: ListRule; cells: At[] }>();
      for (const { rule, ...at } of cells) {
        if (rule === null) continue;
        const group = groups.get(JSON.stringify(rule)) ?? { rule, cells: [] };
        group.cells.push(at);
        groups.set(JSON.stringify(rule), group);
      }
      for (const { rule, cells: its } of groups.values()) {
        const ranges = rectanglesOf(its).map((rect) => univerRange(rect));
        const data = ruleData(rule, ranges, `rule-${worksheet.getSheetId()}-${crypto.randomUUID()}`);
        command("data-validation.mutation.addRule", { rule: data });
      }
    },
  };
}

function lineMethods({ grid, worksheet, key, command }: Parts) {
  const rowRange = (first: number, count: number): IRange => ({
    ...univerRange({ row: first, column: 1, rows: count, columns: worksheet.getColumnCount() }),
    rangeType: RANGE_TYPE.ROW,
  });
  const columnRange = (first: number, count: number): IRange => ({
    ...univerRange({ row: 1, column: first, rows: worksheet.getRowCount(), columns: count }),
    rangeType: RANGE_TYPE.COLUMN,
  });
  /** Some of Univer's listeners move notes and rules on the active sheet, whichever was asked for. */
  const active = (change: () => void) => {
    const file = grid.api.getActiveWorkbook();
    const before = file?.getActiveSheet();
    const other = before?.getSheetId() !== key;
    if (other) file?.setActiveSheet(key);
    change();
    if (other && before) file?.setActiveSheet(before);
  };
  const insert = (id: string, range: IRange, direction: number) =>
    active(() => command(id, { range, direction }));
  return {
    insertRows: (before: number, count: number) => {
      if (before > worksheet.getRowCount())
        command("sheet.mutation.insert-row", { range: rowRange(before, count) });
      else insert("sheet.command.insert-row-by-range", rowRange(before, count), 0);
    },
    insertColumns: (before: number, count: number) => {
      if (before > worksheet.getColumnCount())
        command("sheet.mutation.insert-col", { range: columnRange(before, count) });
      else insert("sheet.command.insert-col-by-range", columnRange(before, count), 3);
    },
    deleteRows: (first: number, count: number) =>
      active(() => command("sheet.command.remove-row-by-range", { range: rowRange(first, count) })),
    deleteColumns: (first: number, count: number) =>
      active(() => command("sheet.command.remove-col-by-range", { range: columnRange(first, count) })),
    setColumnWidths: (first: number, count: number, width: number) => {
      const columns = worksheet.getColumnManager();
      // Univer lays out its frozen panes anew for each width, whether or not it is another.
      const stands = Array.from({ length: count }, (_, at) => columns.getColumnWidth(first - 1 + at));
      if (stands.every((one) => one === width)) return;
      const ranges = [columnRange(first, count)];
      command("sheet.mutation.set-worksheet-col-width", { ranges, colWidth: width });
    },
    setRowHeights: (first: number, count: number, height: number, forced = false) => {
      const ranges = [rowRange(first, count)];
      command("sheet.mutation.set-worksheet-row-height", { ranges, rowHeight: height });
      if (forced) command("sheet.mutation.set-worksheet-row-is-auto-height", { ranges, autoHeightInfo: 0 });
    },
    // How high that is, is measured when the script's run is over.
    fitRows: (first: number, count: number) => {
      const ranges = [rowRange(first, count)];
      const rowHeight = worksheet.getConfig().defaultRowHeight;
      command("sheet.mutation.set-worksheet-row-height", { ranges, rowHeight });
      command("sheet.mutation.set-worksheet-row-is-auto-height", { ranges, autoHeightInfo: 1 });
    },
    hideColumns: (first: number, count: number, hidden: boolean) =>
      command(hidden ? "sheet.mutation.set-col-hidden" : "sheet.mutation.set-col-visible", {
        ranges: [columnRange(first, count)],
      }),
    hideRows: (first: number, count: number, hidden: boolean) =>
      command(hidden ? "sheet.mutation.set-row-hidden" : "sheet.mutation.set-row-visible", {
        ranges: [rowRange(first, count)],
      }),
  };
}

function wholeMethods({ worksheet, command }: Parts) {
  return {
    name: () => worksheet.getName(),
    rename: (name: string) => command("sheet.mutation.set-worksheet-name", { name }),
    hidden: () => worksheet.getConfig().hidden === BooleanNumber.TRUE,
    hide: (hidden: boolean) => command("sheet.mutation.set-worksheet-hidden", { hidden: hidden ? 1 : 0 }),
    rows: () => worksheet.getRowCount(),
    columns: () => worksheet.getColumnCount(),
    frozen: () => {
      const { xSplit, ySplit } = worksheet.getFreeze();
      return { rows: ySplit, columns: xSplit };
    },
    merge: (rect: Rect) => {
      const gone: CellTable = {};
      for (const at of placesOf(rect).slice(1)) putCell(gone, at, { v: null, f: null, p: null });
      command("sheet.mutation.set-range-values", { cellValue: gone });
      command("sheet.mutation.add-worksheet-merge", { ranges: [univerRange(rect)] });
    },
    merges: () =>
      worksheet.getMergeData().map(({ startRow, endRow, startColumn, endColumn }) => ({
        row: startRow + 1,
        column: startColumn + 1,
        rows: endRow - startRow + 1,
        columns: endColumn - startColumn + 1,
      })),
    breakApart: (rect: Rect) => {
      const { startRow, endRow, startColumn, endColumn } = univerRange(rect);
      const within = worksheet
        .getMergeData()
        .filter(
          (one) =>
            one.startRow <= endRow &&
            one.endRow >= startRow &&
            one.startColumn <= endColumn &&
            one.endColumn >= startColumn,
        );
      if (within.length > 0) command("sheet.mutation.remove-worksheet-merge", { ranges: within });
    },
    freeze: (rows: number, columns: number) =>
      command("sheet.mutation.set-frozen", {
        startRow: rows || -1,
        ySplit: rows,
        startColumn: columns || -1,
        xSplit: columns,
      }),
    setTabColor: (color: string | null) => command("sheet.mutation.set-tab-color", { color: color ?? "" }),
    setHiddenGridlines: (hidden: boolean) =>
      command("sheet.mutation.toggle-gridlines", { showGridlines: hidden ? 0 : 1 }),
    extras: () => extrasOf(worksheet),
    setExtras: (extras: SheetExtras) => setExtrasOf(worksheet, extras),
  };
}

/** A Univer sheet behind the port. */
export function univerSheet(grid: UniverGrid, worksheet: Worksheet): GridSheet {
  const key = worksheet.getSheetId();
  const unitId = grid.workbook().getUnitId();
  const command = (id: string, params: object) => {
    if (!grid.commands.syncExecuteCommand(id, { unitId, subUnitId: key, ...params })) {
      throw new Error(`standin: Univer refused ${id}`);
    }
  };
  const parts: Parts = { grid, worksheet, key, command };
  return {
    id: sheetNumber(worksheet),
    ...wholeMethods(parts),
    ...cellMethods(parts),
    ...noteMethods(parts),
    ...ruleMethods(parts),
    ...lineMethods(parts),
  };
}
