// Takes a backup into a folder: a file of rows for every few megabytes of a table, then the manifest.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Cell, rowHash, sha256, tableHash } from "./cells.ts";
import type { Database } from "./database.ts";
import { type BackupFile, type BackupTable, FORMAT, MANIFEST, type Manifest, sealed } from "./manifest.ts";
import { readRows } from "./read-rows.ts";
import { readSchema, readSequences, type Table } from "./schema.ts";
import { Moved, steadyRead } from "./steady-read.ts";

const FILE_BYTES = 4_000_000;
const TRIES = 3;
/** It holds personal data: for whoever took it alone. */
const OWNER = { file: 0o600, folder: 0o700 };

interface TableWriter {
  add(row: readonly Cell[]): Promise<void>;
  end(): Promise<BackupTable>;
}

/** Writes the rows of one table into files of bounded size, named by its place in the order of restoring. */
function tableWriter(folder: string, { name: table, columns }: Table, place: number): TableWriter {
  const base = `${String(place).padStart(2, "0")}-${table.replace(/\W/g, "_")}`;
  const hashes: string[] = [];
  const files: BackupFile[] = [];
  let lines: string[] = [];
  let size = 0;
  const flush = async () => {
    const content = Buffer.from(`${lines.join("\n")}\n`);
    const name = `${base}-${String(files.length + 1).padStart(3, "0")}.jsonl`;
    await writeFile(join(folder, name), content, { mode: OWNER.file, flag: "wx" });
    files.push({ name, rows: lines.length, bytes: content.length, sha256: sha256(content) });
    lines = [];
    size = 0;
  };
  return {
    async add(row) {
      const line = JSON.stringify(row);
      const bytes = Buffer.byteLength(line) + 1;
      if (size > 0 && size + bytes > FILE_BYTES) await flush();
      hashes.push(rowHash(row));
      lines.push(line);
      size += bytes;
    },
    async end() {
      if (lines.length > 0) await flush();
      return { name: table, columns, rows: hashes.length, sha256: tableHash(hashes), files };
    },
  };
}

async function takeOnce(db: Database, folder: string, takenAt: string): Promise<Manifest> {
  const { migrations, tables, halfRestored } = await readSchema(db);
  if (halfRestored) throw new Error("the database is half restored: its restore did not end");
  if (migrations.length === 0) throw new Error("the database has no migrations: is it the right one?");
  const read = steadyRead(db, tables);
  const writers = new Map(tables.map((table, at) => [table, tableWriter(folder, table, at + 1)]));
  for await (const { table, row } of readRows(read, tables)) await writers.get(table)?.add(row);
  const sequences = await readSequences({ ...db, read }, tables);
  const written: BackupTable[] = [];
  for (const table of tables) written.push(await writers.get(table)!.end());
  const manifest = { format: FORMAT, takenAt, migrations, tables: written, sequences };
  await writeFile(join(folder, MANIFEST), sealed(manifest), { mode: OWNER.file, flag: "wx" });
  return manifest;
}

async function emptyFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name));
}

/**
 * Takes a backup of one state into a folder that is new or empty. Where somebody writes meanwhile it begins again, and
 * gives up after a few tries.
 */
export async function takeBackup(db: Database, folder: string, takenAt: string): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: OWNER.folder });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty`);
  for (let tries = 1; ; tries++) {
    try {
      return await takeOnce(db, folder, takenAt);
    } catch (error) {
      await emptyFolder(folder);
      if (!(error instanceof Moved)) throw error;
      if (tries === TRIES) throw new Error(`${error.message}, ${TRIES} times: take it in a quiet hour`);
    }
  }
}
