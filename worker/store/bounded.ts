// D1's own bounds on a statement, held before anything is sent to it: local D1 does not hold the row's.
import { bytesOf } from "../../shared/bounds.ts";

const MAX_PARAMETERS = 100;
const MAX_STATEMENT_BYTES = 100_000;
/** A row of D1 holds 2 MB. What a statement binds is what it writes into one row; some is left for the rest of it. */
export const MAX_ROW_BYTES = 1_900_000;

/** A write that D1 would not take. */
export class BeyondBounds extends Error {}

function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length * 3 <= 1_000 ? value.length * 3 : bytesOf(value);
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  return 8;
}

function refuseTooLarge(values: readonly unknown[]): void {
  if (values.length > MAX_PARAMETERS) throw new BeyondBounds(`${values.length} bound parameters`);
  const bytes = values.reduce<number>((sum, value) => sum + sizeOf(value), 0);
  if (bytes > MAX_ROW_BYTES) throw new BeyondBounds(`a row of ${bytes} bytes`);
}

/** The database, with every statement held to the bounds before it is bound. */
export function bounded(db: D1Database): D1Database {
  const prepare = (sql: string): D1PreparedStatement => {
    if (bytesOf(sql) > MAX_STATEMENT_BYTES) throw new BeyondBounds(`a statement of ${sql.length} characters`);
    const statement = db.prepare(sql);
    const bind = statement.bind.bind(statement);
    statement.bind = (...values: unknown[]) => {
      refuseTooLarge(values);
      return bind(...values);
    };
    return statement;
  };
  return new Proxy(db, {
    get(target, name) {
      if (name === "prepare") return prepare;
      const member = Reflect.get(target, name);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}
