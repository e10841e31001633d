// A plan from its text to a published one by the API: draft, decisions, comparison, publishing, taking back.
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { type DraftContent, draftOfReading } from "../../shared/plan/plan-draft.ts";
import { readPlanText } from "../../shared/plan/reading/read-plan.ts";
import { ask, refused } from "./support/client.ts";
import { lastEntry, signInAdministrator } from "./support/invited-accounts.ts";
import { ADMINISTRATOR, LAN, MINH, reporterOf, VIEWER } from "./support/people.ts";

signInAdministrator();

const DRAFTS = "/v1/plan-drafts";
const TEXT = `ỦY BAN NHÂN DÂN TỈNH MINH HỌA
Số: 77/KH-UBND
Minh Họa, ngày 05 tháng 01 năm 2022
KẾ HOẠCH
Phổ biến, giáo dục pháp luật năm 2022
II. NHIỆM VỤ
1. Tổ chức hội nghị triển khai các luật mới ban hành.
- Cơ quan chủ trì: Sở Tư pháp.
- Cơ quan phối hợp: Sở Tài chính, Trung tâm Minh Họa.
- Thời gian thực hiện: Quý II năm 2022.
2. Biên soạn tài liệu tuyên truyền pháp luật về tài chính.
- Cơ quan chủ trì: Sở Tài chính.
- Thời gian thực hiện: Khi thuận tiện.
`;
const READ = draftOfReading(readPlanText(TEXT));
const put = (body: unknown, rev: number) => ({ method: "PUT", body, headers: { "If-Match": `"${rev}"` } });
const post = (rev: number, body?: unknown) => ({ method: "POST", body, headers: { "If-Match": `"${rev}"` } });

async function create(content: DraftContent = READ): Promise<string> {
  const { status, body } = await ask(MINH, DRAFTS, { method: "POST", body: content });
  expect([status, body]).toEqual([201, { id: body.id, rev: 1 }]);
  return `${DRAFTS}/${body.id}`;
}
const numbered = (number: string, id: string): DraftContent => ({
  ...READ,
  head: { ...READ.head, id, number },
});

describe("a draft", () => {
  test("is kept as it was read, with where each field stands, and is listed", async () => {
    const path = await create();
    const { body, headers } = await ask(ADMINISTRATOR, path);
    expect([body.content, headers.get("ETag")]).toEqual([READ, '"1"']);
    expect(READ.head).toEqual({
      ...{ id: "kh-77-ubnd-2022", number: "77/KH-UBND", date: "2022-01-05" },
      ...{ issuer: READ.head.issuer, title: READ.head.title },
    });
    expect(READ.duties.map(({ id, lead }) => [id, lead])).toEqual([
      ["II.1", ["Sở Tư pháp"]],
      ["II.2", ["Sở Tài chính"]],
    ]);
    const { drafts } = (await ask(MINH, DRAFTS)).body;
    expect(drafts).toContainEqual(expect.objectContaining({ number: "77/KH-UBND", duties: 2, plan: null }));
    expect(await lastEntry()).toMatchObject({ action: "plan_draft_create", detail: { head: READ.head } });
  });

  test("saved again: what differs is set by who saved it, whatever the request claims; the rest stays the reader's", async () => {
    const path = await create();
    const [first, second] = READ.duties;
    const typed = { ...first!, text: "Tổ chức hội nghị", origins: { text: first!.origins.text! } };
    const saved = await ask(LAN, path, put({ ...READ, duties: [typed, second] }, 1));
    expect([saved.status, saved.body.rev]).toEqual([200, 2]);
    const { content } = (await ask(MINH, path)).body;
    expect(content.duties[0].origins.text).toEqual({
      ...{ lines: first!.origins.text!.lines, setBy: LAN.id, mark: null },
    });
    expect(content.duties[0].origins.lead).toEqual(first!.origins.lead);
    expect(content.duties[1]).toEqual(second);
  });

  test("two who save at once: the later one is shown what stands, and nothing is lost", async () => {
    const path = await create();
    await ask(LAN, path, put({ ...READ, aside: [] }, 1));
    const { body } = await refused(MINH, "record_stale", path, put(READ, 1));
    expect([body.rev, body.draft.content.aside, body.draft.changedBy.id]).toEqual([2, [], LAN.id]);
  });

  test("may be incomplete, and is refused where it is no draft", async () => {
    const empty = { head: { id: null, number: null, date: null, issuer: null, title: null } };
    await create({ ...empty, sections: [], duties: [], aside: [] });
    const wrong = { ...READ, duties: [{ ...READ.duties[0], lead: "Sở Tư pháp" }] };
    const { body } = await refused(MINH, "shape_invalid", DRAFTS, { method: "POST", body: wrong });
    expect(body.issues[0].path).toBe("duties/0/lead");
    await refused(MINH, "body_too_large", DRAFTS, { method: "POST", body: "x".repeat(1_000_001) });
  });

  test("is thrown away on its revision", async () => {
    const path = await create();
    const asking = { method: "DELETE", headers: { "If-Match": '"1"' } };
    await refused(MINH, "record_stale", path, { ...asking, headers: { "If-Match": '"7"' } });
    expect((await ask(MINH, path, asking)).status).toBe(204);
    await refused(MINH, "draft_unknown", path);
  });

  test("is nobody's but the office's and the administrator's", async () => {
    const path = await create();
    for (const person of [VIEWER, reporterOf("so-tai-chinh")]) {
      await refused(person, "role_forbidden", DRAFTS);
      await refused(person, "role_forbidden", path);
      await refused(person, "role_forbidden", `${path}/publish`, post(1));
      await refused(person, "role_forbidden", "/v1/reading-decisions");
    }
  });
});

