import * as v from "valibot";
import {
  DIFFERENCES_REPLY,
  FORM_REPLY,
  HEAD,
  HOME,
  LETTER,
  REPORT,
  REPORT_REPLY,
  REPORTS,
  REVIEW,
  SENT,
  VALIDATED,
  VERSION_REPLY,
} from "../examples/report.ts";
import { homeReply } from "../replies/home.ts";
import {
  differencesReply,
  formReply,
  letterReply,
  reportReply,
  reportsReply,
  reviewReply,
  sendReply,
  validateReply,
  versionReply,
} from "../replies/report.ts";
import { letterRequest, reportRequest, reviewRequest } from "../requests/reports.ts";
import { name } from "./catalogue.ts";
import type { Operation } from "./operation.ts";

const number = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/), v.transform(Number));
const version = v.exactOptional(v.pipe(number, v.description("The newest where it is left out.")));
const against = v.exactOptional(
  v.pipe(
    v.union([v.literal("last"), number]),
    v.description(
      "An earlier version, or `last` for what counted of the period before; the version before where it is left out.",
    ),
  ),
);

const beside = v.exactOptional(
  v.pipe(
    v.picklist(["latest", "counted"]),
    v.description("That version beside the rest, where there is one; none where it is left out."),
  ),
);

export const REPORT_OPERATIONS = {
  "GET /v1/home": {
    id: "getHome",
    summary: "All that a client needs to open with: who, periods, plans, and where reports stand",
    tag: "Catalogue",
    permission: "readCatalogue",
    query: v.strictObject({ period: name }),
    reply: { schema: homeReply, example: HOME },
    problems: [],
  },
  "GET /v1/periods/:period/form": {
    id: "getForm",
    summary: "The form as issued today, and the newest version to restore a lost sheet",
    tag: "Reports",
    permission: "fillForm",
    query: v.strictObject({ agency: name }),
    reply: { schema: formReply, example: FORM_REPLY },
    problems: ["agency_forbidden", "period_unknown", "agency_unknown", "agency_owes_nothing"],
  },
  "POST /v1/periods/:period/validate": {
    id: "validateReport",
    summary: "Check a report by the form of today; nothing is stored",
    tag: "Reports",
    permission: "fillForm",
    body: { schema: reportRequest, example: REPORT },
    reply: { schema: validateReply, example: VALIDATED },
    problems: ["agency_forbidden", "period_unknown", "agency_unknown", "agency_owes_nothing"],
  },
  "GET /v1/periods/:period/reports": {
    id: "listReports",
    summary: "Agencies with obligations in protocol order, and where their reports stand",
    tag: "Reports",
    permission: "readReports",
    reply: { schema: reportsReply, example: REPORTS },
    problems: ["period_unknown"],
  },
  "GET /v1/periods/:period/reports/:agency": {
    id: "getReport",
    summary: "Head, versions and decisions of one report",
    tag: "Reports",
    permission: "readReports",
    query: v.strictObject({ version: beside }),
    reply: { schema: reportReply, example: REPORT_REPLY },
    problems: ["agency_forbidden", "period_unknown", "report_unknown"],
  },
  "PUT /v1/periods/:period/reports/:agency": {
    id: "sendReport",
    summary: "Send a report as the next version",
    description:
      "A stored answer of the same key comes first. Error findings refuse the report, and nothing is stored.",
    tag: "Reports",
    permission: "sendReport",
    own: "sendReport",
    precondition: "match_or_none",
    idempotent: true,
    body: { schema: reportRequest, example: REPORT },
    reply: { schema: sendReply, example: SENT, status: [201], etag: true },
    problems: [
      ...(["agency_forbidden", "period_unknown", "period_closed", "agency_unknown"] as const),
      ...(["agency_owes_nothing", "form_outdated", "report_has_errors", "report_locked"] as const),
      ...(["agency_has_sent", "rows_locked", "rev_stale"] as const),
      ...(["approval_missing", "approval_stale"] as const),
    ],
  },
  "GET /v1/periods/:period/reports/:agency/differences": {
    id: "getDifferences",
    summary: "What a version says otherwise than another, by row and cell",
    tag: "Reports",
    permission: "readReports",
    query: v.strictObject({ version, against }),
    reply: { schema: differencesReply, example: DIFFERENCES_REPLY },
    problems: ["agency_forbidden", "period_unknown", "report_unknown", "version_unknown"],
  },
  "POST /v1/periods/:period/reports/:agency/review": {
    id: "reviewReport",
    summary: "Start a review, return, approve, unapprove; or take back, or ask to have back",
    description: "`take_back` and `ask_back` are the agency's own, with the permission `sendReport`.",
    tag: "Reports",
    permission: "reviewReport",
    own: "sendReport",
    precondition: "match",
    body: { schema: reviewRequest, example: REVIEW },
    reply: { schema: reviewReply, example: { head: HEAD }, etag: true },
    problems: [
      ...(["agency_forbidden", "period_unknown", "report_unknown", "agency_unknown"] as const),
      ...(["period_closed", "transition_forbidden", "version_unknown", "version_not_latest"] as const),
      ...(["version_not_counted", "not_own_version", "own_submission", "agency_ended"] as const),
      ...(["reason_required", "reasons_too_long", "path_unknown", "rev_stale"] as const),
    ],
  },
  "GET /v1/periods/:period/reports/:agency/versions/:version": {
    id: "getVersion",
    summary: "One version as it was sent, with its form and findings",
    tag: "Reports",
    permission: "readReports",
    reply: { schema: versionReply, example: VERSION_REPLY },
    problems: ["agency_forbidden", "period_unknown", "report_unknown", "version_unknown"],
  },
  "GET /v1/periods/:period/reports/:agency/versions/:version/report.docx": {
    id: "getAgencyReportDocx",
    summary: "An agency's own report as a Word document for its signature",
    tag: "Reports",
    permission: "readReports",
    reply: { file: "docx" },
    problems: ["agency_forbidden", "period_unknown", "report_unknown", "version_unknown"],
  },
  "PUT /v1/periods/:period/reports/:agency/versions/:version/letter": {
    id: "recordLetter",
    summary: "Record number and day of the document that was signed on a version after it was sent",
    description: "No new version comes of it. The newest record stands; 200 where it stands already.",
    tag: "Reports",
    permission: "sendReport",
    own: "sendReport",
    body: { schema: letterRequest, example: LETTER },
    reply: { schema: letterReply, example: { letter: LETTER }, status: [200, 201] },
    problems: ["agency_forbidden", "period_unknown", "period_closed", "report_unknown", "version_unknown"],
  },
  "POST /v1/periods/:period/reports/:agency/draft.docx": {
    id: "draftReportDocx",
    summary:
      "The report as a Word document from the cells as they stand, before it is sent; nothing is stored",
    description: "Marked where errors are left.",
    tag: "Reports",
    permission: "sendReport",
    own: "sendReport",
    body: { schema: reportRequest, example: REPORT },
    reply: { file: "docx" },
    problems: ["agency_forbidden", "period_unknown", "agency_unknown", "agency_owes_nothing"],
  },
} as const satisfies Record<string, Operation>;
