import { inject } from "vitest";
import { signToken } from "../../support/sign-token.ts";

const issuer = inject("issuer");

type Claims = { [K in "iss" | "aud" | "sub" | "email" | "email_verified"]?: unknown };

/** Claims of a token that the worker accepts. */
export function claims(email: string, sub = `sub of ${email}`): Claims {
  return { iss: issuer.url, aud: issuer.audience, sub, email, email_verified: true };
}

/** A token signed with the issuer's own key. */
export function sign(payload: Claims, options: { expires?: number; kid?: string } = {}): Promise<string> {
  return signToken(issuer, payload, options);
}
