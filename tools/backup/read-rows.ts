// Reads tables in answers of bounded size: first the keys with the bytes behind them, then rows by ranges of keys, then
// the rest of long values piece by piece.
import { type Cell, cellLiteral, cellOf, cellQuery, type ReadCell, readCell } from "./cells.ts";
import { type Database, quoted, type Row } from "./database.ts";
import { columnList, type Table } from "./schema.ts";

/** Characters of an answer, and of the queries of a call: they travel as an argument of a process. */
const ANSWER = 2_000_000;
const CALL = 20_000;
const KEYS = 1000;
/** Of a value that much comes with its row. */
const START = 100_000;
const PIECE = 400_000;

type Read = Database["read"];

interface Query {
  sql: string;
  /** The characters that its answer will have, more or less. */
  answer: number;
}

/** Runs queries in as few calls as the bounds allow. */
async function readAll(read: Read, queries: readonly Query[]): Promise<Row[][]> {
  const answers: Row[][] = [];
  let call: Query[] = [];
  const size = (of: (query: Query) => number) => call.reduce((sum, query) => sum + of(query), 0);
  const flush = async () => {
    if (call.length > 0) answers.push(...(await read(call.map(({ sql }) => sql))));
    call = [];
  };
  for (const query of queries) {
    const over = size(({ answer }) => answer) + query.answer > ANSWER;
    if (over || size(({ sql }) => sql.length) + query.sql.length > CALL) await flush();
    call.push(query);
  }
  await flush();
  return answers;
}

interface Indexed {
  key: Cell[];
  bytes: number;
}

const keyTuple = ({ key }: Table) => `(${columnList(key)})`;
const valueTuple = (key: readonly Cell[]) => `(${key.map(cellLiteral).join(", ")})`;

function indexQuery(table: Table, after: Indexed | undefined): Query {
  const keys = table.key.map((column, at) => `${cellQuery(quoted(column), START)} AS k${at}`);
  const bytes = table.columns.map((column) => `coalesce(min(octet_length(${quoted(column)}), ${START}), 0)`);
  const where = after === undefined ? "" : ` WHERE ${keyTuple(table)} > ${valueTuple(after.key)}`;
  return {
    sql: `SELECT ${keys.join(", ")}, ${bytes.join(" + ")} AS bytes FROM ${quoted(table.name)}${where}
      ORDER BY ${columnList(table.key)} LIMIT ${KEYS}`,
    answer: KEYS * 100,
  };
}

function wholeCell(read: ReadCell, what: string): Cell {
  if ("cell" in read) return read.cell;
  throw new Error(`${what} is too long for a key`);
}

function indexedOf(table: Table, row: Row): Indexed {
  const key = table.key.map((_, at) => wholeCell(readCell(row[`k${at}`] ?? null), `a key of ${table.name}`));
  return { key, bytes: Number(row.bytes) };
}

/** Every table's keys, the first of each in as few calls as may be. */
async function readKeys(read: Read, tables: readonly Table[]): Promise<Map<Table, Indexed[]>> {
  const keys = new Map<Table, Indexed[]>(tables.map((table) => [table, []]));
  let open = [...tables];
  while (open.length > 0) {
    const queries = open.map((table) => indexQuery(table, keys.get(table)?.at(-1)));
    const answers = await readAll(read, queries);
    for (const [at, table] of open.entries()) {
      keys.get(table)?.push(...(answers[at] ?? []).map((row) => indexedOf(table, row)));
    }
    open = open.filter((_, at) => answers[at]?.length === KEYS);
  }
  return keys;
}

/** Rows of one table from a key to a key. */
interface Page extends Query {
  table: Table;
}

function pageOf(table: Table, rows: readonly Indexed[]): Page {
  const [first, last] = [rows[0], rows.at(-1)];
  const cells = table.columns.map((column, at) => `${cellQuery(quoted(column), START)} AS c${at}`);
  const range = `${keyTuple(table)} BETWEEN ${valueTuple(first?.key ?? [])} AND ${valueTuple(last?.key ?? [])}`;
  return {
    table,
    sql: `SELECT ${cells.join(", ")} FROM ${quoted(table.name)} WHERE ${range} ORDER BY ${columnList(table.key)}`,
    answer: rows.reduce((sum, row) => sum + answerOf(table, row), 0),
  };
}

/** Bytes are read as two digits each, with a name and a length for every cell. */
function answerOf({ columns }: Table, { bytes }: Indexed): number {
  return bytes * 2 + columns.length * 16;
}

function pagesOf(table: Table, keys: readonly Indexed[]): Page[] {
  const pages: Indexed[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const row of keys) {
    const answer = answerOf(table, row);
    if (size + answer > ANSWER / 2) {
      pages.push([]);
      size = 0;
    }
    size += answer;
    pages.at(-1)?.push(row);
  }
  return pages.map((rows) => pageOf(table, rows));
}

/** A row with the rest of its long values. */
async function completeRow(read: Read, table: Table, row: readonly ReadCell[]): Promise<Cell[]> {
  const short = row.flatMap((cell) => ("cell" in cell ? [cell.cell] : []));
  if (short.length === row.length) return short;
  const cellAt = (column: string) => wholeCell(row[table.columns.indexOf(column)]!, `a key of ${table.name}`);
  const where = `${keyTuple(table)} = ${valueTuple(table.key.map(cellAt))}`;
  const whole: Cell[] = [];
  for (const [at, cell] of row.entries()) {
    if ("cell" in cell) {
      whole.push(cell.cell);
      continue;
    }
    const column = `CAST(${quoted(table.columns[at] ?? "")} AS BLOB)`;
    const queries: Query[] = [];
    for (let from = cell.start.length; from < cell.length; from += PIECE) {
      const piece = `hex(substr(${column}, ${from + 1}, ${PIECE})) AS piece`;
      queries.push({ sql: `SELECT ${piece} FROM ${quoted(table.name)} WHERE ${where}`, answer: PIECE * 2 });
    }
    const rest = (await readAll(read, queries)).map(([piece]) => Buffer.from(String(piece?.piece), "hex"));
    whole.push(cellOf(cell.type, Buffer.concat([cell.start, ...rest])));
  }
  return whole;
}

interface TableRow {
  table: Table;
  row: Cell[];
}

/** All rows of all tables, table by table, each by its key. */
export async function* readRows(read: Read, tables: readonly Table[]): AsyncGenerator<TableRow> {
  const keys = await readKeys(read, tables);
  const pages = tables.flatMap((table) => pagesOf(table, keys.get(table) ?? []));
  while (pages.length > 0) {
    const call: Page[] = [];
    let answer = 0;
    let sql = 0;
    do {
      const page = pages.shift()!;
      call.push(page);
      answer += page.answer;
      sql += page.sql.length;
    } while (pages[0] && answer + pages[0].answer <= ANSWER && sql + pages[0].sql.length <= CALL);
    const answers = await read(call.map((page) => page.sql));
    for (const [at, { table }] of call.entries()) {
      for (const row of answers[at] ?? []) {
        const cells = table.columns.map((_, column) => readCell(row[`c${column}`] ?? null));
        yield { table, row: await completeRow(read, table, cells) };
      }
    }
  }
}
