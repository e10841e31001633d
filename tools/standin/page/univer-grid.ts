import type { Grid, GridSheet, Rect } from "../services/grid.ts";
import { reveal } from "./reveal.ts";
import { newWorksheet, type UniverGrid } from "./univer.ts";
import { sheetNumber, univerRange, univerSheet } from "./univer-sheet.ts";

function nextKey(grid: UniverGrid): string {
  const taken = grid
    .workbook()
    .getSheets()
    .map((sheet) => Number(sheet.getSheetId()))
    .filter(Number.isFinite);
  return String(Math.max(1000, ...taken) + 1);
}

/** Univer's file behind the port of the services. */
export function univerGrid(grid: UniverGrid): Grid {
  const snapshot = () => grid.workbook().getSnapshot();
  const setting = (key: string, fallback: string) =>
    (snapshot().custom?.[key] as string | undefined) ?? fallback;
  const set = (key: string, value: string) => {
    const data = snapshot();
    data.custom = { ...data.custom, [key]: value };
  };
  const file = () => {
    const found = grid.api.getActiveWorkbook();
    if (!found) throw new Error("standin: no file is open");
    return found;
  };
  const unitId = () => grid.workbook().getUnitId();
  const command = (id: string, params: object) => {
    if (grid.commands.syncExecuteCommand(id, { unitId: unitId(), ...params })) return;
    throw new Error(`standin: Univer refused ${id}`);
  };
  const sheets = () =>
    grid
      .workbook()
      .getSheets()
      .map((worksheet) => univerSheet(grid, worksheet));
  const keyOf = (sheet: GridSheet) => {
    const found = grid
      .workbook()
      .getSheets()
      .find((each) => sheetNumber(each) === sheet.id);
    if (!found) throw new Error(`Sheet ${sheet.id} not found`);
    return found.getSheetId();
  };
  return {
    id: unitId,
    name: () => grid.workbook().getName(),
    locale: () => setting("locale", "vi_VN"),
    setLocale: (locale) => set("locale", locale),
    timeZone: () => setting("timeZone", "Asia/Ho_Chi_Minh"),
    setTimeZone: (timeZone) => set("timeZone", timeZone),
    sheets,
    insert: (name, index) => {
      const key = nextKey(grid);
      command("sheet.command.insert-sheet", { index, sheet: newWorksheet(key, name) });
      const found = sheets().find((sheet) => keyOf(sheet) === key);
      if (!found) throw new Error(`standin: Univer did not insert ${name}`);
      return found;
    },
    remove: (sheet) => command("sheet.command.remove-sheet", { subUnitId: keyOf(sheet) }),
    active: () => univerSheet(grid, grid.workbook().getActiveSheet()),
    activate: (sheet) => {
      if (sheet.hidden()) sheet.hide(false);
      file().setActiveSheet(keyOf(sheet));
    },
    current: () => {
      const range = file().getActiveRange();
      return { row: (range?.getRow() ?? 0) + 1, column: (range?.getColumn() ?? 0) + 1 };
    },
    select: (sheet: GridSheet, rect: Rect) => {
      const key = keyOf(sheet);
      const range = file().getSheetBySheetId(key)?.getRange(univerRange(rect));
      if (!range) return;
      range.activate();
      // A sheet that has just come to the front is drawn, and can be scrolled, a frame later; it may be gone by then.
      requestAnimationFrame(() => reveal(grid, key, rect));
    },
  };
}
