// The worker as the add-on sees it: one synchronous call each, problems as data.

import type { ProvinceView } from "../../shared/province/view.ts";
import type { Report } from "../../shared/report/report.ts";
import type {
  FormReply,
  MeReply,
  PeriodsReply,
  ReportReply,
  ReportsReply,
  ReviewReply,
  ReviewRequest,
  SendReply,
  VersionReply,
} from "../../shared/wire/api.ts";
import type { ProblemDetails } from "../../shared/wire/problems.ts";
import { ADDON_PROBLEMS, type AddonProblemCode } from "../../shared/wording/addon-problems.ts";
import type { AddonProblem, Answer } from "../contract.ts";

interface Call {
  method: "get" | "put" | "post";
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
}

export function failed<T>(code: AddonProblemCode): Answer<T> {
  return { ok: false, problem: { code, ...ADDON_PROBLEMS[code] } };
}

export function succeeded<T>(value: T): Answer<T> {
  return { ok: true, value };
}

function problemOf(text: string, status: number): AddonProblem {
  try {
    const { code, title, detail } = JSON.parse(text) as Partial<ProblemDetails>;
    if (code && title && detail) return { code, title, detail };
  } catch {
    // Not ours: a proxy's or the platform's own error page.
  }
  return status === 429 || status >= 500
    ? { code: "busy", ...ADDON_PROBLEMS.busy }
    : { code: "unexpected", ...ADDON_PROBLEMS.unexpected };
}

function call<T>({ method, path, headers, body }: Call): Answer<T> {
  const base = PropertiesService.getScriptProperties().getProperty("WORKER_URL");
  if (!base) return failed("not_configured");
  const token = ScriptApp.getIdentityToken();
  if (!token) return failed("no_identity");
  let response: GoogleAppsScript.URL_Fetch.HTTPResponse;
  try {
    response = UrlFetchApp.fetch(`${base.replace(/\/$/, "")}${path}`, {
      method,
      headers: { ...headers, Authorization: `Bearer ${token}` },
      muteHttpExceptions: true,
      ...(body === undefined ? {} : { contentType: "application/json", payload: JSON.stringify(body) }),
    });
  } catch {
    return failed("offline");
  }
  const status = response.getResponseCode();
  const text = response.getContentText();
  if (status < 200 || status > 299) return { ok: false, problem: problemOf(text, status) };
  try {
    return succeeded(JSON.parse(text) as T);
  } catch {
    return failed("unexpected");
  }
}

function get<T>(path: string): Answer<T> {
  return call<T>({ method: "get", path });
}

const part = encodeURIComponent;

function reportPath(period: string, agency: string): string {
  return `/v1/periods/${part(period)}/reports/${part(agency)}`;
}

/** 32-bit FNV-1a over UTF-16 units, from a seed. */
function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/**
 * The idempotency key follows from what is sent and the revision it is based on: a send whose answer was lost is
 * repeated under the same key without keeping anything, and the worker then gives its stored answer.
 */
export function sendKey(report: Report, rev: number): string {
  const text = JSON.stringify(report);
  return `${report.period}:${report.agency}:${rev}:${fnv(text, 2166136261)}${fnv(text, 84696351)}`;
}

export const worker = {
  me: () => get<MeReply>("/v1/me"),
  periods: () => get<PeriodsReply>("/v1/periods"),
  form: (period: string, agency: string) =>
    get<FormReply>(`/v1/periods/${part(period)}/form?agency=${part(agency)}`),
  report: (period: string, agency: string) => get<ReportReply>(reportPath(period, agency)),
  reports: (period: string) => get<ReportsReply>(`/v1/periods/${part(period)}/reports`),
  version: (period: string, agency: string, version: number) =>
    get<VersionReply>(`${reportPath(period, agency)}/versions/${version}`),
  province: (period: string) => get<ProvinceView>(`/v1/periods/${part(period)}/province`),
  send: (report: Report, rev: number) =>
    call<SendReply>({
      method: "put",
      path: reportPath(report.period, report.agency),
      headers: {
        "Idempotency-Key": `"${sendKey(report, rev)}"`,
        ...(rev === 0 ? { "If-None-Match": "*" } : { "If-Match": `"${rev}"` }),
      },
      body: report,
    }),
  review: (period: string, agency: string, rev: number, request: ReviewRequest) =>
    call<ReviewReply>({
      method: "post",
      path: `${reportPath(period, agency)}/review`,
      headers: { "If-Match": `"${rev}"` },
      body: request,
    }),
};