describe("a draft beside a plan", () => {
  test("names what stayed, changed, came and went", async () => {
    const plan = (await ask(MINH, "/v1/plans/kh-6134")).body;
    const { deadline: _deadline, ...first } = plan.duties[0];
    const { deadline: _other, ...second } = plan.duties[1];
    const changed = { ...second, product: "Báo cáo", origins: {} };
    const content = { ...READ, duties: [{ ...first, origins: {} }, changed, READ.duties[1]!] };
    const path = await create(content);
    const { body } = await ask(MINH, `${path}/compare?plan=kh-6134`);
    expect(body.duties.slice(0, 3)).toEqual([
      { change: "same", before: first.id, after: first.id },
      { change: "changed", before: second.id, after: second.id, fields: ["product"] },
      { change: "added", after: "II.2" },
    ]);
    expect(body.duties.slice(3).every(({ change }: { change: string }) => change === "gone")).toBe(true);
    expect(body.duties).toHaveLength(plan.duties.length + 1);
    expect((await ask(MINH, `${path}/compare`)).body).toEqual(body);
    await refused(MINH, "plan_unknown", `${path}/compare?plan=khong-co`);
  });
});

describe("decisions on words", () => {
  const DECISIONS = "/v1/reading-decisions";
  const decide = (body: unknown) => ask(MINH, DECISIONS, { method: "PUT", body });

  test("hold for all alike, the newest counts, and one is taken back", async () => {
    const name = { kind: "name", words: "Các Trung tâm Thử", meaning: { type: "open" } };
    await decide(name);
    const again = { ...name, words: "trung tâm thử", meaning: { type: "bodies", agencies: ["so-y-te"] } };
    const { body } = await decide(again);
    const own = body.decisions.map(({ decision }: { decision: unknown }) => decision);
    expect(own).toEqual([again]);
    expect((await decide({ ...again, meaning: null })).body).toEqual({ decisions: [] });
    expect(await lastEntry()).toMatchObject({ action: "reading_decision_withdrawn" });
    const unknown = { ...name, meaning: { type: "bodies", agencies: ["khong-co"] } };
    await refused(MINH, "agency_unknown", DECISIONS, { method: "PUT", body: unknown });
    const blank = { ...name, words: " " };
    await refused(MINH, "shape_invalid", DECISIONS, { method: "PUT", body: blank });
  });
});

