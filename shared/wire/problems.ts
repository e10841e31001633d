import type { Difference } from "../report/differences.ts";
import type { Finding } from "../report/finding.ts";
import type { ReturnedPath } from "../report/report.ts";
import type { ImportFault } from "./requests/admin.ts";

/**
 * Every problem that the worker answers with: stable code and HTTP status (RFC 9457 `status`).
 * A code that is no longer used is never used again for something else. Wording: `wording/problems.ts`.
 */
export const PROBLEMS = {
  token_missing: 401,
  token_malformed: 401,
  token_signature: 401,
  token_expired: 401,
  token_audience: 401,
  token_issuer: 401,
  token_email_unverified: 401,
  account_unknown: 403,
  account_ended: 403,
  domain_forbidden: 403,
  role_forbidden: 403,
  agency_forbidden: 403,
  route_unknown: 404,
  plan_unknown: 404,
  period_unknown: 404,
  agency_unknown: 404,
  agency_owes_nothing: 404,
  report_unknown: 404,
  version_unknown: 404,
  rule_unknown: 404,
  duty_unknown: 404,
  snapshot_unknown: 404,
  document_unknown: 404,
  account_missing: 404,
  indicators_unknown: 404,
  duty_not_guided: 409,
  method_not_allowed: 405,
  content_type: 415,
  csv_expected: 415,
  body_too_large: 413,
  csv_too_large: 413,
  json_malformed: 400,
  csv_malformed: 400,
  csv_is_workbook: 400,
  csv_is_utf16: 400,
  shape_invalid: 422,
  idempotency_key_missing: 400,
  idempotency_key_malformed: 400,
  idempotency_key_reused: 422,
  precondition_required: 428,
  precondition_malformed: 400,
  rev_stale: 412,
  record_stale: 412,
  form_outdated: 409,
  period_closed: 409,
  report_locked: 409,
  agency_has_sent: 409,
  agency_ended: 409,
  not_own_version: 409,
  rows_locked: 409,
  path_unknown: 422,
  transition_forbidden: 409,
  version_not_latest: 409,
  version_not_counted: 409,
  own_submission: 409,
  email_taken: 409,
  own_account: 409,
  last_administrator: 409,
  account_not_active: 409,
  register_faults: 422,
  import_faults: 422,
  period_days: 422,
  period_transition: 409,
  period_fixed: 409,
  report_signed: 409,
  adjustment_void: 409,
  reason_required: 422,
  reasons_too_long: 422,
  report_has_errors: 422,
  nothing_to_remind: 409,
  nobody_to_remind: 409,
  keys_unreachable: 503,
  internal: 500,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** Where a request's body does not fit: a path into the JSON and what was expected. */
export interface ShapeIssue {
  path: string;
  message: string;
}

/** RFC 9457 problem details as they travel (`application/problem+json`). */
export interface ProblemDetails {
  /** `urn:problem:` and the code. */
  type: string;
  code: ProblemCode;
  status: number;
  title: string;
  detail: string;
  requestId?: string;
  /** With `report_has_errors`. */
  findings?: Finding[];
  /** With `shape_invalid`. */
  issues?: ShapeIssue[];
  /** With `rev_stale` and `record_stale`, the revision that stands. */
  rev?: number;
  /** With `rows_locked`: what differs where nothing was opened. */
  locked?: Difference[];
  /** With `import_faults`, by line; with `register_faults`, where line and column are null. */
  faults?: ImportFault[];
  /** With `path_unknown`: the places that the form does not have. */
  paths?: ReturnedPath[];
  /** How many more there are than the places that are listed. */
  more?: number;
}
