// What the people of a model run may do next: arbitrary steps, and what they become as the reports stand.
import fc from "fast-check";
import type { Form } from "../../../shared/report/form.ts";
import type { Report, ReturnedPath } from "../../../shared/report/report.ts";
import type { AccountSeed } from "../../../tools/seed-sql.ts";
import {
  type DecisionAsked,
  type ExemptAsked,
  isOpen,
  type Model,
  type PeriodAsked,
  reportOf,
  type SendAsked,
} from "./model.ts";
import { type Draft, hasBlank, reportFrom } from "./model-draft.ts";
import { ADMINISTRATOR, LAN, MINH, reporterOf, VIEWER } from "./people.ts";

/** How many agencies a run plays with. */
const AGENCIES = 4;
type Who = "own" | "other" | "lan" | "minh" | "viewer" | "administrator";
type PathKind = "row" | "cell" | "figure" | "unknown";

export type Step =
  | { kind: "forward"; pick: number; draft: Draft }
  | {
      kind: "send";
      who: Who;
      agency: number;
      draft: Draft;
      rev: number;
      key: "new" | "last";
      spoil: "none" | "error" | "form";
    }
  | {
      kind: "decide";
      who: Who;
      agency: number;
      action: DecisionAsked["action"];
      version: "latest" | "older" | "beyond" | "counted";
      rev: number;
      reason: string;
      paths: PathKind[] | null;
    }
  | { kind: "again"; agency: number }
  | {
      kind: "period";
      who: Who;
      agency: number;
      to: "closed" | "open" | "one";
      reason: string;
      stale: boolean;
    }
  | { kind: "exempt"; who: Who; agency: number; exempt: boolean };

const draft = fc.record({
  statuses: fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
  scale: fc.integer({ min: 1, max: 120 }),
});
const agency = fc.nat(AGENCIES - 1);
const who = fc.constantFrom<Who[]>("own", "own", "own", "other", "lan", "minh", "viewer", "administrator");
const office = fc.constantFrom<Who[]>("lan", "minh", "minh", "own", "other", "viewer", "administrator");
const rev = fc.constantFrom(0, 0, 0, -1, 1);
const reason = fc.constantFrom("Lý do thử nghiệm", "Lý do khác", "", "  ");
const paths = fc.option(
  fc.uniqueArray(fc.constantFrom<PathKind[]>("row", "cell", "figure", "unknown"), {
    minLength: 1,
    maxLength: 3,
  }),
);

/** Half of the steps go the way of a report; the others try what may and what may not be done. */
export const steps: fc.Arbitrary<Step>[] = [
  ...Array.from({ length: 6 }, () =>
    fc.record({ kind: fc.constant("forward" as const), pick: fc.nat(999), draft }),
  ),
  ...Array.from({ length: 2 }, () =>
    fc.record({
      ...{ kind: fc.constant("send" as const), who, agency, draft, rev },
      key: fc.constantFrom("new" as const, "new" as const, "last" as const),
      spoil: fc.constantFrom("none" as const, "none" as const, "error" as const, "form" as const),
    }),
  ),
  ...Array.from(
    { length: 3 },
    () =>
      fc.record({
        ...{ kind: fc.constant("decide" as const), who: office, agency, rev, reason, paths },
        action: fc.constantFrom(
          ...(["take_back", "ask_back", "start", "return", "approve", "unapprove"] as const),
        ),
        version: fc.constantFrom("latest" as const, "latest" as const, "older", "beyond", "counted"),
      }) as fc.Arbitrary<Step>,
  ),
  fc.record({ kind: fc.constant("again" as const), agency }),
  fc.record({
    ...{ kind: fc.constant("period" as const), who: office, agency, reason },
    to: fc.constantFrom("closed" as const, "open" as const, "open" as const, "one" as const),
    stale: fc.constantFrom(false, false, false, true),
  }),
  fc.record({ kind: fc.constant("exempt" as const), who: office, agency, exempt: fc.boolean() }),
];

/** What a step asks of the worker and of the model. */
export type Asked =
  | ({ kind: "send" } & SendAsked)
  | ({ kind: "decide" } & DecisionAsked)
  | ({ kind: "period" } & PeriodAsked)
  | ({ kind: "exempt" } & ExemptAsked);

