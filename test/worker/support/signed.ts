import { env } from "cloudflare:workers";
import { CompactSign, importJWK } from "jose";
import { inject } from "vitest";
import { type Configuration, readConfiguration } from "../../../worker/configuration.ts";
import { BEGINS, testApp } from "./app.ts";

const issuer = inject("issuer");

/** An instant at which tokens are judged, whatever the machine's clock says. */
export const NOW = BEGINS;
export const SECONDS = NOW / 1_000;

/** Claims that hold at an instant. */
export function claimsAt(email: string, now = SECONDS): Record<string, unknown> {
  return {
    ...{ iss: issuer.url, aud: issuer.audience, azp: issuer.audience, sub: `sub of ${email}`, email },
    ...{ email_verified: true, iat: now - 60, nbf: now - 60, exp: now + 3_600 },
  };
}

/** Whatever stands in it, signed with the issuer's own key. */
export async function signed(payload: unknown, header: Record<string, unknown> = {}): Promise<string> {
  const text = typeof payload === "string" ? payload : JSON.stringify(payload);
  return new CompactSign(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: "RS256", kid: "test-key", typ: "JWT", ...header })
    .sign(await importJWK(issuer.key, "RS256"), { crit: { "x-use": true } });
}

/** Asks a worker of its own, by a clock of its own, who a token's person is. */
export function askerAt(now: () => number = () => NOW, change: Partial<Configuration> = {}) {
  const app = testApp({ configuration: { ...readConfiguration(env), ...change }, now, tokenNow: now });
  return async (token: string): Promise<[number, string]> => {
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await app.request("/v1/me", { headers }, { DB: env.DB });
    const body = (await answer.json()) as { code?: string; account?: { id: string } };
    return [answer.status, body.code ?? body.account?.id ?? ""];
  };
}
