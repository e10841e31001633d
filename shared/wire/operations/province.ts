import * as v from "valibot";
import {
  CHANGES,
  DOCUMENT,
  DOUBLE_REQUEST,
  DOUBLES,
  OFFICE_REPLY,
  OFFICE_REQUEST,
  SIGNED,
  SIGNED_REQUEST,
  SNAPSHOT,
  TEXTS,
  TOTALS,
  VIEW,
} from "../examples/province.ts";
import {
  doublesReply,
  officeTextsReply,
  provinceDocument,
  provinceTotals,
  signedReportsReply,
  snapshotChangesReply,
  snapshotLine,
  snapshotsReply,
  storedDocument,
  textsReply,
} from "../replies/province.ts";
import { provinceView } from "../replies/province-view.ts";
import { doubleRequest, officeTextsRequest, signedReportRequest } from "../requests/settings.ts";
import { name } from "./catalogue.ts";
import type { Operation } from "./operation.ts";

const CSV = "\uFEFFKỳ báo cáo;Cơ quan;Nội dung;Giá trị\r\nNăm 2021;Sở Tài chính;Số cuộc (minh họa);14\r\n";

const limit = v.exactOptional(
  v.pipe(
    v.string(),
    v.regex(/^[1-9]\d{0,8}$/),
    v.description("Agencies a page, 100 at most."),
    v.transform(Number),
  ),
);

/** The view: live, or of a closed period as it was frozen. */
export const PROVINCE_OPERATIONS = {
  "GET /v1/periods/:period/province": {
    id: "getProvince",
    summary: "The merged provincial view of counted reports",
    description: "Of a closed period, as it was frozen when it closed.",
    tag: "Province",
    permission: "readProvince",
    kept: true,
    reply: { schema: provinceView, example: VIEW },
    problems: ["period_unknown"],
  },
  "GET /v1/periods/:period/province.json": {
    id: "getProvinceJson",
    summary: "All that a report of the province is made of, as JSON",
    tag: "Province",
    permission: "readProvince",
    reply: { schema: provinceDocument, example: DOCUMENT, download: true },
    problems: ["period_unknown"],
  },
  "GET /v1/periods/:period/province.csv": {
    id: "getProvinceCsv",
    summary: "The same as CSV, one observation a line",
    tag: "Province",
    permission: "readProvince",
    reply: { file: "csv", example: CSV },
    problems: ["period_unknown"],
  },
  "GET /v1/periods/:period/province.xlsx": {
    id: "getProvinceXlsx",
    summary: "The same as a workbook",
    tag: "Province",
    permission: "readProvince",
    reply: { file: "xlsx" },
    problems: ["period_unknown"],
  },
  "GET /v1/periods/:period/province.docx": {
    id: "getProvinceDocx",
    summary: "The draft of the province's report as a Word document",
    tag: "Province",
    permission: "readProvince",
    reply: { file: "docx" },
    problems: ["period_unknown"],
  },
  "GET /v1/periods/:period/province/totals": {
    id: "getTotals",
    summary: "What a country adds up: counts and sums without lists and names",
    tag: "Province",
    permission: "readProvince",
    kept: true,
    reply: { schema: provinceTotals, example: TOTALS },
    problems: ["period_unknown"],
  },
  "GET /v1/periods/:period/province/texts": {
    id: "listTexts",
    summary: "What agencies wrote in their counted reports, some agencies a page",
    tag: "Province",
    permission: "readProvince",
    query: v.strictObject({ after: name, limit }),
    kept: true,
    reply: { schema: textsReply, example: TEXTS },
    problems: ["period_unknown"],
  },
  "PUT /v1/periods/:period/doubles": {
    id: "decideDouble",
    summary: "Decide whether a document that was cited twice is the same work",
    tag: "Province",
    description:
      "Covers the reports that cite it then; a later one opens it again. `If-Match` names the `rev` of the document as it was seen: where somebody decided or another report cites it since, nothing is stored. Callers of before name none.",
    permission: "writeSettings",
    precondition: "match_if_given",
    body: { schema: doubleRequest, example: DOUBLE_REQUEST },
    reply: { schema: doublesReply, example: DOUBLES },
    problems: ["period_unknown", "period_closed", "document_unknown", "record_stale"],
  },
  "GET /v1/periods/:period/texts": {
    id: "getOfficeTexts",
    summary: "What Sở Tư pháp wrote for the report of a period",
    tag: "Province",
    permission: "writeSettings",
    reply: { schema: officeTextsReply, example: OFFICE_REPLY, etag: true },
    problems: ["period_unknown"],
  },
  "PUT /v1/periods/:period/texts": {
    id: "putOfficeTexts",
    summary: "Replace the texts of Sở Tư pháp whole",
    tag: "Province",
    permission: "writeSettings",
    precondition: "match_or_none",
    body: { schema: officeTextsRequest, example: OFFICE_REQUEST },
    reply: { schema: officeTextsReply, example: OFFICE_REPLY, etag: true },
    problems: ["period_unknown", "record_stale", "report_signed"],
  },
} as const satisfies Record<string, Operation>;

