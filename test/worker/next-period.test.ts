// The period from the last one, what goes over into it, the plan's confirmation, and the checklist.
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { ask, dump, refused } from "./support/client.ts";
import { lastEntry, signInAdministrator } from "./support/invited-accounts.ts";
import { ADMINISTRATOR, LAN, MINH, OPEN, reporterOf, VIEWER } from "./support/people.ts";

signInAdministrator();

const NEXT = "/v1/plans/kh-6134/next-period";
const CONFIRMATION = "/v1/plans/kh-6134/confirmation";
const CHECKLIST = `/v1/periods/${OPEN}/checklist`;
const path = (id: string) => `/v1/periods/${id}`;
const creating = (body: unknown) => ({ method: "PUT", body, headers: { "If-None-Match": "*" } });
const running = { reason: "Không còn chức năng này", from: "2021-12-01", to: null };

async function decide() {
  const exempt = { kind: "exempt", agency: "so-y-te", duty: null, ...running };
  expect((await ask(MINH, `${path(OPEN)}/adjustments`, { method: "POST", body: exempt })).status).toBe(201);
  const over = { ...exempt, agency: "so-noi-vu", to: "2021-12-31", from: "2021-12-01" };
  await ask(MINH, `${path(OPEN)}/adjustments`, { method: "POST", body: { ...over, to: "2021-12-10" } });
  const rule = `${path(OPEN)}/exemptions/so-tai-chinh/R-EVIDENCE-MISSING`;
  expect((await ask(MINH, rule, { method: "PUT", body: running })).status).toBe(200);
  const ended = `${path(OPEN)}/exemptions/so-xay-dung/R-EVIDENCE-MISSING`;
  await ask(MINH, ended, { method: "PUT", body: { ...running, to: "2021-12-12" } });
}

