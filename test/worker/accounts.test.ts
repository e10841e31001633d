import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { RULES_VERSION } from "../../shared/report/rules.ts";
import { ask, dump, refused } from "./support/client.ts";
import { ADMINISTRATOR, LAN, MINH, reporterOf, VIEWER } from "./support/people.ts";
import { claims, sign } from "./support/token.ts";

const subOf = (id: string) =>
  env.DB.prepare("SELECT sub FROM account WHERE id = ?").bind(id).first<string>("sub");

describe("accounts", () => {
  test("the first sign-in takes the invitation of its e-mail, in whatever case, and is in the log", async () => {
    const token = await sign(claims(VIEWER.email.toUpperCase(), "sub-1"));
    const { status, body } = await ask(VIEWER, "/v1/me", { token });
    expect(status).toBe(200);
    expect(body).toEqual({
      account: {
        id: "viewer",
        email: VIEWER.email,
        name: VIEWER.name,
        role: "viewer",
        roles: ["viewer"],
        agency: null,
      },
      today: "2021-12-10",
      fixedDay: "2021-12-10",
      rulesVersion: RULES_VERSION,
    });
    expect(await subOf("viewer")).toBe("sub-1");
    const { results } = await env.DB.prepare("SELECT account, action FROM audit").all();
    expect(results).toEqual([{ account: "viewer", action: "bind_account" }]);
  });

  test("from then on only the person counts: another with the same e-mail is refused", async () => {
    const taken = await sign(claims(LAN.email, "lan-herself"));
    expect((await ask(LAN, "/v1/me", { token: taken })).status).toBe(200);
    const before = await dump();
    const other = await sign(claims(LAN.email, "somebody-else"));
    const answer = await ask(LAN, "/v1/me", { token: other });
    expect([answer.status, answer.body.code]).toEqual([403, "account_unknown"]);
    expect(await dump()).toEqual(before);
  });

  test("the same person keeps the account under a new e-mail, and takes no second one by it", async () => {
    const first = await sign(claims(ADMINISTRATOR.email, "moved"));
    expect((await ask(ADMINISTRATOR, "/v1/me", { token: first })).body.account.id).toBe("administrator");
    const before = await dump();
    const renamed = await sign(claims(reporterOf("so-y-te").email, "moved"));
    expect((await ask(ADMINISTRATOR, "/v1/me", { token: renamed })).body.account.id).toBe("administrator");
    expect(await dump()).toEqual(before);
  });

  test("an e-mail that was not invited is refused", async () => {
    await refused(MINH, "account_unknown", "/v1/me", { token: await sign(claims("ai-do@example.com", "x")) });
  });

  test("two at once for one invitation: one gets it", async () => {
    const { email, id } = reporterOf("so-xay-dung");
    const tokens = await Promise.all(["a", "b"].map((sub) => sign(claims(email, sub))));
    const answers = await Promise.all(tokens.map((token) => ask(MINH, "/v1/me", { token })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect(["a", "b"]).toContain(await subOf(id));
  });
});
