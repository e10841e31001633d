// A plain model of the reports of a period, written from the rules of the design and not from the worker's code.
import type { Head, Report, ReturnedPath } from "../../../shared/report/report.ts";
import type { ProblemCode } from "../../../shared/wire/problems.ts";
import type { AccountSeed } from "../../../tools/seed-sql.ts";

interface ModelVersion {
  cells: Report;
  sentBy: string;
  /** Whether the agency was exempt when it was sent, so that its form was another. */
  exempt: boolean;
  /** Where the report stood before: taking back leads there. */
  before: Pick<Head, "state" | "latest" | "onBehalf" | "returned">;
}

export interface ModelReport {
  head: Head;
  versions: ModelVersion[];
  exempt: boolean;
  keys: Map<string, { payload: string; reply: unknown }>;
  /** The last write, where it was a decision: asked again on the same rev by the same person, it is no conflict. */
  lastDecision: { by: string; asked: string } | null;
}

export interface Model {
  period: string;
  state: "open" | "closed";
  openFor: string[];
  periodRev: number;
  reports: Map<string, ModelReport>;
}

/** What the worker must answer: a head, or a problem with the rev that stands where it tells one. */
export type Outcome =
  | { status: number; head: Head; replay?: unknown }
  | { code: ProblemCode; rev?: number }
  | { status: number };

export interface SendAsked {
  by: AccountSeed;
  agency: string;
  /** The rev that is quoted, 0 for "nothing was sent yet". */
  rev: number;
  key: string;
  report: Report;
  /** Whether the report is on the form of an agency that is exempt. */
  onExemptForm: boolean;
  hasError: boolean;
}

export interface DecisionAsked {
  by: AccountSeed;
  agency: string;
  rev: number;
  action: "take_back" | "ask_back" | "start" | "return" | "approve" | "unapprove";
  version: number;
  reason: string;
  paths: ReturnedPath[] | null;
  /** Whether the form has all that `paths` name. */
  pathsKnown: boolean;
}

export function reportOf(model: Model, agency: string): ModelReport {
  const report = model.reports.get(agency);
  if (report === undefined) throw new Error(`no report of ${agency}`);
  return report;
}

export function isOpen({ state, openFor }: Model, agency: string): boolean {
  return state === "open" || openFor.includes(agency);
}

/** A reporter is of its agency, and so is a reviewer who has one; other reviewers act for Sở Tư pháp. */
export function isOwn(person: AccountSeed, agency: string): boolean {
  return person.agency === agency;
}

function mayNotSend({ role, agency: own }: AccountSeed, agency: string): ProblemCode | null {
  if (role === "viewer" || role === "administrator") return "role_forbidden";
  return role === "reporter" && own !== agency ? "agency_forbidden" : null;
}

/** Every typed cell by its place. */
function cellsOf({ tables }: Report): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [table, rows] of Object.entries(tables)) {
    for (const row of rows) {
      for (const [column, cell] of Object.entries(row.cells)) {
        cells.set(JSON.stringify([table, row.key, column]), JSON.stringify(cell));
      }
    }
  }
  return cells;
}

/** Whether a version differs from its base where nothing was opened; another form opens every duty again. */
function touchesLocked(base: ModelVersion, next: Report, exempt: boolean, paths: ReturnedPath[]): boolean {
  const before = cellsOf(base.cells);
  const after = cellsOf(next);
  return [...new Set([...before.keys(), ...after.keys()])].some((place) => {
    if (before.get(place) === after.get(place)) return false;
    const [table, row, column] = JSON.parse(place) as [string, string, string];
    if (table === "duties" && base.exempt !== exempt) return false;
    return !paths.some(
      (path) => path.table === table && path.row === row && (path.column ?? column) === column,
    );
  });
}

/** Sends; changes the model where it is good. */
export function send(model: Model, asked: SendAsked): Outcome {
  const { by, agency, rev, key, report: cells } = asked;
  const report = reportOf(model, agency);
  const { head } = report;
  const forbidden = mayNotSend(by, agency);
  if (forbidden !== null) return { code: forbidden };
  const payload = JSON.stringify(cells);
  const known = report.keys.get(`${by.id} ${key}`);
  if (known !== undefined) {
    if (known.payload !== payload) return { code: "idempotency_key_reused" };
    return { status: 201, head, replay: known.reply };
  }
  if (!isOpen(model, agency)) return { code: "period_closed" };
  if (asked.onExemptForm !== report.exempt) return { code: "form_outdated" };
  if (asked.hasError) return { code: "report_has_errors" };
  const own = isOwn(by, agency);
  const supersedes = own && head.onBehalf && head.state !== "approved";
  if (head.state === "approved" || (head.state === "in_review" && !supersedes))
    return { code: "report_locked" };
  if (head.state === "sent" && !own && !head.onBehalf) return { code: "agency_has_sent" };
  if (rev !== head.rev) return { code: "rev_stale", rev: head.rev };
  // What was entered for it the agency replaces whole; what it had sent itself before that stays locked.
  const locks = head.returned?.paths != null && head.returned.onBehalf !== true;
  const returned = supersedes && !locks ? null : head.returned;
  const base = returned === null ? undefined : report.versions[returned.base - 1];
  if (base && returned?.paths && touchesLocked(base, cells, report.exempt, returned.paths)) {
    return { code: "rows_locked" };
  }
  const { state, latest, onBehalf } = head;
  report.versions.push({
    ...{ cells, sentBy: by.id, exempt: report.exempt },
    before: { state, latest, onBehalf, returned: head.returned },
  });
  const version = report.versions.length;
  report.head = {
    ...head,
    ...{ state: "sent", latest: version, versions: version, rev: head.rev + 1 },
    ...{ onBehalf: !own, returned, asksBack: null },
  };
  report.lastDecision = null;
  return { status: 201, head: report.head };
}

export interface PeriodAsked {
  by: AccountSeed;
  /** Close; open again for all; open again for one agency. */
  to: "closed" | "open" | { openFor: string };
  reason: string;
  stale: boolean;
}

/** Closes the period or opens it again; no report's state changes. */
export function setPeriod(model: Model, { by, to, reason, stale }: PeriodAsked): Outcome {
  if (by.role !== "reviewer" && by.role !== "administrator") return { code: "role_forbidden" };
  if (stale) return { code: "record_stale", rev: model.periodRev };
  const openFor = typeof to === "object" ? [to.openFor] : [];
  if (openFor.length > 0 && model.state === "open") return { code: "period_transition" };
  const reopens =
    (to === "open" && model.state === "closed") || openFor.some((id) => !model.openFor.includes(id));
  if (reopens && reason.trim() === "") return { code: "reason_required" };
  model.state = to === "open" ? "open" : "closed";
  model.openFor = openFor;
  model.periodRev += 1;
  return { status: 200 };
}

export interface ExemptAsked {
  by: AccountSeed;
  agency: string;
  /** Exempt, or take the exemption back. */
  exempt: boolean;
}

/** Exempts a whole agency from the period, or takes that back. */
export function setExempt(model: Model, { by, agency, exempt }: ExemptAsked): Outcome {
  const report = reportOf(model, agency);
  if (by.role !== "reviewer") return { code: "role_forbidden" };
  if (!isOpen(model, agency)) return { code: "period_closed" };
  if (!exempt && !report.exempt) return { code: "adjustment_void" };
  report.exempt = exempt;
  return { status: 201 };
}
