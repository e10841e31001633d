// How a page calls an operation: with its person, under the right that its entry names, as a request would.
import type { Operation } from "../../shared/wire/operations/operation.ts";
import { OPERATIONS, type OperationKey } from "../../shared/wire/operations.ts";
import { scopeForOrForbid } from "../auth/roles.ts";
import type { AppContext } from "../http/context.ts";
import { fitOrRefuse } from "../http/read-body.ts";

/**
 * Sets the scope in which the context's person may do an operation, as a request of the API does.
 * Problems: role_forbidden, agency_forbidden.
 */
export function allowOrForbid(c: AppContext, key: OperationKey, agency = "") {
  const scope = scopeForOrForbid(c.get("person"), OPERATIONS[key], agency);
  c.set("scope", scope);
  return scope;
}

interface Asked {
  params: Record<string, string>;
  query?: object;
  body?: unknown;
  rev?: number;
}

/**
 * Runs the handler of an operation for the context's person, on a body of the operation's own shape; problems are
 * those of the operation.
 */
export function run<A>(
  c: AppContext,
  key: OperationKey,
  handler: (c: AppContext, taken: never) => Promise<A>,
  { params, query = {}, body, rev }: Asked,
): Promise<A> {
  const scope = allowOrForbid(c, key, params.agency);
  const shape = (OPERATIONS[key] as Operation).body;
  const content = shape !== undefined && "schema" in shape ? fitOrRefuse(shape.schema, body) : body;
  return handler(c, { scope, params, query, body: content, rev, key: undefined } as never);
}
