import { beforeAll, describe, expect, test } from "vitest";
import type { AccountLine } from "../../shared/wire/replies/admin.ts";
import type { AccountSeed } from "../../tools/seed-sql.ts";
import { type Answer, type Asking, ask } from "./support/client.ts";
import { ADMINISTRATOR, MINH } from "./support/people.ts";
import { fill, formOf, reportPath, reviewing, sending } from "./support/reports.ts";
import { claims, sign } from "./support/token.ts";

interface Somebody {
  account: AccountSeed;
  token: string;
}
const by = ({ account, token }: Somebody, path: string, asking: Asking = {}): Promise<Answer> =>
  ask(account, path, { ...asking, token });

/** Invites an address, which somebody of an identity then takes. */
async function join(email: string, sub: string, role: string, agency: string | null): Promise<Somebody> {
  const body = { email, name: `Người thử ${sub}`, role, agency, phone: null };
  const invited = await ask(ADMINISTRATOR, "/v1/accounts", { method: "POST", body });
  const token = await sign(claims(email, sub));
  const account = { ...body, id: invited.body.account.id } as AccountSeed;
  const me = await by({ account, token }, "/v1/me");
  expect([invited.status, me.body.account.id]).toEqual([201, account.id]);
  return { account, token };
}

async function end({ account }: Somebody): Promise<void> {
  const { accounts } = (await ask(ADMINISTRATOR, "/v1/accounts")).body;
  const { rev } = accounts.find(({ id }: AccountLine) => id === account.id);
  const { name, role, agency } = account;
  const asking = { method: "PUT", headers: { "If-Match": `"${rev}"` } };
  const body = { name, role, agency, phone: null, ended: true };
  expect((await ask(ADMINISTRATOR, `/v1/accounts/${account.id}`, { ...asking, body })).status).toBe(200);
}

async function send(sender: Somebody, agency: string): Promise<void> {
  const { form } = await formOf(agency);
  expect((await by(sender, reportPath(agency), sending(fill(form)))).status).toBe(201);
}

async function approve(reviewer: Somebody, agency: string): Promise<[number, string]> {
  const path = `${reportPath(agency)}/review`;
  const { head } = (await by(reviewer, reportPath(agency))).body;
  if (head.state === "sent") await by(reviewer, path, reviewing("start", 1, head.rev));
  const { status, body } = await by(reviewer, path, reviewing("approve", 1, 2));
  return [status, body.code ?? body.head.state];
}

beforeAll(() => ask(ADMINISTRATOR, "/v1/me"));

describe("whoever sent a version does not approve it", () => {
  test("under another account of the same identity either: what was entered on behalf", async () => {
    const agency = "so-y-te";
    const first = await join("kim@stp.example", "kim", "reviewer", null);
    await send(first, agency);
    await end(first);
    const again = await join("kim.moi@stp.example", "kim", "reviewer", "so-tu-phap");
    expect(await approve(again, agency)).toEqual([409, "own_submission"]);
    expect(await approve({ account: MINH, token: await sign(claims(MINH.email)) }, agency)).toEqual([
      200,
      "approved",
    ]);
  });

  test("once a reporter, now a reviewer", async () => {
    const agency = "so-xay-dung";
    const reporter = await join("ha@so-xay-dung.example", "ha", "reporter", agency);
    await send(reporter, agency);
    await end(reporter);
    const reviewer = await join("ha@stp.example", "ha", "reviewer", null);
    expect(await approve(reviewer, agency)).toEqual([409, "own_submission"]);
  });

  test("and somebody else in the same mailbox does", async () => {
    const agency = "so-noi-vu";
    const first = await join("phong@stp.example", "an", "reviewer", null);
    await send(first, agency);
    await end(first);
    const next = await join("phong@stp.example", "binh", "reviewer", null);
    expect(await approve(next, agency)).toEqual([200, "approved"]);
  });
});

test("who somebody is at the issuer is told to nobody", async () => {
  const { body } = await ask(MINH, "/v1/me");
  expect(Object.keys(body.account)).toEqual(["id", "email", "name", "role", "roles", "agency"]);
});
