// Whether a database may take a backup: at the same migration, and with nothing in it but what migrations put there.
import { type Cell, rowHash, tableHash } from "./cells.ts";
import type { Database } from "./database.ts";
import { freshDatabase } from "./fresh-database.ts";
import type { BackupTable, Manifest } from "./manifest.ts";
import { readRows } from "./read-rows.ts";
import { readSchema, type Schema, type Table } from "./schema.ts";
import { countRows, steadyRead } from "./steady-read.ts";

/** Every table's rows and hash, as a manifest has them. */
export async function summaries(
  db: Database,
  tables: readonly Table[],
): Promise<Omit<BackupTable, "files">[]> {
  const hashes = new Map<string, string[]>(tables.map(({ name }) => [name, []]));
  for await (const { table, row } of readRows(steadyRead(db, tables), tables)) {
    hashes.get(table.name)?.push(rowHash(row as Cell[]));
  }
  return tables.map(({ name, columns }) => {
    const rows = hashes.get(name) ?? [];
    return { name, columns, rows: rows.length, sha256: tableHash(rows) };
  });
}

function shapeOf(tables: readonly { name: string; columns: readonly string[] }[]): string {
  return JSON.stringify(tables.map(({ name, columns }) => [name, ...columns]).sort());
}

function refuseOtherMigration(target: Schema, manifest: Manifest): void {
  const [wanted, there] = [manifest.migrations.at(-1), target.migrations.at(-1) ?? "none"];
  if (JSON.stringify(target.migrations) !== JSON.stringify(manifest.migrations)) {
    throw new Error(`the backup is of migration ${wanted}, the database at ${there}: they must be the same`);
  }
  if (shapeOf(target.tables) !== shapeOf(manifest.tables)) {
    throw new Error(`tables or columns of the database are not those of the backup, both at ${wanted}`);
  }
}

async function refuseContent(db: Database, target: Schema, fresh: Database): Promise<void> {
  const [counts, expected] = [await countRows(db, target.tables), await countRows(fresh, target.tables)];
  const full = target.tables.flatMap(({ name }) =>
    counts.get(name) === expected.get(name) ? [] : [`${name} (${counts.get(name)} rows)`],
  );
  if (full.length > 0) throw new Error(`the database is not empty: ${full.join(", ")}`);
  const other = (await summaries(fresh, target.tables)).map(({ sha256 }) => sha256);
  const changed = (await summaries(db, target.tables)).filter(({ sha256 }, at) => sha256 !== other[at]);
  if (changed.length > 0)
    throw new Error(`the database is not empty: ${changed.map(({ name }) => name).join(", ")}`);
}

/** The database's schema as its migrations made it. Throws where it may not take the backup. */
export async function targetOrRefuse(
  db: Database,
  manifest: Manifest,
  { again, migrations }: { again: boolean; migrations?: string | undefined },
): Promise<Schema> {
  const target = await readSchema(db);
  refuseOtherMigration(target, manifest);
  const fresh = await freshDatabase(manifest.migrations, migrations);
  if (target.halfRestored && !again) {
    throw new Error(
      "the database is half restored; with --again what is in it is deleted and it begins anew",
    );
  }
  if (!target.halfRestored) await refuseContent(db, target, fresh);
  // Triggers are those of the migrations: a restore that broke off has none.
  return { ...target, triggers: (await readSchema(fresh)).triggers };
}
