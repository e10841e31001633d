import { readA1 } from "./a1.ts";
import { chartMethods } from "./charts.ts";
import { extentOf, type GridSheet, placesOf, type Rect } from "./grid.ts";
import type { Host } from "./host.ts";
import { protection, sheetProtection } from "./protection.ts";
import { range } from "./range.ts";
import { mayOnSheet, refuseFrozenMerge } from "./refusals.ts";
import { chain, innerOf, type Method, service } from "./strict.ts";

interface SheetParts {
  host: Host;
  /** Throws once the sheet is deleted. */
  sheet(): GridSheet;
  self(): object;
}

const wholeOf = (sheet: GridSheet): Rect => ({
  row: 1,
  column: 1,
  rows: sheet.rows(),
  columns: sheet.columns(),
});

function rangeIn(parts: SheetParts, rect: Rect): object {
  const { host, sheet } = parts;
  if (rect.rows < 1) throw new Error("The number of rows in the range must be at least 1.");
  if (rect.columns < 1) throw new Error("The number of columns in the range must be at least 1.");
  if (rect.row < 1) throw new Error("The starting row of the range is too small.");
  if (rect.column < 1) throw new Error("The starting column of the range is too small.");
  const { rows, columns } = wholeOf(sheet());
  if (rect.row + rect.rows - 1 > rows || rect.column + rect.columns - 1 > columns) {
    throw new Error("The coordinates of the range are outside the dimensions of the sheet.");
  }
  return range({ host, rect, sheet, sheetService: parts.self });
}

function rangeByA1(parts: SheetParts, a1: string): object {
  const rect = readA1(a1);
  if (!rect) throw new Error(`${parts.host.prefix}: Sheet.getRange("${a1}") is not there`);
  return rangeIn(parts, rect);
}

function rangeMethods(parts: SheetParts): Record<string, Method> {
  const { sheet } = parts;
  return {
    getRange: [
      "text | integer integer [integer integer]",
      (first: string | number, column = 1, rows = 1, columns = 1) =>
        typeof first === "string"
          ? rangeByA1(parts, first)
          : rangeIn(parts, { row: first, column, rows, columns }),
    ],
    getDataRange: [
      "",
      () => {
        const { row, column } = extentOf(sheet());
        return rangeIn(parts, { row: 1, column: 1, rows: Math.max(1, row), columns: Math.max(1, column) });
      },
    ],
    getLastRow: ["", () => extentOf(sheet()).row],
    getLastColumn: ["", () => extentOf(sheet()).column],
    getMaxRows: ["", () => sheet().rows()],
    getMaxColumns: ["", () => sheet().columns()],
  };
}

function within(first: number, count: number, max: number): void {
  if (count < 1 || first < 1 || first + count - 1 > max) {
    throw new Error("Those rows or columns are out of bounds.");
  }
}

function deleteFrom(what: "rows" | "columns", first: number, count: number, sheet: GridSheet): void {
  within(first, count, sheet[what]());
  const { rows: frozenRows, columns: frozenColumns } = sheet.frozen();
  const free = sheet[what]() - (what === "rows" ? frozenRows : frozenColumns);
  if (count >= free) throw new Error(`You can't delete all the ${what} on the sheet that are not frozen.`);
  if (what === "rows") sheet.deleteRows(first, count);
  else sheet.deleteColumns(first, count);
}

function sizeMethods({ sheet }: SheetParts): Record<string, Method> {
  const rowsIn = (first: number, count: number) => within(first, count, sheet().rows());
  const columnsIn = (first: number, count: number) => within(first, count, sheet().columns());
  const widths = (first: number, count: number, width: number) => {
    columnsIn(first, count);
    sheet().setColumnWidths(first, count, width);
  };
  const heights = (forced: boolean) => (first: number, count: number, height: number) => {
    rowsIn(first, count);
    sheet().setRowHeights(first, count, height, forced);
  };
  const freezing = (what: "rows" | "columns") => (count: number) => {
    refuseFrozenMerge(sheet(), what, count);
    const { columns, rows } = sheet().frozen();
    if (what === "rows") sheet().freeze(count, columns);
    else sheet().freeze(rows, count);
  };
  const show = (hidden: boolean) => (first: number, count: number) => {
    columnsIn(first, count);
    sheet().hideColumns(first, count, hidden);
  };
  const showRows = (hidden: boolean) => (first: number, count: number) => {
    rowsIn(first, count);
    sheet().hideRows(first, count, hidden);
  };
  return {
    insertRowsAfter: [
      "integer integer",
      chain((after: number, count: number) => {
        rowsIn(after, 1);
        sheet().insertRows(after + 1, count);
      }),
    ],
    insertColumnsAfter: [
      "integer integer",
      chain((after: number, count: number) => {
        columnsIn(after, 1);
        sheet().insertColumns(after + 1, count);
      }),
    ],
    deleteRows: [
      "integer integer",
      (first: number, count: number) => deleteFrom("rows", first, count, sheet()),
    ],
    deleteColumns: [
      "integer integer",
      (first: number, count: number) => deleteFrom("columns", first, count, sheet()),
    ],
    setFrozenRows: ["integer", freezing("rows")],
    setFrozenColumns: ["integer", freezing("columns")],
    setColumnWidth: ["integer integer", chain((column: number, width: number) => widths(column, 1, width))],
    setColumnWidths: ["integer integer integer", chain(widths)],
    setRowHeight: ["integer integer", chain((row: number, height: number) => heights(false)(row, 1, height))],
    setRowHeights: ["integer integer integer", chain(heights(false))],
    setRowHeightsForced: ["integer integer integer", chain(heights(true))],
    autoResizeRows: [
      "integer integer",
      chain((first: number, count: number) => {
        rowsIn(first, count);
        sheet().fitRows(first, count);
      }),
    ],
    hideColumns: ["integer [integer]", (first: number, count = 1) => show(true)(first, count)],
    showColumns: ["integer [integer]", (first: number, count = 1) => show(false)(first, count)],
    hideRows: ["integer [integer]", (first: number, count = 1) => showRows(true)(first, count)],
    showRows: ["integer [integer]", (first: number, count = 1) => showRows(false)(first, count)],
  };
}

