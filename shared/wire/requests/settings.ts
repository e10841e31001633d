// What Sở Tư pháp decides beside reports, as requests hold it.
import * as v from "valibot";
import { OFFICE_FIELDS } from "../../province/view.ts";
import { MAX_CELL_CHARACTERS } from "../../report/reading/read-cell.ts";
import { day, notList, text, typedBy, typedName, words } from "./fields.ts";

/** `PUT /v1/periods/:period/exemptions/:agency/:rule`: days inclusive; `to` before `from` takes it back. */
export const exemptionRequest = v.strictObject({ reason: words, from: day, to: v.nullable(day) });
export type ExemptionRequest = v.InferOutput<typeof exemptionRequest>;

/** `PUT /v1/periods/:period/texts`. */
export const officeTextsRequest = v.strictObject({
  texts: v.pipe(notList, v.strictObject(v.entriesFromList(OFFICE_FIELDS, v.exactOptional(typedBy(20_000))))),
});

/** `POST /v1/periods/:period/signed-reports`: the report that was signed, and the snapshot that it tells. */
export const signedReportRequest = v.strictObject({
  snapshot: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Number and symbol of the document. */
  number: typedName,
  date: day,
  signer: typedName,
});
export type SignedReportRequest = v.InferOutput<typeof signedReportRequest>;

/** `PUT /v1/periods/:period/doubles`: whether documents that were cited twice are the same work. */
export const doubleRequest = v.strictObject({
  id: text(500),
  verdict: v.picklist(["same", "different"]),
  note: typedBy(MAX_CELL_CHARACTERS),
});
export type DoubleRequest = v.InferOutput<typeof doubleRequest>;

/** `PUT /v1/plans/:plan/guidance/:duty`: the guiding document, its date and the day that it sets. */
export const guidanceRequest = v.strictObject({ document: words, date: day, due: v.nullable(day) });
export type GuidanceRequest = v.InferOutput<typeof guidanceRequest>;

const MAX_AGENCIES = 5_000;

/** `POST /v1/periods/:period/reminders`: that these agencies were reminded by hand. */
export const remindersRequest = v.strictObject({
  agencies: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(100))),
    v.minLength(1),
    v.maxLength(MAX_AGENCIES),
  ),
  channel: v.literal("manual"),
});
