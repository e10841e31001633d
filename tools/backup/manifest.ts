// The list of a backup: what it holds and the hashes by which damage shows. It is written last, so that a folder
// without it is no backup.
import { sha256 } from "./cells.ts";

export const FORMAT = 1;
export const MANIFEST = "manifest.json";

export interface BackupFile {
  name: string;
  rows: number;
  bytes: number;
  sha256: string;
}

export interface BackupTable {
  name: string;
  columns: string[];
  rows: number;
  sha256: string;
  files: BackupFile[];
}

export interface Manifest {
  format: number;
  takenAt: string;
  migrations: string[];
  /** In the order in which they are restored. */
  tables: BackupTable[];
  /** How far the tables that count by themselves have counted. */
  sequences: Record<string, number>;
}

/** The manifest as its file holds it, with a hash of itself. */
export function sealed(manifest: Manifest): string {
  return `${JSON.stringify({ ...manifest, sha256: sha256(JSON.stringify(manifest)) }, null, 2)}\n`;
}

/** The manifest of a file's text; throws where it is damaged or of another format. */
export function unsealed(text: string): Manifest {
  let read: (Manifest & { sha256: string }) | null = null;
  try {
    read = JSON.parse(text);
  } catch {
    // Told below.
  }
  if (typeof read !== "object" || read === null) throw new Error(`${MANIFEST} is damaged: it is no JSON`);
  const { sha256: seal, ...manifest } = read;
  if (manifest.format !== FORMAT) {
    throw new Error(`${MANIFEST} has format ${manifest.format}; this version reads format ${FORMAT}`);
  }
  if (seal !== sha256(JSON.stringify(manifest)))
    throw new Error(`${MANIFEST} is damaged: its own hash differs`);
  return manifest;
}

/** What other has else than one, table by table, in words. */
export function differences(
  one: readonly BackupTable[],
  other: readonly Omit<BackupTable, "files">[],
): string[] {
  const others = new Map(other.map((table) => [table.name, table]));
  return one.flatMap(({ name, rows, sha256: hash }) => {
    const found = others.get(name);
    if (found === undefined) return [`${name} is missing`];
    if (found.rows !== rows) return [`${name} has ${found.rows} rows for ${rows}`];
    return found.sha256 === hash ? [] : [`${name} has other content in its ${rows} rows`];
  });
}