/** The forms of an agency: while it is asked to report, and while it is exempt. */
export interface Forms {
  asked: Form;
  exempt: Form;
}

export interface World {
  model: Model;
  agencies: readonly string[];
  forms: ReadonlyMap<string, Forms>;
  /** Bumped for each new key. */
  count: number;
  /** The last send and the last decision that were good, by agency. */
  last: Map<string, { send?: SendAsked; decide?: DecisionAsked }>;
}

function personOf(name: Who, agency: string, agencies: readonly string[]): AccountSeed {
  const other = agencies.find((id) => id !== agency) ?? agency;
  const people = { own: reporterOf(agency), other: reporterOf(other), lan: LAN, minh: MINH };
  return { ...people, viewer: VIEWER, administrator: ADMINISTRATOR }[name];
}

function formOf({ model, forms }: World, agency: string, exempt = reportOf(model, agency).exempt): Form {
  const both = forms.get(agency);
  if (both === undefined) throw new Error(`no forms of ${agency}`);
  return exempt ? both.exempt : both.asked;
}

function sendAsked(world: World, agency: string, by: AccountSeed, report: Report, rev: number): SendAsked {
  world.count += 1;
  const { exempt } = reportOf(world.model, agency);
  return {
    ...{ by, agency, rev, report, key: `key-${world.count}`, onExemptForm: exempt },
    hasError: hasBlank(formOf(world, agency), report),
  };
}

function pathsOf(form: Form, kinds: readonly PathKind[] | null, reason: string): ReturnedPath[] | null {
  const [first, second] = form.tables.duties.rows;
  const figure = form.tables.figures.rows[0];
  const all: Record<PathKind, ReturnedPath> = {
    row: { table: "duties", row: first?.key ?? "", reason },
    cell: { table: "duties", row: second?.key ?? "", column: "result", reason: "Sai chỗ này" },
    figure: { table: "figures", row: figure?.key ?? "", reason: "Sai số" },
    unknown: { table: "duties", row: "khong-co", reason },
  };
  return kinds === null ? null : kinds.map((kind) => all[kind]);
}

/** What is given back for some rows: just what was opened is changed in the version that was returned. */
function mended(world: World, agency: string): Report {
  const { head, versions } = reportOf(world.model, agency);
  const base = structuredClone(versions[(head.returned?.base ?? 1) - 1]!.cells);
  const text = `Đã sửa lần ${world.count}`;
  for (const { table, row: key } of head.returned?.paths ?? []) {
    if (table === "duties")
      for (const row of base.tables.duties) if (row.key === key) row.cells.result = text;
    if (table === "figures")
      for (const row of base.tables.figures) if (row.key === key) row.cells.note = text;
  }
  return { ...base, form: formOf(world, agency).hash };
}

/** Every step that leads on for one agency. */
function waysOf(world: World, agency: string, { draft }: { draft: Draft }): Asked[] {
  const { model } = world;
  const { head, versions, exempt } = reportOf(model, agency);
  if (!isOpen(model, agency)) return [];
  const good = { ...draft, statuses: draft.statuses.map((status) => (exempt ? status : status % 3)) };
  const fresh = () => reportFrom(formOf(world, agency), good);
  const sends = (by: AccountSeed, report = fresh()): Asked => ({
    kind: "send",
    ...sendAsked(world, agency, by, report, head.rev),
  });
  const decides = (
    action: DecisionAsked["action"],
    by: AccountSeed,
    kinds: PathKind[] | null = null,
  ): Asked => ({
    kind: "decide",
    ...{
      by,
      agency,
      action,
      rev: head.rev,
      pathsKnown: true,
      paths: pathsOf(formOf(world, agency), kinds, ""),
    },
    version: action === "unapprove" ? (head.counted ?? 1) : head.latest,
    reason: action === "start" || action === "take_back" ? "" : `Lý do ${draft.scale}`,
  });
  const reporter = reporterOf(agency);
  const sender = head.onBehalf ? MINH : reporter;
  const approver = versions[head.latest - 1]?.sentBy === LAN.id ? MINH : LAN;
  const kinds: (PathKind[] | null)[] = [null, ["row"], ["cell", "figure"]];
  const returns = decides("return", MINH, kinds[draft.scale % kinds.length]);
  const takesCount = head.counted === null ? [] : [decides("unapprove", MINH)];
  switch (head.state) {
    case "sent": {
      const starts = [decides("start", LAN), decides("start", MINH), decides("start", LAN)];
      return [...starts, decides("take_back", sender), returns, sends(reporter), ...takesCount];
    }
    case "in_review": {
      const approvals = [approver, approver, approver, head.onBehalf ? MINH : approver];
      const superseding = head.onBehalf ? [sends(reporter)] : [];
      const decisions = approvals.map((by) => decides("approve", by));
      return [...decisions, returns, decides("ask_back", reporter), ...superseding, ...takesCount];
    }
    case "returned": {
      const mends = [sends(reporter, mended(world, agency)), sends(sender, mended(world, agency))];
      return [sends(reporter), ...mends, returns, ...takesCount];
    }
    case "approved":
      return [returns, decides("ask_back", reporter), ...takesCount];
    default:
      return [sends(reporter), sends(reporter), sends(MINH)];
  }
}

