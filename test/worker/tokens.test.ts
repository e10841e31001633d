import { env } from "cloudflare:workers";
import { exportSPKI, generateKeyPair, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, inject, test, vi } from "vitest";
import type { ProblemCode } from "../../shared/wire/problems.ts";
import { readConfiguration } from "../../worker/configuration.ts";
import { testApp } from "./support/app.ts";
import { ask, dump, refused } from "./support/client.ts";
import { MINH } from "./support/people.ts";
import { claims, sign } from "./support/token.ts";

const issuer = inject("issuer");
const good = () => claims(MINH.email);
const later = () => Math.floor(Date.now() / 1_000) + 3_600;

async function foreign(header: Record<string, unknown> = {}): Promise<string> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return new SignJWT({ ...(good() as JWTPayload), exp: later() })
    .setProtectedHeader({ alg: "RS256", kid: "test-key", ...header })
    .sign(privateKey);
}

/** The old trick: the public key, which everybody has, as an HMAC secret. */
async function signedWithPublicKey(): Promise<string> {
  const { kty, n, e } = issuer.key;
  const key = (await importJWK({ kty: kty!, n: n!, e: e!, alg: "RS256" }, "RS256", {
    extractable: true,
  })) as CryptoKey;
  return new SignJWT({ ...(good() as JWTPayload), exp: later() })
    .setProtectedHeader({ alg: "HS256", kid: "test-key" })
    .sign(new TextEncoder().encode(await exportSPKI(key)));
}

async function cutSignature(): Promise<string> {
  const [header, payload, signature] = (await sign(good())).split(".");
  return `${header}.${payload}.${signature!.slice(4)}`;
}

async function otherPayload(): Promise<string> {
  const [header, , signature] = (await sign(good())).split(".");
  const [, payload] = (await sign(claims("lan@so-tu-phap.example"))).split(".");
  return `${header}.${payload}.${signature}`;
}

const without = (name: string) => Object.fromEntries(Object.entries(good()).filter(([key]) => key !== name));

const REFUSED: [string, ProblemCode, () => Promise<string | null> | string | null][] = [
  ["no token", "token_missing", () => null],
  ["a text that is no token", "token_malformed", () => "no-token"],
  ["three parts that are no JSON", "token_malformed", () => "a.b.c"],
  ["a foreign key under the issuer's key id", "token_signature", () => foreign()],
  ["an unknown key id", "token_signature", () => sign(good(), { kid: "other" })],
  [
    "a key that the token brings along",
    "token_signature",
    () => foreign({ kid: "own", jku: "https://attacker.example/jwks" }),
  ],
  ["HS256 with the public key as its secret", "token_signature", () => signedWithPublicKey()],
  [
    "algorithm none",
    "token_signature",
    () => new UnsecuredJWT({ ...(good() as JWTPayload), exp: later() }).encode(),
  ],
  ["a signature cut short", "token_signature", () => cutSignature()],
  ["another person's payload under a good signature", "token_signature", () => otherPayload()],
  ["an hour past its expiry", "token_expired", () => sign(good(), { expires: -3_600 })],
  ["another audience", "token_audience", () => sign({ ...good(), aud: "other.example" })],
  ["no audience", "token_audience", () => sign(without("aud"))],
  ["another issuer", "token_issuer", () => sign({ ...good(), iss: "https://accounts.google.com" })],
  ["no issuer", "token_issuer", () => sign(without("iss"))],
  ["an unverified e-mail", "token_email_unverified", () => sign({ ...good(), email_verified: false })],
  [
    "an e-mail verified by a text",
    "token_email_unverified",
    () => sign({ ...good(), email_verified: "true" }),
  ],
  ["no word on the e-mail", "token_email_unverified", () => sign(without("email_verified"))],
  ["no e-mail", "token_malformed", () => sign(without("email"))],
  ["no person", "token_malformed", () => sign(without("sub"))],
];

describe("ID tokens", () => {
  test.each(REFUSED)("refused: %s", async (_, code, token) => {
    const answer = await refused(MINH, code, "/v1/me", { token: await token() });
    expect(answer.headers.get("WWW-Authenticate")).toBe("Bearer");
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
  });

  test("refused: a token without expiry", async () => {
    const key = await importJWK(issuer.key, "RS256");
    const token = await new SignJWT(good() as JWTPayload)
      .setProtectedHeader({ alg: "RS256", kid: "test-key" })
      .sign(key);
    await refused(MINH, "token_expired", "/v1/me", { token });
  });

  test.each(["Basic bWluaDptaW5o", "Bearer", "Bearer a b"])("refused: another scheme, %s", async (header) => {
    await refused(MINH, "token_malformed", "/v1/me", { token: null, headers: { Authorization: header } });
  });

  test("taken: one audience of several", async () => {
    const token = await sign({ ...good(), aud: ["other.example", issuer.audience] });
    expect((await ask(MINH, "/v1/me", { token })).status).toBe(200);
  });

  test("keys are fetched once, not at every request", async () => {
    await ask(MINH, "/v1/me");
    const fetches = vi.spyOn(globalThis, "fetch");
    for (let i = 0; i < 5; i++) expect((await ask(MINH, "/v1/me")).status).toBe(200);
    expect(fetches).not.toHaveBeenCalled();
    fetches.mockRestore();
  });

  test("where keys cannot be had, the problem says so and nothing is stored", async () => {
    const configuration = { ...readConfiguration(env), jwksUrl: new URL(`${issuer.url}/no-keys-here`) };
    const app = testApp({ configuration });
    const before = await dump();
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const answer = await app.request(
      "/v1/me",
      { headers: { Authorization: `Bearer ${await sign(good())}` } },
      { DB: env.DB },
    );
    log.mockRestore();
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      503,
      "keys_unreachable",
    ]);
    expect(answer.headers.get("Retry-After")).toBe("30");
    expect(await dump()).toEqual(before);
  });
});
