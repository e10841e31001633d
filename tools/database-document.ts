// The database as a page of the docs: tables from the migrations, run in memory; who reads and writes from the store.
import { globSync, readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { MIGRATIONS } from "./backup/database.ts";
import { type StoreUse, storeUses } from "./database-uses.ts";

const STORE = "worker/store";

interface Column {
  name: string;
  type: string;
  notnull: 0 | 1;
  dflt_value: string | null;
  pk: number;
}
interface Reference {
  id: number;
  table: string;
  from: string;
  to: string | null;
}
interface Made {
  type: "table" | "index" | "trigger";
  name: string;
  tbl_name: string;
  sql: string;
}

/** The lines of a comment as one text. */
function textOf(comment: string): string {
  return comment
    .split("\n")
    .map((line) => line.replace(/^\s*--\s?/, "").trim())
    .join(" ")
    .trim();
}

/** What the migrations say of a table: the comment that begins the paragraph in which it was last made or filled anew. */
function tableNote(paragraphs: readonly string[], table: string): string {
  const makes = new RegExp(`^(?:CREATE TABLE|INSERT INTO) ${table} \\(`, "m");
  const last = paragraphs.findLast((text) => text.startsWith("--") && makes.test(text)) ?? "";
  return textOf(/^(?:--.*\n)+/.exec(last)?.[0] ?? "");
}

/** What stands above a column, where it was made with its table or added to it. */
function columnNote(migrations: string, { name, sql }: Made, column: string): string {
  const made = new RegExp(`((?:^ +--.*\\n)+) +${column} `, "m").exec(sql);
  const added = new RegExp(`((?:^--.*\\n)+)ALTER TABLE ${name} ADD COLUMN ${column} `, "m").exec(migrations);
  return textOf(made?.[1] ?? added?.[1] ?? "");
}

/** The values that a column is held to, where they are a closed set. */
function choicesOf({ sql }: Made, column: string): string {
  const set = new RegExp(`CHECK \\(${column} IN\\s*\\(([^)]*)\\)`).exec(sql)?.[1];
  return set === undefined ? "" : `one of ${set.replace(/\s+/g, " ").replaceAll("'", "`")}`;
}

function columnLine(
  { name, type, notnull, dflt_value: fallback, pk }: Column,
  references: readonly Reference[],
  said: readonly string[],
): string {
  const refers = references
    .filter(({ from }) => from === name)
    .map(({ table, to }) => `refers to \`${table}\`${to === null ? "" : ` (\`${to}\`)`}`);
  const notes = [
    ...(pk > 0 ? ["key"] : []),
    ...refers,
    ...(fallback === null ? [] : [`\`${fallback}\` by default`]),
    ...said.filter((text) => text !== ""),
  ];
  const holds = `${type.toLowerCase()}${notnull === 1 || pk > 0 ? "" : " or null"}`;
  return `| \`${name}\` | ${holds} | ${notes.join("; ")} |`;
}

