// What a request's body may hold. Unknown fields are refused; no meaning is judged here.
import * as v from "valibot";
import { cutText } from "../../bounds.ts";
import { isDay } from "../../day.ts";
import { OFFICE_FIELDS } from "../../province/view.ts";
import { REVIEW_ACTIONS } from "../../report/life.ts";
import { MAX_SHOWN_CHARACTERS } from "../../report/reading/made-cell.ts";
import { MAX_CELL_CHARACTERS } from "../../report/reading/read-cell.ts";
import { nfc } from "../../text.ts";
import { isBlank, withoutInvisible } from "../../unseen.ts";
import type { ShapeIssue } from "../problems.ts";

export const MAX_ROWS = 2_000;
export const MAX_BODY_BYTES = 1_000_000;
const MAX_ISSUES = 50;

/** No spreadsheet holds these, and stores cut or replace them without a word. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** A text that every store keeps as it is, of so many characters at most. */
export const text = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max),
    v.check((value) => !UNSTORABLE.test(value), "expected text without U+0000 and lone surrogates"),
  );

/** A text that a person types for others to read, as cells are read: without what no reader sees, in NFC. */
export const typedBy = (max: number) =>
  v.pipe(
    text(max),
    v.transform((value) => nfc(withoutInvisible(value))),
  );

/** Four digits, month and day: a time without a day is 1899-12-30 in a spreadsheet, so years are not judged. */
const date = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
const number = v.pipe(v.number(), v.finite());
/** What a cell shows beside the number or day that it holds. */
const shown = text(MAX_SHOWN_CHARACTERS);

/** What a spreadsheet's cell can hold; that a report takes less is a rule, told at its cell (R-TOO-LONG). */
const SHEET_CELL_CHARACTERS = 50_000;

const cell = v.nullable(
  v.union([
    text(SHEET_CELL_CHARACTERS),
    number,
    v.boolean(),
    v.strictObject({ date }),
    v.strictObject({ date, shown }),
    v.strictObject({ error: text(200) }),
    v.strictObject({ number, shown }),
  ]),
);

/** The library takes a list for an object, and one where every field is optional for an empty object. */
export const notList = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), "expected an object"),
);

const row = <T extends v.ObjectEntries>(columns: T) =>
  v.strictObject({ key: text(200), cells: v.pipe(notList, v.strictObject(columns)) });
/** A list whose length is judged before what stands in it: a million wrong items are one fault. */
export const listOf = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(v.array(v.unknown()), v.maxLength(most), v.array(item));

const rows = <T extends v.ObjectEntries>(columns: T) => listOf(row(columns), MAX_ROWS);
const typed = v.exactOptional(cell);

const reportFields = v.strictObject({
  plan: text(100),
  period: text(100),
  agency: text(100),
  form: text(100),
  locale: text(50),
  timeZone: text(100),
  tables: v.strictObject({
    duties: rows({
      duty: typed,
      status: typed,
      result: typed,
      completed: typed,
      evidence: typed,
      difficulty: typed,
      proposal: typed,
    }),
    figures: rows({ total: typed, coordinated: typed, note: typed }),
    assessment: rows({ text: typed }),
  }),
});

/** `Report` as it travels. */
export const reportRequest = v.pipe(notList, reportFields);

const TABLES = ["duties", "figures", "assessment"] as const;
const COLUMNS = [
  "duty",
  "status",
  "result",
  "completed",
  "evidence",
  "difficulty",
  "proposal",
  "total",
  "coordinated",
  "note",
  "text",
] as const;

const returnedPath = v.strictObject({
  table: v.picklist(TABLES),
  row: text(200),
  column: v.exactOptional(v.picklist(COLUMNS)),
  reason: typedBy(MAX_CELL_CHARACTERS),
});

/** `ReviewRequest`; whether a reason is due is the decision's business. */
export const reviewRequest = v.strictObject({
  action: v.picklist(REVIEW_ACTIONS),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  reason: v.exactOptional(typedBy(MAX_CELL_CHARACTERS)),
  paths: v.exactOptional(v.pipe(listOf(returnedPath, MAX_ROWS), v.minLength(1))),
});

export const day = v.pipe(v.string(), v.check(isDay, "expected a day as YYYY-MM-DD"));
export const words = v.pipe(
  typedBy(MAX_CELL_CHARACTERS),
  v.check((value) => !isBlank(value), "expected words"),
);

/** `ExemptionRequest`. */
export const exemptionRequest = v.strictObject({ reason: words, from: day, to: v.nullable(day) });

/** `OfficeTextsRequest`. */
export const officeTextsRequest = v.strictObject({
  texts: v.pipe(notList, v.strictObject(v.entriesFromList(OFFICE_FIELDS, v.exactOptional(typedBy(20_000))))),
});

const name = v.pipe(
  typedBy(200),
  v.check((value) => !isBlank(value), "expected words"),
);

/** `SignedReportRequest`. */
export const signedReportRequest = v.strictObject({
  snapshot: v.pipe(v.number(), v.integer(), v.minValue(1)),
  number: name,
  date: day,
  signer: name,
});

/** `DoubleRequest`. */
export const doubleRequest = v.strictObject({
  id: text(500),
  verdict: v.picklist(["same", "different"]),
  note: typedBy(MAX_CELL_CHARACTERS),
});

/** `GuidanceRequest`. */
export const guidanceRequest = v.strictObject({ document: words, date: day, due: v.nullable(day) });

/** A place in a body is told by names that the body may have made up. */
const LONGEST_STEP = 100;
const LONGEST_PATH = 400;

function pathOf(issue: v.BaseIssue<unknown>): string {
  const steps = (issue.path ?? []).map((step) => cutText(String(step.key), LONGEST_STEP));
  return cutText(steps.join("/"), LONGEST_PATH);
}

/** An alternative that got further than the type tells more than "one of five types". */
function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const better = issue.issues?.find((inner) => inner.kind === "validation" || inner.path !== undefined);
  return better === undefined
    ? issue
    : { ...better, path: [...(issue.path ?? []), ...(better.path ?? [])] as never };
}

function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === "never") return "unknown field";
  if (issue.type === "check") return issue.message;
  return `expected ${issue.expected ?? issue.type}`;
}

/** The value of a schema's type, or where the body does not fit (the first fifty places). */
export function fitShape<T>(
  schema: v.GenericSchema<unknown, T>,
  body: unknown,
): { ok: true; value: T } | { ok: false; issues: ShapeIssue[] } {
  const result = v.safeParse(schema, body);
  if (result.success) return { ok: true, value: result.output };
  const issues = result.issues
    .slice(0, MAX_ISSUES)
    .map(deepest)
    .map((issue) => ({ path: pathOf(issue), message: messageOf(issue) }));
  return { ok: false, issues };
}
