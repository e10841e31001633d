import type { Hono, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as v from "valibot";
import { type Operation, statusesOf } from "../../shared/wire/operations/operation.ts";
import { OPERATIONS } from "../../shared/wire/operations.ts";
import { MAX_BODY_BYTES } from "../../shared/wire/requests/fields.ts";
import { scopeForOrForbid } from "../auth/roles.ts";
import type { AppContext, AppEnv } from "./context.ts";
import type { Handlers } from "./handler.ts";
import { readIdempotencyKey, readIfMatch, readSendPrecondition } from "./preconditions.ts";
import { Problem } from "./problem.ts";
import { fitOrRefuse, readJson } from "./read-body.ts";
import { readCsv } from "./read-csv.ts";

/** Lets on whom the operation's permission allows. Problems: role_forbidden, agency_forbidden. */
function allow(operation: Operation): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.set("scope", scopeForOrForbid(c.get("person"), operation, c.req.param("agency") ?? ""));
    await next();
  };
}

/** Refuses a body that is too large before it is read whole. */
function limit({ body, mostBytes = MAX_BODY_BYTES }: Operation): MiddlewareHandler<AppEnv>[] {
  if (body === undefined) return [];
  const onError = () => {
    throw new Problem("file" in body ? "csv_too_large" : "body_too_large");
  };
  return [bodyLimit({ maxSize: mostBytes, onError })];
}

const NO_QUERY = v.strictObject({});

/** The query in the operation's shape; a name that is given twice counts as unknown. Problem: shape_invalid. */
function readQuery(c: AppContext, { query = NO_QUERY }: Operation): Record<string, unknown> {
  const given = Object.entries(c.req.queries()).map(([name, values]) => [
    name,
    values.length === 1 ? values[0] : values,
  ]);
  return fitOrRefuse(query, Object.fromEntries(given)) as Record<string, unknown>;
}

function readRev(c: AppContext, { precondition }: Operation, { dry }: Record<string, unknown>) {
  if (precondition === "match_or_none") return readSendPrecondition(c);
  if (precondition === "match_if_given" && c.req.header("If-Match") === undefined) return null;
  return precondition === undefined || dry === "1" ? null : readIfMatch(c);
}

/**
 * What an operation takes of a request, in the shapes of its entry. The precondition is judged when a handler reads
 * `rev`: a stored answer and what is not there come before it.
 */
async function take(c: AppContext, operation: Operation) {
  const { body, idempotent } = operation;
  const query = readQuery(c, operation);
  const key = idempotent ? readIdempotencyKey(c) : null;
  const content = body && ("file" in body ? await readCsv(c) : await readJson(c, body.schema));
  return {
    scope: c.get("scope"),
    params: c.req.param(),
    query,
    key,
    body: content,
    get rev() {
      return readRev(c, operation, query);
    },
  };
}

type AnyAnswer =
  | Response
  | null
  | { reply: object; rev?: number; status?: number; headers?: Record<string, string> };
type AnyHandler = (c: AppContext, taken: unknown) => Promise<AnyAnswer>;

function tell(c: AppContext, operation: Operation, answer: AnyAnswer): Response {
  if (answer instanceof Response) return answer;
  if (answer === null) return c.body(null, 204);
  const { reply, rev = 0, status = statusesOf(operation)[0], headers = {} } = answer;
  return c.json(reply, status as 200, { ...headers, ...(rev > 0 && { ETag: `"${rev}"` }) });
}

/** Every operation with its handler at its address; a known address answers other methods with `Allow`. */
export function addRoutes(app: Hono<AppEnv>, handlers: Handlers): void {
  const methods = new Map<string, string[]>();
  for (const key of Object.keys(OPERATIONS)) {
    const [method = "", path = ""] = key.split(" ");
    methods.set(path, [...(methods.get(path) ?? []), method]);
  }
  for (const [path, allowed] of methods) {
    for (const method of allowed) {
      const operation: Operation = OPERATIONS[`${method} ${path}` as keyof typeof OPERATIONS];
      const handler = handlers[operation.id as keyof Handlers] as AnyHandler;
      app.on(method, path, allow(operation), ...limit(operation), async (c) =>
        tell(c, operation, await handler(c, await take(c, operation))),
      );
    }
    app.all(path, () => {
      throw new Problem("method_not_allowed", {}, { Allow: allowed.join(", ").replace("GET", "GET, HEAD") });
    });
  }
}
