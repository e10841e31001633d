// What travels between the worker and its clients, beside the domain's own types.
// Requests are checked against `requests.ts`; replies are typed here.
import type { Day } from "../day.ts";
import type { PlanHead } from "../plan/plan.ts";
import type { DocumentChanges } from "../province/changes.ts";
import type { DoubleReport, OfficeTexts, TextLine } from "../province/view.ts";
import type { Guidance } from "../register/obligation.ts";
import type { Agency, Group, Period } from "../register/register.ts";
import type { Difference } from "../report/differences.ts";
import type { Finding } from "../report/finding.ts";
import type { Form } from "../report/form.ts";
import type { ReviewAction } from "../report/life.ts";
import type { Head, Report, ReportState, Returned, ReturnedPath } from "../report/report.ts";

export type AccountRole = "reporter" | "reviewer" | "viewer" | "administrator";

/** `GET /v1/me`. */
export interface MeReply {
  account: {
    id: string;
    email: string;
    name: string;
    role: AccountRole;
    agency: { id: string; name: string } | null;
  };
  /** The domain's day in Vietnam; `fixedDay` is set only where a demo fixes it. */
  today: Day;
  fixedDay: Day | null;
  rulesVersion: string;
}

/** `GET /v1/plans`; `GET /v1/plans/:plan` answers the `Plan` itself. */
export interface PlansReply {
  plans: PlanHead[];
}

/** `GET /v1/agencies`. */
export interface AgenciesReply {
  agencies: Agency[];
  groups: Group[];
  /** The rev of the register, for the `If-Match` of its writes. */
  rev: number;
}

/** `GET /v1/periods`. */
export interface PeriodsReply {
  periods: Period[];
}

/** `GET /v1/periods/:period/form?agency=`. */
export interface FormReply {
  form: Form;
  periodState: Period["state"];
  today: Day;
  fixedDay: Day | null;
  head: Head;
  /** The newest version's report, to restore a lost sheet; null where none was sent. */
  latest: Report | null;
  latestSentAt: string | null;
  /** What was returned and why; it binds further sends until the next decision. */
  returned: Returned | null;
  /** Reports of bodies that ended in the period and that this agency took over: readable, and not added. */
  predecessors: { agency: { id: string; name: string }; version: number }[];
}

/** `POST /v1/periods/:period/validate` with a `Report`. */
export interface ValidateReply {
  findings: Finding[];
  asOf: Day;
  rulesVersion: string;
}

/** `PUT /v1/periods/:period/reports/:agency` with a `Report`. Findings are warnings and infos only. */
export interface SendReply {
  head: Head;
  version: number;
  findings: Finding[];
  asOf: Day;
  sentAt: string;
  late: boolean;
}

/** A line of `GET /v1/periods/:period/reports`, one for each agency with an obligation, in protocol order. */
export interface ReportListLine {
  agency: { id: string; name: string };
  expected: boolean;
  head: Head;
  /** UTC instants as ISO texts. */
  firstSentAt: string | null;
  latestSentAt: string | null;
  late: boolean | null;
}

export interface ReportsReply {
  reports: ReportListLine[];
}

/**
 * `GET /v1/home?period=`: all that a client needs to open with, in one answer. A worker of an earlier version has none
 * (404), and each part has a route of its own.
 */
export interface HomeReply extends MeReply, PlansReply, PeriodsReply {
  /** Of a reporter: the own report of the period asked for; null where nothing was sent or no period was named. */
  report: ReportReply | null;
  /** Of a reviewer: the list of the period asked for, else of the one to begin with. */
  reports: (ReportsReply & { period: { id: string; name: string } }) | null;
}

export interface VersionLine {
  version: number;
  sentAt: string;
  sentBy: { id: string; name: string };
  asOf: Day;
  form: string;
  /** Entered by Sở Tư pháp for the agency. */
  onBehalf: boolean;
  takenBack: boolean;
}

export interface DecisionLine {
  action: ReviewAction;
  version: number;
  /** Why, or the remark of an approval. */
  reason: string | null;
  /** What a return opened; null for the whole report and for other actions. */
  paths: ReturnedPath[] | null;
  at: string;
  by: { id: string; name: string };
  /** The head's state that it led to. */
  state: ReportState;
}

