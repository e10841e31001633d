// Puts a backup into an empty database. Until all of it is there and was found the same, the table of pieces stands in
// the database: it is half restored, and whoever looks can tell.
import type { Cell } from "./cells.ts";
import { type Database, quoted, textLiteral } from "./database.ts";
import { insertStatements, MAKE_STAGE, referredFirst, runInBatches } from "./load-rows.ts";
import { differences, type Manifest } from "./manifest.ts";
import { type Backup, openBackup } from "./open-backup.ts";
import { summaries, targetOrRefuse } from "./restore-target.ts";
import { readSchema, type Schema, STAGE, type Table } from "./schema.ts";

/** Triggers guard what people do; here they would refuse what migrations put in to be replaced, or add rows. */
function beginStatements({ tables, triggers }: Schema): string[] {
  return [
    `DROP TABLE IF EXISTS ${STAGE}`,
    MAKE_STAGE,
    ...triggers.map(({ name }) => `DROP TRIGGER IF EXISTS ${quoted(name)}`),
    ...[...tables].reverse().map(({ name }) => `DELETE FROM ${quoted(name)}`),
  ];
}

async function* rowsInOrder(backup: Backup, table: Table): AsyncGenerator<Cell[]> {
  const kept = backup.manifest.tables.find(({ name }) => name === table.name);
  if (kept === undefined) return;
  if (table.own.length === 0) {
    yield* backup.rows(kept);
    return;
  }
  const rows: Cell[][] = [];
  for await (const row of backup.rows(kept)) rows.push(row);
  yield* referredFirst(table, rows);
}

async function* statementsOf(backup: Backup, tables: readonly Table[]): AsyncGenerator<string> {
  for (const table of tables) {
    for await (const row of rowsInOrder(backup, table)) yield* insertStatements(table, row);
  }
}

function sequenceStatements(sequences: Manifest["sequences"]): string[] {
  return Object.entries(sequences).flatMap(([name, last]) => [
    `DELETE FROM sqlite_sequence WHERE name = ${textLiteral(name)}`,
    `INSERT INTO sqlite_sequence (name, seq) VALUES (${textLiteral(name)}, ${last})`,
  ]);
}

async function refuseDifferences(db: Database, manifest: Manifest, tables: readonly Table[]): Promise<void> {
  const [broken = []] = await db.read(["PRAGMA foreign_key_check"]);
  if (broken.length > 0) throw new Error(`${broken.length} rows refer to what is not there`);
  const differing = differences(manifest.tables, await summaries(db, tables));
  if (differing.length > 0) throw new Error(`it came out different:\n- ${differing.join("\n- ")}`);
}

async function load(db: Database, backup: Backup, schema: Schema): Promise<void> {
  const { manifest } = backup;
  await db.write(beginStatements(schema));
  await runInBatches(db, statementsOf(backup, schema.tables));
  await refuseDifferences(db, manifest, schema.tables);
  await db.write([
    ...sequenceStatements(manifest.sequences),
    ...schema.triggers.map(({ sql }) => sql),
    `DROP TABLE ${STAGE}`,
  ]);
  const { triggers, halfRestored } = await readSchema(db);
  if (halfRestored || triggers.length !== schema.triggers.length) throw new Error("triggers are missing");
}

interface RestoreOptions {
  /** Whether a database that a restore left half done is emptied first. */
  again?: boolean;
  /** Where the migrations lie. */
  migrations?: string;
}

/**
 * Restores a backup. Throws before anything is written where the backup is damaged, the database not empty or at
 * another migration; and after it with how to begin again.
 */
export async function restoreBackup(
  db: Database,
  folder: string,
  { again = false, migrations }: RestoreOptions = {},
): Promise<Manifest> {
  const backup = await openBackup(folder);
  const schema = await targetOrRefuse(db, backup.manifest, { again, migrations });
  try {
    await load(db, backup, schema);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The restore broke off: ${why}\nThe database is half restored and must not be used. Run the same command with ` +
        "--again: it deletes what is in it and begins anew.",
      { cause: error },
    );
  }
  return backup.manifest;
}