/** Frozen documents. */
export const SNAPSHOT_OPERATIONS = {
  "GET /v1/periods/:period/snapshots": {
    id: "listSnapshots",
    summary: "The snapshots of a period, oldest first",
    tag: "Snapshots",
    permission: "readSnapshots",
    reply: { schema: snapshotsReply, example: { snapshots: [SNAPSHOT] } },
    problems: ["period_unknown"],
  },
  "POST /v1/periods/:period/snapshots": {
    id: "freezeSnapshot",
    summary: "Freeze the live document under the next number; 200 with the newest where nothing is new",
    tag: "Snapshots",
    permission: "writeSettings",
    reply: { schema: snapshotLine, example: SNAPSHOT, status: [200, 201] },
    problems: ["period_unknown", "trial_fixed", "record_stale"],
  },
  "GET /v1/periods/:period/snapshots/changes": {
    id: "getSnapshotChanges",
    summary: "What the next snapshot would hold otherwise than the newest",
    tag: "Snapshots",
    permission: "readSnapshots",
    reply: { schema: snapshotChangesReply, example: CHANGES },
    problems: ["period_unknown"],
  },
  "GET /v1/periods/:period/snapshots/:number": {
    id: "getSnapshot",
    summary: "The very bytes that were frozen, with their digest",
    tag: "Snapshots",
    permission: "readSnapshots",
    kept: true,
    reply: { schema: storedDocument, example: DOCUMENT },
    problems: ["snapshot_unknown"],
  },
  "GET /v1/periods/:period/snapshots/:number/report.csv": {
    id: "getSnapshotCsv",
    summary: "A snapshot as CSV, one observation a line",
    tag: "Snapshots",
    permission: "readSnapshots",
    reply: { file: "csv", example: CSV },
    problems: ["snapshot_unknown"],
  },
  "GET /v1/periods/:period/snapshots/:number/report.xlsx": {
    id: "getSnapshotXlsx",
    summary: "A snapshot as a workbook",
    tag: "Snapshots",
    permission: "readSnapshots",
    reply: { file: "xlsx" },
    problems: ["snapshot_unknown"],
  },
  "GET /v1/periods/:period/snapshots/:number/report.docx": {
    id: "getSnapshotDocx",
    summary: "A snapshot as the province's report in Word",
    tag: "Snapshots",
    permission: "readSnapshots",
    reply: { file: "docx" },
    problems: ["snapshot_unknown"],
  },
  "GET /v1/periods/:period/signed-reports": {
    id: "listSignedReports",
    summary: "What was recorded as signed in a period, oldest first",
    tag: "Snapshots",
    permission: "readSnapshots",
    reply: { schema: signedReportsReply, example: SIGNED },
    problems: ["period_unknown"],
  },
  "POST /v1/periods/:period/signed-reports": {
    id: "recordSignedReport",
    summary: "Record the report that was signed on a snapshot: number, day and signer",
    description: "The texts of Sở Tư pháp are not changed any more, until the period is opened again.",
    tag: "Snapshots",
    permission: "writeSettings",
    body: { schema: signedReportRequest, example: SIGNED_REQUEST },
    reply: { schema: signedReportsReply, example: SIGNED, status: [200, 201] },
    problems: ["period_unknown", "snapshot_unknown"],
  },
} as const satisfies Record<string, Operation>;
