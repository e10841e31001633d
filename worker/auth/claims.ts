import { comparableEmail, domainName } from "../../shared/email.ts";
import type { ProblemCode } from "../../shared/wire/problems.ts";
import type { Configuration } from "../configuration.ts";

/** What a token with a valid signature says. */
export interface Identity {
  sub: string;
  /** In the form in which addresses are compared; null where no invitation can have it. */
  email: string | null;
  /** The Workspace domain that hosts the account, in lower case, or null: a private one. */
  hostedDomain: string | null;
}

type Claims = Record<string, unknown>;
type Facts = Pick<Configuration, "issuers" | "audiences"> & {
  /** The real clock in seconds. */
  now: number;
};

/** Clocks of the issuer and of this machine may differ so much. */
const TOLERANCE = 5;
const LONGEST_LIFE = 24 * 3_600;
const MOST_AUDIENCES = 10;

const isText = (value: unknown, most: number): value is string =>
  typeof value === "string" && value !== "" && value.length <= most;
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isAbsentOr = (value: unknown, holds: (value: unknown) => boolean) =>
  value === undefined || holds(value);

function isForUs(aud: unknown, { audiences }: Facts): boolean {
  const named = typeof aud === "string" ? [aud] : Array.isArray(aud) ? aud : [];
  if (named.length > MOST_AUDIENCES || !named.every((one) => typeof one === "string")) return false;
  return named.some((one) => audiences.includes(one));
}

interface Row {
  claim: string;
  holds: (value: unknown, facts: Facts, claims: Claims) => boolean;
  problem: ProblemCode;
}

/** Checks of the claims that every token must have, in their order. */
const CLAIMS: readonly Row[] = [
  { claim: "iss", holds: (v, { issuers }) => issuers.some((one) => one === v), problem: "token_issuer" },
  { claim: "aud", holds: isForUs, problem: "token_audience" },
  // The client that asked for the token, where the issuer names it.
  {
    claim: "azp",
    holds: (v, { audiences }) => isAbsentOr(v, () => audiences.some((one) => one === v)),
    problem: "token_audience",
  },
  { claim: "exp", holds: (v) => v !== undefined, problem: "token_expired" },
  { claim: "exp", holds: isNumber, problem: "token_malformed" },
  { claim: "exp", holds: (v, { now }) => Number(v) > now - TOLERANCE, problem: "token_expired" },
  { claim: "nbf", holds: (v) => isAbsentOr(v, isNumber), problem: "token_malformed" },
  {
    claim: "nbf",
    holds: (v, { now }) => isAbsentOr(v, () => Number(v) <= now + TOLERANCE),
    problem: "token_expired",
  },
  { claim: "iat", holds: isNumber, problem: "token_malformed" },
  { claim: "iat", holds: (v, { now }) => Number(v) <= now + TOLERANCE, problem: "token_expired" },
  // A token without an end is as good as a password.
  {
    claim: "exp",
    holds: (v, _, { iat }) => Number(v) - Number(iat) <= LONGEST_LIFE + TOLERANCE,
    problem: "token_expired",
  },
  // OpenID Connect Core 2: at most 255 characters of ASCII.
  { claim: "sub", holds: (v) => isText(v, 255) && /^[\x20-\x7e]+$/.test(v), problem: "token_malformed" },
  { claim: "email", holds: (v) => isText(v, 320), problem: "token_malformed" },
  { claim: "email_verified", holds: (v) => v === true, problem: "token_email_unverified" },
  { claim: "hd", holds: (v) => isAbsentOr(v, (one) => isText(one, 253)), problem: "token_malformed" },
];

/** The problem of the first claim that fails its check; null where none does. */
export function claimsProblem(claims: Claims, facts: Facts): ProblemCode | null {
  const own = (name: string) => (Object.hasOwn(claims, name) ? claims[name] : undefined);
  return CLAIMS.find(({ claim, holds }) => !holds(own(claim), facts, claims))?.problem ?? null;
}

/** The identity in claims that passed all checks. */
export function identityOf({ sub, email, hd }: Claims): Identity {
  return {
    sub: String(sub),
    email: comparableEmail(String(email)),
    hostedDomain: typeof hd === "string" ? domainName(hd) : null,
  };
}
