import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { DutyRow } from "../../shared/report/form.ts";
import { ask, dump, refused } from "./support/client.ts";
import { ADMINISTRATOR, EARLIER, LAN, OPEN, reporterOf, VIEWER } from "./support/people.ts";
import { fill, formOf, reportPath, sending } from "./support/reports.ts";

const PATH = `/v1/periods/${OPEN}/adjustments`;
const post = (body: unknown) => ({ method: "POST", body });
const common = { reason: "Lý do thử", from: "2021-12-01", to: null };
const exempt = (agency: string, duty: string | null, change = {}) => ({
  ...{ kind: "exempt", agency, duty },
  ...common,
  ...change,
});
const add = (agency: string, duty: string, role: string, change = {}) => ({
  ...{ kind: "add", agency, duty, role },
  ...common,
  ...change,
});
const reassign = (agency: string, duty: string, successor: string, change = {}) => ({
  ...{ kind: "reassign", agency, duty, successor },
  ...common,
  ...change,
});
const TAKEN_BACK = { from: "2021-12-02", to: "2021-12-01" };

async function adjust(body: unknown) {
  const answer = await ask(LAN, PATH, post(body));
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body.adjustments;
}

const rowsOf = async (agency: string): Promise<DutyRow[]> => (await formOf(agency)).form.tables.duties.rows;
const rowOf = async (agency: string, key: string) => (await rowsOf(agency)).find((row) => row.key === key);
const viewTag = async () => (await ask(VIEWER, `/v1/periods/${OPEN}/province`)).headers.get("ETag");

describe("an exemption", () => {
  test("of one duty stays on the form, not asked for; a form of before is refused; views and log show it", async () => {
    const agency = "so-tai-chinh";
    const before = await formOf(agency);
    const tag = await viewTag();
    const lines = await adjust(exempt(agency, "II.6.b", { reason: "  Chưa bố trí kinh phí  " }));
    expect(lines).toEqual([
      {
        ...{ id: expect.any(Number), kind: "exempt", agency, duty: "II.6.b", reason: "Chưa bố trí kinh phí" },
        ...{ from: "2021-12-01", to: null, at: expect.stringMatching(/^2021-12-/) },
        ...{ by: { id: LAN.id, name: LAN.name }, inForce: true },
      },
    ]);
    expect(await rowOf(agency, "II.6.b")).toMatchObject({ asked: "exempt", role: "lead" });
    expect(await viewTag()).not.toBe(tag);
    await refused(reporterOf(agency), "form_outdated", reportPath(agency), sending(fill(before.form)));
    const { audit } = await dump();
    const { detail, ...entry } = (audit as { detail: string }[]).at(-1) ?? { detail: "null" };
    expect(entry).toMatchObject({ account: LAN.id, action: "adjust_exempt", period: OPEN, agency });
    expect(JSON.parse(detail)).toEqual(exempt(agency, "II.6.b", { reason: "Chưa bố trí kinh phí" }));
  });

  test("is taken back by one that ends before it begins: the form is that of before", async () => {
    const agency = "so-noi-vu";
    const { form } = await formOf(agency);
    await adjust(exempt(agency, null));
    expect(new Set((await rowsOf(agency)).map(({ asked }) => asked))).toEqual(new Set(["exempt"]));
    const lines = await adjust(exempt(agency, null, TAKEN_BACK));
    expect(lines.slice(-2).map(({ inForce }: { inForce: boolean }) => inForce)).toEqual([false, false]);
    expect((await formOf(agency)).form.hash).toBe(form.hash);
    await refused(LAN, "adjustment_void", PATH, post(exempt(agency, null, TAKEN_BACK)));
  });

  test("lets a blank row be sent, and an answered one count as answered", async () => {
    const agency = "so-xay-dung";
    await adjust(exempt(agency, null));
    const { form } = await formOf(agency);
    const blank = fill(form);
    blank.tables.duties = form.tables.duties.rows.map(({ key }) => ({ key, cells: {} }));
    const answer = await ask(reporterOf(agency), reportPath(agency), sending(blank));
    expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  });

  test("before its first day and after its last holds for nobody", async () => {
    const agency = "so-y-te";
    await adjust(exempt(agency, null, { from: "2021-12-11" }));
    expect((await rowsOf(agency)).some(({ asked }) => asked === "exempt")).toBe(false);
    await adjust(exempt(agency, null, { from: "2021-11-01", to: "2021-12-09" }));
    expect((await rowsOf(agency)).some(({ asked }) => asked === "exempt")).toBe(false);
    await adjust(exempt(agency, null, { from: "2021-11-01", to: "2021-12-10" }));
    expect((await rowsOf(agency)).every(({ asked }) => asked === "exempt")).toBe(true);
    await adjust(exempt(agency, null, TAKEN_BACK));
  });
});

