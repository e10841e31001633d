// Reports, their versions, findings and decisions as they travel.
import * as v from "valibot";
import type { Difference } from "../../report/differences.ts";
import type { Finding } from "../../report/finding.ts";
import { REVIEW_ACTIONS } from "../../report/life.ts";
import {
  type ColumnId,
  FORM_COLUMNS,
  type Head,
  type Report,
  type ReportLetter,
  type Returned,
  type ReturnedPath,
  TABLES,
} from "../../report/report.ts";
import type { RuleId } from "../../report/rules.ts";
import { reportRequest } from "../requests/reports.ts";
import { confirmation } from "./approval.ts";
import { periodState } from "./catalogue.ts";
import { agencyKind, form } from "./form.ts";
import { day, instant, maybe, named, replyOf, whole } from "./reply-of.ts";

export const table = v.picklist(TABLES);
export const column = replyOf<ColumnId>()(v.picklist(FORM_COLUMNS.map(({ id }) => id)));
export const reportState = v.picklist(["sent", "in_review", "returned", "withdrawn", "approved"]);

/** Replies give a report as it was taken in. */
export const report = replyOf<Report>()(reportRequest);

export const returnedPath = replyOf<ReturnedPath>()(
  v.strictObject({ table, row: v.string(), column: v.exactOptional(column), reason: v.string() }),
);

const returned = replyOf<Returned>()(
  v.strictObject({
    base: whole,
    reason: v.string(),
    at: instant,
    paths: maybe(v.array(returnedPath)),
    more: v.exactOptional(whole),
    onBehalf: v.exactOptional(v.literal(true)),
  }),
);

export const head = replyOf<Head>()(
  v.strictObject({
    period: v.string(),
    agency: v.string(),
    state: maybe(reportState),
    latest: whole,
    versions: whole,
    counted: maybe(whole),
    rev: whole,
    onBehalf: v.boolean(),
    returned: maybe(returned),
    asksBack: maybe(v.string()),
  }),
);

const count = v.exactOptional(whole);
const counts = v.exactOptional(v.strictObject({ error: count, warning: count, info: count }));

/** A newer worker tells rules that an older bundle does not know. */
const rule = v.string() as v.GenericSchema<string, RuleId>;

export const finding = replyOf<Finding>()(
  v.strictObject({
    rule,
    severity: v.picklist(["error", "warning", "info"]),
    at: v.strictObject({
      table: v.exactOptional(table),
      row: v.exactOptional(v.string()),
      column: v.exactOptional(column),
      item: v.exactOptional(whole),
    }),
    details: v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])),
    exempted: v.exactOptional(v.strictObject({ reason: v.string(), to: maybe(day) })),
    more: v.exactOptional(v.strictObject({ cell: counts, row: counts, report: counts })),
  }),
);
export const findings = v.array(finding);

export const difference = replyOf<Difference>()(
  v.strictObject({
    table,
    row: v.string(),
    column: maybe(column),
    kind: v.picklist(["changed", "row_added", "row_removed"]),
    before: v.string(),
    after: v.string(),
  }),
);

export const formReply = v.strictObject({
  form,
  periodState,
  today: day,
  fixedDay: maybe(day),
  head,
  /** The newest version's report, to restore a lost sheet; null where none was sent. */
  latest: maybe(report),
  latestSentAt: maybe(instant),
  /** What was returned and why; it binds further sends until the next decision. */
  returned: maybe(returned),
  /** Reports of bodies that ended in the period and that this agency took over: readable, and not added. */
  predecessors: v.array(v.strictObject({ agency: named, version: whole })),
});
export type FormReply = v.InferOutput<typeof formReply>;

export const validateReply = v.strictObject({ findings, asOf: day, rulesVersion: v.string() });
export type ValidateReply = v.InferOutput<typeof validateReply>;

/** Findings are warnings and infos only. */
export const sendReply = v.strictObject({
  head,
  version: whole,
  findings,
  asOf: day,
  sentAt: instant,
  late: v.boolean(),
});
export type SendReply = v.InferOutput<typeof sendReply>;

/** Of each agency with an obligation. */
export const listLine = v.strictObject({
  agency: named,
  expected: v.boolean(),
  /** An earlier worker does not tell, nor does a list that was frozen for bodies that are not counted in it. */
  kind: v.exactOptional(agencyKind),
  /** Who of Sở Tư pháp is in charge of it today; told to Sở Tư pháp alone, where there is anybody. */
  officers: v.exactOptional(v.array(named)),
  head,
  /** UTC instants. */
  firstSentAt: maybe(instant),
  latestSentAt: maybe(instant),
  late: maybe(v.boolean()),
});
export type ReportListLine = v.InferOutput<typeof listLine>;
export const reportsReply = v.strictObject({ reports: v.array(listLine) });
export type ReportsReply = v.InferOutput<typeof reportsReply>;

export const reportLetter = replyOf<ReportLetter>()(v.strictObject({ number: v.string(), date: day }));
export const letterReply = v.strictObject({ letter: reportLetter });

export const versionLine = v.strictObject({
  version: whole,
  sentAt: instant,
  sentBy: named,
  asOf: day,
  form: v.string(),
  /** Entered by Sở Tư pháp for the agency. */
  onBehalf: v.boolean(),
  takenBack: v.boolean(),
  /** Where it was recorded after sending; absent too from an earlier worker. */
  letter: v.exactOptional(reportLetter),
  /** Who confirmed it before it was sent, where its body wanted that. */
  confirmed: v.exactOptional(confirmation),
});
export type VersionLine = v.InferOutput<typeof versionLine>;

const decisionLine = v.strictObject({
  action: v.picklist(REVIEW_ACTIONS),
  version: whole,
  /** Why, or the remark of an approval. */
  reason: maybe(v.string()),
  /** What a return opened; null for the whole report and for other actions. */
  paths: maybe(v.array(returnedPath)),
  at: instant,
  by: named,
  state: reportState,
});
export type DecisionLine = v.InferOutput<typeof decisionLine>;

export const versionReply = v.strictObject({ head, version: versionLine, form, report, findings });
export type VersionReply = v.InferOutput<typeof versionReply>;

/** Versions and decisions oldest first. */
export const reportReply = v.strictObject({
  head,
  /** The form has changed since the newest version was sent; that one keeps its own and still counts. */
  formOutdated: v.boolean(),
  versions: v.array(versionLine),
  decisions: v.array(decisionLine),
  /** With `?version=latest` or `counted`: that version, where there is one. An earlier worker does not tell. */
  shown: v.exactOptional(versionReply),
});
export type ReportReply = v.InferOutput<typeof reportReply>;

export const differencesReply = v.strictObject({
  version: whole,
  /** Null where nothing stood before it. */
  against: maybe(v.strictObject({ period: v.string(), version: whole })),
  differences: v.array(difference),
});
export type DifferencesReply = v.InferOutput<typeof differencesReply>;

export const reviewReply = v.strictObject({ head });
