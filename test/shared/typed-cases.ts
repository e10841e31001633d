import { ATTENDANCE, COUNTS } from "./typed-cases/counts.ts";
import { DAYS } from "./typed-cases/days.ts";
import { DOCUMENTS, ENCODINGS } from "./typed-cases/documents.ts";
import type { TypedCase } from "./typed-cases/expected.ts";
import { MONEY } from "./typed-cases/money.ts";

/** Every trap that the project knows of what people type, and how it is read. */
export const TYPED_CASES: readonly TypedCase[] = [
  ...DAYS,
  ...COUNTS,
  ...ATTENDANCE,
  ...MONEY,
  ...DOCUMENTS,
  ...ENCODINGS,
];
