import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { Agency, Register } from "../../shared/register/register.ts";
import type { ImportFault } from "../../shared/wire/replies/admin.ts";
import { ask, refused } from "./support/client.ts";
import { ADMINISTRATOR, LAN, OPEN, REGISTER, reporterOf, VIEWER } from "./support/people.ts";

const put = (body: unknown, rev: number) => ({ method: "PUT", body, headers: { "If-Match": `"${rev}"` } });
const path = (id: string) => `/v1/agencies/${id}`;

async function registerNow(): Promise<Register & { rev: number }> {
  const { status, headers, body } = await ask(ADMINISTRATOR, "/v1/agencies");
  expect([status, headers.get("ETag")]).toEqual([200, `"${body.rev}"`]);
  return body;
}

const agencyNow = async (id: string): Promise<Agency> => {
  const agency = (await registerNow()).agencies.find((one) => one.id === id);
  if (agency === undefined) throw new Error(`no agency ${id}`);
  return agency;
};

const fresh = (change: Partial<Agency> = {}): Agency => ({
  ...{ id: "so-thu", name: "Sở Thử nghiệm", shortName: "Sở TN", kind: "department", outside: false },
  ...{ order: 9_000, code: "STN", aliases: ["Sở Thử"], reportsThrough: null, validFrom: "2021-01-01" },
  ...{ validTo: null, successors: [], otherPredecessors: false },
  ...change,
});

const codes = (faults: ImportFault[]) => faults.map(({ code }) => code);
const viewTag = async () => (await ask(VIEWER, `/v1/periods/${OPEN}/province`)).headers.get("ETag");

describe("an agency", () => {
  test("is created, then changed, each on the revision that was seen; views and the log show it", async () => {
    const { rev } = await registerNow();
    const tag = await viewTag();
    const created = await ask(ADMINISTRATOR, path("so-thu"), put(fresh(), rev));
    expect([created.status, created.headers.get("ETag"), created.body]).toEqual([
      201,
      `"${rev + 1}"`,
      { rev: rev + 1, agency: fresh() },
    ]);
    expect(await viewTag()).not.toBe(tag);
    const renamed = fresh({ name: "Sở Thử nghiệm và Kiểm tra", aliases: [], unsure: "Chờ quyết định" });
    const changed = await ask(ADMINISTRATOR, path("so-thu"), put(renamed, rev + 1));
    expect([changed.status, changed.body]).toEqual([200, { rev: rev + 2, agency: renamed }]);
    expect(await agencyNow("so-thu")).toEqual(renamed);
    const { results } = await env.DB.prepare(
      "SELECT account, action, agency, detail FROM audit WHERE agency = 'so-thu' ORDER BY id",
    ).all<{ detail: string }>();
    expect(results.map((row) => ({ ...row, detail: JSON.parse(row.detail) }))).toEqual([
      {
        ...{ account: ADMINISTRATOR.id, action: "agency_create", agency: "so-thu" },
        detail: { agency: fresh(), before: null },
      },
      {
        ...{ account: ADMINISTRATOR.id, action: "agency_change", agency: "so-thu" },
        detail: { agency: renamed, before: fresh() },
      },
    ]);
  });

  test("is not stored on a stale revision; of several at once one is", async () => {
    const { rev } = await registerNow();
    const stale = await refused(
      ADMINISTRATOR,
      "record_stale",
      path("so-moi"),
      put(fresh({ id: "so-moi" }), rev + 5),
    );
    expect(stale.body.rev).toBe(rev);
    await refused(ADMINISTRATOR, "precondition_required", path("so-moi"), { method: "PUT", body: fresh() });
    const racer = (index: number) =>
      fresh({ id: `so-dua-${index}`, name: `Sở Đua ${index}`, aliases: [], order: 9_100 + index });
    const answers = await Promise.all(
      [0, 1, 2, 3, 4].map((index) => ask(ADMINISTRATOR, path(`so-dua-${index}`), put(racer(index), rev))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412, 412, 412, 412]);
    const after = await registerNow();
    expect([after.rev, after.agencies.filter(({ id }) => id.startsWith("so-dua")).length]).toEqual([
      rev + 1,
      1,
    ]);
  });

  test.each<[string, Partial<Agency>, string[]]>([
    ["takes another's name", { name: "Sở Y tế" }, ["name_doubled"]],
    ["takes a group's name", { name: REGISTER.groups[0]?.names[0] ?? "" }, ["name_doubled"]],
    ["takes another's place", { order: REGISTER.agencies[0]?.order ?? 0 }, ["order_doubled"]],
    ["ends before it begins", { validTo: "2020-01-01" }, ["ends_before_it_begins"]],
    ["reports through nobody", { reportsThrough: "khong-co" }, ["reports_through_unknown"]],
    ["reports through itself", { reportsThrough: "so-sai" }, ["reports_through_chain"]],
    [
      "has successors but no end",
      { successors: [{ agency: "so-y-te", duties: null }] },
      ["successor_without_end"],
    ],
    [
      "has a successor that is not there",
      { validTo: "2024-12-31", successors: [{ agency: "khong-co", duties: null }] },
      ["successor_unknown"],
    ],
  ])("is refused where it %s, in words", async (_, change, expected) => {
    const { rev } = await registerNow();
    const agency = fresh({ id: "so-sai", name: "Sở Sai", aliases: [], order: 9_500, ...change });
    const { body } = await refused(ADMINISTRATOR, "register_faults", path("so-sai"), put(agency, rev));
    expect(codes(body.faults)).toEqual(expected);
    for (const fault of body.faults) {
      expect([fault.line, fault.column]).toEqual([null, null]);
      expect(fault.message).toMatch(/^[“\p{Lu}].*\.$/u);
    }
  });

  test("may not lose a name by which a plan gives it duties: nobody would owe them", async () => {
    const { rev } = await registerNow();
    const agency = { ...(await agencyNow("so-tai-chinh")), name: "Sở Tiền tệ", aliases: [] };
    const { body } = await refused(ADMINISTRATOR, "register_faults", path("so-tai-chinh"), put(agency, rev));
    expect(body.faults).toEqual([
      {
        ...{ line: null, column: null, code: "plan_name_unknown" },
        message:
          "Kế hoạch 6134/KH-UBND giao việc cho “Sở Tài chính”, nhưng sau thay đổi này tên đó không còn chỉ đúng cơ quan hay nhóm được giao. Giữ tên đó làm tên gọi khác.",
      },
    ]);
    const kept = { ...agency, aliases: ["Sở Tài chính"] };
    expect((await ask(ADMINISTRATOR, path("so-tai-chinh"), put(kept, rev))).status).toBe(200);
    const { body: form } = await ask(reporterOf("so-tai-chinh"), `/v1/periods/${OPEN}/form`);
    expect(form.form.agency.name).toBe("Sở Tiền tệ");
  });

  test.each([
    { id: "so-khac" },
    { id: "../so-thu" },
    { name: "" },
    { name: "Hai\ndòng" },
    { name: "nửa\ud800" },
    { name: "a".repeat(1_001) },
    { aliases: "Sở Thử" },
    { kind: "ministry" },
    { order: 1.5 },
    { outside: 1 },
    { validFrom: "2021-02-30" },
    { validFrom: "01/01/2021" },
    { successors: [{ agency: "so-y-te", duties: [] }] },
    { owner: "ai đó" },
  ])("is refused in another shape: %#", async (change) => {
    const { rev } = await registerNow();
    await refused(ADMINISTRATOR, "shape_invalid", path("so-thu"), put({ ...fresh(), ...change }, rev));
  });

  test("is the administrator's to write, as groups are, and nobody's to delete", async () => {
    const { rev, groups } = await registerNow();
    for (const person of [reporterOf("so-y-te"), LAN, VIEWER]) {
      await refused(person, "role_forbidden", path("so-thu"), put(fresh(), rev));
      await refused(person, "role_forbidden", "/v1/groups", put({ groups }, rev));
      await refused(person, "role_forbidden", "/v1/agencies/import", { method: "POST", body: "x" });
    }
    await refused(ADMINISTRATOR, "method_not_allowed", path("so-thu"), { method: "DELETE" });
    await refused(ADMINISTRATOR, "method_not_allowed", path("import"), put(fresh({ id: "import" }), rev));
  });
});

