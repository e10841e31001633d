// What an earlier state of the code left behind, and how it is opened again: `test/fixtures/state-<commit>/`.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { boundDatabase } from "../../tools/backup/wrangler-database.ts";
import { migrate } from "../../tools/migrate.ts";
import type { ListRule, Rect, SheetExtras } from "../../tools/standin/services/grid.ts";
import type { Fake } from "../addon/fake/fake.ts";
import type { LocalWorker } from "./local-worker.ts";

type Database = Awaited<ReturnType<LocalWorker["database"]>>;
type Stored = string | number | null | { base64: string };

/** A database as it stood: its tables with their rows, then indexes and triggers. */
interface KeptDatabase {
  tables: { name: string; sql: string; columns: string[]; rows: Stored[][] }[];
  after: string[];
}

interface KeptCell {
  row: number;
  column: number;
  value: string | number | boolean | null;
  formula?: string;
  note?: string;
  rule?: ListRule;
  style: { numberFormat: string; background: string | null };
}

/** A spreadsheet as it stood, without its looks. */
interface KeptSpreadsheet {
  active: string;
  sheets: {
    /** Its tabs know each other by it. */
    id: number;
    name: string;
    hidden: boolean;
    frozen: { rows: number; columns: number };
    merges: Rect[];
    extras: SheetExtras;
    cells: KeptCell[];
  }[];
}

function read<T>(state: string, name: string): T {
  const file = new URL(`../fixtures/state-${state}/${name}.json.gz`, import.meta.url);
  return JSON.parse(gunzipSync(readFileSync(file)).toString("utf8"));
}

function bound(value: Stored): string | number | null | Uint8Array {
  return typeof value === "object" && value !== null ? Buffer.from(value.base64, "base64") : value;
}

/** Fills an empty database with what an earlier state's held, and brings it up to today's migrations. */
export async function restoreDatabase(db: Database, state: string): Promise<void> {
  const { after, tables } = read<KeptDatabase>(state, "database");
  const named = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");
  await db.batch([
    db.prepare("PRAGMA defer_foreign_keys = on"),
    ...tables.map(({ sql }) => db.prepare(sql)),
    ...tables.flatMap(({ columns, name, rows }) => {
      const places = columns.map(() => "?").join(", ");
      const insert = `INSERT INTO "${name}" (${named(columns)}) VALUES (${places})`;
      return rows.map((row) => db.prepare(insert).bind(...row.map(bound)));
    }),
    ...after.map((sql) => db.prepare(sql)),
  ]);
  await migrate(boundDatabase(db));
}

/** Sheets get their ids as they are made, and stand in another order. */
function makeSheets({ spreadsheet }: Fake, sheets: KeptSpreadsheet["sheets"]): void {
  const ids = sheets.map(({ id }) => id);
  for (const { id, name } of sheets.slice().sort((a, b) => a.id - b.id)) {
    const before = ids.slice(0, ids.indexOf(id)).filter((other) => other < id).length;
    const sheet = id === 0 ? spreadsheet.sheets()[0] : spreadsheet.insert(name, before);
    if (sheet?.id !== id) throw new Error(`the sheet ${name} had the id ${id}`);
  }
}

/** Makes an empty spreadsheet the file that somebody kept with an earlier state's add-on. */
export function restoreSpreadsheet(fake: Fake, state: string, file = "spreadsheet"): void {
  const { spreadsheet } = fake;
  const { active, sheets } = read<KeptSpreadsheet>(state, file);
  makeSheets(fake, sheets);
  for (const { cells, extras, frozen, hidden, id, merges, name } of sheets) {
    const sheet = spreadsheet.sheets().find((one) => one.id === id)!;
    const [rows, columns] = [
      Math.max(0, ...cells.map(({ row }) => row)),
      Math.max(0, ...cells.map(({ column }) => column)),
    ];
    if (rows > sheet.rows()) sheet.insertRows(sheet.rows() + 1, rows - sheet.rows());
    if (columns > sheet.columns()) sheet.insertColumns(sheet.columns() + 1, columns - sheet.columns());
    sheet.write(cells.map(({ column, formula = null, row, value }) => ({ row, column, value, formula })));
    sheet.restyle(cells);
    sheet.setNotes(cells.map(({ column, note = "", row }) => ({ row, column, note })));
    sheet.setRules(cells.map(({ column, row, rule = null }) => ({ row, column, rule })));
    for (const rect of merges) sheet.merge(rect);
    sheet.freeze(frozen.rows, frozen.columns);
    sheet.setExtras(extras);
    sheet.hide(hidden);
    if (name === active) spreadsheet.activate(sheet);
  }
}
