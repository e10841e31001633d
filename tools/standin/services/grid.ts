// The port between Apps Script's services and what holds the cells: Univer in the stand-in, plain
// objects in the fake. Rows and columns count from 1, as in Apps Script.

export type Scalar = string | number | boolean | null;

/** What a cell may hold that is no value: `CellImage`, a picture in it. */
interface CellObject {
  object: string;
}

/** Dates are whole or broken days since 1899-12-30, told from numbers by the number format. */
export interface CellContent {
  value: Scalar | CellObject;
  formula: string | null;
}

export type Wrap = "OVERFLOW" | "WRAP" | "CLIP";

export interface CellStyle {
  /** `General` where none is set. */
  numberFormat: string;
  background: string | null;
  fontFamily: string | null;
  fontSize: number | null;
  fontWeight: string | null;
  fontStyle: string | null;
  fontColor: string | null;
  horizontal: string | null;
  vertical: string | null;
  wrap: Wrap;
}

export interface Rect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface At {
  row: number;
  column: number;
}

/** Null leaves a side as it is, false takes its line away. */
export interface Borders {
  top: boolean | null;
  left: boolean | null;
  bottom: boolean | null;
  right: boolean | null;
  vertical: boolean | null;
  horizontal: boolean | null;
  color: string;
  style: string;
}

/** A dropdown, or a checkbox. */
export interface ListRule {
  values: string[];
  showDropdown: boolean;
  allowInvalid: boolean;
  helpText: string | null;
  /** Takes yes and no alone. */
  checkbox?: true;
}

export interface ProtectionRecord {
  id: string;
  /** Null protects the whole sheet. */
  rect: Rect | null;
  description: string;
  warningOnly: boolean;
  /** Somebody else's: whoever runs the script may not edit it. */
  others?: true;
  /** Of a whole sheet's: what may be edited all the same. */
  open?: Rect[];
}

/** An embedded chart, as what it was made of. */
export interface ChartRecord {
  id: number;
  type: "LINE" | "BAR";
  ranges: Rect[];
  headers: number;
  options: Record<string, unknown>;
  /** The cell at which it hangs, and how far from its corner. */
  at: [row: number, column: number, x: number, y: number];
}

/** What a sheet carries beside its cells; plain data, kept with the file. */
export interface SheetExtras {
  metadata: { id: string; key: string; value: string }[];
  protections: ProtectionRecord[];
  /** Absent in files from before charts were kept. */
  charts?: ChartRecord[];
  /** Columns that got a type when a person made a table of them. */
  typedColumns?: Rect[];
}

export interface GridSheet {
  readonly id: number;
  name(): string;
  rename(name: string): void;
  hidden(): boolean;
  hide(hidden: boolean): void;
  rows(): number;
  columns(): number;
  content(at: At): CellContent;
  /** Places outside of which no cell has content. */
  touched(): Iterable<At>;
  style(at: At): CellStyle;
  write(cells: readonly (At & CellContent)[]): void;
  restyle(cells: readonly (At & { style: Partial<CellStyle> })[]): void;
  /** Takes styles and borders away. */
  unstyle(rect: Rect): void;
  border(rect: Rect, borders: Borders): void;
  note(at: At): string;
  setNotes(cells: readonly (At & { note: string })[]): void;
  rule(at: At): ListRule | null;
  setRules(cells: readonly (At & { rule: ListRule | null })[]): void;
  insertRows(before: number, count: number): void;
  insertColumns(before: number, count: number): void;
  deleteRows(first: number, count: number): void;
  deleteColumns(first: number, count: number): void;
  /** Merges a rectangle: its first content stays, the rest goes. */
  merge(rect: Rect): void;
  /** Merged rectangles. */
  merges(): Rect[];
  /** Takes apart what is merged within a rectangle. */
  breakApart(rect: Rect): void;
  freeze(rows: number, columns: number): void;
  frozen(): { rows: number; columns: number };
  setColumnWidths(first: number, count: number, width: number): void;
  /** Rows grow with their contents all the same, unless that is `forced`. */
  setRowHeights(first: number, count: number, height: number, forced?: boolean): void;
  /** Rows as high as what they hold, whatever height they were given. */
  fitRows(first: number, count: number): void;
  hideColumns(first: number, count: number, hidden: boolean): void;
  hideRows(first: number, count: number, hidden: boolean): void;
  setTabColor(color: string | null): void;
  setHiddenGridlines(hidden: boolean): void;
  extras(): SheetExtras;
  setExtras(extras: SheetExtras): void;
}

export interface Grid {
  id(): string;
  name(): string;
  locale(): string;
  setLocale(locale: string): void;
  timeZone(): string;
  setTimeZone(timeZone: string): void;
  /** All sheets in their order, hidden ones too. */
  sheets(): GridSheet[];
  insert(name: string, index: number): GridSheet;
  remove(sheet: GridSheet): void;
  active(): GridSheet;
  activate(sheet: GridSheet): void;
  select(sheet: GridSheet, rect: Rect): void;
  /** The cell of the active sheet at which a person is. */
  current(): At;
}

/** The format of a cell whose content is text whatever is typed. */
export const TEXT_FORMAT = "@";

export const PLAIN_STYLE: CellStyle = {
  numberFormat: "General",
  background: null,
  fontFamily: null,
  fontSize: null,
  fontWeight: null,
  fontStyle: null,
  fontColor: null,
  horizontal: null,
  vertical: null,
  wrap: "OVERFLOW",
};

/** Every place of a rectangle, row by row. */
export function placesOf(rect: Rect): At[] {
  const places: At[] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++)
      places.push({ row, column });
  }
  return places;
}

/** Whether two rectangles have a cell in common. */
export function meets(one: Rect, other: Rect): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** Whether the first rectangle holds all of the second. */
export function holds(outer: Rect, inner: Rect): boolean {
  return (
    outer.row <= inner.row &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    outer.column <= inner.column &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** The end of what bears a value or formula: the last row and column, 0 where all is blank. */
export function extentOf(sheet: GridSheet): { row: number; column: number } {
  const extent = { row: 0, column: 0 };
  for (const { row, column } of sheet.touched()) {
    if (row <= extent.row && column <= extent.column) continue;
    const { value, formula } = sheet.content({ row, column });
    if ((value === null || value === "") && formula === null) continue;
    extent.row = Math.max(extent.row, row);
    extent.column = Math.max(extent.column, column);
  }
  return extent;
}
