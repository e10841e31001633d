import type { Context } from "hono";
import { PROBLEMS, type ProblemCode, type ProblemDetails } from "../shared/wire/problems.ts";
import { problemWording } from "../shared/wording/problems.ts";
import type { AppEnv } from "./context.ts";

type Extensions = Pick<ProblemDetails, "findings" | "issues" | "rev" | "locked" | "paths" | "faults">;

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
export function found<T>(value: T | null | undefined, code: ProblemCode): T {
  if (value === null || value === undefined) throw new Problem(code);
  return value;
}

function logUnexpected(requestId: string, error: unknown): void {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(JSON.stringify({ requestId, cause }));
}

/** Problem details (RFC 9457) for anything thrown; what is no `Problem` is logged and told to nobody. */
export function answerProblem(error: unknown, c: Context<AppEnv>): Response {
  const requestId = c.get("requestId");
  const problem = error instanceof Problem ? error : new Problem("internal");
  if (problem !== error) logUnexpected(requestId, error);
  const { code, extensions } = problem;
  const errors = extensions.findings?.filter((finding) => finding.severity === "error").length;
  const status = PROBLEMS[code];
  const details: ProblemDetails = {
    type: `urn:problem:${code}`,
    code,
    status,
    ...problemWording(code, {
      ...(errors === undefined ? {} : { errors }),
      ...(extensions.issues === undefined ? {} : { issues: extensions.issues }),
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