/** `GET /v1/periods/:period/reports/:agency`. Versions and decisions oldest first. */
export interface ReportReply {
  head: Head;
  /** The form has changed since the newest version was sent; that one keeps its own and still counts. */
  formOutdated: boolean;
  versions: VersionLine[];
  decisions: DecisionLine[];
  /** With `?version=latest` or `counted`: that version, where there is one. An earlier worker does not tell. */
  shown?: VersionReply;
}

/**
 * `GET …/reports/:agency/differences?version=&against=`: what a version says otherwise than an earlier one, or
 * (`against=last`) than what was counted of the period before.
 */
export interface DifferencesReply {
  version: number;
  /** Null where nothing stood before it. */
  against: { period: string; version: number } | null;
  differences: Difference[];
}

/** `GET /v1/periods/:period/reports/:agency/versions/:version`. */
export interface VersionReply {
  head: Head;
  version: VersionLine;
  form: Form;
  report: Report;
  /** As found when it was sent, by its own `asOf`. */
  findings: Finding[];
}

/** `PUT /v1/periods/:period/exemptions/:agency/:rule`: days inclusive; `to` before `from` takes it back. */
export interface ExemptionRequest {
  reason: string;
  from: Day;
  to: Day | null;
}

export interface ExemptionLine extends ExemptionRequest {
  agency: string;
  rule: string;
  at: string;
  by: string;
}

export interface ExemptionsReply {
  exemptions: ExemptionLine[];
}

/** `PUT /v1/plans/:plan/guidance/:duty`: the guiding document, its date and the day that it sets. */
export interface GuidanceRequest {
  document: string;
  date: Day;
  due: Day | null;
}

export interface GuidanceReply {
  /** On which the next change builds. */
  rev: number;
  guidance: Guidance;
}

/** `POST /v1/periods/:period/reports/:agency/review`. `reason` is due for all but take_back and start. */
export interface ReviewRequest {
  action: ReviewAction;
  version: number;
  /** Why; with `approve` a remark, which may be left out. */
  reason?: string;
  /** With `return`: the rows and cells that are opened, each with its own reason or under the general one. */
  paths?: ReturnedPath[];
}

export interface ReviewReply {
  head: Head;
}

/** `GET /v1/periods/:period/province/texts?after=&limit=`, in protocol order; `next` asks for more. */
export interface TextsReply {
  texts: TextLine[];
  next: string | null;
}

/** `GET` and `PUT /v1/periods/:period/texts` (with `If-Match` once there are some). */
export interface OfficeTextsReply {
  rev: number;
  texts: OfficeTexts;
  at: string | null;
  by: string | null;
}

export interface OfficeTextsRequest {
  texts: OfficeTexts;
}

/** `PUT /v1/periods/:period/doubles`: whether documents that were cited twice are the same work. */
export interface DoubleRequest {
  id: string;
  verdict: "same" | "different";
  note: string;
}

export interface DoublesReply {
  doubles: DoubleReport[];
}

/** A frozen province document. */
export interface SnapshotLine {
  number: number;
  at: string;
  by: { id: string; name: string };
  asOf: Day;
  sha256: string;
  /** Bytes of the document itself. */
  size: number;
  /** It was frozen when the period closed, and is what the closed period shows. */
  closing?: true;
}

/** `POST /v1/periods/:period/signed-reports`: the report that was signed, and the snapshot that it tells. */
export interface SignedReportRequest {
  snapshot: number;
  /** Number and symbol of the document. */
  number: string;
  date: Day;
  signer: string;
}

export interface SignedReport extends SignedReportRequest {
  at: string;
  by: string;
}

/** What was recorded, oldest first; the newest stands. */
export interface SignedReportsReply {
  signed: SignedReport[];
}

export interface SnapshotsReply {
  snapshots: SnapshotLine[];
}

/** `GET /v1/periods/:period/snapshots/changes`: what another snapshot would hold otherwise than the newest. */
export interface SnapshotChangesReply extends DocumentChanges {
  /** The newest snapshot's number, null where there is none. */
  since: number | null;
}
