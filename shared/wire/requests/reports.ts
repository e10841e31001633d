// Reports and decisions as requests hold them. Unknown fields are refused; no meaning is judged here.
import * as v from "valibot";
import { REVIEW_ACTIONS } from "../../report/life.ts";
import { MAX_SHOWN_CHARACTERS } from "../../report/reading/made-cell.ts";
import { MAX_CELL_CHARACTERS } from "../../report/reading/read-cell.ts";
import { columnsOf, FORM_COLUMNS, TABLES, type TableColumns, type TableId } from "../../report/report.ts";
import { day, listOf, notList, text, typedBy, typedName } from "./fields.ts";

const MAX_ROWS = 2_000;

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

const row = <T extends v.ObjectEntries>(columns: T) =>
  v.strictObject({ key: text(200), cells: v.pipe(notList, v.strictObject(columns)) });
const rows = <T extends v.ObjectEntries>(columns: T) => listOf(row(columns), MAX_ROWS);

function rowsOf<T extends TableId>(table: T) {
  const ids: TableColumns[T][] = columnsOf(table).map(({ id }) => id);
  return rows(v.entriesFromList(ids, v.exactOptional(cell)));
}

const reportFields = v.strictObject({
  plan: text(100),
  period: text(100),
  agency: text(100),
  form: text(100),
  locale: text(50),
  timeZone: text(100),
  tables: v.strictObject({
    duties: rowsOf("duties"),
    figures: rowsOf("figures"),
    assessment: rowsOf("assessment"),
  }),
});

/** `Report` as it travels. */
export const reportRequest = v.pipe(notList, reportFields);

const returnedPath = v.strictObject({
  table: v.picklist(TABLES),
  row: text(200),
  column: v.exactOptional(v.picklist(FORM_COLUMNS.map(({ id }) => id))),
  reason: typedBy(MAX_CELL_CHARACTERS),
});

/** `PUT /v1/periods/:period/reports/:agency/versions/:version/letter`. */
export const letterRequest = v.strictObject({ number: typedName, date: day });

/** `POST /v1/periods/:period/reports/:agency/review`; whether a reason is due is the decision's business. */
export const reviewRequest = v.strictObject({
  action: v.picklist(REVIEW_ACTIONS),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  reason: v.exactOptional(typedBy(MAX_CELL_CHARACTERS)),
  paths: v.exactOptional(v.pipe(listOf(returnedPath, MAX_ROWS), v.minLength(1))),
});
export type ReviewRequest = v.InferOutput<typeof reviewRequest>;
