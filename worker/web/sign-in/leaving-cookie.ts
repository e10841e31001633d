import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import * as v from "valibot";
import type { AppContext } from "../../http/context.ts";
import { HOST_COOKIE } from "../host-cookie.ts";
import type { Leaving } from "./provider.ts";

const NAME = "sign-in";
const MINUTES = 10;

const shape = v.strictObject({
  state: v.string(),
  nonce: v.string(),
  verifier: v.string(),
  goesTo: v.string(),
});

/** The browser keeps what its sign-in was begun with, so that nobody else's answer can end it. */
export function keepLeaving(c: AppContext, leaving: Leaving): void {
  setCookie(c, NAME, JSON.stringify(leaving), { ...HOST_COOKIE, maxAge: MINUTES * 60 });
}

/** What was kept, once; null where nothing was or it is too old. */
export function takeLeaving(c: AppContext): Leaving | null {
  const text = getCookie(c, NAME, "host");
  if (text === undefined) return null;
  deleteCookie(c, NAME, HOST_COOKIE);
  try {
    const read = v.safeParse(shape, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