describe("publishing", () => {
  let path: string;
  beforeAll(async () => {
    path = await create();
  });

  test("names what waits, holds nothing up, and is in the log", async () => {
    const published = await ask(MINH, `${path}/publish`, post(1));
    const plan = { ...READ.head, id: "kh-77-ubnd-2022" };
    const waiting = {
      leads: [],
      names: [{ name: "Trung tâm Minh Họa", duties: ["II.1"] }],
      deadlines: [{ words: "Khi thuận tiện", duties: ["II.2"] }],
    };
    expect([published.status, published.body]).toMatchObject([
      201,
      { plan, rev: 1, waiting: { names: waiting.names } },
    ]);
    expect(await lastEntry()).toMatchObject({ action: "plan_publish", detail: { plan } });
    const stored = (await ask(VIEWER, "/v1/plans/kh-77-ubnd-2022")).body;
    expect(stored.duties.map(({ id, lead }: { id: string; lead: string[] }) => [id, lead])).toEqual([
      ["II.1", ["Sở Tư pháp"]],
      ["II.2", ["Sở Tài chính"]],
    ]);
    const origins = await env.DB.prepare("SELECT count(*) AS n FROM plan_origin WHERE plan = ?")
      .bind("kh-77-ubnd-2022")
      .first();
    expect(origins).toEqual({ n: 2 });
  });

  test("once: the draft is fixed, and the same number in the same year is refused", async () => {
    await refused(MINH, "draft_published", path, put(READ, 2));
    await refused(MINH, "draft_published", `${path}/publish`, post(2));
    await refused(MINH, "plan_exists", `${await create(numbered("77/KH-UBND", "khac"))}/publish`, post(1));
    await refused(MINH, "plan_exists", `${await create(numbered("78", "kh-6134"))}/publish`, post(1));
  });

  test("is refused only where the plan is not whole, each fault at its place", async () => {
    const twice = [READ.duties[0]!, { ...READ.duties[0]!, text: " " }];
    const broken = { ...READ, head: { ...READ.head, id: "Kế hoạch", number: null }, duties: twice };
    const { body } = await refused(MINH, "plan_faults", `${await create(broken)}/publish`, post(1));
    expect(body.faults.map(({ path: at, code }: { path: string; code: string }) => [at, code])).toEqual([
      ["head/id", "id_malformed"],
      ["head/number", "number_missing"],
      ["duties/1/id", "duty_doubled"],
      ["duties/1/text", "duty_text_missing"],
    ]);
  });

  test("of two at once one makes the plan", async () => {
    const [one, other] = [await create(numbered("79", "kh-79")), await create(numbered("79", "kh-79"))];
    const answers = await Promise.all([one, other].map((at) => ask(MINH, `${at}/publish`, post(1))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test("what was decided goes with the plan: a name means bodies in it, a wording has its day", async () => {
    const decide = (body: unknown) => ask(MINH, "/v1/reading-decisions", { method: "PUT", body });
    await decide({
      kind: "name",
      words: "Trung tâm Minh Họa",
      meaning: { type: "bodies", agencies: ["so-y-te"] },
    });
    const deadline = [{ type: "quarter", year: 2022, quarter: 4 }];
    await decide({ kind: "deadline", words: "khi thuận tiện", meaning: deadline });
    const { body } = await ask(MINH, `${await create(numbered("80", "kh-80"))}/publish`, post(1));
    expect(body.waiting).toEqual({ leads: [], names: [], deadlines: [] });
    const period = {
      ...{ planId: "kh-80", name: "Năm 2022", from: "2022-01-01", to: "2022-12-14", agencyDue: "2022-12-20" },
      ...{ provinceDue: "2022-12-31", state: "draft", openFor: [], indicatorSet: null },
    };
    const none = { method: "PUT", body: period, headers: { "If-None-Match": "*" } };
    expect((await ask(MINH, "/v1/periods/kh-80-2022", none)).status).toBe(201);
    const { form } = (await ask(MINH, "/v1/periods/kh-80-2022/form?agency=so-y-te")).body;
    expect(
      form.tables.duties.rows.map(({ duty, role }: { duty: string; role: string }) => [duty, role]),
    ).toEqual([["II.1", "coordinate"]]);
    const own = (await ask(MINH, "/v1/periods/kh-80-2022/form?agency=so-tai-chinh")).body.form;
    expect(own.tables.duties.rows.map(({ dueBy }: { dueBy: string }) => dueBy)).toContain("2022-12-31");
  });
});

describe("taking a publication back", () => {
  const reason = { reason: "Đọc nhầm phụ lục" };

  test("until the first report: the plan and its periods are gone from every list, the draft goes on", async () => {
    const path = await create(numbered("81", "kh-81"));
    const { body } = await ask(MINH, `${path}/publish`, post(1));
    await refused(MINH, "record_stale", "/v1/plans/kh-81/withdraw", post(body.rev + 1, reason));
    expect((await ask(MINH, "/v1/plans/kh-81/withdraw", post(body.rev, reason))).status).toBe(204);
    expect(await lastEntry()).toMatchObject({
      action: "plan_withdraw",
      detail: { plan: "kh-81", ...reason },
    });
    await refused(VIEWER, "plan_unknown", "/v1/plans/kh-81");
    const { plans } = (await ask(MINH, "/v1/plans")).body;
    expect(plans.map(({ id }: { id: string }) => id)).not.toContain("kh-81");
    const again = {
      ...READ,
      head: { ...READ.head, id: "kh-81", number: "81" },
      duties: READ.duties.slice(1),
    };
    const saved = await ask(MINH, path, put(again, 3));
    expect(saved.status).toBe(200);
    const republished = await ask(MINH, `${path}/publish`, post(4));
    expect([republished.status, republished.body.rev]).toEqual([201, 3]);
    expect((await ask(VIEWER, "/v1/plans/kh-81")).body.duties).toHaveLength(1);
  });

  test("never of a plan that was reported on, nor of one that no draft became", async () => {
    const { rev } = (await ask(MINH, "/v1/plans/kh-6134/changes")).body;
    await refused(MINH, "plan_not_drafted", "/v1/plans/kh-6134/withdraw", post(rev, reason));
    await refused(MINH, "plan_unknown", "/v1/plans/khong-co/withdraw", post(1, reason));
  });
});
