import type { CookieOptions } from "hono/utils/cookie";

/** Set for this host alone, over an encrypted way alone, and read by no script (RFC 6265bis §4.1.3.2). */
export const HOST_COOKIE = {
  path: "/",
  secure: true,
  httpOnly: true,
  sameSite: "Lax",
  prefix: "host",
} as const satisfies CookieOptions;
