// What an entry of the table of operations says. The worker's routes, the OpenAPI document, the clients and the tests
// follow from it.
import type * as v from "valibot";
import type { ProblemCode } from "../problems.ts";

export const TAGS = {
  Catalogue: "Plans, the register of agencies, periods, and who is asking.",
  Reports: "Forms, reports of agencies, their versions, differences and decisions.",
  Province: "The merged provincial view, its texts and its files.",
  Snapshots: "Frozen province documents.",
  Settings: "What Sở Tư pháp decides beside reports: exemptions, Central guidance, reminders.",
  Plans: "Drafts of plans, what their words mean, publishing, changes and trials.",
  Administration: "Accounts, register, periods, adjustments of obligations, the log.",
} as const;
type Tag = keyof typeof TAGS;

/** Parts of addresses, by name; what no record has is answered with a problem of its own. */
export const PATH_PARAMETERS = {
  account: { description: "Id of an account.", example: "gui-so-minh-hoa-2" },
  agency: { description: "Id of an agency of the register.", example: "so-minh-hoa" },
  draft: { description: "Id of a draft of a plan.", example: "8e03978e-40d5-43dd-bc93-6894a57f9324" },
  duty: { description: "Id of a duty of the plan, as the document numbers it.", example: "A.1.a" },
  number: { description: "Number of a snapshot, from 1.", example: "1" },
  period: { description: "Id of a period.", example: "kh-6134-2021" },
  plan: { description: "Id of a plan.", example: "kh-6134" },
  round: { description: "Id of a round of reports.", example: "nam-2021" },
  rule: { description: "Id of a rule of the catalogue.", example: "R-EVIDENCE-MISSING" },
  set: { description: "Id of a set of figures.", example: "so-lieu-minh-hoa" },
  version: { description: "Number of a version, from 1.", example: "1" },
} as const;
export type PathParameter = keyof typeof PATH_PARAMETERS;

/** Files that are answered beside JSON. */
export const FILES = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** What somebody may do; which role may is said in `worker/auth/roles.ts`. */
export type PermissionName =
  | "readCatalogue"
  | "fillForm"
  | "readReports"
  | "sendReport"
  | "confirmReport"
  | "reviewReport"
  | "readProvince"
  | "readSnapshots"
  | "writeSettings"
  | "writeApproval"
  | "writePeriods"
  | "writePlans"
  | "writeAccounts"
  | "writeRegister"
  | "writeOfficers"
  | "readAudit";

/** Codes of sorts that follow from what an operation takes need not be listed in `problems`. */
export interface Operation {
  id: string;
  summary: string;
  description?: string;
  tag: Tag;
  /** Null: everybody who has an account. */
  permission: PermissionName | null;
  /** Let in on the report of the address; an agency has it for its own alone. Single actions may want more. */
  own?: PermissionName;
  /** None where it is left out: what the table does not name is refused. */
  query?: v.GenericSchema;
  /**
   * The revision on which a write builds: `match` wants `If-Match`; `match_or_none` that or `If-None-Match: *` where
   * nothing is there yet; `match_if_stored` wants `If-Match` unless the query says that nothing shall be stored;
   * `match_if_given` holds it to the one that is named, since callers of before name none.
   */
  precondition?: "match" | "match_or_none" | "match_if_stored" | "match_if_given";
  /** Wants an `Idempotency-Key`; the stored answer of a repeated one is replayed. */
  idempotent?: true;
  /** Has an ETag, and answers 304 to the `If-None-Match` of a client that has it. */
  kept?: true;
  /** Of its body, where it may be larger than usual. */
  mostBytes?: number;
  body?: { schema: v.GenericSchema; example: unknown } | { file: "csv"; example: string };
  reply:
    | {
        schema: v.GenericSchema;
        example: unknown;
        status?: readonly (200 | 201)[];
        etag?: true;
        download?: true;
      }
    | { file: "csv"; example: string }
    | { file: "xlsx" | "docx" }
    /** 204. */
    | { empty: true };
  problems: readonly ProblemCode[];
}

/**
 * Every operation on `/v1` may be refused with these: the token, the account, the key set, a query that it does
 * not take, a fault of ours.
 */
export const ALWAYS: readonly ProblemCode[] = [
  ...(["token_missing", "token_malformed", "token_signature", "token_expired"] as const),
  ...(["token_audience", "token_issuer", "token_email_unverified"] as const),
  ...(["account_unknown", "account_ended", "domain_forbidden", "keys_unreachable", "internal"] as const),
  "shape_invalid",
];

const OF_JSON = ["content_type", "body_too_large", "json_malformed"] as const;
const OF_CSV = ["csv_expected", "csv_too_large", "csv_malformed", "csv_is_workbook", "csv_is_utf16"] as const;
const OF_KEY = [
  ...(["idempotency_key_missing", "idempotency_key_malformed"] as const),
  "idempotency_key_reused",
] as const;

/** The statuses of success of an operation, without the 304 of what is kept. */
export function statusesOf({ reply }: Operation): readonly number[] {
  return "empty" in reply ? [204] : ("schema" in reply && reply.status) || [200];
}

/** Every code that an operation may answer with: its own, and those that follow from what it takes. */
export function problemsOf(operation: Operation): ProblemCode[] {
  const { permission, precondition, idempotent, body, problems } = operation;
  return [
    ...new Set([
      ...ALWAYS,
      // Everybody may read the catalogue.
      ...(permission === null || permission === "readCatalogue" ? [] : (["role_forbidden"] as const)),
      ...(body === undefined ? [] : "file" in body ? OF_CSV : OF_JSON),
      ...(precondition ? (["precondition_malformed"] as const) : []),
      ...(precondition && precondition !== "match_if_given" ? (["precondition_required"] as const) : []),
      ...(idempotent ? OF_KEY : []),
      ...problems,
    ]),
  ];
}
