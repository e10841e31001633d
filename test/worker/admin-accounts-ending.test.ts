// Accounts that end: ended, handed over, and the last administrator.
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { AccountLine } from "../../shared/wire/replies/admin.ts";
import type { AccountSeed } from "../../tools/seed-sql.ts";
import { storeAccount } from "../../worker/store/admin/store-accounts.ts";
import { ask, dump, refused } from "./support/client.ts";
import {
  ACCOUNTS,
  accountOf,
  as,
  handing,
  invite,
  lastEntry,
  put,
  signInAdministrator,
} from "./support/invited-accounts.ts";
import { ADMINISTRATOR, MINH } from "./support/people.ts";
import { claims, sign } from "./support/token.ts";

signInAdministrator();

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
            roles: ["reporter"],
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
      roles: ["administrator" as const],
      agency: null,
      phone: null,
    };
    const audit = {
      ...{ at: "t", account: "cuoi", action: "account_end", period: null, agency: null, version: null },
      request: "r",
    };
    expect(await storeAccount(env.DB, { ...change, endedAt: "t" }, audit)).toBe(false);
    expect(await storeAccount(env.DB, { ...change, roles: ["viewer"], endedAt: null }, audit)).toBe(false);
    expect(await dump()).toEqual(before);
    expect(await storeAccount(env.DB, { ...change, endedAt: null }, audit)).toBe(true);
  });
});