describe("the next period", () => {
  test("is proposed with what still runs, and nothing is stored", async () => {
    await decide();
    await ask(LAN, "/v1/me");
    const before = await dump();
    const { body } = await ask(LAN, NEXT);
    expect([body.length, body.period.id, body.period.from, body.period.agencyDue, body.last]).toEqual([
      ...["year", "kh-6134-2022", "2021-12-15", "2022-12-19", { id: OPEN, name: "Năm 2021" }],
    ]);
    const told = { ...running, at: expect.any(String) };
    expect(body.exemptions).toEqual([
      { agency: "so-tai-chinh", rule: "R-EVIDENCE-MISSING", ...told, by: MINH.id },
    ]);
    expect(body.adjustments).toEqual([
      {
        ...{ id: expect.any(Number), kind: "exempt", agency: "so-y-te", duty: null, ...told },
        ...{ by: { id: MINH.id, name: MINH.name }, inForce: true },
      },
    ]);
    expect(body.left).toEqual([]);
    expect(await dump()).toEqual(before);
    const half = await ask(ADMINISTRATOR, `${NEXT}?length=half`);
    expect(half.body.period.name).toBe("6 tháng đầu năm 2022");
    await refused(LAN, "shape_invalid", `${NEXT}?length=month`);
    await refused(LAN, "plan_unknown", "/v1/plans/khong-co/next-period");
    await refused(VIEWER, "role_forbidden", NEXT);
    await refused(reporterOf("so-y-te"), "role_forbidden", NEXT);
  });

  test("is taken with what still runs in the same write; of two at once one is stored, and once", async () => {
    const { id, ...period } = (await ask(LAN, NEXT)).body.period;
    const asking = creating({ ...period, carry: true });
    const answers = await Promise.all([1, 2].map(() => ask(LAN, path(id), asking)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    const made = answers.find(({ status }) => status === 201);
    const carried = { from: { id: OPEN, name: "Năm 2021" }, exemptions: 1, adjustments: 1 };
    const links = { continues: OPEN, comparedWith: OPEN, partOf: null };
    const placed = { id, ...period, ...links, round: null };
    expect(made?.body).toEqual({ rev: 1, period: placed, proposed: links, carried });
    expect(await lastEntry()).toMatchObject({ action: "period_create", period: id, detail: { carried } });
    const { body: exemptions } = await ask(LAN, `${path(id)}/exemptions`);
    expect(exemptions.exemptions).toMatchObject([
      { agency: "so-tai-chinh", rule: "R-EVIDENCE-MISSING", ...running, by: LAN.id },
    ]);
    const { body: adjusted } = await ask(LAN, `${path(id)}/adjustments`);
    expect(adjusted.adjustments).toMatchObject([{ agency: "so-y-te", ...running, inForce: true }]);
    // The period of which they come keeps its own.
    expect((await ask(LAN, `${path(OPEN)}/adjustments`)).body.adjustments).toHaveLength(2);
  });

  test("without `carry` takes nothing over; a period that is there carries nothing any more", async () => {
    const { id: _, ...period } = (await ask(LAN, NEXT)).body.period;
    const plain = await ask(LAN, path("khong-mang"), creating(period));
    expect([plain.status, plain.body.carried]).toEqual([201, undefined]);
    expect((await ask(LAN, `${path("khong-mang")}/exemptions`)).body.exemptions).toEqual([]);
    const again = { method: "PUT", body: { ...period, carry: true }, headers: { "If-Match": '"1"' } };
    const { body } = await refused(LAN, "shape_invalid", path("khong-mang"), again);
    expect(body.issues).toEqual([{ path: "carry", message: "expected of a new period alone" }]);
  });
});

describe("the confirmation of a plan against the signed document", () => {
  test("is given of what was seen, stands while the plan stays, and is taken back", async () => {
    const first = (await ask(LAN, CONFIRMATION)).body;
    expect(first).toEqual({ content: expect.stringMatching(/^[0-9a-f]{64}$/), confirmation: null });
    const put = (content: string) => ({ method: "PUT", body: { content } });
    await refused(LAN, "record_stale", CONFIRMATION, put("0".repeat(64)));
    await refused(LAN, "shape_invalid", CONFIRMATION, put("x"));
    const given = await ask(LAN, CONFIRMATION, put(first.content));
    const by = { id: LAN.id, name: LAN.name };
    const confirmation = { by, at: expect.any(String), stands: true };
    expect([given.status, given.body]).toEqual([200, { content: first.content, confirmation }]);
    expect(await lastEntry()).toMatchObject({
      ...{ account: LAN.id, action: "plan_confirm" },
      detail: { plan: "kh-6134", content: first.content },
    });
    const before = await dump();
    expect((await ask(MINH, CONFIRMATION, put(first.content))).body.confirmation.by).toEqual(by);
    expect(await dump()).toEqual(before);
    await env.DB.prepare("UPDATE plan SET title = title || ' (sửa)' WHERE id = 'kh-6134'").run();
    const changed = (await ask(MINH, CONFIRMATION)).body;
    expect([changed.content === first.content, changed.confirmation.stands]).toEqual([false, false]);
    await env.DB.prepare("UPDATE plan SET title = replace(title, ' (sửa)', '') WHERE id = 'kh-6134'").run();
    expect((await ask(MINH, CONFIRMATION, { method: "DELETE" })).status).toBe(204);
    expect((await lastEntry()).action).toBe("plan_unconfirm");
    expect((await ask(MINH, CONFIRMATION)).body.confirmation).toBeNull();
    const after = await dump();
    expect((await ask(MINH, CONFIRMATION, { method: "DELETE" })).status).toBe(204);
    expect(await dump()).toEqual(after);
    await refused(VIEWER, "role_forbidden", CONFIRMATION);
  });
});

describe("the checklist", () => {
  test("counts what is done of a period, from what is stored", async () => {
    const { body } = await ask(MINH, CHECKLIST);
    expect(body.period).toEqual({ id: OPEN, name: "Năm 2021" });
    const told = body.entries.map(({ id, state, count, of }: Record<string, unknown>) => [
      id,
      state,
      count,
      of,
    ]);
    const [expected] = told.filter(([id]: string[]) => id === "accounts").map((one: unknown[]) => one[3]);
    expect(told).toEqual([
      ["plan_confirmed", "blocks", undefined, undefined],
      ["names_known", "done", expect.any(Number), expect.any(Number)],
      ["accounts", "done", expected, expected],
      ["officers", "open", 0, expected],
      ["due_dates", "done", undefined, undefined],
      ["indicator_set", "done", undefined, undefined],
      ["templates", "done", undefined, undefined],
      ["trial", "open", undefined, undefined],
      ["opened", "done", undefined, undefined],
    ]);
    for (const { what } of body.entries) expect(what).toMatch(/^[\p{Lu}\d].*\.$/u);
  });

  test("follows what is done: a confirmation, an account that ends", async () => {
    const { content } = (await ask(LAN, CONFIRMATION)).body;
    await ask(LAN, CONFIRMATION, { method: "PUT", body: { content } });
    await env.DB.prepare("UPDATE account SET ended_at = '2021-12-01T00:00:00Z' WHERE id = ?")
      .bind(reporterOf("so-tai-chinh").id)
      .run();
    const { entries } = (await ask(MINH, CHECKLIST)).body;
    const of = (id: string) => entries.find((entry: { id: string }) => entry.id === id);
    expect(of("plan_confirmed").what).toContain(`${LAN.name} đã đối chiếu`);
    expect([of("accounts").state, of("accounts").missing]).toEqual(["open", ["Sở Tài chính"]]);
    await refused(MINH, "period_unknown", "/v1/periods/khong-co/checklist");
    await refused(reporterOf("so-y-te"), "role_forbidden", CHECKLIST);
  });
});
