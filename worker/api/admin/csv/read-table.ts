import { cutText } from "../../../../shared/bounds.ts";
import { lostLetters } from "../../../../shared/report/reading/lost-letters.ts";
import { isMojibake } from "../../../../shared/report/reading/mojibake.ts";
import { foldForSearch } from "../../../../shared/text.ts";
import type { ImportFault } from "../../../../shared/wire/replies/admin.ts";
import { IMPORT_WORDS, type PlainFault, plainWords } from "../../../../shared/wording/admin.ts";
import { type RawLine, rawLines } from "./raw-lines.ts";

const MAX_IMPORT_ROWS = 1_000;
const MAX_CELL = 1_000;
const MAX_HEAD = 100;
const MAX_COLUMNS = 100;
const UNSTORABLE = "text_unstorable";

/** A line of a file: its cells by what the columns mean; a column that the file lacks has none. */
export interface Line<K extends string> {
  line: number;
  cells: Partial<Record<K, string>>;
}

interface Table<K extends string> {
  lines: Line<K>[];
  /** How the file writes the heads of the columns that it has. */
  heads: Partial<Record<K, string>>;
  faults: ImportFault[];
}

/** What a head means, whatever its case, accents and marks; heads are few, so that a file cannot have many. */
function meaningsOf<K extends string>(known: Record<K, readonly string[]>): (name: string) => K | null {
  const bare = (name: string) =>
    foldForSearch(name)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const meanings = new Map<string, K>();
  for (const key of Object.keys(known) as K[]) {
    for (const name of known[key]) meanings.set(bare(name), key);
  }
  return (name) => (name.length > MAX_HEAD ? null : (meanings.get(bare(name)) ?? null));
}

/** The places of the columns, and faults of the heads. */
function readHeads<K extends string>(
  head: RawLine,
  known: Record<K, readonly string[]>,
  required: readonly K[],
  meaningOf: (name: string) => K | null,
): { columns: (K | null)[]; faults: ImportFault[] } {
  const columns = head.cells.map(meaningOf);
  const at = { line: head.line };
  const faults = head.cells.flatMap((name, index): ImportFault[] => {
    const key = columns[index] ?? null;
    const column = cutText(name, MAX_HEAD);
    if (key === null && name !== "") {
      return [{ ...at, column, code: "head_unknown", message: IMPORT_WORDS.head_unknown(namesOf(known)) }];
    }
    const isDoubled = key !== null && columns.indexOf(key) < index;
    return isDoubled ? [{ ...at, column, code: "head_doubled", message: IMPORT_WORDS.head_doubled }] : [];
  });
  for (const key of required) {
    const name = known[key][0] ?? "";
    if (columns.includes(key)) continue;
    faults.push({ ...at, column: null, code: "head_missing", message: IMPORT_WORDS.head_missing(name) });
  }
  return { columns, faults };
}

function namesOf<K extends string>(known: Record<K, readonly string[]>): string[] {
  return (Object.keys(known) as K[]).map((key) => known[key][0] ?? "");
}

/** The one cause that keeps a file from being read at all, before anything is told of its lines; null where none is. */
function causeOf<K extends string>(
  lines: readonly RawLine[],
  head: number | null,
  known: Record<K, readonly string[]>,
  meaningOf: (name: string) => K | null,
): ImportFault | null {
  const at = lines[head ?? 0];
  if (at === undefined) return null;
  const unknown = at.cells.filter((name) => name !== "" && meaningOf(name) === null).join(" ");
  const told = (code: string, message: string, line = at.line) => ({ line, column: null, code, message });
  if (isMojibake(unknown)) return told("text_misread", IMPORT_WORDS.text_misread);
  if (lostLetters(unknown)) return told("text_lost", IMPORT_WORDS.text_lost);
  if (head === null) return told("heads_missing", IMPORT_WORDS.heads_missing(namesOf(known)));
  if (head > 0) return told("lines_above", IMPORT_WORDS.lines_above(at.line), lines[0]?.line);
  if (at.cells.length > MAX_COLUMNS)
    return told("columns_too_many", IMPORT_WORDS.columns_too_many(MAX_COLUMNS));
  return null;
}

const TOTALS = /^(?:tong|tong so|tong cong|cong)[\s:.\d]*$/;

