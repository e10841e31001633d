// How a typed cell of a case is written down.
import type { Cell } from "../../../shared/report/report.ts";

/** What a cell is read as: a day, a count (of cuộc, of lượt người), a sum in triệu đồng, a document's number. */
export type CaseKind = "day" | "count" | "attendance" | "money" | "document" | "encoding";

/** `[kind, typed cell, file locale, expected]`: blank, `is` one value, or `ask` with why and what it may mean. */
export type TypedCase = [CaseKind, Cell, string, Expected];

export type Expected = "blank" | { is: unknown } | { ask: string; readings: unknown[] };
const VI = "vi_VN";
export const US = "en_US";

export function is(value: unknown): Expected {
  return { is: value };
}

export function ask(why: string, ...readings: unknown[]): Expected {
  return { ask: why, readings };
}

export function all(kind: CaseKind, cases: [cell: Cell, expected: Expected, locale?: string][]): TypedCase[] {
  return cases.map(([cell, expected, locale = VI]) => [kind, cell, locale, expected]);
}
