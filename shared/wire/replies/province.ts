// Texts, files and snapshots of the province as they travel.
import * as v from "valibot";
import { DOCUMENT_SCHEMA, type StoredDocument } from "../../province/document-schema.ts";
import type { ProvinceTotals } from "../../province/totals.ts";
import { OFFICE_FIELDS, type OfficeTexts, type ProvinceDocument } from "../../province/view.ts";
import {
  documents,
  doubleReport,
  dutyCounts,
  dutyState,
  figureSum,
  obligationCounts,
  provinceView,
  reporting,
  textLine,
} from "./province-view.ts";
import { day, instant, maybe, named, replyOf, whole } from "./reply-of.ts";

const officeTexts = replyOf<OfficeTexts>()(
  v.strictObject(v.entriesFromList(OFFICE_FIELDS, v.exactOptional(v.string()))),
);

const documentFields = { view: provinceView, texts: v.array(textLine), office: officeTexts };

export const provinceDocument = replyOf<ProvinceDocument>()(
  v.strictObject({ schema: v.literal(DOCUMENT_SCHEMA), ...documentFields }),
);

/** The very bytes of a snapshot: of today's schema or of an earlier one. */
export const storedDocument = replyOf<StoredDocument>()(
  v.strictObject({ schema: v.pipe(whole, v.maxValue(DOCUMENT_SCHEMA)), ...documentFields }),
);

export const provinceTotals = replyOf<ProvinceTotals>()(
  v.strictObject({
    provinces: whole,
    reporting,
    duties: dutyCounts,
    obligations: obligationCounts,
    figures: v.record(v.string(), figureSum),
    documents,
  }),
);

/** `GET /v1/periods/:period/province/texts?after=&limit=`, in protocol order; `next` asks for more. */
export const textsReply = v.strictObject({ texts: v.array(textLine), next: maybe(v.string()) });
export type TextsReply = v.InferOutput<typeof textsReply>;

/** `GET` and `PUT /v1/periods/:period/texts` (with `If-Match` once there are some). */
export const officeTextsReply = v.strictObject({
  rev: whole,
  texts: officeTexts,
  at: maybe(instant),
  by: maybe(v.string()),
});
export type OfficeTextsReply = v.InferOutput<typeof officeTextsReply>;

export const doublesReply = v.strictObject({ doubles: v.array(doubleReport) });

/** A frozen province document. */
export const snapshotLine = v.strictObject({
  number: whole,
  at: instant,
  by: named,
  asOf: day,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Bytes of the document itself. */
  size: whole,
  /** It was frozen when the period closed, and is what the closed period shows. */
  closing: v.exactOptional(v.literal(true)),
});
export type SnapshotLine = v.InferOutput<typeof snapshotLine>;

const signedReport = v.strictObject({
  snapshot: whole,
  number: v.string(),
  date: day,
  signer: v.string(),
  at: instant,
  by: v.string(),
});
export type SignedReport = v.InferOutput<typeof signedReport>;

/** What was recorded, oldest first; the newest stands. */
export const signedReportsReply = v.strictObject({
  signed: v.array(signedReport),
});
export type SignedReportsReply = v.InferOutput<typeof signedReportsReply>;

export const snapshotsReply = v.strictObject({ snapshots: v.array(snapshotLine) });

/** What another snapshot would hold otherwise than the newest. */
export const snapshotChangesReply = v.strictObject({
  /** The newest snapshot's number, null where there is none. */
  since: maybe(whole),
  versions: v.array(
    v.strictObject({
      agency: v.string(),
      name: v.string(),
      before: maybe(whole),
      after: maybe(whole),
    }),
  ),
  duties: v.array(v.strictObject({ duty: v.string(), before: maybe(dutyState), after: maybe(dutyState) })),
  figures: v.array(
    v.strictObject({
      key: v.string(),
      name: v.string(),
      before: maybe(figureSum),
      after: maybe(figureSum),
    }),
  ),
  textsChanged: v.boolean(),
  otherwise: v.boolean(),
});
export type SnapshotChangesReply = v.InferOutput<typeof snapshotChangesReply>;
