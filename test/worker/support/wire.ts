// Holds every answer that a test gets to the table of operations.
import * as v from "valibot";
import { expect } from "vitest";
import { ALWAYS, type Operation, problemsOf, statusesOf } from "../../../shared/wire/operations/operation.ts";
import { OPERATIONS } from "../../../shared/wire/operations.ts";
import { PROBLEMS } from "../../../shared/wire/problems.ts";
import { problemDetails } from "../../../shared/wire/replies/problem.ts";

interface Entry {
  method: string;
  path: string;
  pattern: RegExp;
  operation: Operation;
}

/** Addresses without parameters first, as in "snapshots/changes" beside "snapshots/:number". */
const ENTRIES: Entry[] = Object.entries<Operation>(OPERATIONS)
  .map(([key, operation]) => {
    const [method = "", path = ""] = key.split(" ");
    const pattern = path.replace(/\./g, "\\.").replace(/:[a-z]+/g, "[^/]+");
    return { method, path, pattern: new RegExp(`^${pattern}$`), operation };
  })
  .sort((a, b) => a.path.split(":").length - b.path.split(":").length);

export interface Answered {
  method: string;
  path: string;
  status: number;
  contentType: string | null;
  etag: string | null;
  body: unknown;
}

function issuesOf(schema: v.GenericSchema, body: unknown): string[] {
  const { issues = [] } = v.safeParse(schema, body);
  return issues.map((issue) => `${v.getDotPath(issue) ?? ""}: ${issue.message}`);
}

function problemFaults(entry: Entry | undefined, { status, body }: Answered): string[] {
  const issues = issuesOf(problemDetails, body);
  if (issues.length > 0 || !v.is(problemDetails, body)) return issues;
  const { code } = body;
  const may = entry ? problemsOf(entry.operation) : [...ALWAYS, "route_unknown", "method_not_allowed"];
  return [
    ...(may.includes(code) ? [] : [`the table does not list ${code}`]),
    ...(PROBLEMS[code] === status ? [] : [`${code} with the status ${status}`]),
  ];
}

function replyFaults({ operation }: Entry, { status, contentType, etag, body }: Answered): string[] {
  const { reply, kept } = operation;
  if (status === 304) return kept ? [] : ["304 of what is not kept"];
  const isTagged = kept || ("schema" in reply && reply.etag);
  const unlisted = [
    ...(statusesOf(operation).includes(status) ? [] : [`the table does not list the status ${status}`]),
    ...(etag === null || isTagged ? [] : ["the table does not list an ETag"]),
  ];
  if ("empty" in reply) return [...unlisted, ...(body === null ? [] : ["a body where none is due"])];
  if (!("schema" in reply)) return unlisted;
  const type = contentType === "application/json" ? [] : [`JSON as ${contentType}`];
  return [...unlisted, ...type, ...issuesOf(reply.schema, body)];
}

/** What of an answer the table of operations does not say; nothing where it is the wire's. */
export function wireFaults(answered: Answered): string[] {
  const method = answered.method === "HEAD" ? "GET" : answered.method;
  const address = ENTRIES.find(({ pattern }) => pattern.test(answered.path))?.path;
  const entry = ENTRIES.find((one) => one.path === address && one.method === method);
  if (answered.method === "HEAD") return [];
  if (answered.status >= 400) return problemFaults(entry, answered);
  return entry ? replyFaults(entry, answered) : [`the table has no ${method} ${answered.path}`];
}

/** Fails the test where an answer under /v1 is not what the table of operations says. */
export function expectOnWire(
  method: string,
  address: string,
  { status, headers, body }: { status: number; headers: Headers; body: unknown },
): void {
  const path = new URL(address, "https://worker.example").pathname;
  if (!path.startsWith("/v1/")) return;
  const [contentType, etag] = [headers.get("Content-Type"), headers.get("ETag")];
  const faults = wireFaults({ method, path, status, contentType, etag, body });
  const asked = `${method} ${path}: ${status}`;
  expect({ asked, faults }).toEqual({ asked, faults: [] });
}
