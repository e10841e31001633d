// The fake's grid: plain objects in memory, one a cell that was touched.
import {
  type At,
  type Borders,
  type CellContent,
  type CellStyle,
  type Grid,
  type GridSheet,
  holds,
  type ListRule,
  meets,
  PLAIN_STYLE,
  placesOf,
  type Rect,
  type SheetExtras,
} from "../../../tools/standin/services/grid.ts";
import { shiftExtras, shiftRect } from "../../../tools/standin/services/shift.ts";

interface FakeCell extends CellContent {
  style: CellStyle;
  note: string;
  rule: ListRule | null;
  /** The last `setBorder` that covered the cell. */
  borders: Borders | null;
}

/** A sheet that tests can look into beyond what Apps Script shows. */
export interface FakeSheet extends GridSheet {
  cell(row: number, column: number): FakeCell;
  /** Hidden columns, widths, heights and the rest of what was set on the sheet as a whole. */
  readonly look: SheetLook;
  /** Keeps all that is in the sheet now; the function puts it back. */
  keep(): () => void;
}

interface SheetLook {
  hidden: boolean;
  frozen: { rows: number; columns: number };
  columns: Map<number, { width?: number; hidden?: boolean }>;
  rows: Map<number, { height?: number; hidden?: boolean }>;
  tabColor: string | null;
  hiddenGridlines: boolean;
}

export interface FakeGrid extends Grid {
  sheets(): FakeSheet[];
  /** Makes it a copy of the file: the same in all but its id. */
  becomeCopy(): void;
  /** Duplicates a sheet as a person does, next to it; whether its metadata comes along is not documented. */
  duplicate(sheet: FakeSheet, name: string, withMetadata: boolean): FakeSheet;
  selected: { sheet: string; rect: Rect } | null;
  /** Keeps all that is in the file now; the function puts it back. */
  keep(): () => void;
}

const blankCell = (): FakeCell => ({
  value: null,
  formula: null,
  style: { ...PLAIN_STYLE },
  note: "",
  rule: null,
  borders: null,
});

type Lines<T> = (T | undefined)[];

function newLook(): SheetLook {
  return {
    hidden: false,
    frozen: { rows: 0, columns: 0 },
    columns: new Map(),
    rows: new Map(),
    tabColor: null,
    hiddenGridlines: false,
  };
}

const between = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);

function fakeSheet(id: number, firstName: string): FakeSheet {
  let name = firstName;
  let extras: SheetExtras = { metadata: [], protections: [] };
  const size = { rows: 1000, columns: 26 };
  const table: Lines<Lines<FakeCell>> = [];
  const look = newLook();
  let merges: Rect[] = [];
  const covers = (rect: Rect, { row, column }: At) =>
    row >= rect.row &&
    row < rect.row + rect.rows &&
    column >= rect.column &&
    column < rect.column + rect.columns;
  /** Cells under a merged one take no content. */
  const isUnder = (at: At) =>
    merges.some((rect) => covers(rect, at) && (at.row !== rect.row || at.column !== rect.column));
  const peek = ({ row, column }: At) => table[row]?.[column];
  /** Lines and cells that nothing kept holds: all others are copied before they change, so that keeping is cheap. */
  let own = new WeakSet<object>();
  const owned = <T extends object>(part: T): T => {
    own.add(part);
    return part;
  };
  const lineAt = (row: number): Lines<FakeCell> => {
    const line = table[row];
    if (line && own.has(line)) return line;
    const fresh = owned(line ? line.slice() : []);
    table[row] = fresh;
    return fresh;
  };
  const touch = ({ row, column }: At): FakeCell => {
    const line = lineAt(row);
    const cell = line[column];
    if (cell && own.has(cell)) return cell;
    const fresh = owned(cell ? { ...cell, style: { ...cell.style } } : blankCell());
    line[column] = fresh;
    return fresh;
  };
  const splice = <T>(lines: Lines<T>, at: number, gone: number, come: number) => {
    if (lines.length <= at) return;
    lines.splice(at, gone, ...Array.from({ length: come }, () => undefined));
  };
  const change = (axis: "rows" | "columns", at: number, count: number) => {
    const gone = Math.max(0, -count);
    if (axis === "rows") splice(table, at, gone, Math.max(0, count));
    else for (const row of table.keys()) if (table[row]) splice(lineAt(row), at, gone, Math.max(0, count));
    size[axis] += count;
    extras = shiftExtras(extras, axis, at, count);
    merges = merges
      .flatMap((rect) => shiftRect(rect, axis, at, count) ?? [])
      .filter(({ columns, rows }) => columns * rows > 1);
  };
  return {
    id,
    look,
    name: () => name,
    rename: (next) => {
      name = next;
    },
    hidden: () => look.hidden,
    hide: (hidden) => {
      look.hidden = hidden;
    },
    rows: () => size.rows,
    columns: () => size.columns,
    cell: (row, column) => structuredClone(peek({ row, column }) ?? blankCell()),
    content: (at) => peek(at) ?? { value: null, formula: null },
    *touched() {
      for (const [row, line] of table.entries()) {
        for (const [column, cell] of line?.entries() ?? []) if (cell) yield { row, column };
      }
    },
    style: (at) => peek(at)?.style ?? PLAIN_STYLE,
    note: (at) => peek(at)?.note ?? "",
    rule: (at) => peek(at)?.rule ?? null,
    write: (cells) => {
      for (const { value, formula, ...at } of cells) {
        if (!isUnder(at)) Object.assign(touch(at), { value, formula });
      }
    },
    merge: (rect) => {
      for (const at of placesOf(rect).slice(1)) Object.assign(touch(at), { value: null, formula: null });
      merges = [...merges.filter((one) => !holds(rect, one)), rect];
    },
    merges: () => merges,
    breakApart: (rect) => {
      merges = merges.filter((one) => !meets(one, rect));
    },
    restyle: (cells) => {
      for (const cell of cells) Object.assign(touch(cell).style, cell.style);
    },
    unstyle: (rect) => {
      for (const at of placesOf(rect)) {
        if (peek(at)) Object.assign(touch(at), { style: { ...PLAIN_STYLE }, borders: null });
      }
    },
    border: (rect, borders) => {
      for (const at of placesOf(rect)) touch(at).borders = borders;
    },
    setNotes: (cells) => {
      for (const cell of cells) touch(cell).note = cell.note;
    },
    setRules: (cells) => {
      for (const cell of cells) touch(cell).rule = cell.rule;
    },
    insertRows: (before, count) => change("rows", before, count),
    insertColumns: (before, count) => change("columns", before, count),
    deleteRows: (first, count) => change("rows", first, -count),
    deleteColumns: (first, count) => change("columns", first, -count),
    freeze: (rows, columns) => {
      look.frozen = { rows, columns };
    },
    frozen: () => look.frozen,
    setColumnWidths: (first, count, width) => {
      for (const column of between(first, count))
        look.columns.set(column, { ...look.columns.get(column), width });
    },
    setRowHeights: (first, count, height) => {
      for (const row of between(first, count)) look.rows.set(row, { ...look.rows.get(row), height });
    },
    fitRows: (first, count) => {
      for (const row of between(first, count)) delete look.rows.get(row)?.height;
    },
    hideRows: (first, count, hidden) => {
      for (const row of between(first, count)) look.rows.set(row, { ...look.rows.get(row), hidden });
    },
    hideColumns: (first, count, hidden) => {
      for (const column of between(first, count))
        look.columns.set(column, { ...look.columns.get(column), hidden });
    },
    setTabColor: (color) => {
      look.tabColor = color;
    },
    setHiddenGridlines: (hidden) => {
      look.hiddenGridlines = hidden;
    },
    extras: () => extras,
    setExtras: (next) => {
      extras = next;
    },
    keep: () => {
      const kept = {
        name,
        extras,
        size: { ...size },
        merges: [...merges],
        look: structuredClone(look),
        table: table.slice(),
      };
      own = new WeakSet();
      return () => {
        own = new WeakSet();
        ({ name, extras } = kept);
        merges = [...kept.merges];
        Object.assign(size, kept.size);
        Object.assign(look, structuredClone(kept.look));
        table.length = 0;
        for (const [at, line] of kept.table.entries()) table[at] = line;
      };
    },
  };
}

