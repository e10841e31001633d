import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { readConfiguration } from "../../worker/configuration.ts";
import { IDLE, LONGEST } from "../../worker/web/session.ts";
import { BEGINS, testApp } from "./support/app.ts";
import { Browser, said } from "./support/browser.ts";
import { ask, dump, raw } from "./support/client.ts";
import { ADMINISTRATOR, MINH, reporterOf, VIEWER } from "./support/people.ts";

const SESSION = "__Host-session";

async function signedIn(email = MINH.email): Promise<Browser> {
  const browser = new Browser();
  expect((await browser.signIn(said(email))).status).toBe(303);
  return browser;
}

const sessions = async () =>
  (await env.DB.prepare("SELECT account, token_hash FROM session ORDER BY rowid").all()).results;

describe("signing in on the web", () => {
  test("leads through the issuer to the page that was wanted, under a cookie of this host alone", async () => {
    const browser = new Browser();
    const first = await browser.get("/ky/kh-6134-2021?tim=so");
    expect([first.status, first.location]).toEqual([303, "/dang-nhap?den=%2Fky%2Fkh-6134-2021%3Ftim%3Dso"]);
    const back = await browser.choose(said(MINH.email), "/ky/kh-6134-2021?tim=so");
    const { status, location, headers } = await browser.get(back);
    expect([status, location]).toEqual([303, "/ky/kh-6134-2021?tim=so"]);
    const [cookie] = headers.getSetCookie().filter((line) => line.startsWith(SESSION));
    expect(cookie?.split("; ").slice(1).sort()).toEqual(["HttpOnly", "Path=/", "SameSite=Lax", "Secure"]);
    expect((await browser.get("/")).html).toContain(MINH.name);
  });

  test("asks the issuer with PKCE, state and nonce, each drawn anew, and lets an account be chosen", async () => {
    const ways = await Promise.all(
      [1, 2].map(async () => new URL((await new Browser().get("/dang-nhap/chon-tai-khoan")).location ?? "")),
    );
    const asked = ways.map(({ searchParams }) => Object.fromEntries(searchParams));
    expect(asked[0]).toMatchObject({
      client_id: "web.example",
      redirect_uri: "https://worker.example/dang-nhap/tro-ve",
      response_type: "code",
      scope: "openid email profile",
      code_challenge_method: "S256",
      prompt: "select_account",
    });
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(asked[0]?.[name]).toMatch(/^[\w-]{43}$/);
      expect(asked[0]?.[name]).not.toBe(asked[1]?.[name]);
    }
  });

  test.each([
    ["has no account", said("la@nguoi-la.example"), "Tài khoản chưa được cấp quyền"],
    ["was not verified by the issuer", said(VIEWER.email, { email_verified: false }), "chưa được xác"],
    ["is another client's", said(VIEWER.email, { aud: "another.example" }), "không hoàn tất"],
  ])("is refused where the account %s, and says which account that was", async (_what, claims, words) => {
    const browser = new Browser();
    const before = await sessions();
    const { status, html } = await browser.signIn(claims);
    expect([status, browser.cookies.has(SESSION)]).toEqual([403, false]);
    expect(html.toLowerCase()).toContain(words.toLowerCase());
    expect(await sessions()).toEqual(before);
  });

  test.each([
    ["without having begun", (_: Browser, back: string) => new Browser().get(back)],
    [
      "with another state",
      (browser: Browser, back: string) => browser.get(back.replace("state=", "state=x")),
    ],
    [
      "with a code of nobody",
      (browser: Browser, back: string) => browser.get(back.replace(/code=[^&]*/, "code=x")),
    ],
    [
      "twice",
      async (browser: Browser, back: string) => {
        await browser.get(back);
        return browser.get(back);
      },
    ],
    [
      "with the issuer's refusal",
      (browser: Browser, back: string) => browser.get(back.replace(/code=[^&]*/, "error=access_denied")),
    ],
  ])("ends nowhere where a browser comes back %s", async (_how, come) => {
    const browser = new Browser();
    const { status, html } = await come(browser, await browser.choose(said(VIEWER.email)));
    expect([status, html.includes("không hoàn tất được")]).toEqual([403, true]);
  });

  test("begins a new session each time: a token that somebody planted is worth nothing afterwards", async () => {
    const browser = new Browser();
    browser.cookies.set(SESSION, "planted");
    await browser.signIn(said(MINH.email));
    const first = browser.cookies.get(SESSION);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    await browser.signIn(said(MINH.email));
    expect(browser.cookies.get(SESSION)).not.toBe(first);
    const old = new Browser();
    old.cookies.set(SESSION, first ?? "");
    expect((await old.get("/")).location).toBe("/dang-nhap");
  });

  test.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/%5c%5cevil.example",
    "javascript:alert(1)",
    "/\tevil",
  ])("never leads to another site: %s", async (wanted) => {
    const browser = new Browser();
    const { location } = await browser.signIn(said(MINH.email), wanted);
    expect(new URL(location ?? "", "https://worker.example").origin).toBe("https://worker.example");
  });
});

