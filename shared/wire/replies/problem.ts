// Problem details (RFC 9457) as they travel.
import * as v from "valibot";
import type { ShapeIssue } from "../fit-shape.ts";
import { PROBLEMS, type ProblemCode } from "../problems.ts";
import { importFault } from "./admin.ts";
import { planDraftReply } from "./plan-drafts.ts";
import { named, replyOf, whole } from "./reply-of.ts";
import { difference, finding, returnedPath } from "./report.ts";

const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

const issue = replyOf<ShapeIssue>()(v.strictObject({ path: v.string(), message: v.string() }));

/** RFC 9457 problem details as they travel (`application/problem+json`). */
export const problemDetails = v.strictObject({
  /** `urn:problem:` and the code. */
  type: v.pipe(v.string(), v.startsWith("urn:problem:")),
  code: v.picklist(PROBLEM_CODES),
  status: whole,
  title: v.string(),
  detail: v.string(),
  requestId: v.exactOptional(v.string()),
  /** With `report_has_errors`. */
  findings: v.exactOptional(v.array(finding)),
  /** With `shape_invalid`. */
  issues: v.exactOptional(v.array(issue)),
  /** With `rev_stale` and `record_stale`, the revision that stands. */
  rev: v.exactOptional(whole),
  /** With `rows_locked`: what differs where nothing was opened. */
  locked: v.exactOptional(v.array(difference)),
  /** With `import_faults`, by line; with the other faults, where line and column are null. */
  faults: v.exactOptional(v.array(importFault)),
  /** With `record_stale` of a draft: the one that stands. */
  draft: v.exactOptional(planDraftReply),
  /** With `path_unknown`: the places that the form does not have. */
  paths: v.exactOptional(v.array(returnedPath)),
  /** With `period_overlap`: the period that has days of it. */
  period: v.exactOptional(named),
  /** With `round_refused`: which reports cannot be sent, and why. */
  refused: v.exactOptional(
    v.array(
      v.strictObject({
        period: v.string(),
        code: v.picklist(PROBLEM_CODES),
        title: v.string(),
        detail: v.string(),
        rev: v.exactOptional(whole),
        findings: v.exactOptional(v.array(finding)),
        locked: v.exactOptional(v.array(difference)),
      }),
    ),
  ),
  /** How many more there are than the places that are listed. */
  more: v.exactOptional(whole),
});
export type ProblemDetails = v.InferOutput<typeof problemDetails>;
