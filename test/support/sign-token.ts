import { importJWK, type JWTPayload, SignJWT } from "jose";
import type { TestIssuer } from "./issuer.ts";

/** A token signed with the issuer's own key: of all that is tested tokens alone see the real clock. */
export async function signToken(
  { key }: TestIssuer,
  payload: object,
  { expires = 3_600, kid = "test-key" }: { expires?: number; kid?: string } = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ ...(payload as JWTPayload), iat: now - 60, exp: now + expires })
    .setProtectedHeader({ alg: "RS256", kid, typ: "JWT" })
    .sign(await importJWK(key, "RS256"));
}
