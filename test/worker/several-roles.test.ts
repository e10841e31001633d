// An account of several roles: what it may is what any of them allows, and two persons stay two.
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { ACCOUNT_ROLES, type AccountRole } from "../../shared/register/account-role.ts";
import type { AccountLine } from "../../shared/wire/replies/admin.ts";
import type { AccountSeed } from "../../tools/seed-sql.ts";
import type { Scope } from "../../worker/auth/person.ts";
import { type Permission, ROLES, scopeOf } from "../../worker/auth/roles.ts";
import { storeAccount } from "../../worker/store/admin/store-accounts.ts";
import { ask, dump, refused } from "./support/client.ts";
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
import { ADMINISTRATOR, OPEN } from "./support/people.ts";
import {
  approveReport,
  fill,
  formOf,
  reportPath,
  reviewing,
  sending,
  sendReport,
} from "./support/reports.ts";

signInAdministrator();

const AT = "2021-12-10T01:00:00.000Z";
const roles = (...named: AccountRole[]) => ({ role: undefined, roles: named });
const importing = (csv: string) => ({ method: "POST", body: csv, headers: { "Content-Type": "text/csv" } });

/** Which reports a scope reaches: one's own, approved ones of others, others that were not approved. */
const REACH: Record<Scope, string[]> = {
  none: [],
  own: ["own"],
  // Of one's own only what was approved.
  approved: ["approved"],
  own_and_approved: ["own", "approved"],
  all: ["own", "approved", "others"],
};

test("two roles, and three, may what any of them may, and never more", () => {
  for (const permission of Object.keys(ROLES) as Permission[]) {
    for (const one of ACCOUNT_ROLES) {
      for (const other of ACCOUNT_ROLES) {
        for (const third of ACCOUNT_ROLES) {
          const held = [one, other, third];
          const union = new Set(held.flatMap((role) => REACH[ROLES[permission][role]]));
          const reached = new Set(REACH[scopeOf({ roles: held }, permission)]);
          expect([permission, held, [...reached].sort()]).toEqual([permission, held, [...union].sort()]);
        }
      }
    }
  }
});

