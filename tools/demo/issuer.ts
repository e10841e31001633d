// A small real OpenID issuer in Google's place: signs with RS256 and serves its keys. For this machine only.
import { OAuth2Server } from "oauth2-mock-server";
import type { DemoPerson } from "./people.ts";

export interface Issuer {
  url: string;
  token(person: DemoPerson): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the issuer on loopback; its tokens are for one audience and last an hour by the real clock. */
export async function startIssuer(port: number, audience: string): Promise<Issuer> {
  const server = new OAuth2Server();
  await server.issuer.keys.generate("RS256");
  await server.start(port, "127.0.0.1");
  const url = `http://127.0.0.1:${port}`;
  server.issuer.url = url;
  return {
    url,
    token: ({ sub, email, name }) =>
      server.issuer.buildToken({
        expiresIn: 3600,
        scopesOrTransform: (_header, payload) => {
          Object.assign(payload, { sub, email, name, email_verified: true, aud: audience });
        },
      }),
    stop: () => server.stop(),
  };
}
