// A small real OpenID issuer in Google's place: signs with RS256 and serves its keys. For this machine only.
import { once } from "node:events";
import { OAuth2Issuer, OAuth2Service } from "oauth2-mock-server";
import { ACCOUNT_ROLE_WORDS } from "../../shared/wording/account-roles.ts";
import { withAccountChooser } from "./account-chooser.ts";
import type { DemoPerson } from "./people.ts";

export interface Issuer {
  url: string;
  token(person: DemoPerson): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts the issuer on loopback; its tokens are for one audience and last an hour by the real clock. Its pages offer
 * those of the people that are shown.
 */
export async function startIssuer(
  port: number,
  audience: string,
  people: readonly DemoPerson[],
): Promise<Issuer> {
  const issuer = new OAuth2Issuer();
  await issuer.keys.generate("RS256");
  const accounts = people
    .filter(({ shown }) => shown)
    .map((person) => ({ ...person, role: ACCOUNT_ROLE_WORDS[person.role] }));
  const server = withAccountChooser(new OAuth2Service(issuer), accounts);
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${port}`;
  issuer.url = url;
  return {
    url,
    token: ({ sub, email, name }) =>
      issuer.buildToken({
        expiresIn: 3600,
        scopesOrTransform: (_header, payload) => {
          Object.assign(payload, { sub, email, name, email_verified: true, aud: audience });
        },
      }),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
