// What travels between the worker and its clients, beside the domain's own types.
// Requests are checked against `requests.ts`; replies are typed here.
import type { Day } from "../day.ts";
import type { PlanHead } from "../plan/plan.ts";
import type { Guidance } from "../register/obligation.ts";
import type { Agency, Group, Period } from "../register/register.ts";
import type { Finding } from "../report/finding.ts";
import type { Form } from "../report/form.ts";
import type { Head, Report, ReportState } from "../report/report.ts";

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
  /** Why it was returned, while it is. */
  returned: { reason: string; at: string } | null;
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

export interface VersionLine {
  version: number;
  sentAt: string;
  sentBy: { id: string; name: string };
  asOf: Day;
  form: string;
}

export type ReviewAction = "start" | "return" | "approve";

export interface DecisionLine {
  action: ReviewAction;
  version: number;
  reason: string | null;
  at: string;
  by: { id: string; name: string };
  /** The head's state that it led to. */
  state: ReportState;
}

/** `GET /v1/periods/:period/reports/:agency`. Versions and decisions oldest first. */
export interface ReportReply {
  head: Head;
  versions: VersionLine[];
  decisions: DecisionLine[];
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
  guidance: Guidance;
}

/** `POST /v1/periods/:period/reports/:agency/review`. */
export interface ReviewRequest {
  action: ReviewAction;
  version: number;
  reason?: string;
}

export interface ReviewReply {
  head: Head;
}
