import Papa from "papaparse";
import { foldForSearch, foldSpaces, nfc, withoutInvisible } from "../../../../shared/text.ts";
import type { ImportFault } from "../../../../shared/wire/admin.ts";
import { IMPORT_WORDS, type PlainFault, plainWords } from "../../../../shared/wording/admin.ts";

export const MAX_IMPORT_ROWS = 1_000;
const MAX_CELL = 1_000;
const UNSTORABLE = "text_unstorable";

/** A line of a file: its cells by what the columns mean; a column that the file lacks has none. */
export interface Line<K extends string> {
  line: number;
  cells: Partial<Record<K, string>>;
}

export interface Table<K extends string> {
  lines: Line<K>[];
  /** How the file writes the heads of the columns that it has. */
  heads: Partial<Record<K, string>>;
  faults: ImportFault[];
}

interface RawLine {
  line: number;
  cells: string[];
}

/** The separator that the first line has most of, outside of quotes. */
function delimiterOf(text: string): string {
  const head = (text.split("\n", 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (sign: string) => head.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** The lines that hold anything, each with the number that an editor shows. */
function rawLines(text: string): { lines: RawLine[]; unclosed: number | null } {
  const lines: RawLine[] = [];
  let [line, from, unclosed]: [number, number, number | null] = [1, 0, null];
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    newline: "\n",
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(({ type }) => type === "Quotes")) {
        unclosed = line;
        parser.abort();
        return;
      }
      const cells = data.map((cell) => foldSpaces(nfc(withoutInvisible(cell))));
      if (cells.some((cell) => cell !== "")) lines.push({ line, cells });
      line += text.slice(from, meta.cursor).split("\n").length - 1;
      from = meta.cursor;
    },
  });
  return { lines, unclosed };
}

/** Which column stands where, and what is wrong with the heads. */
function readHeads<K extends string>(
  head: RawLine,
  known: Record<K, readonly string[]>,
  required: readonly K[],
): { columns: (K | null)[]; faults: ImportFault[] } {
  const meanings = new Map<string, K>();
  for (const key of Object.keys(known) as K[]) {
    for (const name of known[key]) meanings.set(foldForSearch(name), key);
  }
  const columns = head.cells.map((name) => meanings.get(foldForSearch(name)) ?? null);
  const at = { line: head.line };
  const names = (Object.keys(known) as K[]).map((key) => known[key][0] ?? "");
  const faults = head.cells.flatMap((name, index): ImportFault[] => {
    const key = columns[index];
    if (key === null && name !== "") {
      return [{ ...at, column: name, code: "head_unknown", message: IMPORT_WORDS.head_unknown(names) }];
    }
    const isDoubled = key !== null && key !== undefined && columns.indexOf(key) < index;
    return isDoubled
      ? [{ ...at, column: name, code: "head_doubled", message: IMPORT_WORDS.head_doubled }]
      : [];
  });
  for (const key of required) {
    const name = known[key][0] ?? "";
    if (columns.includes(key)) continue;
    faults.push({ ...at, column: null, code: "head_missing", message: IMPORT_WORDS.head_missing(name) });
  }
  return { columns, faults };
}

function fault(line: number, column: string | null, code: PlainFault): ImportFault {
  return { line, column, code, message: plainWords(code) };
}

/**
 * The table in a CSV text: separated by comma, semicolon or tab, heads in the first line, known by any of their
 * names whatever the case and accents. Cells are on one line of NFC. Nothing is judged of what cells mean.
 */
export function readTable<K extends string>(
  text: string,
  known: Record<K, readonly string[]>,
  required: readonly K[],
): Table<K> {
  const { lines: raw, unclosed } = rawLines(text.replace(/\r\n?/g, "\n"));
  const [head, ...body] = raw;
  const broken = unclosed === null ? [] : [fault(unclosed, null, "quotes")];
  if (head === undefined || (body.length === 0 && unclosed === null)) {
    return { lines: [], heads: {}, faults: [...broken, fault(1, null, "file_empty")] };
  }
  const { columns, faults } = readHeads(head, known, required);
  const heads: Partial<Record<K, string>> = {};
  for (const [index, key] of columns.entries()) if (key !== null) heads[key] ??= head.cells[index] ?? "";
  if (body.length > MAX_IMPORT_ROWS) {
    const message = IMPORT_WORDS.rows_too_many(MAX_IMPORT_ROWS);
    return { lines: [], heads, faults: [{ line: null, column: null, code: "rows_too_many", message }] };
  }
  const lines = body.map(({ line, cells }): Line<K> => {
    if (cells.slice(columns.length).some((cell) => cell !== "")) {
      faults.push(fault(line, null, "cells_too_many"));
    }
    const byKey: Line<K>["cells"] = {};
    for (const [index, key] of columns.entries()) {
      if (key === null) continue;
      const cell = cells[index] ?? "";
      byKey[key] = cell;
      const isStorable = cell.length <= MAX_CELL && !/\0|\p{Surrogate}/u.test(cell);
      if (!isStorable) faults.push(fault(line, heads[key] ?? null, UNSTORABLE));
    }
    return { line, cells: byKey };
  });
  return { lines, heads, faults: [...faults, ...broken] };
}

/** Collects what is wrong with the cells of a table. */
export function faultsAt<K extends string>(table: Table<K>) {
  const faults: ImportFault[] = [...table.faults];
  const tell = (line: number, key: K | null, code: string, message: string): void => {
    const column = key === null ? null : (table.heads[key] ?? null);
    // What cannot be stored was told already, and nothing else is to be said of it.
    const isTold = faults.some(
      (one) => one.line === line && one.column === column && one.code === UNSTORABLE,
    );
    if (!isTold) faults.push({ line, column, code, message });
  };
  return { faults, tell };
}