describe("accounts", () => {
  test("an invitation names several roles; they are kept and shown in their order", async () => {
    const invited = await invite({ ...roles("administrator", "reviewer"), agency: "so-tu-phap" });
    expect(invited).toEqual({
      ...{ id: invited.id, email: invited.email, name: "Người được mời", phone: null },
      ...{ role: "reviewer", roles: ["reviewer", "administrator"] },
      ...{ agency: { id: "so-tu-phap", name: "Sở Tư pháp" }, signedIn: false, endedAt: null, rev: 1 },
    });
    expect((await lastEntry()).detail).toEqual({
      ...{ id: invited.id, email: invited.email, name: "Người được mời", phone: null },
      ...{ role: "reviewer", roles: ["reviewer", "administrator"], agency: "so-tu-phap" },
    });
    const me = await ask(as(invited), "/v1/me");
    expect([me.body.account.role, me.body.account.roles]).toEqual([
      "reviewer",
      ["reviewer", "administrator"],
    ]);
  });

  test("an account of before has its one role", async () => {
    const { role, roles: held } = (await accountOf("administrator")) as AccountLine;
    expect([role, held]).toEqual(["administrator", ["administrator"]]);
  });

  test("roles that do not fit are refused with the place", async () => {
    const cases: [object, string, string][] = [
      [{ ...roles(), agency: null }, "roles", "expected >=1"],
      [{ ...roles("viewer", "viewer"), agency: null }, "roles", "expected each role once"],
      [{ role: undefined, agency: null }, "role", "expected a role"],
      [{ role: "viewer", roles: ["administrator"], agency: null }, "role", "expected one of the roles"],
      [{ ...roles("reporter", "administrator"), agency: null }, "agency", "an agency for a reporter"],
      [{ ...roles("viewer", "administrator"), agency: "so-y-te" }, "agency", "an agency for a reporter"],
    ];
    for (const [change, path, message] of cases) {
      const answer = await ask(ADMINISTRATOR, ACCOUNTS, post(invitation(change)));
      expect([answer.status, answer.body.code]).toEqual([422, "shape_invalid"]);
      expect(answer.body.issues).toEqual([{ path, message: expect.stringContaining(message) }]);
    }
  });

  test("a client of one role changes a name and no role; a role that it names anew is the only one", async () => {
    const { id } = await invite({ ...roles("reviewer", "administrator"), agency: "so-tu-phap" });
    const path = `${ACCOUNTS}/${id}`;
    const body = { name: "Tên khác", role: "reviewer", agency: "so-tu-phap", phone: null, ended: false };
    const renamed = await ask(ADMINISTRATOR, path, put(body, 1));
    expect(renamed.body.account).toMatchObject({ name: "Tên khác", roles: ["reviewer", "administrator"] });
    const one = await ask(ADMINISTRATOR, path, put({ ...body, role: "viewer", agency: null }, 2));
    expect(one.body.account).toMatchObject({ role: "viewer", roles: ["viewer"], agency: null });
    const several = { ...body, role: undefined, roles: ["administrator", "viewer"], agency: null };
    const again = await ask(ADMINISTRATOR, path, put(several, 3));
    expect(again.body.account.roles).toEqual(["viewer", "administrator"]);
    await refused(ADMINISTRATOR, "shape_invalid", path, put({ ...several, agency: "so-y-te" }, 4));
    const { detail } = await lastEntry();
    expect([detail.roles, detail.before.roles]).toEqual([["viewer", "administrator"], ["viewer"]]);
  });

  test("who follows gets all roles", async () => {
    const { id } = await invite({ ...roles("reviewer", "administrator"), agency: "so-tu-phap" });
    const next = { email: "nguoi-sau@so-tu-phap.example", name: "Người kế nhiệm" };
    const { status, body } = await ask(ADMINISTRATOR, `${ACCOUNTS}/${id}/handover`, handing(next, 1));
    expect([status, body.account.roles]).toEqual([201, ["reviewer", "administrator"]]);
  });

  test("a file names several roles in one cell", async () => {
    const head = "Họ và tên;Thư điện tử;Vai trò;Cơ quan\r\n";
    const both = '"Quản trị; Cán bộ duyệt báo cáo (Sở Tư pháp)"';
    const csv = `${head}Người minh họa A;hai-vai@stp.example;${both};Sở Tư pháp\r\n`;
    const { body } = await ask(ADMINISTRATOR, `${ACCOUNTS}/import`, importing(csv));
    expect([body.created, body.faults]).toEqual([1, []]);
    const { accounts } = (await ask(ADMINISTRATOR, ACCOUNTS)).body;
    const made = accounts.find(({ email }: AccountLine) => email === "hai-vai@stp.example");
    expect(made.roles).toEqual(["reviewer", "administrator"]);
    const wrong = `${head}Người minh họa B;b-vai@stp.example;"Quản trị; Giám đốc";\r\n`;
    const dry = await ask(ADMINISTRATOR, `${ACCOUNTS}/import?dry=1`, importing(wrong));
    expect(dry.body.faults).toEqual([
      { line: 2, column: "Vai trò", code: "role_unknown", message: expect.stringContaining("dấu chấm phẩy") },
    ]);
  });

  test("the last administrator stays one, also where it is the second of two roles", async () => {
    const invited = await invite({ ...roles("reviewer", "administrator"), agency: null });
    const second = as(invited);
    const path = `${ACCOUNTS}/administrator`;
    const off = { name: "Hết", role: "viewer", agency: null, phone: null, ended: false };
    // Who has not signed in does not count.
    await refused(ADMINISTRATOR, "own_account", path, put(off, 1));
    await ask(second, "/v1/me");
    expect((await ask(second, path, put(off, 1))).status).toBe(200);
    const own = { ...off, roles: ["reviewer"], role: undefined };
    await refused(second, "own_account", `${ACCOUNTS}/${invited.id}`, put(own, 1));
    const others = "UPDATE account SET ended_at = ? WHERE id <> ? AND further_roles LIKE '%administrator%'";
    await env.DB.prepare(others).bind(AT, invited.id).run();
    const before = await dump();
    const change = { id: invited.id, rev: 1, name: "Tên", agency: null, phone: null, endedAt: null };
    const audit = {
      ...{ at: AT, account: invited.id, action: "account_change", request: "r" },
      ...{ period: null, agency: null, version: null },
    };
    expect(await storeAccount(env.DB, { ...change, roles: ["reviewer"] }, audit)).toBe(false);
    const ending = { ...change, roles: invited.roles, endedAt: AT };
    expect(await storeAccount(env.DB, ending, audit)).toBe(false);
    expect(await dump()).toEqual(before);
    const kept = { ...change, roles: ["viewer" as const, "administrator" as const] };
    expect(await storeAccount(env.DB, kept, audit)).toBe(true);
  });
});

