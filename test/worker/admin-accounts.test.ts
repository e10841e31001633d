import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import type { AccountLine } from "../../shared/wire/replies/admin.ts";
import type { AccountSeed } from "../../tools/seed-sql.ts";
import { storeAccount } from "../../worker/store/admin/store-accounts.ts";
import { ask, dump, refused } from "./support/client.ts";
import { ADMINISTRATOR, LAN, MINH, reporterOf, VIEWER } from "./support/people.ts";
import { claims, sign } from "./support/token.ts";

const ACCOUNTS = "/v1/accounts";
const post = (body: unknown) => ({ method: "POST", body });
const put = (body: unknown, rev: number) => ({ method: "PUT", body, headers: { "If-Match": `"${rev}"` } });
const handing = (body: unknown, rev: number) => ({ ...put(body, rev), method: "POST" });

let invited = 0;
/** An invitation's body, of nobody who is there yet. */
function invitation(change = {}) {
  invited += 1;
  const email = `moi-${invited}@co-quan.example`;
  return { email, name: "Người được mời", role: "reporter", agency: "so-y-te", phone: null, ...change };
}

async function invite(change = {}): Promise<AccountLine> {
  const { status, body } = await ask(ADMINISTRATOR, ACCOUNTS, post(invitation(change)));
  expect(status).toBe(201);
  return body.account;
}

/** Somebody who asks with the token of an e-mail. */
const as = ({ id, email, name, role, agency }: AccountLine): AccountSeed => ({
  ...{ id, email, name, role },
  agency: agency?.id ?? null,
});

async function accountOf(id: string): Promise<AccountLine> {
  const { body } = await ask(ADMINISTRATOR, ACCOUNTS);
  return body.accounts.find((account: AccountLine) => account.id === id);
}

const lastEntry = async () => {
  const row = await env.DB.prepare(
    "SELECT account, action, period, agency, version, detail FROM audit ORDER BY id DESC LIMIT 1",
  ).first<{ action: string; detail: string }>();
  return { ...row, detail: JSON.parse(row?.detail ?? "null") };
};

beforeAll(async () => {
  await ask(ADMINISTRATOR, "/v1/me");
});

