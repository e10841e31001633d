import { type CompactVerifyResult, compactVerify, errors } from "jose";
import type { ProblemCode } from "../../shared/wire/problems.ts";
import type { Configuration } from "../configuration.ts";
import { Problem } from "../http/problem.ts";
import { claimsProblem, type Identity, identityOf } from "./claims.ts";
import { type KeySet, KeysUnreachable } from "./key-set.ts";

/** Google's take one to two KB. */
const MAX_CHARACTERS = 8_192;

function problemOf(error: unknown): ProblemCode {
  if (
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys
  ) {
    return "token_signature";
  }
  if (error instanceof errors.JWSInvalid || error instanceof errors.JOSENotSupported)
    return "token_malformed";
  // Else the key set could not be fetched or used.
  if (!(error instanceof KeysUnreachable)) console.error(JSON.stringify({ keys: String(error) }));
  return "keys_unreachable";
}

/** An ID token says JWT or nothing; another type, or a header that must be understood, is for another use. */
function isIdToken({ typ, crit }: CompactVerifyResult["protectedHeader"]): boolean {
  const isType = typ === undefined || (typeof typ === "string" && /^(?:application\/)?jwt$/i.test(typ));
  return isType && crit === undefined;
}

function claimsOrForbid(payload: Uint8Array): Record<string, unknown> {
  try {
    const claims: unknown = JSON.parse(
      new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(payload),
    );
    if (typeof claims === "object" && claims !== null && !Array.isArray(claims)) return { ...claims };
  } catch {
    // Told below, like any other payload that is no set of claims.
  }
  throw new Problem("token_malformed");
}

/**
 * The identity in an ID token: RS256 by a key of the configured set alone (never a key or an algorithm of the
 * token's own choosing), and every claim of the table, by the real clock in milliseconds.
 * Problems: a token_ code for each failure; keys_unreachable.
 */
export async function verifyTokenOrForbid(
  token: string,
  { issuers, audiences }: Configuration,
  keys: KeySet,
  now: number,
): Promise<Identity> {
  if (token.length > MAX_CHARACTERS) throw new Problem("token_malformed");
  const verified = await compactVerify(token, (...asked) => keys(now, ...asked), {
    algorithms: ["RS256"],
  }).catch((error: unknown) => {
    throw new Problem(problemOf(error));
  });
  if (!isIdToken(verified.protectedHeader)) throw new Problem("token_malformed");
  const claims = claimsOrForbid(verified.payload);
  const problem = claimsProblem(claims, { issuers, audiences, now: now / 1_000 });
  if (problem !== null) throw new Problem(problem);
  return identityOf(claims);
}