/** Somebody of these roles who has signed in. */
async function somebody(agency: string | null, ...held: AccountRole[]): Promise<AccountSeed> {
  const id = `nguoi-${held.join("-")}-${agency ?? "khong"}`;
  const person = { id, email: `${id}@thu.example`, name: "Người thử", role: held[0]!, agency };
  await env.DB.prepare(
    "INSERT INTO account (id, email, name, role, further_roles, agency) VALUES (?, ?, ?, ?, ?, ?)",
  )
    .bind(id, person.email, person.name, person.role, JSON.stringify(held.slice(1)), agency)
    .run();
  return person;
}

describe("reports", () => {
  const [own, approved, sent] = ["so-tai-chinh", "so-y-te", "so-xay-dung"];
  beforeAll(async () => {
    await sendReport(own);
    await approveReport(approved, await sendReport(approved));
    await sendReport(sent);
  });
  const listOf = async (person: AccountSeed) =>
    (await ask(person, `/v1/periods/${OPEN}/reports`)).body.reports.map(
      ({ agency }: { agency: { id: string } }) => agency.id,
    );

  test("a reporter who is a viewer reads the own report whole, and of others what was approved", async () => {
    const person = await somebody(own, "reporter", "viewer");
    expect(await listOf(person)).toEqual(expect.arrayContaining([own, approved]));
    expect(await listOf(person)).toHaveLength(2);
    expect((await ask(person, reportPath(own))).body.versions).toHaveLength(1);
    expect((await ask(person, reportPath(approved))).body.decisions).toEqual([]);
    await refused(person, "report_unknown", reportPath(sent));
    expect((await ask(person, `/v1/periods/${OPEN}/province`)).status).toBe(200);
    const { form } = await formOf(sent);
    await refused(person, "agency_forbidden", reportPath(sent), sending(fill(form)));
    await refused(person, "role_forbidden", `${reportPath(own)}/review`, reviewing("start", 1, 1));
    const home = (await ask(person, `/v1/home?period=${OPEN}`)).body;
    expect([home.report.head.agency, home.reports]).toEqual([own, null]);
  });

  test("a reporter who is an administrator reads no other report and reviews none", async () => {
    const person = await somebody(own, "reporter", "administrator");
    expect((await ask(person, ACCOUNTS)).status).toBe(200);
    expect(await listOf(person)).toEqual([own]);
    await refused(person, "agency_forbidden", reportPath(approved));
    await refused(person, "role_forbidden", `/v1/periods/${OPEN}/province`);
    await refused(person, "role_forbidden", `${reportPath(own)}/review`, reviewing("start", 1, 1));
  });

  test("a viewer who is an administrator fills and sends nothing", async () => {
    const person = await somebody(null, "viewer", "administrator");
    await refused(person, "role_forbidden", `/v1/periods/${OPEN}/form?agency=${own}`);
    await refused(person, "report_unknown", reportPath(sent));
    expect((await ask(person, "/v1/audit")).status).toBe(200);
  });

  test("a reporter who reviews gets the own report and everybody's list, and never approves what they sent", async () => {
    const person = await somebody("so-tu-phap", "reporter", "reviewer");
    const { form } = await formOf("so-tu-phap");
    const { body } = await ask(person, reportPath("so-tu-phap"), sending(fill(form)));
    expect(body.head).toMatchObject({ state: "sent", onBehalf: false });
    const path = `${reportPath("so-tu-phap")}/review`;
    expect((await ask(person, path, reviewing("start", 1, body.head.rev))).status).toBe(200);
    await refused(person, "own_submission", path, reviewing("approve", 1, body.head.rev + 1));
    const home = (await ask(person, `/v1/home?period=${OPEN}`)).body;
    expect([home.report.head.agency, home.reports.reports.length > 3]).toEqual(["so-tu-phap", true]);
  });

  test("an administrator who reviews writes the register and approves what another sent", async () => {
    const person = await somebody("so-tu-phap", "reviewer", "administrator");
    const { rev } = (await ask(person, reportPath(sent))).body.head;
    await ask(person, `${reportPath(sent)}/review`, reviewing("start", 1, rev));
    const done = await ask(person, `${reportPath(sent)}/review`, reviewing("approve", 1, rev + 1));
    expect(done.body.head.state).toBe("approved");
    expect((await ask(person, ACCOUNTS)).status).toBe(200);
  });
});
