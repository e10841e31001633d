// A cell of a backup is null or a text: a letter for its type, then its value. All SQL made here is plain ASCII, since
// wrangler rewrites line ends and the words of transactions, in literals too.
import { createHash } from "node:crypto";

/**
 * `i` a whole number, `r` a real one, `t` a text, `x` a text that is no UTF-8 (in hex), `b` bytes (in hex). Numbers stay
 * digits: what lies beyond 2^53 would not survive JSON.
 */
export type Cell = string | null;

const SHAPE = /^(?:i-?\d+|r-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|t.*|[xb][0-9A-F]*)$/s;

/** Whether a value read from a file is a cell. */
export function isCell(value: unknown): value is Cell {
  return value === null || (typeof value === "string" && SHAPE.test(value));
}

/** SQL that gives a column as text: of long values the first `most` bytes alone, before them how many there are. */
export function cellQuery(column: string, most: number): string {
  const bytes = `octet_length(${column}) || ':' || hex(substr(CAST(${column} AS BLOB), 1, ${most}))`;
  return `CASE typeof(${column}) WHEN 'null' THEN NULL WHEN 'integer' THEN 'i' || ${column}
    WHEN 'real' THEN 'r' || quote(${column}) WHEN 'text' THEN 't' || ${bytes} ELSE 'b' || ${bytes} END`;
}

/** What such a query gave: a cell, or the beginning of a long one. */
export type ReadCell = { cell: Cell } | { type: "t" | "b"; length: number; start: Buffer };

export function readCell(value: string | number | null): ReadCell {
  if (value === null) return { cell: null };
  const [, type, length, hex] = /^([tb])(\d+):([0-9A-F]*)$/.exec(String(value)) ?? [];
  if (hex === undefined) return { cell: String(value) };
  const start = Buffer.from(hex, "hex");
  if (start.length === Number(length)) return { cell: cellOf(type as "t" | "b", start) };
  return { type: type as "t" | "b", length: Number(length), start };
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The cell of a text's or a blob's bytes. */
export function cellOf(type: "t" | "b", bytes: Buffer): Cell {
  const hex = () => bytes.toString("hex").toUpperCase();
  if (type === "b") return `b${hex()}`;
  try {
    return `t${decoder.decode(bytes)}`;
  } catch {
    return `x${hex()}`;
  }
}

/** The bytes of a text or a blob; null where a cell is neither. */
export function bytesOf(cell: Cell): Buffer | null {
  if (cell?.startsWith("t")) return Buffer.from(cell.slice(1), "utf8");
  if (cell?.startsWith("x") || cell?.startsWith("b")) return Buffer.from(cell.slice(1), "hex");
  return null;
}

/** An expression of bytes as the type that a cell has. */
export function typed(cell: Cell, bytes: string): string {
  return cell?.startsWith("b") ? bytes : `CAST(${bytes} AS TEXT)`;
}

export function cellLiteral(cell: Cell): string {
  if (cell === null) return "NULL";
  const bytes = bytesOf(cell);
  return bytes === null ? cell.slice(1) : typed(cell, `X'${bytes.toString("hex")}'`);
}

export function rowHash(row: readonly Cell[]): string {
  return sha256(JSON.stringify(row));
}

/** A table's hash, the same in whatever order its rows are read. */
export function tableHash(rowHashes: readonly string[]): string {
  return sha256([...rowHashes].sort().join("\n"));
}

export function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