describe("a duty", () => {
  test("that is added is a row more on the form, and goes again when that is taken back", async () => {
    const agency = "so-y-te";
    expect(await rowOf(agency, "II.6.b")).toBe(undefined);
    await adjust(add(agency, "II.6.b", "coordinate"));
    expect(await rowOf(agency, "II.6.b")).toMatchObject({ role: "coordinate", asked: "asked" });
    await adjust(add(agency, "II.6.b", "lead"));
    expect(await rowOf(agency, "II.6.b")).toMatchObject({ role: "lead", asked: "asked" });
    await adjust(add(agency, "II.6.b", "lead", TAKEN_BACK));
    expect(await rowOf(agency, "II.6.b")).toBe(undefined);
  });

  test("that is moved leaves the one form and comes to the other, in the same role", async () => {
    await adjust(reassign("so-tai-chinh", "II.6.b", "so-y-te"));
    expect(await rowOf("so-tai-chinh", "II.6.b")).toBe(undefined);
    expect(await rowOf("so-y-te", "II.6.b")).toMatchObject({ role: "lead", asked: "asked" });
    await adjust(reassign("so-tai-chinh", "II.6.b", "so-y-te", TAKEN_BACK));
    expect(await rowOf("so-y-te", "II.6.b")).toBe(undefined);
  });
});

describe("an adjustment", () => {
  test("that would change nothing is refused", async () => {
    for (const body of [
      exempt("so-y-te", "II.6.b"),
      exempt("so-y-te", "II.1.a", TAKEN_BACK),
      add("so-tai-chinh", "II.6.b", "coordinate"),
      add("so-tai-chinh", "II.6.b", "lead"),
      reassign("so-y-te", "II.6.b", "so-noi-vu"),
      reassign("so-tai-chinh", "II.6.b", "so-tai-chinh"),
    ]) {
      await refused(LAN, "adjustment_void", PATH, post(body));
    }
  });

  test("names what is there", async () => {
    await refused(LAN, "agency_unknown", PATH, post(exempt("khong-co", null)));
    await refused(LAN, "agency_unknown", PATH, post(reassign("so-tai-chinh", "II.6.b", "khong-co")));
    await refused(LAN, "duty_unknown", PATH, post(exempt("so-y-te", "IX.9")));
    await refused(LAN, "period_unknown", PATH.replace(OPEN, "khong-co"), post(exempt("so-y-te", null)));
    await refused(LAN, "period_unknown", PATH.replace(OPEN, "khong-co"));
  });

  test.each([
    { reason: " " },
    { reason: "a\u0000" },
    { from: "2021-02-30" },
    { from: null },
    { to: "mai" },
    { kind: "merge" },
    { role: "lead" },
    { successor: "so-y-te" },
    { duty: undefined },
    { agency: "Sở Y tế" },
    { by: "lan" },
    { id: 1 },
  ])("is refused in another shape: %j", async (wrong) => {
    await refused(LAN, "shape_invalid", PATH, post(exempt("so-y-te", null, wrong)));
  });

  test("of a closed period is refused, also where the period closes at that moment", async () => {
    await refused(LAN, "period_closed", PATH.replace(OPEN, EARLIER), post(exempt("so-y-te", null)));
    const count = async () => ((await dump()).adjustment as unknown[]).length;
    const before = await count();
    const [answer] = await Promise.all([
      ask(LAN, PATH, post(exempt("so-cong-thuong", null))),
      env.DB.prepare("UPDATE period SET state = 'closed' WHERE id = ?").bind(OPEN).run(),
    ]);
    expect([201, 409]).toContain(answer.status);
    expect((await count()) - before).toBe(answer.status === 201 ? 1 : 0);
    await env.DB.prepare("UPDATE period SET state = 'open' WHERE id = ?").bind(OPEN).run();
  });

  test("is for reviewers; no method changes or removes one", async () => {
    for (const person of [reporterOf("so-y-te"), VIEWER, ADMINISTRATOR]) {
      await refused(person, "role_forbidden", PATH, post(exempt("so-y-te", null)));
      await refused(person, "role_forbidden", PATH);
    }
    for (const method of ["PUT", "PATCH", "DELETE"]) {
      await refused(LAN, "method_not_allowed", PATH, { method, body: {} });
    }
  });
});
