import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { OAuth2Issuer, OAuth2Service } from "oauth2-mock-server";
import type { TestProject } from "vitest/node";
import { withHints } from "../../tools/demo/account-chooser.ts";

/** A real small OpenID issuer on this machine; tests sign with the key that it publishes. */
export interface TestIssuer {
  url: string;
  jwksUrl: string;
  audience: string;
  key: JWK;
}

declare module "vitest" {
  interface ProvidedContext {
    issuer: TestIssuer;
  }
}

export async function startTestIssuer(): Promise<{ issuer: TestIssuer; stop(): Promise<void> }> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const key: JWK = { ...(await exportJWK(privateKey)), kid: "test-key", alg: "RS256", use: "sig" };
  const issuer = new OAuth2Issuer();
  await issuer.keys.add({ ...key });
  // A test says as whom somebody signs in: the claims, as JSON.
  const claimsOf = (hint: string | null) => (hint === null ? undefined : (JSON.parse(hint) as object));
  const server = withHints(new OAuth2Service(issuer), claimsOf, () => "Nobody was named.");
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  issuer.url = url;
  return {
    issuer: { url, jwksUrl: `${url}/jwks`, audience: "add-on.example", key },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export default async function provideIssuer(project: TestProject): Promise<() => Promise<void>> {
  const { issuer, stop } = await startTestIssuer();
  project.provide("issuer", issuer);
  return stop;
}
