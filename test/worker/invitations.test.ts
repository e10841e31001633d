import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { ask, refused } from "./support/client.ts";
import { ADMINISTRATOR } from "./support/people.ts";
import { askerAt, claimsAt, signed } from "./support/signed.ts";

const EMAIL = "kim.sis@bentre.example";
let made = 0;

/** An open invitation of the database as it was before addresses had one form. */
async function invited(email: string): Promise<string> {
  made += 1;
  await env.DB.prepare("INSERT INTO account (id, email, name, role) VALUES (?, ?, 'Người thử', 'viewer')")
    .bind(`kim-${made}`, email)
    .run();
  return `kim-${made}`;
}
const subOf = (id: string) =>
  env.DB.prepare("SELECT sub FROM account WHERE id = ?").bind(id).first<string>("sub");
const token = (email: unknown, more: Record<string, unknown> = {}) =>
  signed({ ...claimsAt(EMAIL), email, sub: `sub-${made}`, ...more });

beforeEach(() => env.DB.prepare("UPDATE account SET ended_at = '2021' WHERE email = ?").bind(EMAIL).run());

describe("an open invitation", () => {
  test("is taken by its address, in whatever case", async () => {
    const id = await invited(EMAIL);
    expect(await askerAt()(await token("Kim.SIS@Bentre.Example"))).toEqual([200, id]);
  });

  test.each([
    ["the Kelvin sign for k", "\u212Aim.sis@bentre.example"],
    ["the long s for s", "kim.\u017Fis@bentre.example"],
    ["a dotted capital I", "k\u0130m.sis@bentre.example"],
    ["full-width letters", "ｋｉｍ.sis@bentre.example"],
    ["a full-width at sign", "kim.sis＠bentre.example"],
    ["a Cyrillic letter", "k\u0456m.sis@bentre.example"],
    ["an accent in pieces", "ki\u0301m.sis@bentre.example"],
    ["a soft hyphen", "kim\u00AD.sis@bentre.example"],
    ["a zero-width space", "kim.sis@bentre.example\u200B"],
    ["a blank at the end", "kim.sis@bentre.example "],
    ["a dot more", "kim..sis@bentre.example"],
    ["a dot at the end", "kim.sis@bentre.example."],
    ["quotes", '"kim.sis"@bentre.example'],
    ["a sign after a plus", "kim.sis+a@bentre.example"],
  ])("is not taken by an address with %s", async (_, email) => {
    const id = await invited(EMAIL);
    expect(await askerAt()(await token(email))).toEqual([403, "account_unknown"]);
    expect(await subOf(id)).toBeNull();
  });

  test("of before, in a form that is no longer invited, is taken by just that address", async () => {
    const id = await invited("o'brien@bentre.example");
    expect(await askerAt()(await token("O'Brien@bentre.example"))).toEqual([200, id]);
  });

  test("once taken, is known by its person, whatever address comes then", async () => {
    const id = await invited(EMAIL);
    const hosted = { hostedDomains: ["bentre.example"] };
    expect(await askerAt()(await token(EMAIL))).toEqual([200, id]);
    expect(await askerAt(undefined, hosted)(await token("\u212Aim@gmail.example"))).toEqual([200, id]);
  });
});

describe("where domains are configured", () => {
  const change = { hostedDomains: ["bentre.example", "stp.example"] };

  test.each(["bentre.example", "STP.Example"])("an account of %s takes its invitation", async (hd) => {
    const id = await invited(EMAIL);
    expect(await askerAt(undefined, change)(await token(EMAIL, { hd }))).toEqual([200, id]);
  });

  test.each([
    ["a private account, also under an address of the domain", undefined],
    ["an account of another domain", "attacker.example"],
    ["one of a domain below", "x.bentre.example"],
    ["one of a domain that ends so", "notbentre.example"],
    ["one whose domain is written with a look-alike", "bentre.e\u0445ample"],
    ["one of several domains in one text", "bentre.example stp.example"],
  ])("%s takes none", async (_, hd) => {
    const id = await invited(EMAIL);
    expect(await askerAt(undefined, change)(await token(EMAIL, { hd }))).toEqual([403, "domain_forbidden"]);
    expect(await subOf(id)).toBeNull();
  });

  test("none configured, any account takes its invitation", async () => {
    const id = await invited(EMAIL);
    expect(await askerAt()(await token(EMAIL, { hd: "other.example" }))).toEqual([200, id]);
  });
});

describe("inviting", () => {
  const person = { name: "Người được mời", role: "viewer", agency: null, phone: null };
  const post = (body: unknown) => ({ method: "POST", body });
  const BAD = [
    "kim,lan@bentre.example",
    '"kim"@bentre.example',
    "<kim@bentre.example>",
    "kim%40bentre.example@bentre.example",
    "mailto:kim@bentre.example",
    "kim..sis@bentre.example",
    "kim@xn--bentre-1ya.example",
    "kim @bentre.example",
  ];

  test.each(BAD)("refuses %j at its place", async (email) => {
    const { body } = await refused(
      ADMINISTRATOR,
      "shape_invalid",
      "/v1/accounts",
      post({ email, ...person }),
    );
    expect(body.issues).toEqual([{ path: "email", message: "expected an e-mail address" }]);
  });

  test("by a file tells the cell", async () => {
    const quoted = BAD.map((email) => `Người thử,"${email.replaceAll('"', '""')}",Người xem,`);
    const body = ["Họ và tên,Thư điện tử,Vai trò,Cơ quan", ...quoted].join("\n");
    const asking = { method: "POST", body, headers: { "Content-Type": "text/csv" } };
    const answer = await ask(ADMINISTRATOR, "/v1/accounts/import?dry=1", asking);
    expect(answer.body.faults.map(({ line, column, code }: never) => [line, column, code])).toEqual(
      BAD.map((_, index) => [index + 2, "Thư điện tử", "email_malformed"]),
    );
  });

  test("who follows refuses them as well", async () => {
    const { body } = await ask(
      ADMINISTRATOR,
      "/v1/accounts",
      post({ email: "truoc@bentre.example", ...person }),
    );
    const handing = { method: "POST", headers: { "If-Match": '"1"' }, body: { email: BAD[0], name: "X" } };
    await refused(ADMINISTRATOR, "shape_invalid", `/v1/accounts/${body.account.id}/handover`, handing);
  });
});
