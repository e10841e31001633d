// The worker as the add-on sees it: one synchronous call each, problems as data.

import type { OfficeTexts, ProvinceView } from "../../shared/province/view.ts";
import type { Difference } from "../../shared/report/differences.ts";
import type { Report } from "../../shared/report/report.ts";
import type { AgenciesReply, MeReply, PeriodsReply, PlansReply } from "../../shared/wire/replies/frame.ts";
import type { HomeReply } from "../../shared/wire/replies/home.ts";
import type { ProblemDetails } from "../../shared/wire/replies/problem.ts";
import type {
  DoublesReply,
  OfficeTextsReply,
  SnapshotChangesReply,
  SnapshotLine,
  SnapshotsReply,
  TextsReply,
} from "../../shared/wire/replies/province.ts";
import type {
  DifferencesReply,
  FormReply,
  ReportReply,
  ReportsReply,
  ReviewReply,
  SendReply,
  VersionReply,
} from "../../shared/wire/replies/report.ts";
import type { RemindersReply } from "../../shared/wire/replies/settings.ts";
import type { ReviewRequest } from "../../shared/wire/requests/reports.ts";
import type { DoubleRequest } from "../../shared/wire/requests/settings.ts";
import { ADDON_PROBLEMS, type AddonProblemCode, busyFor } from "../../shared/wording/addon-problems.ts";
import { GOOGLE_PROBLEMS } from "../../shared/wording/google-problems.ts";
import type { AddonProblem, Answer } from "../contract/answer.ts";
import { googleFault, messageOf } from "../contract/google-faults.ts";
import type { FileFormat, FileView } from "../contract/province.ts";
import { longPrint } from "./fingerprint.ts";

interface Call {
  method: "get" | "put" | "post";
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
}

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

function fetchOrRefuse({ method, path, headers, body }: Call): Reply<HttpResponse> {
  try {
    const base = PropertiesService.getScriptProperties().getProperty("WORKER_URL");
    if (!base) return refuse("not_configured");
    const token = ScriptApp.getIdentityToken();
    if (!token) return refuse("no_identity");
    const response = UrlFetchApp.fetch(`${base.replace(/\/$/, "")}${path}`, {
      method,
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
function call<T>(request: Call, field: keyof T & string): Reply<T> {
  const response = fetchOrRefuse(request);
  if (!response.ok) return response;
  try {
    const value = JSON.parse(response.value.getContentText()) as T;
    return Object(value)[field] === undefined ? refuse("unexpected") : { ok: true, value };
  } catch {
    return refuse("unexpected");
  }
}

function get<T>(path: string, field: keyof T & string): Reply<T> {
  return call<T>({ method: "get", path }, field);
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
function file(path: string, otherName: string): Answer<FileView> {
  const response = fetchOrRefuse({ method: "get", path });
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

const part = encodeURIComponent;

function reportPath(period: string, agency: string): string {
  return `/v1/periods/${part(period)}/reports/${part(agency)}`;
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
    get<HomeReply>(`/v1/home${period === null ? "" : `?period=${part(period)}`}`, "account"),
  me: () => get<MeReply>("/v1/me", "account"),
  plans: () => get<PlansReply>("/v1/plans", "plans"),
  periods: () => get<PeriodsReply>("/v1/periods", "periods"),
  agencies: () => get<AgenciesReply>("/v1/agencies", "agencies"),
  form: (period: string, agency: string) =>
    get<FormReply>(`/v1/periods/${part(period)}/form?agency=${part(agency)}`, "form"),
  /** `version`: that one beside the rest, which an earlier worker does not give. */
  report: (period: string, agency: string, version?: "latest" | "counted") =>
    get<ReportReply>(`${reportPath(period, agency)}${version ? `?version=${version}` : ""}`, "head"),
  reports: (period: string) => get<ReportsReply>(`/v1/periods/${part(period)}/reports`, "reports"),
  version: (period: string, agency: string, version: number) =>
    get<VersionReply>(`${reportPath(period, agency)}/versions/${version}`, "report"),
  province: (period: string) => get<ProvinceView>(`/v1/periods/${part(period)}/province`, "reporting"),
  texts: (period: string, after: string | null) =>
    get<TextsReply>(
      `/v1/periods/${part(period)}/province/texts?limit=100${after === null ? "" : `&after=${part(after)}`}`,
      "texts",
    ),
  /** Against what stood before the version, or what counted of the period before. */
  differences: (period: string, agency: string, version: number, against: "before" | "last") =>
    get<DifferencesReply>(
      `${reportPath(period, agency)}/differences?version=${version}${against === "last" ? "&against=last" : ""}`,
      "differences",
    ),
  reportFile: (period: string, agency: string, version: number) =>
    file(`${reportPath(period, agency)}/versions/${version}/report.docx`, `${agency}-${version}.docx`),
  provinceFile: (period: string, snapshot: number | null, format: FileFormat) =>
    file(
      snapshot === null
        ? `/v1/periods/${part(period)}/province.${format}`
        : `/v1/periods/${part(period)}/snapshots/${snapshot}/report.${format}`,
      `${period}.${format}`,
    ),
  officeTexts: (period: string) => get<OfficeTextsReply>(`/v1/periods/${part(period)}/texts`, "texts"),
  saveOfficeTexts: (period: string, rev: number, texts: OfficeTexts) =>
    call<OfficeTextsReply>(
      {
        method: "put",
        path: `/v1/periods/${part(period)}/texts`,
        headers: rev === 0 ? { "If-None-Match": "*" } : { "If-Match": `"${rev}"` },
        body: { texts },
      },
      "texts",
    ),
  snapshots: (period: string) => get<SnapshotsReply>(`/v1/periods/${part(period)}/snapshots`, "snapshots"),
  snapshotChanges: (period: string) =>
    get<SnapshotChangesReply>(`/v1/periods/${part(period)}/snapshots/changes`, "since"),
  freeze: (period: string) =>
    call<SnapshotLine>({ method: "post", path: `/v1/periods/${part(period)}/snapshots` }, "number"),
  reminders: (period: string) => get<RemindersReply>(`/v1/periods/${part(period)}/reminders`, "lines"),
  markReminded: (period: string, agencies: string[]) =>
    call<RemindersReply>(
      {
        method: "post",
        path: `/v1/periods/${part(period)}/reminders`,
        body: { agencies, channel: "manual" },
      },
      "lines",
    ),
  decideDouble: (period: string, decision: DoubleRequest) =>
    call<DoublesReply>(
      { method: "put", path: `/v1/periods/${part(period)}/doubles`, body: decision },
      "doubles",
    ),
  send: (report: Report, rev: number) =>
    call<SendReply>(
      {
        method: "put",
        path: reportPath(report.period, report.agency),
        headers: {
          "Idempotency-Key": `"${sendKey(report, rev)}"`,
          ...(rev === 0 ? { "If-None-Match": "*" } : { "If-Match": `"${rev}"` }),
        },
        body: report,
      },
      "head",
    ),
  review: (period: string, agency: string, rev: number, request: ReviewRequest) =>
    call<ReviewReply>(
      {
        method: "post",
        path: `${reportPath(period, agency)}/review`,
        headers: { "If-Match": `"${rev}"` },
        body: request,
      },
      "head",
    ),
};
