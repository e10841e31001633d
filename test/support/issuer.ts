import { exportJWK, generateKeyPair, type JWK } from "jose";
import { OAuth2Server } from "oauth2-mock-server";
import type { TestProject } from "vitest/node";

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
  const server = new OAuth2Server();
  await server.issuer.keys.add({ ...key });
  await server.start(0, "127.0.0.1");
  const url = `http://127.0.0.1:${server.address().port}`;
  server.issuer.url = url;
  return {
    issuer: { url, jwksUrl: `${url}/jwks`, audience: "add-on.example", key },
    stop: () => server.stop(),
  };
}

export default async function provideIssuer(project: TestProject): Promise<() => Promise<void>> {
  const { issuer, stop } = await startTestIssuer();
  project.provide("issuer", issuer);
  return stop;
}
