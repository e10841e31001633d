// Problem details (RFC 9457) as they travel.
import * as v from "valibot";
import { PROBLEMS, type ProblemCode, type ProblemDetails, type ShapeIssue } from "../problems.ts";
import { importFault } from "./admin.ts";
import { replyOf, whole } from "./reply-of.ts";
import { difference, finding, returnedPath } from "./report.ts";

export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

const issue = replyOf<ShapeIssue>()(v.strictObject({ path: v.string(), message: v.string() }));

export const problemDetails = replyOf<ProblemDetails>()(
  v.strictObject({
    type: v.pipe(v.string(), v.startsWith("urn:problem:")),
    code: v.picklist(PROBLEM_CODES),
    status: whole,
    title: v.string(),
    detail: v.string(),
    requestId: v.exactOptional(v.string()),
    findings: v.exactOptional(v.array(finding)),
    issues: v.exactOptional(v.array(issue)),
    rev: v.exactOptional(whole),
    locked: v.exactOptional(v.array(difference)),
    faults: v.exactOptional(v.array(importFault)),
    paths: v.exactOptional(v.array(returnedPath)),
    more: v.exactOptional(whole),
  }),
);
