import type { MiddlewareHandler } from "hono";
import type { AppContext, AppEnv } from "../http/context.ts";
import { foundOrFail, Problem } from "../http/problem.ts";
import { bindInvitation } from "../store/bind-invitation.ts";
import { hadAccount, personBySub } from "../store/read-person.ts";
import type { Identity } from "./claims.ts";
import type { KeySet } from "./key-set.ts";
import type { Person } from "./person.ts";
import { verifyTokenOrForbid } from "./verify-token.ts";

function bearerOrForbid(header: string | undefined): string {
  if (header === undefined || header === "") throw new Problem("token_missing");
  const match = /^Bearer +([^\s]+)$/i.exec(header);
  return foundOrFail(match?.[1], "token_malformed");
}

/** Whether somebody may take an invitation: an account of a configured domain, or any where none is configured. */
function mayBeBound(c: AppContext, { hostedDomain }: Identity): boolean {
  const { hostedDomains } = c.get("configuration");
  return hostedDomains === undefined || (hostedDomain !== null && hostedDomains.includes(hostedDomain));
}

/** Known by `sub`; else an invitation for the e-mail, which from then on belongs to this `sub` alone. */
export async function personOrForbid(c: AppContext, identity: Identity): Promise<Person> {
  const { sub, email } = identity;
  const known = await personBySub(c.env.DB, sub);
  if (known !== null) return known;
  const isHosted = mayBeBound(c, identity);
  if (isHosted && email !== null) {
    await bindInvitation(c.env.DB, { sub, email, at: c.get("clockAt"), request: c.get("requestId") });
    const bound = await personBySub(c.env.DB, sub);
    if (bound !== null) return bound;
  }
  if (await hadAccount(c.env.DB, sub)) throw new Problem("account_ended");
  throw new Problem(isHosted ? "account_unknown" : "domain_forbidden");
}

/** Sets the person of the request's ID token, which is checked against the real clock always. */
export function authenticate(now: () => number, keys: KeySet): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const token = bearerOrForbid(c.req.header("Authorization"));
    const identity = await verifyTokenOrForbid(token, c.get("configuration"), keys, now());
    c.set("person", await personOrForbid(c, identity));
    await next();
  };
}