function reopening({ agencies }: World, pick: number): Asked {
  const to = pick % 2 ? { openFor: agencies[pick % agencies.length] ?? "" } : ("open" as const);
  return { kind: "period", by: MINH, to, reason: "Mở lại để chỉnh lý", stale: false };
}

/** What a step asks as things stand; null where it asks for nothing. */
export function resolve(world: World, step: Step): Asked | null {
  const { agencies, model, last } = world;
  if (step.kind === "forward") {
    const ways = agencies.flatMap((id) => waysOf(world, id, step));
    return ways[step.pick % Math.max(ways.length, 1)] ?? reopening(world, step.pick);
  }
  const agency = agencies[step.agency] ?? "";
  if (step.kind === "again") {
    const { decide } = last.get(agency) ?? {};
    return decide === undefined ? null : { kind: "decide", ...decide };
  }
  const by = personOf(step.who, agency, agencies);
  const { head, exempt } = reportOf(model, agency);
  if (step.kind === "exempt") return { kind: "exempt", by, agency, exempt: step.exempt };
  if (step.kind === "period") {
    const to = step.to === "one" ? { openFor: agency } : step.to;
    return { kind: "period", by, to, reason: step.reason, stale: step.stale };
  }
  if (step.kind === "decide") {
    const known = reportOf(model, agency);
    const versions = { latest: head.latest, older: head.latest - 1, beyond: head.versions + 1 };
    const version = Math.max(1, { ...versions, counted: head.counted ?? head.latest }[step.version]);
    const form = formOf(world, agency, known.versions[version - 1]?.exempt ?? exempt);
    const kinds = step.action === "return" ? step.paths : null;
    const rev = Math.max(1, head.rev + step.rev);
    return {
      kind: "decide",
      ...{ by, agency, action: step.action, version, rev, reason: step.reason },
      ...{ paths: pathsOf(form, kinds, step.reason), pathsKnown: !kinds?.includes("unknown") },
    };
  }
  const before = last.get(agency)?.send;
  const rev = Math.max(0, head.rev + step.rev);
  if (step.key === "last" && before !== undefined) {
    const report = step.spoil === "none" ? before.report : reportFrom(formOf(world, agency), step.draft);
    return {
      kind: "send",
      ...before,
      by: step.who === "own" ? before.by : by,
      rev,
      report,
      hasError: hasBlank(formOf(world, agency), report),
      onExemptForm: report.form === formOf(world, agency, true).hash,
    };
  }
  const onExemptForm = step.spoil === "form" ? !exempt : exempt;
  const report = reportFrom(formOf(world, agency, onExemptForm), step.draft);
  if (step.spoil === "error") report.tables.figures[0]!.cells.total = { error: "#REF!" };
  const asked = sendAsked(world, agency, by, report, rev);
  const hasError = step.spoil === "error" || hasBlank(formOf(world, agency, onExemptForm), report);
  return { kind: "send", ...asked, onExemptForm, hasError };
}