function metadataItem({ host, self, sheet }: SheetParts, id: string, key: string, value: string): object {
  return service(host, "DeveloperMetadata", {
    getKey: ["", () => key],
    getValue: ["", () => value],
    getLocation: ["", () => service(host, "DeveloperMetadataLocation", { getSheet: ["", self] })],
    remove: [
      "",
      () => {
        const extras = sheet().extras();
        sheet().setExtras({ ...extras, metadata: extras.metadata.filter((each) => each.id !== id) });
      },
    ],
  });
}

function extrasMethods(parts: SheetParts): Record<string, Method> {
  const { host, sheet } = parts;
  const covered = (rect: Rect | null) => rangeIn(parts, rect ?? wholeOf(sheet()));
  return {
    protect: ["", () => sheetProtection(parts, covered)],
    getProtections: [
      "ProtectionType",
      (type: object) =>
        sheet()
          .extras()
          .protections.filter(({ rect }) => (rect === null) === (innerOf<string>(type) === "SHEET"))
          .map(({ id }) => protection(parts, id, covered)),
    ],
    addDeveloperMetadata: [
      "text text",
      chain((key: string, value: string) => {
        const extras = sheet().extras();
        sheet().setExtras({ ...extras, metadata: [...extras.metadata, { id: host.uuid(), key, value }] });
      }),
    ],
    getDeveloperMetadata: [
      "",
      () =>
        sheet()
          .extras()
          .metadata.map(({ id, key, value }) => metadataItem(parts, id, key, value)),
    ],
  };
}

function wholeMethods({ host, sheet, self }: SheetParts): Record<string, Method> {
  const clearContents = () => {
    const { row, column } = extentOf(sheet());
    const cells = placesOf({ row: 1, column: 1, rows: row, columns: column });
    sheet().write(cells.map((at) => ({ ...at, value: null, formula: null })));
  };
  const clear = () => {
    clearContents();
    sheet().unstyle(wholeOf(sheet()));
  };
  const hideSheet = () => {
    const shown = host.grid.sheets().filter((each) => !each.hidden());
    if (shown.length === 1 && shown[0]?.id === sheet().id)
      throw new Error("You can't hide all the sheets in a document.");
    // A hidden tab is never the one that is looked at.
    const other = shown.find((each) => each.id !== sheet().id);
    if (other && host.grid.active().id === sheet().id) host.grid.activate(other);
    sheet().hide(true);
  };
  return {
    getName: ["", () => sheet().name()],
    setName: [
      "text",
      chain((name: string) => {
        const other = host.grid.sheets().find((each) => each.name() === name && each.id !== sheet().id);
        if (other)
          throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
        if (name === "") throw new Error("The sheet name cannot be empty.");
        sheet().rename(name);
      }),
    ],
    getSheetId: ["", () => sheet().id],
    getIndex: ["", () => host.grid.sheets().findIndex((each) => each.id === sheet().id) + 1],
    hideSheet: ["", chain(hideSheet)],
    showSheet: ["", chain(() => sheet().hide(false))],
    isSheetHidden: ["", () => sheet().hidden()],
    clear: ["", chain(clear)],
    clearContents: ["", chain(clearContents)],
    setTabColor: [
      "text?",
      chain((color: string | null) => {
        if (color !== null && !/^#[0-9a-f]{6}$/i.test(color)) {
          throw new Error(`${host.prefix}: Sheet.setTabColor(${color}) is not there`);
        }
        sheet().setTabColor(color);
      }),
    ],
    setHiddenGridlines: ["boolean", chain((hidden: boolean) => sheet().setHiddenGridlines(hidden))],
    activate: [
      "",
      () => {
        host.grid.activate(sheet());
        return self();
      },
    ],
  };
}

/** The metadata of a key on all sheets, as a spreadsheet's finder gives it. */
export function metadataOf(host: Host, key: string): object[] {
  return host.grid.sheets().flatMap((each) => {
    const self = () => sheetService(host, each.id);
    const parts: SheetParts = { host, sheet: () => each, self };
    return each
      .extras()
      .metadata.filter((item) => item.key === key)
      .map((item) => metadataItem(parts, item.id, item.key, item.value));
  });
}

/** `Sheet` of this id. Every call looks it up anew: a deleted sheet throws, as at Google. */
export function sheetService(host: Host, id: number): object {
  const sheet = () => {
    const found = host.grid.sheets().find((each) => each.id === id);
    if (!found) throw new Error(`Sheet ${id} not found`);
    return found;
  };
  const parts: SheetParts = { host, sheet, self: () => self };
  const self: object = service(
    host,
    "Sheet",
    {
      ...wholeMethods(parts),
      ...rangeMethods(parts),
      ...sizeMethods(parts),
      ...extrasMethods(parts),
      ...chartMethods({ host, sheet, rangeOf: (rect) => rangeIn(parts, rect) }),
    },
    { inner: id, before: mayOnSheet(parts) },
  );
  return self;
}