describe("groups", () => {
  test("are replaced as a whole, on the revision that was seen, and views show it", async () => {
    const { rev, groups } = await registerNow();
    const tag = await viewTag();
    const next = [
      ...groups,
      { names: ["Nhóm thử"], means: { type: "agencies" as const, agencies: ["so-y-te"] } },
    ];
    const { status, body } = await ask(ADMINISTRATOR, "/v1/groups", put({ groups: next }, rev));
    expect([status, body]).toEqual([200, { rev: rev + 1, groups: next }]);
    expect((await registerNow()).groups).toEqual(next);
    expect(await viewTag()).not.toBe(tag);
    await refused(ADMINISTRATOR, "record_stale", "/v1/groups", put({ groups }, rev));
  });

  test("keep every name of the plans, name bodies that are there, and nothing twice", async () => {
    const { rev, groups } = await registerNow();
    const tried = async (changed: unknown) =>
      codes(
        (await refused(ADMINISTRATOR, "register_faults", "/v1/groups", put({ groups: changed }, rev))).body
          .faults,
      );
    expect(new Set(await tried([]))).toEqual(new Set(["plan_name_unknown"]));
    const extra = (names: string[], agencies: string[]) => [
      ...groups,
      { names, means: { type: "agencies", agencies } },
    ];
    expect(await tried(extra(["Nhóm khác"], ["khong-co"]))).toEqual(["group_agency_unknown"]);
    expect(await tried(extra(["Nhóm khác"], ["so-y-te", "so-y-te"]))).toEqual(["group_agency_doubled"]);
    expect(await tried(extra(["Sở Nội vụ"], ["so-y-te"]))).toEqual(["name_doubled"]);
    await refused(ADMINISTRATOR, "shape_invalid", "/v1/groups", put({ groups: extra([], ["so-y-te"]) }, rev));
    await refused(
      ADMINISTRATOR,
      "shape_invalid",
      "/v1/groups",
      put({ groups: extra(["a\u0000"], ["so-y-te"]) }, rev),
    );
  });
});
