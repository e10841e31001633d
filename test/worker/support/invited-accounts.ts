// Accounts that an administrator invites, and what the log says of them.
import { env } from "cloudflare:workers";
import { beforeAll, expect } from "vitest";
import type { AccountLine } from "../../../shared/wire/replies/admin.ts";
import type { AccountSeed } from "../../../tools/seed-sql.ts";
import { ask } from "./client.ts";
import { ADMINISTRATOR } from "./people.ts";

export const ACCOUNTS = "/v1/accounts";
export const post = (body: unknown) => ({ method: "POST", body });
export const put = (body: unknown, rev: number) => ({
  method: "PUT",
  body,
  headers: { "If-Match": `"${rev}"` },
});
export const handing = (body: unknown, rev: number) => ({ ...put(body, rev), method: "POST" });
let invited = 0;

/** An invitation's body, of nobody who is there yet. */
export function invitation(change = {}) {
  invited += 1;
  const email = `moi-${invited}@co-quan.example`;
  return { email, name: "Người được mời", role: "reporter", agency: "so-y-te", phone: null, ...change };
}

export async function invite(change = {}): Promise<AccountLine> {
  const { status, body } = await ask(ADMINISTRATOR, ACCOUNTS, post(invitation(change)));
  expect(status).toBe(201);
  return body.account;
}

/** Somebody who asks with the token of an e-mail. */
export const as = ({ id, email, name, role, agency }: AccountLine): AccountSeed => ({
  ...{ id, email, name, role },
  agency: agency?.id ?? null,
});

export async function accountOf(id: string): Promise<AccountLine> {
  const { body } = await ask(ADMINISTRATOR, ACCOUNTS);
  return body.accounts.find((account: AccountLine) => account.id === id);
}

export const lastEntry = async () => {
  const row = await env.DB.prepare(
    "SELECT account, action, period, agency, version, detail FROM audit ORDER BY id DESC LIMIT 1",
  ).first<{ action: string; detail: string }>();
  return { ...row, detail: JSON.parse(row?.detail ?? "null") };
};

/** The administrator has signed in before a file's tests. */
export function signInAdministrator(): void {
  beforeAll(async () => {
    await ask(ADMINISTRATOR, "/v1/me");
  });
}
