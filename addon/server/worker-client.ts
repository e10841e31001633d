// The worker as the add-on sees it: one synchronous call each, problems as data.

import type { OfficeTexts } from "../../shared/province/view.ts";
import type { Difference } from "../../shared/report/differences.ts";
import type { Report, ReportLetter } from "../../shared/report/report.ts";
import type { OperationKey, Operations } from "../../shared/wire/operations.ts";
import type { ProblemDetails } from "../../shared/wire/replies/problem.ts";
import {
  type ApiRequest,
  buildingOn,
  type OperationInput,
  type ReplyOf,
  requestOf,
} from "../../shared/wire/request.ts";
import type { ReviewRequest } from "../../shared/wire/requests/reports.ts";
import type { DoubleRequest } from "../../shared/wire/requests/settings.ts";
import { ADDON_PROBLEMS, type AddonProblemCode, busyFor } from "../../shared/wording/addon-problems.ts";
import { GOOGLE_PROBLEMS } from "../../shared/wording/google-problems.ts";
import type { AddonProblem, Answer } from "../contract/answer.ts";
import { googleFault, messageOf } from "../contract/google-faults.ts";
import type { FileFormat, FileView } from "../contract/province.ts";
import { longPrint } from "./fingerprint.ts";

/** What the worker refused, with the places that it names for `rows_locked`. */
export interface Refusal {
  ok: false;
  problem: AddonProblem;
  locked?: Difference[];
  /** 404: there is no such record, or an earlier worker has no such route. */
  missing?: true;
}
export type Reply<T> = { ok: true; value: T } | Refusal;

export function refuse(code: AddonProblemCode): Refusal {
  return { ok: false, problem: { code, ...ADDON_PROBLEMS[code] } };
}

export function failed<T>(code: AddonProblemCode): Answer<T> {
  return refuse(code);
}

export function succeeded<T>(value: T): Answer<T> {
  return { ok: true, value };
}

/** Problems after which nothing is known of what was asked: it may have been done, and may be asked again. */
const AWAY = [
  ...["offline", "busy", "unexpected", "no_identity", "signed_out", "keys_unreachable", "internal"],
  ...Object.keys(GOOGLE_PROBLEMS),
];

export function isAway({ code }: AddonProblem): boolean {
  return AWAY.includes(code);
}

type HttpResponse = GoogleAppsScript.URL_Fetch.HTTPResponse;

/** A header of an answer, whatever its case; empty where it is not there. */
export function header(response: HttpResponse, name: string): string {
  const headers = response.getHeaders() as Record<string, string>;
  const key = Object.keys(headers).find((one) => one.toLowerCase() === name);
  return key === undefined ? "" : String(headers[key]);
}

/** What the worker refused, or what stood in its way: a proxy, the platform, the network's own page. */
function refusalOf(response: HttpResponse, status: number): Refusal {
  const text = response.getContentText();
  try {
    const { code, title, detail, locked } = JSON.parse(text) as Partial<ProblemDetails>;
    // A token is asked for anew with every click: signing in again is rarely what helps.
    if (code === "token_expired") return refuse("signed_out");
    if (code && title && detail) {
      return { ok: false, problem: { code, title, detail }, ...(locked ? { locked } : {}) };
    }
  } catch {
    // Not ours.
  }
  if (status !== 429 && status < 500) return refuse("unexpected");
  const wait = Number(header(response, "retry-after"));
  return wait > 0 ? { ok: false, problem: { code: "busy", ...busyFor(wait) } } : refuse("busy");
}

function fetchOrRefuse({ method, path, headers, body }: ApiRequest): Reply<HttpResponse> {
  try {
    const base = PropertiesService.getScriptProperties().getProperty("WORKER_URL");
    if (!base) return refuse("not_configured");
    const token = ScriptApp.getIdentityToken();
    if (!token) return refuse("no_identity");
    const response = UrlFetchApp.fetch(`${base.replace(/\/$/, "")}${path}`, {
      method: method.toLowerCase() as "get",
      headers: { ...headers, Authorization: `Bearer ${token}` },
      muteHttpExceptions: true,
      ...(body === undefined ? {} : { contentType: "application/json", payload: JSON.stringify(body) }),
    });
    const status = response.getResponseCode();
    if (status < 200 || status > 299) {
      return { ...refusalOf(response, status), ...(status === 404 ? { missing: true } : {}) };
    }
    return { ok: true, value: response };
  } catch (error) {
    return refuse(googleFault(messageOf(error)) ?? "google_failed");
  }
}

/** A reply that has at least one of its fields; anything else is not the worker's. */
function call<K extends OperationKey>(
  field: keyof ReplyOf<Operations[K]> & string,
  operation: K,
  ...input: OperationInput<K>
): Reply<ReplyOf<Operations[K]>> {
  const response = fetchOrRefuse(requestOf(operation, ...input));
  if (!response.ok) return response;
  try {
    const value = JSON.parse(response.value.getContentText());
    return Object(value)[field] === undefined ? refuse("unexpected") : { ok: true, value };
  } catch {
    return refuse("unexpected");
  }
}

/** The sidebar takes a file as text: no more than this goes through. */
const MOST_BYTES = 20_000_000;

