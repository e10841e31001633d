// Decisions on the model's reports, from the table of states and actions in the design.
import type { Head, ReturnedPath } from "../../../shared/report/report.ts";
import type { ProblemCode } from "../../../shared/wire/problems.ts";
import {
  type DecisionAsked,
  isOpen,
  isOwn,
  type Model,
  type ModelReport,
  type Outcome,
  reportOf,
} from "./model.ts";

const OFFICE_ACTIONS = ["start", "return", "approve", "unapprove"];

function mayNotDecide({ by, agency, action }: DecisionAsked): ProblemCode | null {
  if (by.role === "administrator") return "role_forbidden";
  if (by.role === "reporter" && by.agency !== agency) return "agency_forbidden";
  if (by.role === "viewer") return "role_forbidden";
  if (OFFICE_ACTIONS.includes(action)) return by.role === "reviewer" ? null : "role_forbidden";
  return action === "ask_back" && !isOwn(by, agency) ? "role_forbidden" : null;
}

/** The states in which an action may be taken at all; an approval is taken back wherever one counts. */
const FROM: Record<Exclude<DecisionAsked["action"], "unapprove">, readonly Head["state"][]> = {
  take_back: ["sent"],
  ask_back: ["in_review", "approved"],
  start: ["sent"],
  return: ["sent", "in_review", "returned", "approved"],
  approve: ["in_review"],
};

/** What is asked must be of the version that stands (that counts), before it is asked whether it may be done to it. */
function placeRefusal({ head }: ModelReport, { action, version }: DecisionAsked): ProblemCode | null {
  if (action === "unapprove") {
    if (head.counted === null) return "transition_forbidden";
    return version === head.counted ? null : "version_not_counted";
  }
  if (version > head.versions) return "version_unknown";
  if (head.state === "withdrawn") return "transition_forbidden";
  if (version !== head.latest) return "version_not_latest";
  return FROM[action].includes(head.state) ? null : "transition_forbidden";
}

function refusalOf(report: ModelReport, asked: DecisionAsked): ProblemCode | null {
  const { action, version, by, agency } = asked;
  const { head } = report;
  const misplaced = placeRefusal(report, asked);
  if (misplaced !== null) return misplaced;
  if (action === "take_back" && isOwn(by, agency) === head.onBehalf) return "not_own_version";
  const why = asked.reason.trim() !== "";
  if (["unapprove", "ask_back"].includes(action) && !why) return "reason_required";
  const everyPlaceSaysWhy = asked.paths?.every(({ reason }) => reason.trim() !== "") ?? false;
  if (action === "return" && !why && !everyPlaceSaysWhy) return "reason_required";
  if (action === "approve" && report.versions[version - 1]?.sentBy === by.id) return "own_submission";
  return asked.pathsKnown ? null : "path_unknown";
}

/** What a further return opens beside what is open: a row holds its cells, and the later reason of a place wins. */
function opened(before: ReturnedPath[], more: ReturnedPath[]): ReturnedPath[] {
  const paths = [...before];
  for (const path of more) {
    const at = paths.findIndex(
      ({ table, row, column }) => table === path.table && row === path.row && column === path.column,
    );
    if (at < 0) paths.push(path);
    else paths[at] = path;
  }
  return paths.filter(
    ({ table, row, column }) =>
      column === undefined ||
      !paths.some((one) => one.table === table && one.row === row && one.column === undefined),
  );
}

function returnedOf(
  { returned, state, onBehalf }: Head,
  { version, reason, ...asked }: DecisionAsked,
): Head["returned"] {
  const why = reason.trim();
  const paths = asked.paths?.map((path) => ({ ...path, reason: path.reason.trim() })) ?? null;
  if (state !== "returned" || returned === null) {
    return { base: version, reason: why, at: "", paths, ...(onBehalf ? { onBehalf: true } : {}) };
  }
  const all = returned.paths === null || paths === null ? null : opened(returned.paths, paths);
  return { ...returned, reason: why === "" ? returned.reason : why, paths: all };
}

function changeOf(report: ModelReport, asked: DecisionAsked): Partial<Head> {
  const { head, versions } = report;
  const { action, reason } = asked;
  switch (action) {
    case "start":
      return { state: "in_review" };
    case "ask_back":
      return { asksBack: reason.trim() };
    case "approve":
      return { state: "approved", counted: asked.version, returned: null, asksBack: null };
    case "unapprove":
      return { counted: null, asksBack: null, ...(head.state === "approved" ? { state: "in_review" } : {}) };
    case "return":
      return { state: "returned", returned: returnedOf(head, asked), asksBack: null };
    case "take_back": {
      const before = versions[head.latest - 1]?.before;
      return { ...before, state: before?.state ?? "withdrawn", asksBack: null };
    }
  }
}

/** What a decision says; these two say nothing more. */
function toldBy({ action, version, reason, paths }: DecisionAsked): string {
  const why = action === "start" || action === "take_back" ? "" : reason.trim();
  const places = paths?.map((path) => ({ ...path, reason: path.reason.trim() }));
  return JSON.stringify([action, version, why, places]);
}

/** Decides; changes the model where it is good. */
export function decide(model: Model, asked: DecisionAsked): Outcome {
  const report = reportOf(model, asked.agency);
  const { head } = report;
  const forbidden = mayNotDecide(asked);
  if (forbidden !== null) return { code: forbidden };
  if (head.versions === 0) return { code: "report_unknown" };
  const told = toldBy(asked);
  if (asked.rev !== head.rev) {
    const { lastDecision } = report;
    const isRepeated = lastDecision?.by === asked.by.id && lastDecision.asked === told;
    if (isRepeated && asked.rev === head.rev - 1) return { status: 200, head };
    return { code: "rev_stale", rev: head.rev };
  }
  if (!isOpen(model, asked.agency)) return { code: "period_closed" };
  const code = refusalOf(report, asked);
  if (code !== null) return { code };
  report.head = { ...head, ...changeOf(report, asked), rev: head.rev + 1 };
  report.lastDecision = { by: asked.by.id, asked: told };
  return { status: 200, head: report.head };
}
