import { importJWK, type JWTPayload, SignJWT } from "jose";
import { inject } from "vitest";

const issuer = inject("issuer");

type Claims = { [K in "iss" | "aud" | "sub" | "email" | "email_verified"]?: unknown };

/** Claims of a token that the worker accepts; the issuer's real clock, whatever the demo's day. */
export function claims(email: string, sub = `sub of ${email}`): Claims {
  return { iss: issuer.url, aud: issuer.audience, sub, email, email_verified: true };
}

/** A token signed with the issuer's own key. */
export async function sign(
  payload: Claims,
  { expires = 3_600, kid = "test-key" }: { expires?: number; kid?: string } = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1_000);
  const key = await importJWK(issuer.key, "RS256");
  return new SignJWT({ ...(payload as JWTPayload), iat: now - 60, exp: now + expires })
    .setProtectedHeader({ alg: "RS256", kid, typ: "JWT" })
    .sign(key);
}
