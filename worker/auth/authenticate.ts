import type { MiddlewareHandler } from "hono";
import type { AppContext, AppEnv } from "../context.ts";
import { found, Problem } from "../problem.ts";
import { bindInvitation } from "../store/bind-invitation.ts";
import { hadAccount, personBySub } from "../store/read-person.ts";
import type { Person } from "./person.ts";
import { type Identity, verifyTokenOrForbid } from "./verify-token.ts";

function bearerOrForbid(header: string | undefined): string {
  if (header === undefined || header === "") throw new Problem("token_missing");
  const match = /^Bearer +([^\s]+)$/i.exec(header);
  return found(match?.[1], "token_malformed");
}

/** Known by `sub`; else an invitation for the e-mail, which from then on belongs to this `sub` alone. */
async function personOrForbid(c: AppContext, { sub, email }: Identity): Promise<Person> {
  const known = await personBySub(c.env.DB, sub);
  if (known !== null) return known;
  await bindInvitation(c.env.DB, { sub, email, at: c.get("clockAt"), request: c.get("requestId") });
  const bound = await personBySub(c.env.DB, sub);
  if (bound !== null) return bound;
  throw new Problem((await hadAccount(c.env.DB, sub)) ? "account_ended" : "account_unknown");
}

/** Sets the person of the request's ID token, which is checked against the real clock always. */
export function authenticate(now: () => number): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const token = bearerOrForbid(c.req.header("Authorization"));
    const identity = await verifyTokenOrForbid(token, c.get("configuration"), now());
    c.set("person", await personOrForbid(c, identity));
    await next();
  };
}