describe("a session", () => {
  test("is no token of the API, and a token no session", async () => {
    const browser = await signedIn();
    const Cookie = `${SESSION}=${browser.cookies.get(SESSION)}`;
    expect((await raw("/v1/me", { headers: { Cookie } })).status).toBe(401);
    const me = await ask(MINH, "/v1/me");
    expect(me.status).toBe(200);
    const page = await new Browser().get("/", { Authorization: "Bearer anything" });
    expect([page.status, page.location]).toEqual([303, "/dang-nhap"]);
  });

  test("is kept as a hash alone", async () => {
    const browser = await signedIn();
    const token = browser.cookies.get(SESSION) ?? "";
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(await dump())).not.toContain(token);
  });

  test.each([
    ["is idle for a working day", [IDLE], false],
    ["is a week old, however much it was used", Array(LONGEST / (IDLE / 2)).fill(IDLE / 2), false],
    ["was used just before", [IDLE - 60_000, IDLE - 60_000], true],
  ])("that %s", async (_what, steps: number[], lasts) => {
    const browser = await signedIn();
    const Cookie = `${SESSION}=${browser.cookies.get(SESSION)}`;
    let now = BEGINS + 3_600_000;
    const app = testApp({ now: () => now });
    const { status } = await app.request("/phien", { headers: { Cookie } }, env);
    expect(status).toBe(200);
    let last = 0;
    for (const step of steps) {
      now += step;
      last = (await app.request("/phien", { headers: { Cookie } }, env)).status;
    }
    expect(last).toBe(lasts ? 200 : 303);
  });

  test("ends on signing out, and the browser is told to forget", async () => {
    const browser = await signedIn();
    const token = browser.cookies.get(SESSION) ?? "";
    const { location, headers } = await browser.post("/dang-xuat");
    expect([location, headers.get("Clear-Site-Data")]).toEqual(["/dang-nhap?da-xuat", '"cache", "storage"']);
    const again = new Browser();
    again.cookies.set(SESSION, token);
    expect((await again.get("/")).location).toBe("/dang-nhap");
  });

  test("ends everywhere at once, and nobody else's does", async () => {
    const [office, home, other] = [await signedIn(), await signedIn(), await signedIn(VIEWER.email)];
    await office.post("/dang-xuat/tat-ca");
    const where = await Promise.all([office, home, other].map(async (one) => (await one.get("/")).status));
    expect(where).toEqual([303, 303, 200]);
  });

  test("of one's own can be ended one by one, that of another person cannot", async () => {
    const [mine, elsewhere, other] = [await signedIn(), await signedIn(), await signedIn(VIEWER.email)];
    const idsOf = async (browser: Browser) =>
      [...(await browser.get("/phien")).html.matchAll(/name="id" value="([^"]+)"/g)].map(([, id = ""]) => id);
    const ids = await idsOf(mine);
    for (const id of ids) await other.post("/phien/ket-thuc", { id });
    expect((await elsewhere.get("/")).status).toBe(200);
    for (const id of ids) await mine.post("/phien/ket-thuc", { id });
    expect([(await elsewhere.get("/")).status, (await mine.get("/")).status]).toEqual([303, 200]);
  });

  test("of an account that was ended is out at its next request", async () => {
    const reporter = reporterOf("so-cong-thuong");
    await ask(ADMINISTRATOR, "/v1/me");
    const browser = await signedIn(reporter.email);
    expect((await browser.get("/")).status).toBe(200);
    await env.DB.prepare("UPDATE account SET ended_at = 't' WHERE email = ?").bind(reporter.email).run();
    expect((await browser.get("/")).location).toBe("/dang-nhap");
  });

  test.each([
    ["another site", { Origin: "https://evil.example" }],
    ["no site at all", { Origin: "null" }],
  ])("does nothing that a form of %s asks for", async (_whose, headers) => {
    const browser = await signedIn();
    expect((await browser.post("/dang-xuat", {}, headers)).status).toBe(403);
    expect((await browser.get("/")).status).toBe(200);
  });
});

describe("every page", () => {
  test.each(["/", "/dang-nhap", "/ky/kh-6134-2021", "/khong-co"])(
    "(%s) runs no script of others, is not framed, and is kept by nobody unasked",
    async (path) => {
      const browser = await signedIn();
      const { headers } = await browser.get(path);
      expect(Object.fromEntries(headers)).toMatchObject({
        "content-security-policy":
          "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; " +
          "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        "x-content-type-options": "nosniff",
        "x-frame-options": "SAMEORIGIN",
        "referrer-policy": "same-origin",
        "cache-control": expect.stringMatching(/^(no-store|private, no-cache)$/),
      });
    },
  );

  test("is behind the sign-in, also where there is none", async () => {
    const browser = new Browser();
    const ways = await Promise.all(["/", "/phien", "/ky/x", "/khong-co"].map((path) => browser.get(path)));
    expect(ways.map(({ status, location }) => [status, location?.split("?")[0]])).toEqual(
      Array(4).fill([303, "/dang-nhap"]),
    );
    expect(ways.map(({ html }) => html)).toEqual(["", "", "", ""]);
  });

  test("tells whoever may not see it, and what is not there, in a page", async () => {
    const reporter = await signedIn(reporterOf("so-tai-chinh").email);
    const answers = [await reporter.get("/ky/kh-6134-2021"), await reporter.get("/khong-co")];
    expect(answers.map(({ status }) => status)).toEqual([403, 404]);
    for (const { html } of answers) expect(html).toContain("Về trang Tổng quan");
  });
});

test("without a client of its own the web says so, and signs nobody in", async () => {
  const app = testApp({ configuration: { ...readConfiguration(env), web: null } });
  const page = await app.request("/dang-nhap", {}, env);
  expect(await page.text()).toContain("chưa được cấu hình đăng nhập");
  expect((await app.request("/dang-nhap/chon-tai-khoan", {}, env)).status).toBe(200);
});
