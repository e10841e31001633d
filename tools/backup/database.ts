// A D1 database as the backup sees it: queries in, rows out; statements in, all or nothing.

/** Where the migrations lie. */
export const MIGRATIONS = "worker/migrations";

/** Within these every statement runs on D1, which takes 100 KB of SQL. */
export const STATEMENT_BYTES = 95_000;

export type Row = Record<string, string | number | null>;

export interface Database {
  /** The answers to queries, one list of rows each, in one transaction. */
  read(queries: readonly string[]): Promise<Row[][]>;
  /** Runs statements in one transaction. */
  write(statements: readonly string[]): Promise<void>;
}

/** A name as SQL takes it, whatever it is. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function textLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