const APPEND_ONLY = /BEFORE (UPDATE|DELETE) ON \w+\s+BEGIN SELECT raise\(ABORT/;

/** What the database itself does on writes, and by what it finds rows beside their key. */
function guardsOf(made: readonly Made[]): string[] {
  const triggers = made.filter(({ type }) => type === "trigger");
  const held = triggers.flatMap(({ sql }) => APPEND_ONLY.exec(sql)?.[1] ?? []).sort();
  return [
    ...(held.join() === "DELETE,UPDATE" ? ["Append-only: triggers refuse UPDATE and DELETE."] : []),
    ...triggers
      .filter(({ sql }) => !APPEND_ONLY.test(sql))
      .map(({ name, sql }) => `Trigger \`${name}\`: ${/(?:BEFORE|AFTER) [^\n]*/.exec(sql)?.[0]}.`),
    ...made
      .filter(({ type, sql }) => type === "index" && sql !== null)
      .map(({ sql }) => `Index: \`${sql.replace(/^CREATE /, "").replace(/\s+/g, " ")}\`.`),
  ];
}

function filesOf(label: string, paths: readonly string[]): string[] {
  return paths.length === 0 ? [] : [`${label}: ${paths.map((path) => `\`${path}\``).join(", ")}.`];
}

const INTRODUCTION = `# Database

Made by \`npm run database-doc -- --write\` from \`worker/migrations/\` and the SQL of \`worker/store/\`; not edited by hand.
Sentences on tables and columns are the migrations' own comments. *Written by* and *read by* name the files of
\`worker/store/\` whose statements do so, those that they take from another file of the store among them; *filled by* names
what writes the first content. Backup and restore (\`tools/backup/\`) read and write every table but \`register_text\`.
`;

interface Database {
  sqlite: DatabaseSync;
  migrations: string;
  made: Made[];
  uses: readonly StoreUse[];
  seeded: ReadonlySet<string>;
}

function tableSection({ sqlite, migrations, made, uses, seeded }: Database, table: Made): string {
  const columns = sqlite.prepare("SELECT * FROM pragma_table_info(?)").all(table.name) as unknown as Column[];
  const references = referencesOf(sqlite, table.name);
  const inverse = made
    .filter(({ type, name }) => type === "table" && name !== table.name)
    .filter(({ name }) => referencesOf(sqlite, name).some(({ table: parent }) => parent === table.name));
  const fillers = made.filter(
    ({ type, sql }) => type === "trigger" && new RegExp(`\\bINTO ${table.name} `).test(sql),
  );
  const users = (kind: "writes" | "reads") =>
    uses
      .filter((use) => use[kind].has(table.name))
      .map(({ path }) => path.replace(`${STORE}/`, ""))
      .sort();
  const facts = [
    ...guardsOf(made.filter(({ tbl_name }) => tbl_name === table.name)),
    ...filesOf(
      "Referred to by",
      inverse.map(({ name }) => name),
    ),
    ...filesOf("Written by", users("writes")),
    ...filesOf("Read by", users("reads")),
    ...filesOf("Filled by", seeded.has(table.name) ? ["tools/seed-sql.ts"] : []),
    ...filesOf("Filled by triggers of", [...new Set(fillers.map(({ tbl_name }) => tbl_name))]),
  ];
  const note = tableNote(migrations.split(/\n{2,}/), table.name);
  const lines = columns.map((column) =>
    columnLine(column, references, [
      choicesOf(table, column.name),
      columnNote(migrations, table, column.name),
    ]),
  );
  return [
    `## ${table.name}\n`,
    ...(note === "" ? [] : [`${note}\n`]),
    "| column | holds | |\n| --- | --- | --- |",
    ...lines,
    "",
    ...facts.map((fact) => `- ${fact}`),
  ].join("\n");
}

function referencesOf(sqlite: DatabaseSync, table: string): Reference[] {
  const sql = 'SELECT * FROM pragma_foreign_key_list(?) ORDER BY "from"';
  return sqlite.prepare(sql).all(table) as unknown as Reference[];
}

/** The page that stands in docs/database.md. */
export function databaseDocument(): string {
  const sqlite = new DatabaseSync(":memory:");
  const scripts = readdirSync(MIGRATIONS)
    .sort()
    .map((name) => readFileSync(`${MIGRATIONS}/${name}`, "utf8"));
  for (const script of scripts) sqlite.exec(`BEGIN;\n${script}\nCOMMIT;`);
  const made = sqlite
    .prepare(
      "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite%' ORDER BY name",
    )
    .all() as unknown as Made[];
  const tables = made.filter(({ type }) => type === "table");
  const sources = globSync(`${STORE}/**/*.ts`);
  const seed = readFileSync("tools/seed-sql.ts", "utf8");
  const database = {
    sqlite,
    migrations: scripts.join("\n\n"),
    made,
    uses: storeUses(
      sources.map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(path, "utf8") })),
      tables.map(({ name }) => name),
    ),
    seeded: new Set([...seed.matchAll(/insert\("(\w+)"|INTO (\w+)/g)].flatMap(([, a, b]) => a ?? b ?? [])),
  };
  const sections = tables.map((table) => tableSection(database, table));
  sqlite.close();
  return `${[INTRODUCTION, ...sections].join("\n").replaceAll("\n## ", "\n\n## ").replace("\n\n\n", "\n\n")}\n`;
}
