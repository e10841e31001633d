// Whether a value from outside has a schema's shape, and where it has not.
import * as v from "valibot";
import { cutText } from "../bounds.ts";

/** Where a request does not fit: a path into it and what was expected. */
export interface ShapeIssue {
  path: string;
  message: string;
}

const MAX_ISSUES = 50;

/** A place in a body is told by names that the body may have made up. */
const LONGEST_STEP = 100;
const LONGEST_PATH = 400;

function pathOf(issue: v.BaseIssue<unknown>): string {
  const steps = (issue.path ?? []).map((step) => cutText(String(step.key), LONGEST_STEP));
  return cutText(steps.join("/"), LONGEST_PATH);
}

/** An alternative that got further than the type tells more than "one of five types". */
function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const better = issue.issues?.find((inner) => inner.kind === "validation" || inner.path !== undefined);
  return better === undefined
    ? issue
    : { ...better, path: [...(issue.path ?? []), ...(better.path ?? [])] as never };
}

function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === "never") return "unknown field";
  if (issue.type === "check") return issue.message;
  return `expected ${issue.expected ?? issue.type}`;
}

/** The value of a schema's type, or where the body does not fit (the first fifty places). */
export function fitShape<T>(
  schema: v.GenericSchema<unknown, T>,
  body: unknown,
): { ok: true; value: T } | { ok: false; issues: ShapeIssue[] } {
  const result = v.safeParse(schema, body);
  if (result.success) return { ok: true, value: result.output };
  const issues = result.issues
    .slice(0, MAX_ISSUES)
    .map(deepest)
    .map((issue) => ({ path: pathOf(issue), message: messageOf(issue) }));
  return { ok: false, issues };
}
