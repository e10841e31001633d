// Opens a backup: nothing of it is used before all of it was found whole.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Cell, isCell, rowHash, sha256, tableHash } from "./cells.ts";
import {
  type BackupFile,
  type BackupTable,
  differences,
  MANIFEST,
  type Manifest,
  unsealed,
} from "./manifest.ts";

export interface Backup {
  manifest: Manifest;
  /** The rows of a table, a file at a time. */
  rows(table: BackupTable): AsyncGenerator<Cell[]>;
}

async function contentOf(folder: string, { name, sha256: hash }: BackupFile): Promise<string> {
  if (!/^[\w-]+\.jsonl$/.test(name)) throw new Error(`${name} is no name of a backup's file`);
  const content = await readFile(join(folder, name)).catch(() => {
    throw new Error(`${name} is missing`);
  });
  if (sha256(content) !== hash) throw new Error(`${name} is damaged`);
  return content.toString("utf8");
}

function rowOf(line: string, { name, columns }: BackupTable): Cell[] {
  const row: unknown = JSON.parse(line);
  if (Array.isArray(row) && row.length === columns.length && row.every(isCell)) return row;
  throw new Error(`a row of ${name} is none`);
}

async function* rowsOf(folder: string, table: BackupTable): AsyncGenerator<Cell[]> {
  for (const file of table.files) {
    for (const line of (await contentOf(folder, file)).split("\n")) {
      if (line !== "") yield rowOf(line, table);
    }
  }
}

/** What the files of a table hold, or what is wrong with them. */
async function tableOrFault(
  folder: string,
  table: BackupTable,
): Promise<Omit<BackupTable, "files"> | string> {
  try {
    const hashes: string[] = [];
    for await (const row of rowsOf(folder, table)) hashes.push(rowHash(row));
    return { ...table, rows: hashes.length, sha256: tableHash(hashes) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Reads all of a backup once; throws with every file that is missing or damaged. */
export async function openBackup(folder: string): Promise<Backup> {
  const text = await readFile(join(folder, MANIFEST), "utf8").catch(() => {
    throw new Error(`${join(folder, MANIFEST)} is missing: the backup did not end, or this is no backup`);
  });
  const manifest = unsealed(text);
  const found: Omit<BackupTable, "files">[] = [];
  const faults: string[] = [];
  for (const table of manifest.tables) {
    const read = await tableOrFault(folder, table);
    if (typeof read === "string") faults.push(read);
    else found.push(read);
  }
  if (faults.length === 0) faults.push(...differences(manifest.tables, found));
  if (faults.length > 0) throw new Error(`the backup cannot be used:\n- ${faults.join("\n- ")}`);
  return { manifest, rows: (table) => rowsOf(folder, table) };
}
