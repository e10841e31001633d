// What a database consists of: its migrations, its tables with those first that others refer to, its triggers.
import { type Database, quoted, type Row, textLiteral } from "./database.ts";

/** Tables whose content is not kept: what is made again when it is read, and who was signed in where. */
const LEFT_OUT: readonly string[] = ["register_text", "session"];

/** Where a restore keeps pieces of long values while it runs; a database that has it is half restored. */
export const STAGE = "restore_piece";

const MIGRATIONS = "d1_migrations";

export interface Table {
  name: string;
  /** Kept columns; a row's number is one where rows have no other. */
  columns: string[];
  /** The columns by which its rows are told apart and paged. */
  key: string[];
  /** Columns that refer to another row of the same table, each with the one that it means. */
  own: { column: string; parent: string }[];
}

export interface Schema {
  migrations: string[];
  tables: Table[];
  triggers: { name: string; sql: string }[];
  halfRestored: boolean;
}

interface Column extends Row {
  table: string;
  name: string;
  type: string;
  pk: number;
}
interface Reference extends Row {
  table: string;
  parent: string;
  column: string;
  to: string | null;
}

function tableOf(name: string, columns: Column[], references: Reference[], withoutRowid: boolean): Table {
  const names = columns.map((column) => column.name);
  const primary = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const [only] = primary;
  const numbered = primary.length === 1 && only?.type.toUpperCase() === "INTEGER";
  const own = references.flatMap(({ parent, column, to }) =>
    parent === name ? [{ column, parent: to ?? only?.name ?? "" }] : [],
  );
  return withoutRowid || numbered
    ? { name, columns: names, key: primary.map((column) => column.name), own }
    : { name, columns: ["rowid", ...names], key: ["rowid"], own };
}

/** Tables in an order in which each comes after all that it refers to; a circle is refused. */
function parentsFirst(tables: Table[], references: Reference[]): Table[] {
  const sorted: Table[] = [];
  let waiting = tables;
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const blocked = new Set(
      references.flatMap(({ table, parent }) => (table !== parent && names.has(parent) ? [table] : [])),
    );
    const free = waiting.filter(({ name }) => !blocked.has(name));
    if (free.length === 0)
      throw new Error(`tables refer to each other in a circle: ${[...names].join(", ")}`);
    sorted.push(...free);
    waiting = waiting.filter(({ name }) => blocked.has(name));
  }
  return sorted;
}

/** The names of all tables that hold content of the system, in the order of their names. */
async function tableNames(db: Database): Promise<string[]> {
  const [rows = []] = await db.read([
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
     AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' ORDER BY name`,
  ]);
  return rows.map(({ name }) => String(name)).filter((name) => !LEFT_OUT.includes(name));
}

export async function readSchema(db: Database): Promise<Schema> {
  const all = await tableNames(db);
  const names = all.filter((name) => name !== MIGRATIONS && name !== STAGE);
  const among = `m.type = 'table' AND m.name IN (${names.map(textLiteral).join(", ")})`;
  const [columns = [], references = [], kinds = [], triggers = [], migrations = []] = await db.read([
    `SELECT m.name AS "table", c.name AS name, c.type AS type, c.pk AS pk
     FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c WHERE ${among} AND c.hidden = 0 ORDER BY m.name, c.cid`,
    `SELECT m.name AS "table", f."table" AS parent, f."from" AS "column", f."to" AS "to"
     FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE ${among}`,
    "SELECT name, wr FROM pragma_table_list WHERE schema = 'main'",
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name",
    all.includes(MIGRATIONS) ? `SELECT name FROM ${MIGRATIONS} ORDER BY id` : "SELECT 1 WHERE 0",
  ]);
  const withoutRowid = new Set(kinds.filter(({ wr }) => wr === 1).map(({ name }) => name));
  const tables = names.map((name) =>
    tableOf(
      name,
      (columns as Column[]).filter(({ table }) => table === name),
      (references as Reference[]).filter(({ table }) => table === name),
      withoutRowid.has(name),
    ),
  );
  return {
    migrations: migrations.map(({ name }) => String(name)),
    tables: parentsFirst(tables, references as Reference[]),
    triggers: triggers.map(({ name, sql }) => ({ name: String(name), sql: String(sql) })),
    halfRestored: all.includes(STAGE),
  };
}

/** How far each table that counts by itself has counted. */
export async function readSequences(db: Database, tables: readonly Table[]): Promise<Record<string, number>> {
  const [exists = []] = await db.read([
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'sqlite_sequence'",
  ]);
  if (exists.length === 0) return {};
  const [rows = []] = await db.read(["SELECT name, seq FROM sqlite_sequence ORDER BY name"]);
  const known = new Set(tables.map(({ name }) => name));
  return Object.fromEntries(
    rows.flatMap(({ name, seq }) => (known.has(String(name)) ? [[name, Number(seq)]] : [])),
  );
}

/** The columns of a table as SQL lists them. */
export function columnList(columns: readonly string[]): string {
  return columns.map(quoted).join(", ");
}
