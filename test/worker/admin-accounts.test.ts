// Accounts as an administrator invites and changes them.
import { describe, expect, test } from "vitest";
import { ask, refused } from "./support/client.ts";
import {
  ACCOUNTS,
  accountOf,
  as,
  handing,
  invitation,
  invite,
  lastEntry,
  post,
  put,
  signInAdministrator,
} from "./support/invited-accounts.ts";
import { ADMINISTRATOR, LAN, reporterOf, VIEWER } from "./support/people.ts";

signInAdministrator();

describe("an invitation", () => {
  test("makes an account that its person's first sign-in takes, and is in the log", async () => {
    const body = invitation({ email: "Moi.Hoa@Co-Quan.Example", phone: "0912 345 678" });
    const answer = await ask(ADMINISTRATOR, ACCOUNTS, post(body));
    const account = {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      email: "moi.hoa@co-quan.example",
      name: "Người được mời",
      role: "reporter",
      roles: ["reporter"],
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
      detail: { id, ...body, roles: ["reporter"], email: "moi.hoa@co-quan.example" },
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
    const stands = { ...account, ...changed, roles: ["viewer"], signedIn: true, rev: 2 };
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
