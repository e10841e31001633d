// Makes the statements that put rows back, each within D1's limit. What is too long for one travels in pieces and is
// put together inside the database.
import { bytesOf, type Cell, cellLiteral, typed } from "./cells.ts";
import { type Database, quoted, STATEMENT_BYTES } from "./database.ts";
import { columnList, STAGE, type Table } from "./schema.ts";

/** SQL of a batch, and bytes of a piece: as hex twice as long. */
const BATCH = 4_000_000;
const PIECE = 45_000;

export const MAKE_STAGE = `CREATE TABLE ${STAGE} (value INTEGER NOT NULL, position INTEGER NOT NULL,
  part BLOB NOT NULL, PRIMARY KEY (value, position)) STRICT`;

/** References hold again at the end of each batch. */
const DEFER = "PRAGMA defer_foreign_keys = on";

function insert({ name, columns }: Table, values: readonly string[]): string {
  return `INSERT INTO ${quoted(name)} (${columnList(columns)}) SELECT ${values.join(", ")}`;
}

function staged(value: number, cell: Cell, bytes: Buffer): { pieces: string[]; whole: string } {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    const hex = bytes.subarray(at, at + PIECE).toString("hex");
    pieces.push(`INSERT INTO ${STAGE} VALUES (${value}, ${pieces.length}, X'${hex}')`);
  }
  // Concatenation gives a text with the very bytes, NUL and halves of letters among them.
  const whole = `CAST((SELECT group_concat(part, '' ORDER BY position) FROM ${STAGE} WHERE value = ${value}) AS BLOB)`;
  return { pieces, whole: typed(cell, whole) };
}

/** The statements that insert one row: its longest values go ahead in pieces until the rest fits. */
export function insertStatements(table: Table, row: readonly Cell[]): string[] {
  const values = row.map(cellLiteral);
  const sizes = values.map(({ length }) => length);
  const pieces: string[] = [];
  while (insert(table, values).length > STATEMENT_BYTES) {
    const longest = sizes.indexOf(Math.max(...sizes));
    const cell = row[longest] ?? null;
    const bytes = bytesOf(cell);
    if (bytes === null || sizes[longest] === 0) throw new Error(`a row of ${table.name} has too many values`);
    const ahead = staged(longest, cell, bytes);
    pieces.push(...ahead.pieces);
    values[longest] = ahead.whole;
    sizes[longest] = 0;
  }
  const clear = pieces.length > 0 ? [`DELETE FROM ${STAGE}`] : [];
  return [...pieces, insert(table, values), ...clear];
}

/** Rows that another of the same table refers to come before it. */
export function referredFirst({ columns, own }: Table, rows: readonly Cell[][]): Cell[][] {
  const links = own.map(({ column, parent }) => {
    const [from, to] = [columns.indexOf(column), columns.indexOf(parent)];
    return { from, rows: new Map(rows.map((row) => [row[to] ?? null, row])) };
  });
  const seen = new Set<Cell[]>();
  const sorted: Cell[][] = [];
  // In a circle one has to come first; the batch in which it is defers references.
  const visit = (row: Cell[]): void => {
    if (seen.has(row)) return;
    seen.add(row);
    for (const link of links) {
      const parent = link.rows.get(row[link.from] ?? null);
      if (parent !== undefined) visit(parent);
    }
    sorted.push(row);
  };
  for (const row of rows) visit(row);
  return sorted;
}

/** Runs statements in batches of bounded size. */
export async function runInBatches(db: Database, statements: AsyncIterable<string>): Promise<void> {
  let batch: string[] = [];
  let size = 0;
  const flush = async () => {
    if (batch.length > 0) await db.write([DEFER, ...batch]);
    batch = [];
    size = 0;
  };
  for await (const statement of statements) {
    if (size + statement.length > BATCH) await flush();
    batch.push(statement);
    size += statement.length;
  }
  await flush();
}
