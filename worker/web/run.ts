// How a page calls an operation: with its person, under the right that its entry names, as a request would.

import type { Operation } from "../../shared/wire/operations/operation.ts";
import { OPERATIONS, type OperationKey } from "../../shared/wire/operations.ts";
import { scopeOnAgencyOrForbid, scopeOrForbid } from "../auth/roles.ts";
import type { AppContext } from "../http/context.ts";

/**
 * Sets the scope in which the context's person may do an operation, as a request of the API does.
 * Problems: role_forbidden, agency_forbidden.
 */
export function allowOrForbid(c: AppContext, key: OperationKey, agency = "") {
  const { own, permission }: Operation = OPERATIONS[key];
  const person = c.get("person");
  if (own) c.set("scope", scopeOnAgencyOrForbid(person, own, agency));
  else c.set("scope", permission === null ? "all" : scopeOrForbid(person, permission));
  return c.get("scope");
}
