import type { Hono } from "hono";
import { problemWording } from "../../../shared/wording/problems.ts";
import { WEB_LABELS, WEB_SENTENCES } from "../../../shared/wording/web.ts";
import { personOrForbid } from "../../auth/authenticate.ts";
import type { KeySet } from "../../auth/key-set.ts";
import { verifyTokenOrForbid } from "../../auth/verify-token.ts";
import type { AppContext, AppEnv } from "../../http/context.ts";
import { Problem } from "../../http/problem.ts";
import { readSessions } from "../../store/read-session.ts";
import { ownPath } from "../own-path.ts";
import { SessionsPage } from "../pages/sessions-page.tsx";
import { SignInPage } from "../pages/sign-in-page.tsx";
import { respond } from "../respond.tsx";
import { beginSession, signOut } from "../session.ts";
import { keepLeaving, takeLeaving } from "./leaving-cookie.ts";
import { authorizationUrl, idTokenFor, leavingFor } from "./provider.ts";

const PAGE = "/dang-nhap";
const BEGIN = "/dang-nhap/chon-tai-khoan";
const RETURN = "/dang-nhap/tro-ve";

export interface SignInParts {
  keys: KeySet;
  /** The real clock, which alone the issuer knows. */
  tokenNow: () => number;
}

type Notice = Parameters<typeof SignInPage>[0]["notice"];

function siteOf(c: AppContext) {
  const configuration = c.get("configuration");
  return configuration.web === null
    ? null
    : { configuration, client: configuration.web, returnTo: new URL(RETURN, c.req.url).href };
}

/** The page before signing in; `goesTo` is where one wanted to go. */
function signInPage(c: AppContext, goesTo: string, notice: Notice = null): Promise<Response> {
  const { issuers, web } = c.get("configuration");
  const begin = `${BEGIN}${goesTo === "/" ? "" : `?den=${encodeURIComponent(goesTo)}`}`;
  const google = issuers.some((issuer) => issuer.includes("accounts.google.com"));
  const view = <SignInPage begin={web === null ? null : begin} google={google} notice={notice} />;
  return respond(c, { title: WEB_LABELS.signIn, view, status: notice?.bad ? 403 : 200 });
}

function told(title: string): Notice {
  return { title, bad: true };
}

/** Sends the browser to the issuer, where an account is chosen. */
async function begin(c: AppContext, now: number): Promise<Response> {
  const site = siteOf(c);
  const leaving = leavingFor(ownPath(c.req.query("den")));
  if (site === null) return signInPage(c, leaving.goesTo);
  try {
    const url = await authorizationUrl(site, leaving, now);
    keepLeaving(c, leaving);
    return c.redirect(url.href, 303);
  } catch (error) {
    console.error(JSON.stringify({ requestId: c.get("requestId"), signIn: String(error) }));
    return signInPage(c, leaving.goesTo, told(WEB_SENTENCES.issuerAway));
  }
}

/** Takes the browser back from the issuer: a session for whoever has an account, else why not. */
async function comeBack(c: AppContext, { keys, tokenNow }: SignInParts): Promise<Response> {
  const site = siteOf(c);
  const leaving = takeLeaving(c);
  if (site === null || leaving === null) return signInPage(c, "/", told(WEB_SENTENCES.signInBroken));
  const now = tokenNow();
  const address = new URL(c.req.url);
  const token = await idTokenFor(site, leaving, { address, now }).catch((error: unknown) => {
    console.error(JSON.stringify({ requestId: c.get("requestId"), signIn: String(error) }));
    return null;
  });
  if (token === null) return signInPage(c, leaving.goesTo, told(WEB_SENTENCES.signInBroken));
  let email: string | null = null;
  try {
    const accepted = { ...site.configuration, audiences: [site.client.id] as [string] };
    const identity = await verifyTokenOrForbid(token, accepted, keys, now);
    email = identity.email;
    c.set("person", await personOrForbid(c, identity));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return signInPage(c, leaving.goesTo, { ...problemWording(error.code), email, bad: true });
  }
  await beginSession(c);
  return c.redirect(leaving.goesTo, 303);
}

/** Signing in and out, for everybody. */
export function addSignIn(app: Hono<AppEnv>, parts: SignInParts): void {
  app.get(PAGE, (c) => {
    const notice =
      c.req.query("da-xuat") === undefined ? null : { title: WEB_SENTENCES.signedOut, bad: false };
    return signInPage(c, ownPath(c.req.query("den")), notice);
  });
  app.get(BEGIN, (c) => begin(c, parts.tokenNow()));
  app.get(RETURN, (c) => comeBack(c, parts));
}

/** The own sessions, for who is signed in. */
export function addSessions(app: Hono<AppEnv>): void {
  app.get("/phien", async (c) => {
    const sessions = await readSessions(c.env.DB, c.get("person").id);
    const view = <SessionsPage sessions={sessions} own={c.get("session")?.id ?? ""} />;
    return respond(c, { title: WEB_LABELS.sessions, view });
  });
  app.post("/phien/ket-thuc", async (c) => {
    const { id } = await c.req.parseBody();
    if (typeof id === "string") await signOut(c, { id });
    return c.redirect("/phien", 303);
  });
  app.post("/dang-xuat", async (c) => {
    await signOut(c, "own");
    return c.redirect(`${PAGE}?da-xuat`, 303);
  });
  app.post("/dang-xuat/tat-ca", async (c) => {
    await signOut(c, "all");
    return c.redirect(`${PAGE}?da-xuat`, 303);
  });
}
