// Texts, files and snapshots of the province as they travel.
import * as v from "valibot";
import { DOCUMENT_SCHEMA, type StoredDocument } from "../../province/document-schema.ts";
import type { ProvinceTotals } from "../../province/totals.ts";
import { OFFICE_FIELDS, type OfficeTexts, type ProvinceDocument } from "../../province/view.ts";
import type {
  DoublesReply,
  OfficeTextsReply,
  SignedReportsReply,
  SnapshotChangesReply,
  SnapshotLine,
  SnapshotsReply,
  TextsReply,
} from "../api.ts";
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

export const textsReply = replyOf<TextsReply>()(
  v.strictObject({ texts: v.array(textLine), next: maybe(v.string()) }),
);

export const officeTextsReply = replyOf<OfficeTextsReply>()(
  v.strictObject({ rev: whole, texts: officeTexts, at: maybe(instant), by: maybe(v.string()) }),
);

export const doublesReply = replyOf<DoublesReply>()(v.strictObject({ doubles: v.array(doubleReport) }));

export const snapshotLine = replyOf<SnapshotLine>()(
  v.strictObject({
    number: whole,
    at: instant,
    by: named,
    asOf: day,
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    size: whole,
    closing: v.exactOptional(v.literal(true)),
  }),
);

export const signedReportsReply = replyOf<SignedReportsReply>()(
  v.strictObject({
    signed: v.array(
      v.strictObject({
        ...{ snapshot: whole, number: v.string(), date: day },
        ...{ signer: v.string(), at: instant, by: v.string() },
      }),
    ),
  }),
);

export const snapshotsReply = replyOf<SnapshotsReply>()(v.strictObject({ snapshots: v.array(snapshotLine) }));

export const snapshotChangesReply = replyOf<SnapshotChangesReply>()(
  v.strictObject({
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
  }),
);
