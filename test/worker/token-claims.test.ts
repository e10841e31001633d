import { describe, expect, inject, test } from "vitest";
import { MINH } from "./support/people.ts";
import { askerAt, claimsAt, SECONDS, signed } from "./support/signed.ts";

const issuer = inject("issuer");
const ask = askerAt();
const good = claimsAt(MINH.email);
const DAY = 24 * 3_600;
const padded = (length: number) => signed({ ...good, picture: "x".repeat(length) });

const TAKEN: [string, () => Promise<string>][] = [
  ["as Google issues it", () => signed(good)],
  ["without azp and nbf", () => signed({ ...good, azp: undefined, nbf: undefined })],
  ["one audience of several", () => signed({ ...good, aud: ["other.example", issuer.audience] })],
  ["of a whole day", () => signed({ ...good, iat: SECONDS, exp: SECONDS + DAY })],
  ["by a clock a little ahead", () => signed({ ...good, iat: SECONDS + 5, nbf: SECONDS + 5 })],
  ["with parts of seconds", () => signed({ ...good, iat: SECONDS - 0.5, exp: SECONDS + 0.5 })],
  ["without a type", () => signed(good, { typ: undefined })],
  ["with the type in small letters", () => signed(good, { typ: "application/jwt" })],
  ["with more claims, and six KB long", () => padded(4_000)],
];

const REFUSED: [string, string, () => Promise<string>][] = [
  ["iat in the future", "token_expired", () => signed({ ...good, iat: SECONDS + 6 })],
  ["iat in another year", "token_expired", () => signed({ ...good, iat: SECONDS + 365 * DAY })],
  ["iat in milliseconds", "token_expired", () => signed({ ...good, iat: SECONDS * 1_000 })],
  ["no iat", "token_malformed", () => signed({ ...good, iat: undefined })],
  ["iat as a text", "token_malformed", () => signed({ ...good, iat: String(SECONDS) })],
  ["iat as null", "token_malformed", () => signed({ ...good, iat: null })],
  ["no exp", "token_expired", () => signed({ ...good, exp: undefined })],
  ["exp as a text", "token_malformed", () => signed({ ...good, exp: String(SECONDS + 60) })],
  [
    "exp beyond all numbers",
    "token_malformed",
    () => signed(JSON.stringify(good).replace(/"exp":\d+/, '"exp":1e999')),
  ],
  ["exp at the end of time", "token_expired", () => signed({ ...good, exp: 1e300 })],
  [
    "exp after more than a day",
    "token_expired",
    () => signed({ ...good, iat: SECONDS, exp: SECONDS + DAY + 6 }),
  ],
  ["iat long ago with an exp of today", "token_expired", () => signed({ ...good, iat: 0 })],
  ["exp just past", "token_expired", () => signed({ ...good, exp: SECONDS - 5 })],
  ["nbf in the future", "token_expired", () => signed({ ...good, nbf: SECONDS + 6 })],
  ["nbf as a text", "token_malformed", () => signed({ ...good, nbf: "soon" })],
  ["another client as azp", "token_audience", () => signed({ ...good, azp: "other.example" })],
  ["azp as a list", "token_audience", () => signed({ ...good, azp: [issuer.audience] })],
  ["azp as null", "token_audience", () => signed({ ...good, azp: null })],
  ["azp as an empty text", "token_audience", () => signed({ ...good, azp: "" })],
  ["no audience in a list", "token_audience", () => signed({ ...good, aud: [] })],
  ["other audiences alone", "token_audience", () => signed({ ...good, aud: ["a.example", "b.example"] })],
  ["a list of lists as audience", "token_audience", () => signed({ ...good, aud: [[issuer.audience]] })],
  ["something beside texts in aud", "token_audience", () => signed({ ...good, aud: [issuer.audience, 1] })],
  ["aud as an object", "token_audience", () => signed({ ...good, aud: { 0: issuer.audience } })],
  ["iss as a list", "token_issuer", () => signed({ ...good, iss: [issuer.url] })],
  ["sub of 256 characters", "token_malformed", () => signed({ ...good, sub: "1".repeat(256) })],
  ["sub as a number", "token_malformed", () => signed({ ...good, sub: 117 })],
  ["an empty sub", "token_malformed", () => signed({ ...good, sub: "" })],
  ["sub beyond ASCII", "token_malformed", () => signed({ ...good, sub: "người" })],
  ["sub with a line end", "token_malformed", () => signed({ ...good, sub: "117\n" })],
  ["email as a list", "token_malformed", () => signed({ ...good, email: [MINH.email] })],
  [
    "an e-mail without end",
    "token_malformed",
    () => signed({ ...good, email: `${"a".repeat(400)}@x.example` }),
  ],
  ["e-mail verified by 1", "token_email_unverified", () => signed({ ...good, email_verified: 1 })],
  ["hd as a list", "token_malformed", () => signed({ ...good, hd: ["x.example"] })],
  ["claims only inherited", "token_issuer", () => signed(`{"__proto__":${JSON.stringify(good)}}`)],
  ["a list of claims", "token_malformed", () => signed([good])],
  ["no JSON", "token_malformed", () => signed("{")],
  ["over 8 KB", "token_malformed", () => padded(6_200)],
  ["the type of an access token", "token_malformed", () => signed(good, { typ: "at+jwt" })],
  ["the type of a logout token", "token_malformed", () => signed(good, { typ: "logout+jwt" })],
  [
    "a header that must be understood",
    "token_malformed",
    () => signed(good, { crit: ["x-use"], "x-use": "y" }),
  ],
];

describe("the table of claims", () => {
  test.each(TAKEN)("taken: %s", async (_, token) => {
    expect(await ask(await token())).toEqual([200, MINH.id]);
  });

  test.each(REFUSED)("refused: %s", async (_, code, token) => {
    expect(await ask(await token())).toEqual([401, code]);
  });

  test("what is too long is refused before its signature is looked at", async () => {
    expect(await ask(`${"a".repeat(8_193)}`)).toEqual([401, "token_malformed"]);
  });
});
