// The answers of an operation: its reply, and every problem by status.

import { FILES, type Operation, problemsOf, statusesOf } from "../../../shared/wire/operations/operation.ts";
import { PROBLEMS, type ProblemCode } from "../../../shared/wire/problems.ts";
import { problemDetails } from "../../../shared/wire/replies/problem.ts";
import { problemWording } from "../../../shared/wording/problems.ts";
import type { Schemas } from "./schemas.ts";

type Json = Record<string, unknown>;

const text = { type: "string" };
const ETAG = {
  ETag: { description: "Strong; the revision that a write quotes, or what a client keeps.", schema: text },
};
const ATTACHED = {
  "Content-Disposition": { description: "The file's name, in Vietnamese too.", schema: text },
};

function exampleOf(code: ProblemCode): Json {
  return {
    type: `urn:problem:${code}`,
    code,
    status: PROBLEMS[code],
    ...problemWording(code),
    requestId: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
  };
}

/** A response of one status, with the codes that it may carry. */
export function problemResponse(codes: readonly ProblemCode[], { refTo }: Schemas): Json {
  const [first = "internal"] = codes;
  return {
    description: `Refused: ${codes.join(", ")}.`,
    content: {
      "application/problem+json": {
        schema: { allOf: [refTo(problemDetails), { properties: { code: { enum: codes } } }] },
        example: exampleOf(first),
      },
    },
  };
}

/** Codes by status, in the catalogue's order of statuses. */
export function byStatus(codes: readonly ProblemCode[]): Map<number, ProblemCode[]> {
  const groups = new Map<number, ProblemCode[]>();
  for (const code of codes) groups.set(PROBLEMS[code], [...(groups.get(PROBLEMS[code]) ?? []), code]);
  return new Map([...groups].sort(([a], [b]) => a - b));
}

function contentOf(reply: Operation["reply"], { refTo }: Schemas): Json {
  if ("empty" in reply) return {};
  if ("schema" in reply) {
    return { content: { "application/json": { schema: refTo(reply.schema), example: reply.example } } };
  }
  if (reply.file === "csv") return { content: { [FILES.csv]: { schema: text, example: reply.example } } };
  return { content: { [FILES[reply.file]]: { schema: { type: "string", format: "binary" } } } };
}

function headersOf({ reply, kept, idempotent }: Operation): Json {
  const json = "schema" in reply ? reply : null;
  return {
    ...(kept || json?.etag ? ETAG : {}),
    ...("file" in reply || json?.download ? ATTACHED : {}),
    ...(idempotent
      ? { "Idempotency-Replayed": { description: "`true` where a stored answer is replayed.", schema: text } }
      : {}),
  };
}

/** All responses of an operation. */
export function answersOf(operation: Operation, schemas: Schemas, always: Map<number, string>): Json {
  const { reply, kept } = operation;
  const headers = headersOf(operation);
  const success = {
    description: operation.summary,
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...contentOf(reply, schemas),
  };
  const problems = [...byStatus(problemsOf(operation))].map(([status, codes]) => {
    const shared = always.get(status);
    return [status, shared ? { $ref: `#/components/responses/${shared}` } : problemResponse(codes, schemas)];
  });
  return {
    ...Object.fromEntries(statusesOf(operation).map((status) => [status, success])),
    ...(kept ? { 304: { description: "The client has what stands.", headers: ETAG } } : {}),
    ...Object.fromEntries(problems),
  };
}
