// The issuer's side of signing in: authorization code with PKCE, state and nonce (RFC 6749, RFC 7636, OpenID Connect).
import * as oauth from "oauth4webapi";
import type { Configuration, WebClient } from "../../configuration.ts";

/** What a browser keeps between leaving for the issuer and coming back. */
export interface Leaving {
  state: string;
  nonce: string;
  verifier: string;
  /** The page to which signing in leads, as a path of this site. */
  goesTo: string;
}

interface Site {
  configuration: Configuration;
  client: WebClient;
  /** Where the issuer sends the browser back to. */
  returnTo: string;
}

/** How long an issuer's addresses are kept. */
const KEPT = 3_600_000;
const TIMEOUT = 5_000;
let known: { issuer: string; server: oauth.AuthorizationServer; at: number } | null = null;

function requestOptions(issuer: URL) {
  return {
    // Configuration lets an issuer without encryption be on this machine alone.
    [oauth.allowInsecureRequests]: issuer.protocol === "http:",
    signal: () => AbortSignal.timeout(TIMEOUT),
  };
}

async function serverOf(issuer: URL, now: number): Promise<oauth.AuthorizationServer> {
  if (known !== null && known.issuer === issuer.href && now - known.at < KEPT) return known.server;
  const response = await oauth.discoveryRequest(issuer, requestOptions(issuer));
  const server = await oauth.processDiscoveryResponse(issuer, response);
  known = { issuer: issuer.href, server, at: now };
  return server;
}

const issuerOf = ({ issuers }: Configuration) => new URL(issuers[0]);

/** What is drawn for one sign-in. */
export function leavingFor(goesTo: string): Leaving {
  return {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    goesTo,
  };
}

/**
 * The issuer's address at which a person chooses an account; `hint` is the account that is meant, if one is.
 * Throws where the issuer cannot be reached or has no such address.
 */
export async function authorizationUrl(
  { configuration, client, returnTo }: Site,
  { state, nonce, verifier }: Leaving,
  now: number,
): Promise<URL> {
  const { authorization_endpoint: address } = await serverOf(issuerOf(configuration), now);
  if (address === undefined) throw new Error("the issuer names no authorization endpoint");
  const url = new URL(address);
  const parameters = {
    client_id: client.id,
    redirect_uri: returnTo,
    response_type: "code",
    scope: "openid email profile",
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    // Offices share machines: whoever signs in says as whom.
    prompt: "select_account",
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}

/**
 * The ID token for the code with which a browser came back. Throws where state, nonce or code do not fit, or the
 * issuer refuses. The token's signature and claims are checked by `verifyTokenOrForbid`, as the API's.
 */
export async function idTokenFor(
  { configuration, client, returnTo }: Site,
  { state, nonce, verifier }: Leaving,
  { address, now }: { address: URL; now: number },
): Promise<string> {
  const issuer = issuerOf(configuration);
  const server = await serverOf(issuer, now);
  const as = { client_id: client.id };
  const answer = oauth.validateAuthResponse(server, as, address, state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    as,
    oauth.ClientSecretPost(client.secret),
    answer,
    returnTo,
    verifier,
    requestOptions(issuer),
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, as, response, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  if (tokens.id_token === undefined) throw new Error("the issuer gave no ID token");
  return tokens.id_token;
}