/** An empty spreadsheet with one sheet, `Trang tính1`, as Google makes it in Vietnamese. */
export function fakeGrid(options: { locale: string; timeZone: string; name: string }): FakeGrid {
  let { locale, timeZone } = options;
  let nextId = 1000;
  let id = "fake-spreadsheet";
  const first = fakeSheet(0, "Trang tính1");
  const sheets: FakeSheet[] = [first];
  let active: GridSheet = first;
  const grid: FakeGrid = {
    keep: () => {
      const kept = { active, nextId, sheets: [...sheets], selected: grid.selected };
      const restores = sheets.map((sheet) => sheet.keep());
      return () => {
        ({ active, nextId } = kept);
        grid.selected = kept.selected;
        sheets.splice(0, sheets.length, ...kept.sheets);
        for (const restore of restores) restore();
      };
    },
    selected: null,
    becomeCopy: () => {
      id = "fake-copy";
    },
    duplicate: (sheet, name, withMetadata) => {
      const copy = fakeSheet(nextId++, name);
      for (const at of placesOf({ row: 1, column: 1, rows: sheet.rows(), columns: sheet.columns() })) {
        const { formula, note, rule, style, value } = sheet.cell(at.row, at.column);
        if (value === null && note === "" && rule === null) continue;
        copy.write([{ ...at, value, formula }]);
        copy.restyle([{ ...at, style }]);
        copy.setNotes([{ ...at, note }]);
        copy.setRules([{ ...at, rule }]);
      }
      if (withMetadata) copy.setExtras(structuredClone(sheet.extras()));
      sheets.splice(sheets.findIndex((each) => each.id === sheet.id) + 1, 0, copy);
      return copy;
    },
    id: () => id,
    name: () => options.name,
    locale: () => locale,
    setLocale: (next) => {
      locale = next;
    },
    timeZone: () => timeZone,
    setTimeZone: (next) => {
      timeZone = next;
    },
    sheets: () => [...sheets],
    insert: (name, index) => {
      const sheet = fakeSheet(nextId++, name);
      sheets.splice(index, 0, sheet);
      return sheet;
    },
    remove: (sheet) => {
      sheets.splice(
        sheets.findIndex((each) => each.id === sheet.id),
        1,
      );
    },
    active: () => active,
    activate: (sheet) => {
      active = sheet;
    },
    current: () => {
      const at = grid.selected?.sheet === active.name() ? grid.selected.rect : { row: 1, column: 1 };
      return { row: at.row, column: at.column };
    },
    select: (sheet, rect) => {
      grid.selected = { sheet: sheet.name(), rect };
    },
  };
  return grid;
}
