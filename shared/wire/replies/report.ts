// Reports, their versions, findings and decisions as they travel.
import * as v from "valibot";
import type { Difference } from "../../report/differences.ts";
import type { Finding } from "../../report/finding.ts";
import { REVIEW_ACTIONS } from "../../report/life.ts";
import type { ColumnId, Head, Report, Returned, ReturnedPath } from "../../report/report.ts";
import type {
  DecisionLine,
  DifferencesReply,
  FormReply,
  ReportListLine,
  ReportReply,
  ReportsReply,
  ReviewReply,
  SendReply,
  ValidateReply,
  VersionLine,
  VersionReply,
} from "../api.ts";
import { reportRequest } from "../requests/reports.ts";
import { COLUMNS, form } from "./form.ts";
import { periodState } from "./frame.ts";
import { day, instant, maybe, named, replyOf, whole } from "./reply-of.ts";

export const table = v.picklist(["duties", "figures", "assessment"]);
export const column = replyOf<ColumnId>()(
  v.picklist([...COLUMNS.duties, ...COLUMNS.figures, ...COLUMNS.assessment]),
);
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

export const finding = replyOf<Finding>()(
  v.strictObject({
    rule: v.string(),
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
const findings = v.array(finding);

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

export const formReply = replyOf<FormReply>()(
  v.strictObject({
    form,
    periodState,
    today: day,
    fixedDay: maybe(day),
    head,
    latest: maybe(report),
    latestSentAt: maybe(instant),
    returned: maybe(returned),
    predecessors: v.array(v.strictObject({ agency: named, version: whole })),
  }),
);

export const validateReply = replyOf<ValidateReply>()(
  v.strictObject({ findings, asOf: day, rulesVersion: v.string() }),
);

export const sendReply = replyOf<SendReply>()(
  v.strictObject({ head, version: whole, findings, asOf: day, sentAt: instant, late: v.boolean() }),
);

export const listLine = replyOf<ReportListLine>()(
  v.strictObject({
    agency: named,
    expected: v.boolean(),
    head,
    firstSentAt: maybe(instant),
    latestSentAt: maybe(instant),
    late: maybe(v.boolean()),
  }),
);
export const reportsReply = replyOf<ReportsReply>()(v.strictObject({ reports: v.array(listLine) }));

export const versionLine = replyOf<VersionLine>()(
  v.strictObject({
    version: whole,
    sentAt: instant,
    sentBy: named,
    asOf: day,
    form: v.string(),
    onBehalf: v.boolean(),
    takenBack: v.boolean(),
  }),
);

const decisionLine = replyOf<DecisionLine>()(
  v.strictObject({
    action: v.picklist(REVIEW_ACTIONS),
    version: whole,
    reason: maybe(v.string()),
    paths: maybe(v.array(returnedPath)),
    at: instant,
    by: named,
    state: reportState,
  }),
);

export const versionReply = replyOf<VersionReply>()(
  v.strictObject({ head, version: versionLine, form, report, findings }),
);

export const reportReply = replyOf<ReportReply>()(
  v.strictObject({
    head,
    formOutdated: v.boolean(),
    versions: v.array(versionLine),
    decisions: v.array(decisionLine),
    shown: v.exactOptional(versionReply),
  }),
);

export const differencesReply = replyOf<DifferencesReply>()(
  v.strictObject({
    version: whole,
    against: maybe(v.strictObject({ period: v.string(), version: whole })),
    differences: v.array(difference),
  }),
);

export const reviewReply = replyOf<ReviewReply>()(v.strictObject({ head }));
