import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from "jose";
import type { ProblemCode } from "../../shared/wire/problems.ts";
import type { Configuration } from "../configuration.ts";
import { Problem } from "../problem.ts";

export interface Identity {
  sub: string;
  /** In lower case. */
  email: string;
}

/** One key set for each address, so that an isolate fetches keys once in ten minutes and not at every request. */
const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

function keySetOf(url: URL): ReturnType<typeof createRemoteJWKSet> {
  const known = keySets.get(url.href);
  if (known !== undefined) return known;
  const made = createRemoteJWKSet(url, { timeoutDuration: 5_000 });
  keySets.set(url.href, made);
  return made;
}

const OF_CLAIM: Record<string, ProblemCode> = {
  iss: "token_issuer",
  aud: "token_audience",
  exp: "token_expired",
  nbf: "token_expired",
};

function problemOf(error: unknown): ProblemCode {
  if (error instanceof errors.JWTExpired) return "token_expired";
  if (error instanceof errors.JWTClaimValidationFailed) return OF_CLAIM[error.claim] ?? "token_malformed";
  if (
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys
  ) {
    return "token_signature";
  }
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return "token_malformed";
  if (error instanceof errors.JOSENotSupported) return "token_malformed";
  // What is left comes from fetching the keys: no answer, another status than 200, no key set.
  return "keys_unreachable";
}

function identityOf(payload: JWTPayload): Identity {
  const { sub, email, email_verified } = payload;
  if (typeof sub !== "string" || sub === "" || typeof email !== "string" || email === "") {
    throw new Problem("token_malformed");
  }
  if (email_verified !== true) throw new Problem("token_email_unverified");
  return { sub, email: email.toLowerCase() };
}

/**
 * The identity in an ID token: RS256 by a key of the configured set alone (never a key or an algorithm of the
 * token's own choosing), issuer, audience, expiry by the real clock, verified e-mail.
 * Problems: a token_ code for each failure; keys_unreachable.
 */
export async function verifyTokenOrForbid(
  token: string,
  configuration: Configuration,
  now: number,
): Promise<Identity> {
  const verified = await jwtVerify(token, keySetOf(configuration.jwksUrl), {
    algorithms: ["RS256"],
    issuer: configuration.issuers,
    audience: configuration.audiences,
    requiredClaims: ["exp", "sub"],
    clockTolerance: 5,
    currentDate: new Date(now),
  }).catch((error: unknown) => {
    const code = problemOf(error);
    if (code === "keys_unreachable") console.error(JSON.stringify({ keys: String(error) }));
    throw new Problem(code);
  });
  return identityOf(verified.payload);
}
