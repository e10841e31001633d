import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import type { AuditLine } from "../../shared/wire/replies/admin.ts";
import { ask } from "./support/client.ts";
import { ADMINISTRATOR, LAN } from "./support/people.ts";

const person = { name: "Người được mời", role: "viewer", agency: null, phone: "0912 345 678" };
const entries = async (by: typeof LAN): Promise<AuditLine[]> =>
  (await ask(by, "/v1/audit?limit=200")).body.entries;

beforeAll(async () => {
  await ask(ADMINISTRATOR, "/v1/me");
  const invite = { method: "POST", body: { email: "moi@bentre.example", ...person } };
  const { id } = (await ask(ADMINISTRATOR, "/v1/accounts", invite)).body.account;
  const path = `/v1/accounts/${id}`;
  const change = { method: "PUT", body: { ...person, phone: "0987 654 321", ended: false } };
  await ask(ADMINISTRATOR, path, { ...change, headers: { "If-Match": '"1"' } });
  const handing = { method: "POST", body: { email: "sau@bentre.example", name: "Người sau" } };
  await ask(ADMINISTRATOR, `${path}/handover`, { ...handing, headers: { "If-Match": '"2"' } });
  const file = "Họ và tên,Thư điện tử,Vai trò,Điện thoại\nA,tep@bentre.example,Người xem,0911 222 333";
  const headers = { "Content-Type": "text/csv" };
  await ask(ADMINISTRATOR, "/v1/accounts/import", { method: "POST", body: file, headers });
  // As an entry of before, or one that nobody thought of, may have them.
  await env.DB.prepare(
    `INSERT INTO audit (at, account, action, request, detail) VALUES ('2021-12-01T00:00:00.000Z', 'administrator', 'other', 'x', ?)`,
  )
    .bind(JSON.stringify({ to: [{ email: "an@bentre.example", agency: "so-y-te" }], phone: "0900 111 222" }))
    .run();
});

test("an administrator reads in the log whom accounts are of", async () => {
  const told = JSON.stringify(await entries(ADMINISTRATOR));
  for (const contact of ["moi@", "sau@", "tep@", "an@", "0912", "0987", "0911", "0900"]) {
    expect(told).toContain(contact);
  }
});

test("a reviewer reads there no more of accounts than the accounts tell: what was done, when and by whom", async () => {
  const lines = await entries(LAN);
  expect(
    lines
      .filter(({ action }) => /^account|^other/.test(action))
      .map(({ action, detail }) => [action, detail]),
  ).toEqual([
    ["other", { to: [{ agency: "so-y-te" }] }],
    ["accounts_import", null],
    ["account_handover", null],
    ["account_change", null],
    ["account_invite", null],
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/@|\d{4} \d{3} \d{3}/);
});