/** The Vietnamese name of a download (RFC 8187), or null. */
function nameIn(disposition: string): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  try {
    return encoded === undefined ? null : decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

/** A file of the worker's, as the sidebar can keep it. */
function file(request: ApiRequest, otherName: string): Answer<FileView> {
  const response = fetchOrRefuse(request);
  if (!response.ok) return response;
  const type = header(response.value, "content-type").split(";")[0] ?? "";
  const bytes = response.value.getContent();
  if (bytes.length > MOST_BYTES) return failed("file_too_large");
  // The page of a network that asks to sign in, or nothing at all, is no office file.
  if (!type.startsWith("application/vnd.")) return failed("unexpected");
  return succeeded({
    name: nameIn(header(response.value, "content-disposition")) ?? otherName,
    type,
    base64: Utilities.base64Encode(bytes),
  });
}

/** Tells the content of one report from others. */
export function contentHash(report: Report): string {
  return longPrint(JSON.stringify(report));
}

/**
 * The idempotency key follows from what is sent and the revision it is based on: a send whose answer was lost is
 * repeated under the same key, and the worker then gives its stored answer.
 */
function sendKey(report: Report, rev: number): string {
  return `${report.period}:${report.agency}:${rev}:${contentHash(report)}`;
}

export const worker = {
  home: (period: string | null) =>
    call("account", "GET /v1/home", { query: period === null ? {} : { period } }),
  me: () => call("account", "GET /v1/me"),
  plans: () => call("plans", "GET /v1/plans"),
  periods: () => call("periods", "GET /v1/periods"),
  agencies: () => call("agencies", "GET /v1/agencies"),
  form: (period: string, agency: string) =>
    call("form", "GET /v1/periods/:period/form", { params: { period }, query: { agency } }),
  /** `version`: that one beside the rest, which an earlier worker does not give. */
  report: (period: string, agency: string, version?: "latest" | "counted") =>
    call("head", "GET /v1/periods/:period/reports/:agency", {
      params: { period, agency },
      query: version ? { version } : {},
    }),
  confirm: (report: Report) =>
    call("approval", "PUT /v1/periods/:period/reports/:agency/confirmation", {
      params: { period: report.period, agency: report.agency },
      body: report,
    }),
  reports: (period: string) => call("reports", "GET /v1/periods/:period/reports", { params: { period } }),
  version: (period: string, agency: string, version: number) =>
    call("report", "GET /v1/periods/:period/reports/:agency/versions/:version", {
      params: { period, agency, version },
    }),
  province: (period: string) => call("reporting", "GET /v1/periods/:period/province", { params: { period } }),
  texts: (period: string, after: string | null) =>
    call("texts", "GET /v1/periods/:period/province/texts", {
      params: { period },
      query: { limit: 100, ...(after === null ? {} : { after }) },
    }),
  /** Against what stood before the version, or what counted of the period before. */
  differences: (period: string, agency: string, version: number, against: "before" | "last") =>
    call("differences", "GET /v1/periods/:period/reports/:agency/differences", {
      params: { period, agency },
      query: { version, ...(against === "last" ? { against } : {}) },
    }),
  reportFile: (period: string, agency: string, version: number) =>
    file(
      requestOf("GET /v1/periods/:period/reports/:agency/versions/:version/report.docx", {
        params: { period, agency, version },
      }),
      `${agency}-${version}.docx`,
    ),
  draftFile: (report: Report) =>
    file(
      requestOf("POST /v1/periods/:period/reports/:agency/draft.docx", {
        params: { period: report.period, agency: report.agency },
        body: report,
      }),
      `${report.agency}.docx`,
    ),
  recordLetter: (period: string, agency: string, version: number, letter: ReportLetter) =>
    call("letter", "PUT /v1/periods/:period/reports/:agency/versions/:version/letter", {
      params: { period, agency, version },
      body: letter,
    }),
  provinceFile: (period: string, snapshot: number | null, format: FileFormat) =>
    file(
      snapshot === null
        ? requestOf(`GET /v1/periods/:period/province.${format}`, { params: { period } })
        : requestOf(`GET /v1/periods/:period/snapshots/:number/report.${format}`, {
            params: { period, number: snapshot },
          }),
      `${period}.${format}`,
    ),
  officeTexts: (period: string) => call("texts", "GET /v1/periods/:period/texts", { params: { period } }),
  saveOfficeTexts: (period: string, rev: number, texts: OfficeTexts) =>
    call("texts", "PUT /v1/periods/:period/texts", {
      params: { period },
      headers: buildingOn(rev),
      body: { texts },
    }),
  snapshots: (period: string) =>
    call("snapshots", "GET /v1/periods/:period/snapshots", { params: { period } }),
  snapshotChanges: (period: string) =>
    call("since", "GET /v1/periods/:period/snapshots/changes", { params: { period } }),
  freeze: (period: string) => call("number", "POST /v1/periods/:period/snapshots", { params: { period } }),
  reminders: (period: string) => call("lines", "GET /v1/periods/:period/reminders", { params: { period } }),
  markReminded: (period: string, agencies: string[]) =>
    call("lines", "POST /v1/periods/:period/reminders", {
      params: { period },
      body: { agencies, channel: "manual" },
    }),
  decideDouble: (period: string, body: DoubleRequest, rev: number | null) =>
    call("doubles", "PUT /v1/periods/:period/doubles", {
      params: { period },
      headers: rev === null ? {} : { "If-Match": `"${rev}"` },
      body,
    }),
  send: (report: Report, rev: number) =>
    call("head", "PUT /v1/periods/:period/reports/:agency", {
      params: { period: report.period, agency: report.agency },
      headers: { "Idempotency-Key": `"${sendKey(report, rev)}"`, ...buildingOn(rev) },
      body: report,
    }),
  review: (period: string, agency: string, rev: number, body: ReviewRequest) =>
    call("head", "POST /v1/periods/:period/reports/:agency/review", {
      params: { period, agency },
      headers: { "If-Match": `"${rev}"` },
      body,
    }),
};