describe("an invitation", () => {
  test("makes an account that its person's first sign-in takes, and is in the log", async () => {
    const body = invitation({ email: "Moi.Hoa@Co-Quan.Example", phone: "0912 345 678" });
    const answer = await ask(ADMINISTRATOR, ACCOUNTS, post(body));
    const account = {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      email: "moi.hoa@co-quan.example",
      name: "Người được mời",
      role: "reporter",
      agency: { id: "so-y-te", name: "Sở Y tế" },
      phone: "0912 345 678",
      signedIn: false,
      endedAt: null,
      rev: 1,
    };
    expect([answer.status, answer.body]).toEqual([201, { account }]);
    const { id } = answer.body.account;
    expect(await lastEntry()).toEqual({
      account: ADMINISTRATOR.id,
      action: "account_invite",
      period: null,
      agency: "so-y-te",
      version: null,
      detail: { id, ...body, email: "moi.hoa@co-quan.example" },
    });
    const me = await ask(as(answer.body.account), "/v1/me");
    expect([me.status, me.body.account.id]).toEqual([200, id]);
    expect(await accountOf(id)).toEqual({ ...account, id, signedIn: true });
  });

  test("is refused for an e-mail in use, in whatever case, and stores nothing", async () => {
    const { email } = await invite();
    await refused(ADMINISTRATOR, "email_taken", ACCOUNTS, post(invitation({ email })));
    await refused(ADMINISTRATOR, "email_taken", ACCOUNTS, post(invitation({ email: email.toUpperCase() })));
  });

  test("of two at once for one e-mail one is made", async () => {
    const body = invitation();
    const answers = await Promise.all([1, 2, 3].map(() => ask(ADMINISTRATOR, ACCOUNTS, post(body))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  test("gives an agency to a reporter, perhaps to a reviewer, and to nobody else", async () => {
    await invite({ role: "reviewer", agency: null });
    await invite({ role: "reviewer", agency: "so-tu-phap" });
    for (const wrong of [
      { role: "reporter", agency: null },
      { role: "viewer", agency: "so-y-te" },
      { role: "administrator", agency: "so-y-te" },
    ]) {
      const { body } = await refused(ADMINISTRATOR, "shape_invalid", ACCOUNTS, post(invitation(wrong)));
      expect(body.issues.map(({ path }: { path: string }) => path)).toEqual(["agency"]);
    }
    await refused(ADMINISTRATOR, "agency_unknown", ACCOUNTS, post(invitation({ agency: "khong-co" })));
  });

  test.each([
    { email: "khong-phai-thu" },
    { email: "a@b" },
    { email: "а@co-quan.example" },
    { email: "a@co-quan.example\u0000" },
    { email: `${"a".repeat(250)}@co-quan.example` },
    { email: ["a@co-quan.example"] },
    { name: "" },
    { name: "  Hai  cách  " },
    { name: "a\u0000b" },
    { name: "đ".repeat(201) },
    { role: "owner" },
    { agency: "../so-y-te" },
    { phone: "gọi tôi" },
    { phone: "0".repeat(40) },
    { sub: "cua-ai-do" },
    { id: "tu-chon" },
  ])("refuses %j", async (change) => {
    await refused(ADMINISTRATOR, "shape_invalid", ACCOUNTS, post(invitation(change)));
  });

  test("is the administrator's alone, as every list and change of accounts", async () => {
    const { id } = await invite();
    for (const person of [reporterOf("so-y-te"), LAN, VIEWER]) {
      await refused(person, "role_forbidden", ACCOUNTS);
      await refused(
        person,
        "role_forbidden",
        ACCOUNTS,
        post(invitation({ role: "administrator", agency: null })),
      );
      await refused(person, "role_forbidden", `${ACCOUNTS}/${id}`, put({}, 1));
      await refused(person, "role_forbidden", `${ACCOUNTS}/${id}/handover`, handing({}, 1));
      await refused(person, "role_forbidden", `${ACCOUNTS}/import`, post("Họ và tên\n"));
    }
    await refused(ADMINISTRATOR, "method_not_allowed", `${ACCOUNTS}/${id}`, { method: "DELETE" });
  });
});

describe("a change of an account", () => {
  const body = { name: "Tên mới", role: "viewer", agency: null, phone: "0753 822 345", ended: false };

  test("holds at once for the person who is signed in, and is in the log with what was before", async () => {
    const account = await invite();
    await ask(as(account), "/v1/me");
    await refused(as(account), "role_forbidden", "/v1/periods/kh-6134-2021/province");
    const before = await accountOf(account.id);
    const answer = await ask(ADMINISTRATOR, `${ACCOUNTS}/${account.id}`, put(body, 1));
    const { ended: _, ...changed } = body;
    const stands = { ...account, ...changed, signedIn: true, rev: 2 };
    expect([answer.status, answer.headers.get("ETag"), answer.body]).toEqual([
      200,
      '"2"',
      { account: stands },
    ]);
    expect(await lastEntry()).toMatchObject({
      action: "account_change",
      detail: { id: account.id, ...changed, before },
    });
    expect((await ask(as(account), "/v1/me")).body.account.role).toBe("viewer");
  });

  test("needs the revision that was seen; of two at once one is told to look again", async () => {
    const { id } = await invite();
    const path = `${ACCOUNTS}/${id}`;
    await refused(ADMINISTRATOR, "precondition_required", path, { method: "PUT", body });
    await refused(ADMINISTRATOR, "precondition_malformed", path, {
      method: "PUT",
      body,
      headers: { "If-Match": "*" },
    });
    const stale = await refused(ADMINISTRATOR, "record_stale", path, put(body, 7));
    expect(stale.body.rev).toBe(1);
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(ADMINISTRATOR, path, put(body, 1))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect((await accountOf(id)).rev).toBe(2);
  });

  test("is of an account that is there, in the shape of a request", async () => {
    const { id } = await invite();
    await refused(ADMINISTRATOR, "account_missing", `${ACCOUNTS}/khong-co`, put(body, 1));
    await refused(ADMINISTRATOR, "shape_invalid", `${ACCOUNTS}/${id}`, put({ ...body, email: "x@y.vn" }, 1));
    await refused(
      ADMINISTRATOR,
      "shape_invalid",
      `${ACCOUNTS}/${id}`,
      put({ ...body, agency: "so-y-te" }, 1),
    );
    await refused(
      ADMINISTRATOR,
      "agency_unknown",
      `${ACCOUNTS}/${id}`,
      put({ ...body, role: "reporter", agency: "khong-co" }, 1),
    );
  });
});

describe("an account that ended", () => {
  const ending = (account: AccountLine) => ({
    ...{
      name: account.name,
      role: account.role,
      agency: account.agency?.id ?? null,
      phone: null,
      ended: true,
    },
  });

  test("lets nobody in, also with a token of before, and cannot be changed or ended again", async () => {
    const account = await invite();
    await ask(as(account), "/v1/me");
    const { status, body } = await ask(ADMINISTRATOR, `${ACCOUNTS}/${account.id}`, put(ending(account), 1));
    expect([status, body.account.endedAt]).toEqual([200, expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/)]);
    expect((await lastEntry()).action).toBe("account_end");
    const before = await dump();
    const answer = await ask(as(account), "/v1/me");
    expect([answer.status, answer.body.code]).toEqual([403, "account_ended"]);
    expect(await dump()).toEqual(before);
    const path = `${ACCOUNTS}/${account.id}`;
    await refused(ADMINISTRATOR, "account_not_active", path, put({ ...ending(account), ended: false }, 2));
    await refused(
      ADMINISTRATOR,
      "account_not_active",
      `${path}/handover`,
      handing({ email: "x@y.vn", name: "X" }, 2),
    );
  });

  test("as an open invitation is never taken any more", async () => {
    const account = await invite();
    await ask(ADMINISTRATOR, `${ACCOUNTS}/${account.id}`, put(ending(account), 1));
    const answer = await ask(as(account), "/v1/me");
    expect([answer.status, answer.body.code]).toEqual([403, "account_unknown"]);
    expect((await accountOf(account.id)).signedIn).toBe(false);
  });

  test("leaves its e-mail free; the same person takes the new account, the old stays ended", async () => {
    const account = await invite();
    await ask(as(account), "/v1/me");
    await ask(ADMINISTRATOR, `${ACCOUNTS}/${account.id}`, put(ending(account), 1));
    const again = await invite({ email: account.email, role: "viewer", agency: null });
    const me = await ask(as(again), "/v1/me");
    expect([me.status, me.body.account.id, me.body.account.role]).toEqual([200, again.id, "viewer"]);
    expect((await accountOf(account.id)).endedAt).not.toBeNull();
    const bound = await env.DB.prepare(
      "SELECT account FROM audit WHERE action = 'bind_account' ORDER BY id DESC LIMIT 1",
    ).first("account");
    expect(bound).toBe(again.id);
  });
});

describe("a handover", () => {
  test("ends the account and invites who follows with the same role and agency, in one", async () => {
    const account = await invite({ phone: "0912 345 678" });
    await ask(as(account), "/v1/me");
    const path = `${ACCOUNTS}/${account.id}/handover`;
    const { status, body } = await ask(
      ADMINISTRATOR,
      path,
      handing({ email: "Nguoi.Sau@co-quan.example", name: "Người sau" }, 1),
    );
    expect([status, body]).toEqual([
      201,
      {
        account: {
          ...{ id: expect.any(String), email: "nguoi.sau@co-quan.example", name: "Người sau" },
          ...{
            role: "reporter",
            agency: account.agency,
            phone: null,
            signedIn: false,
            endedAt: null,
            rev: 1,
          },
        },
      },
    ]);
    expect(await lastEntry()).toMatchObject({
      action: "account_handover",
      agency: "so-y-te",
      detail: {
        id: account.id,
        successor: body.account.id,
        email: "nguoi.sau@co-quan.example",
        name: "Người sau",
      },
    });
    expect((await ask(as(account), "/v1/me")).body.code).toBe("account_ended");
    expect((await ask(as(body.account), "/v1/me")).body.account.agency.id).toBe("so-y-te");
  });

  test("within one mailbox is another person's: the former one is out", async () => {
    const account = await invite();
    await ask(as(account), "/v1/me", { token: await sign(claims(account.email, "nguoi-truoc")) });
    const path = `${ACCOUNTS}/${account.id}/handover`;
    const { body } = await ask(ADMINISTRATOR, path, handing({ email: account.email, name: "Người sau" }, 1));
    const next = await ask(as(account), "/v1/me", { token: await sign(claims(account.email, "nguoi-sau")) });
    expect([next.status, next.body.account.id]).toEqual([200, body.account.id]);
    const former = await ask(as(account), "/v1/me", {
      token: await sign(claims(account.email, "nguoi-truoc")),
    });
    expect([former.status, former.body.code]).toEqual([403, "account_ended"]);
  });

  test("to an e-mail in use does neither; of two at once one is done", async () => {
    const account = await invite();
    const path = `${ACCOUNTS}/${account.id}/handover`;
    await refused(ADMINISTRATOR, "email_taken", path, handing({ email: MINH.email, name: "Người sau" }, 1));
    await refused(ADMINISTRATOR, "record_stale", path, handing({ email: "x@y.example", name: "X" }, 2));
    await refused(
      ADMINISTRATOR,
      "shape_invalid",
      path,
      handing({ email: "x@y.example", name: "X", role: "administrator" }, 1),
    );
    const answers = await Promise.all(
      ["a", "b"].map((who) =>
        ask(ADMINISTRATOR, path, handing({ email: `${who}@sau.example`, name: "X" }, 1)),
      ),
    );
    expect(answers.map(({ status }) => status).sort()[0]).toBe(201);
    const { results } = await env.DB.prepare(
      "SELECT email FROM account WHERE email LIKE '%@sau.example'",
    ).all();
    expect(results.length).toBe(1);
  });
});

describe("administrators", () => {
  const seed = (id: string, sub: string | null) =>
    env.DB.prepare(
      "INSERT INTO account (id, sub, email, name, role) VALUES (?1, ?2, ?1 || '@quan-tri.example', 'Quản trị thử', 'administrator')",
    )
      .bind(id, sub)
      .run();
  const person = (id: string): AccountSeed => ({
    ...{ id, email: `${id}@quan-tri.example`, name: "Quản trị thử" },
    ...{ role: "administrator", agency: null },
  });
  const body = { name: "Quản trị thử", role: "administrator", agency: null, phone: null, ended: false };

  test("may change their own name, and neither end, demote nor hand over themselves", async () => {
    await seed("mot", "sub of mot@quan-tri.example");
    const path = `${ACCOUNTS}/mot`;
    await refused(person("mot"), "own_account", path, put({ ...body, ended: true }, 1));
    await refused(person("mot"), "own_account", path, put({ ...body, role: "viewer" }, 1));
    await refused(
      person("mot"),
      "own_account",
      `${path}/handover`,
      handing({ email: "x@y.example", name: "X" }, 1),
    );
    const { status } = await ask(person("mot"), path, put({ ...body, name: "Tên khác" }, 1));
    expect(status).toBe(200);
  });

  test("two who end each other at once: one is left, who has signed in", async () => {
    // Only these two have signed in; an invitation that nobody took yet does not count.
    await env.DB.prepare(
      "UPDATE account SET ended_at = 't' WHERE role = 'administrator' AND id <> 'mot'",
    ).run();
    await seed("hai", "sub of hai@quan-tri.example");
    await seed("moi", null);
    const end = (by: string, whom: string, rev: number) =>
      ask(person(by), `${ACCOUNTS}/${whom}`, put({ ...body, ended: true }, rev));
    await Promise.all([end("mot", "hai", 1), end("hai", "mot", 2)]);
    const { results } = await env.DB.prepare(
      "SELECT id FROM account WHERE role = 'administrator' AND ended_at IS NULL AND sub IS NOT NULL",
    ).all();
    expect(results.length).toBe(1);
  });

  test("the store itself ends or demotes none that would be the last who has signed in", async () => {
    await env.DB.prepare(
      "UPDATE account SET ended_at = 't' WHERE role = 'administrator' AND id <> 'moi'",
    ).run();
    await seed("cuoi", "sub of cuoi@quan-tri.example");
    const before = await dump();
    const change = {
      id: "cuoi",
      rev: 1,
      name: "Tên",
      role: "administrator",
      agency: null,
      phone: null,
    } as const;
    const audit = {
      ...{ at: "t", account: "cuoi", action: "account_end", period: null, agency: null, version: null },
      request: "r",
    };
    expect(await storeAccount(env.DB, { ...change, endedAt: "t" }, audit)).toBe(false);
    expect(await storeAccount(env.DB, { ...change, role: "viewer", endedAt: null }, audit)).toBe(false);
    expect(await dump()).toEqual(before);
    expect(await storeAccount(env.DB, { ...change, endedAt: null }, audit)).toBe(true);
  });
});
