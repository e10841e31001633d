import type { DemoPerson } from "../../tools/demo/people.ts";
import { PEOPLE } from "../../tools/demo/people.ts";
import type { TestIssuer } from "./issuer.ts";
import { signToken } from "./sign-token.ts";

/** One of the demo's people. */
export function demoPerson(id: string): DemoPerson {
  const person = PEOPLE.find((one) => one.id === id);
  if (!person) throw new Error(`no person ${id}`);
  return person;
}

/** A token of one of the demo's people. */
export function tokenOf(issuer: TestIssuer, { sub, email, name }: DemoPerson): Promise<string> {
  return signToken(issuer, { iss: issuer.url, aud: issuer.audience, sub, email, name, email_verified: true });
}