/** A total below the list, which need not have what an entry needs. */
function isTotals<K extends string>(
  cells: Line<K>["cells"],
  all: readonly string[],
  required: readonly K[],
): boolean {
  const first = all.find((cell) => cell !== "") ?? "";
  if (!TOTALS.test(foldForSearch(first))) return false;
  const needed = required.map((key) => cells[key] ?? "");
  return needed.some((cell) => cell === "") || needed.every((cell) => cell === first);
}

function fault(line: number, column: string | null, code: PlainFault): ImportFault {
  return { line, column, code, message: plainWords(code) };
}

/** The cells of a line by what their columns mean, and what is wrong with it as a line. */
function readLine<K extends string>(
  { line, cells }: RawLine,
  columns: readonly (K | null)[],
  heads: Table<K>["heads"],
  required: readonly K[],
): { read: Line<K> | null; faults: ImportFault[]; headless: number[] } {
  const faults: ImportFault[] = [];
  if (cells.slice(columns.length).some((cell) => cell !== ""))
    faults.push(fault(line, null, "cells_too_many"));
  const byKey: Line<K>["cells"] = {};
  const headless: number[] = [];
  for (const [index, key] of columns.entries()) {
    const cell = cells[index] ?? "";
    if (key === null) {
      if (cell !== "") headless.push(index);
      continue;
    }
    byKey[key] = cell;
    const isStorable = cell.length <= MAX_CELL && !/\0|\p{Surrogate}/u.test(cell);
    if (!isStorable) faults.push(fault(line, heads[key] ?? null, UNSTORABLE));
  }
  if (isTotals(byKey, cells, required)) {
    return { read: null, faults: [fault(line, null, "totals_line")], headless: [] };
  }
  return { read: { line, cells: byKey }, faults, headless };
}

/**
 * The table in a CSV text: separated by comma, semicolon or tab, or as its `sep=` line says; heads in the first line,
 * known by any of their names whatever the case, accents and marks. Cells are on one line of NFC. What spoils the file
 * as a whole is told once. Nothing is judged of what cells mean.
 */
export function readTable<K extends string>(
  text: string,
  known: Record<K, readonly string[]>,
  required: readonly K[],
): Table<K> {
  const meaningOf = meaningsOf(known);
  const {
    lines: raw,
    unclosed,
    head: at,
  } = rawLines(text.replace(/\r\n?/g, "\n"), (name) => meaningOf(name) !== null);
  const [head, ...body] = raw;
  const broken = unclosed === null ? [] : [fault(unclosed, null, "quotes")];
  if (head === undefined || (body.length === 0 && unclosed === null)) {
    return { lines: [], heads: {}, faults: [...broken, fault(1, null, "file_empty")] };
  }
  const cause = causeOf(raw, at, known, meaningOf);
  if (cause !== null) return { lines: [], heads: {}, faults: [cause, ...broken] };
  const { columns, faults } = readHeads(head, known, required, meaningOf);
  const heads: Partial<Record<K, string>> = {};
  for (const [index, key] of columns.entries()) if (key !== null) heads[key] ??= head.cells[index] ?? "";
  if (body.length > MAX_IMPORT_ROWS) {
    const message = IMPORT_WORDS.rows_too_many(MAX_IMPORT_ROWS);
    return { lines: [], heads, faults: [{ line: null, column: null, code: "rows_too_many", message }] };
  }
  const lines = body.map((line) => readLine(line, columns, heads, required));
  const blank = new Set(lines.flatMap(({ headless }) => headless).filter((index) => !head.cells[index]));
  for (const index of blank) {
    const message = IMPORT_WORDS.head_blank(index + 1);
    faults.push({ line: head.line, column: null, code: "head_blank", message });
  }
  return {
    lines: lines.flatMap(({ read }) => (read === null ? [] : [read])),
    heads,
    faults: [...faults, ...lines.flatMap((line) => line.faults), ...broken],
  };
}

/** Collects what is wrong with the cells of a table. */
export function faultsAt<K extends string>(table: Table<K>) {
  const faults: ImportFault[] = [...table.faults];
  const placeOf = (line: number | null, column: string | null) => JSON.stringify([line, column]);
  // Its fault was told already.
  const unstorable = new Set(
    faults.filter(({ code }) => code === UNSTORABLE).map(({ line, column }) => placeOf(line, column)),
  );
  const tell = (line: number, key: K | null, code: string, message: string): void => {
    const column = key === null ? null : (table.heads[key] ?? null);
    if (!unstorable.has(placeOf(line, column))) faults.push({ line, column, code, message });
  };
  return { faults, tell };
}
