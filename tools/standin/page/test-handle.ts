// `window.standin`: what tests and pictures need, since the grid is a canvas.
import { ILayoutService } from "@univerjs/ui";
import { readA1 } from "../services/a1.ts";
import { type CellContent, extentOf, type GridSheet } from "../services/grid.ts";
import type { Services } from "../services/services.ts";
import type { FileKeeper } from "./file.ts";
import type { UniverGrid } from "./univer.ts";
import { univerGrid } from "./univer-grid.ts";

interface Opened {
  grid: UniverGrid;
  keeper: FileKeeper;
  services: Services;
  script: { run(name: string, args: unknown[]): unknown };
}

interface StandinCell {
  value: CellContent["value"];
  formula: string | null;
  background: string | null;
  note: string;
  numberFormat: string;
  wrap: string;
}

export interface StandinHandle {
  /** Resolves once the page can be used. */
  ready: Promise<void>;
  sheetNames(): string[];
  activeSheet(): string;
  /** The address of the selected cell or range. */
  selection(): string | null;
  /** Selects a cell, in which typing then begins. */
  select(sheet: string, a1: string): void;
  /** Everything up to the last value: dates as serial numbers, blank cells null. */
  values(sheet: string): StandinCell["value"][][];
  cell(sheet: string, row: number, column: number): StandinCell;
  /** The heights of the rows up to the last value, hidden ones nought, and of what is seen of the sheet, in pixels. */
  heights(sheet: string): { heights: number[]; seen: number };
  /** Carries out one of the grid's own commands on a sheet, as its menus and keys do; false where it refuses. */
  command(sheet: string, id: string, params: object): Promise<boolean>;
  /** Calls a function of the add-on, as its menu does. */
  run(name: string, ...args: unknown[]): unknown;
  /** The services themselves, for the checks that fake and stand-in share. */
  services(): Services;
  saved(): Promise<void>;
}

/** The handle, of which all but `ready` may be used only when that has resolved. */
export function standinHandle(opening: Promise<Opened>): StandinHandle {
  let opened: Opened | null = null;
  const now = (): Opened => {
    if (!opened) throw new Error("standin: the page is not ready");
    return opened;
  };
  const find = (name: string): GridSheet => {
    const found = univerGrid(now().grid)
      .sheets()
      .find((sheet) => sheet.name() === name);
    if (!found) throw new Error(`standin: no sheet ${name}`);
    return found;
  };
  return {
    ready: opening.then((value) => {
      opened = value;
    }),
    sheetNames: () =>
      univerGrid(now().grid)
        .sheets()
        .map((sheet) => sheet.name()),
    activeSheet: () => univerGrid(now().grid).active().name(),
    selection: () => now().grid.api.getActiveWorkbook()?.getActiveRange()?.getA1Notation() ?? null,
    select: (name, a1) => {
      const rect = readA1(a1);
      if (!rect) throw new Error(`standin: no range ${a1}`);
      const sheet = find(name);
      univerGrid(now().grid).activate(sheet);
      univerGrid(now().grid).select(sheet, rect);
      now().grid.injector.get(ILayoutService).focus();
    },
    values: (name) => valuesOf(find(name)),
    cell: (name, row, column) => {
      const sheet = find(name);
      const { background, numberFormat, wrap } = sheet.style({ row, column });
      const note = sheet.note({ row, column });
      return { ...sheet.content({ row, column }), background, note, numberFormat, wrap };
    },
    heights: (name) => {
      const worksheet = now().grid.workbook().getSheetBySheetName(name);
      if (!worksheet) throw new Error(`standin: no sheet ${name}`);
      const height = (row: number) => (worksheet.getRowVisible(row) ? worksheet.getRowHeight(row) : 0);
      const heights = Array.from({ length: extentOf(find(name)).row }, (_, row) => height(row));
      const drawn = [...document.querySelectorAll("canvas")].map(({ clientHeight }) => clientHeight);
      return { heights, seen: Math.max(0, ...drawn) - worksheet.getConfig().columnHeader.height };
    },
    command: (name, id, params) => {
      const { grid } = now();
      const worksheet = grid.workbook().getSheetBySheetName(name);
      if (!worksheet) throw new Error(`standin: no sheet ${name}`);
      const of = { unitId: grid.workbook().getUnitId(), subUnitId: worksheet.getSheetId() };
      return grid.commands.executeCommand(id, { ...of, ...params });
    },
    run: (name, ...args) => now().script.run(name, args),
    services: () => now().services,
    saved: () => now().keeper.saved(),
  };
}

function valuesOf(sheet: GridSheet): StandinCell["value"][][] {
  const { row: rows, column: columns } = extentOf(sheet);
  return Array.from({ length: rows }, (_, row) =>
    Array.from(
      { length: columns },
      (__, column) => sheet.content({ row: row + 1, column: column + 1 }).value,
    ),
  );
}
