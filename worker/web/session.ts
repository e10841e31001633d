// Sessions of the web: a random token in a cookie, its hash in the database.
import type { MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { bytesOf, hexOf, sha256Of } from "../hash.ts";
import { auditOf } from "../http/audit-entry.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { sessionOrNull } from "../store/read-session.ts";
import { endSessions, storeSeen, storeSession } from "../store/store-session.ts";
import { HOST_COOKIE } from "./host-cookie.ts";

const NAME = "session";
const HOUR = 3_600_000;
/** Offices share machines: a session ends with a working day without a click, and after a week in any case. */
export const IDLE = 8 * HOUR;
export const LONGEST = 7 * 24 * HOUR;
/** A row is not written at every click. */
const SEEN_EVERY = 5 * 60_000;
const TOKEN_BYTES = 32;

async function hashedCookie(c: AppContext): Promise<string | null> {
  const token = getCookie(c, NAME, "host");
  return token === undefined ? null : sha256Of(bytesOf(token));
}

/** What a browser says of itself, as far as a list has room for it. */
function deviceOf(c: AppContext): string {
  return (c.req.header("User-Agent") ?? "").replace(/[^\x20-\x7e]/g, "").slice(0, 200);
}

/** Begins the session of the context's person under a new token; that which the browser had before ends. */
export async function beginSession(c: AppContext): Promise<void> {
  const token = hexOf(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES)));
  const at = c.get("clockAt");
  const session = {
    id: c.get("newId")(),
    tokenHash: await sha256Of(bytesOf(token)),
    account: c.get("person").id,
    device: deviceOf(c),
    begunAt: at,
    seenAt: at,
    endsAt: new Date(Date.parse(at) + LONGEST).toISOString(),
  };
  const before = await hashedCookie(c);
  await storeSession(c.env.DB, session, { before, now: at, audit: auditOf(c, "sign_in") });
  // Without an age: it goes when the browser is closed.
  setCookie(c, NAME, token, HOST_COOKIE);
}

function hasEnded({ seenAt, endsAt }: { seenAt: string; endsAt: string }, now: number): boolean {
  return now >= Date.parse(endsAt) || now >= Date.parse(seenAt) + IDLE;
}

/** Sets the person and the session of a request that bears one; a bearer token says nothing here. */
export const readSession: MiddlewareHandler<AppEnv> = async (c, next) => {
  const hash = await hashedCookie(c);
  const known = hash === null ? null : await sessionOrNull(c.env.DB, hash);
  const at = c.get("clockAt");
  const now = Date.parse(at);
  if (known !== null && !hasEnded(known.session, now)) {
    c.set("person", known.person);
    c.set("session", known.session);
    if (now >= Date.parse(known.session.seenAt) + SEEN_EVERY) await storeSeen(c.env.DB, known.session.id, at);
  }
  await next();
};

/** Ends the context's own session, or another one of the person, or all; what the browser keeps of us goes with it. */
export async function signOut(c: AppContext, which: "own" | "all" | { id: string }): Promise<void> {
  const session = c.get("session");
  const id = which === "all" ? null : which === "own" ? (session?.id ?? "") : which.id;
  const action = which === "all" ? "sign_out_everywhere" : "sign_out";
  await endSessions(c.env.DB, { account: c.get("person").id, id }, auditOf(c, action));
  if (id !== null && id !== session?.id) return;
  deleteCookie(c, NAME, HOST_COOKIE);
  c.header("Clear-Site-Data", '"cache", "storage"');
}
