import type { Context } from "hono";
import { cutText, firstOf } from "../../shared/bounds.ts";
import { countFindings } from "../../shared/report/cap-findings.ts";
import { PROBLEMS, type ProblemCode } from "../../shared/wire/problems.ts";
import type { ProblemDetails } from "../../shared/wire/replies/problem.ts";
import { problemWording } from "../../shared/wording/problems.ts";
import { BeyondBounds } from "../store/bounded.ts";
import type { AppEnv } from "./context.ts";

/** A write too large for a row is refused as a body that is too large; nothing was stored. */
function codeOf(error: unknown): ProblemCode {
  return error instanceof BeyondBounds ? "body_too_large" : "internal";
}

/** How many places a problem lists at most. */
const MOST_LISTED = 200;

type Extensions = Pick<
  ProblemDetails,
  "findings" | "issues" | "rev" | "locked" | "paths" | "faults" | "period" | "refused" | "draft"
>;

/** Thrown where a request ends in a problem of the catalogue; `answerProblem` makes the reply. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly extensions: Extensions;
  readonly headers: Record<string, string>;

  constructor(code: ProblemCode, extensions: Extensions = {}, headers: Record<string, string> = {}) {
    super(code);
    this.code = code;
    this.extensions = extensions;
    this.headers = headers;
  }
}

/** The value, or the problem that it is not there. */
export function foundOrFail<T>(value: T | null | undefined, code: ProblemCode): T {
  if (value === null || value === undefined) throw new Problem(code);
  return value;
}

function logUnexpected(requestId: string, error: unknown): void {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(JSON.stringify({ requestId, cause }));
}

/** The lists of a problem as far as a reply has room for them; what was sent must not come back many times over. */
function bounded({ locked, paths, faults, ...rest }: Extensions): Extensions & { more?: number } {
  const short = paths?.map((path) => ({
    ...path,
    row: cutText(path.row, 200),
    reason: cutText(path.reason, 200),
  }));
  const lists = { ...(locked && { locked }), ...(short && { paths: short }), ...(faults && { faults }) };
  let more = 0;
  const shown = Object.entries(lists).map(([name, items]) => {
    const first = firstOf<unknown>(items, MOST_LISTED);
    more += first.more;
    return [name, first.shown];
  });
  return { ...rest, ...Object.fromEntries(shown), ...(more > 0 && { more }) };
}

/** Problem details (RFC 9457) for anything thrown; what is no `Problem` is logged and told to nobody. */
export function answerProblem(error: unknown, c: Context<AppEnv>): Response {
  const requestId = c.get("requestId");
  const problem = error instanceof Problem ? error : new Problem(codeOf(error));
  if (problem !== error) logUnexpected(requestId, error);
  const { code } = problem;
  const extensions = bounded(problem.extensions);
  const errors = extensions.findings && countFindings(extensions.findings).error;
  const status = PROBLEMS[code];
  const details: ProblemDetails = {
    type: `urn:problem:${code}`,
    code,
    status,
    ...problemWording(code, {
      ...(errors === undefined ? {} : { errors }),
      ...(extensions.issues === undefined ? {} : { issues: extensions.issues }),
      ...(extensions.more === undefined ? {} : { more: extensions.more }),
    }),
    requestId,
    ...extensions,
  };
  return c.body(JSON.stringify(details), status, {
    "Content-Type": "application/problem+json; charset=utf-8",
    "Content-Language": "vi",
    ...(status === 401 ? { "WWW-Authenticate": "Bearer" } : {}),
    ...(status === 503 ? { "Retry-After": "30" } : {}),
    ...problem.headers,
  });
}
