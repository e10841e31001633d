import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { PeriodLinks, PlacedPeriod } from "../../shared/register/register.ts";
import { ask, dump, refused } from "./support/client.ts";
import { EARLIER, LAN, MINH, OPEN, reporterOf, VIEWER } from "./support/people.ts";
import { fill, formOf, reportPath, sending, sendReport } from "./support/reports.ts";

const path = (id: string) => `/v1/periods/${id}`;
const creating = (body: unknown) => ({ method: "PUT", body, headers: { "If-None-Match": "*" } });
const changing = (body: unknown, rev: number) => ({
  method: "PUT",
  body,
  headers: { "If-Match": `"${rev}"` },
});

type Body = Omit<PlacedPeriod, "id" | keyof PeriodLinks> & Partial<PlacedPeriod> & { reason?: string };
const body = (change: Partial<Body> = {}): Body => ({
  ...{ planId: "kh-6134", name: "Năm 2022", from: "2021-12-15", to: "2022-12-14", agencyDue: "2022-12-17" },
  ...{ provinceDue: "2022-12-25", state: "draft", openFor: [], indicatorSet: "tt-03-2019" },
  ...change,
});

async function standing(id: string): Promise<{ rev: number; body: Body }> {
  const { status, body: reply } = await ask(LAN, path(id));
  expect(status).toBe(200);
  const { id: _, ...rest } = reply.period;
  return { rev: reply.rev, body: rest };
}

/** Changes a period as it stands. */
async function change(id: string, changes: Partial<Body>) {
  const now = await standing(id);
  return ask(MINH, path(id), changing({ ...now.body, ...changes }, now.rev));
}

const viewTag = async (id: string) => (await ask(VIEWER, `${path(id)}/province`)).headers.get("ETag");

describe("a period", () => {
  test("is created as a draft, opened and closed, each on the revision that was seen and in the log", async () => {
    const created = await ask(LAN, path("nam-2022"), creating(body()));
    const links = { continues: OPEN, comparedWith: OPEN, partOf: null };
    const period = { id: "nam-2022", ...body(), ...links, round: null };
    expect([created.status, created.headers.get("ETag"), created.body]).toEqual([
      201,
      '"1"',
      { rev: 1, period, proposed: links },
    ]);
    const opened = await ask(MINH, path("nam-2022"), changing(body({ state: "open", name: "Kỳ 2022" }), 1));
    const asOpened = { ...period, state: "open", name: "Kỳ 2022" };
    expect([opened.status, opened.body]).toEqual([200, { rev: 2, period: asOpened, proposed: links }]);
    expect((await formOf("so-y-te", "nam-2022")).form.period.name).toBe("Kỳ 2022");
    const closed = await ask(
      MINH,
      path("nam-2022"),
      changing({ ...body({ name: "Kỳ 2022" }), state: "closed" }, 2),
    );
    expect([closed.status, closed.body.period.state]).toEqual([200, "closed"]);
    expect((await ask(VIEWER, "/v1/periods")).body.periods.at(-1)).toEqual({ ...asOpened, state: "closed" });
    const { results } = await env.DB.prepare(
      "SELECT account, action, detail FROM audit WHERE period = 'nam-2022' ORDER BY id",
    ).all<{ detail: string }>();
    expect(results.map((row) => ({ ...row, detail: JSON.parse(row.detail) }))).toEqual([
      { account: LAN.id, action: "period_create", detail: { period, before: null, reason: "" } },
      { account: MINH.id, action: "period_open", detail: { period: asOpened, before: period, reason: "" } },
      {
        ...{ account: MINH.id, action: "period_close" },
        detail: { period: { ...asOpened, state: "closed" }, before: asOpened, reason: "" },
      },
    ]);
  });

  test("is not made twice, nor changed on a stale revision; of several at once one is", async () => {
    const stale = await refused(LAN, "record_stale", path(OPEN), creating(body()));
    expect(stale.body.rev).toBe((await standing(OPEN)).rev);
    await refused(LAN, "period_unknown", path("khong-co"), changing(body(), 1));
    await refused(LAN, "period_unknown", path("khong-co"));
    await refused(LAN, "precondition_required", path(OPEN), { method: "PUT", body: body() });
    const later = {
      from: "2022-12-15",
      to: "2023-12-14",
      agencyDue: "2023-12-17",
      provinceDue: "2023-12-25",
    };
    const made = await Promise.all([1, 2, 3].map(() => ask(LAN, path("dua"), creating(body(later)))));
    expect(made.map(({ status }) => status).sort()).toEqual([201, 412, 412]);
    const changed = await Promise.all(
      ["A", "B", "C"].map((name) => ask(LAN, path("dua"), changing(body({ ...later, name }), 1))),
    );
    expect(changed.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect((await standing("dua")).rev).toBe(2);
  });

  test("is for reviewers and administrators to write", async () => {
    for (const person of [reporterOf("so-y-te"), VIEWER]) {
      await refused(person, "role_forbidden", path("nam-2023"), creating(body()));
      expect((await ask(person, path(OPEN))).status).toBe(200);
    }
    await refused(LAN, "method_not_allowed", path(OPEN), { method: "DELETE" });
  });

  test("names a plan, figures and agencies that are there, and has its days in order", async () => {
    await refused(LAN, "plan_unknown", path("sai"), creating(body({ planId: "khong-co" })));
    await refused(LAN, "indicators_unknown", path("sai"), creating(body({ indicatorSet: "khong-co" })));
    await refused(LAN, "period_days", path("sai"), creating(body({ to: "2021-12-01" })));
    await refused(LAN, "period_transition", path("sai"), creating(body({ state: "closed" })));
    const { rev, body: closed } = await standing(EARLIER);
    const named = { ...closed, openFor: ["khong-co"], reason: "Bổ sung" };
    await refused(LAN, "agency_unknown", path(EARLIER), changing(named, rev));
    await refused(LAN, "period_fixed", path(EARLIER), changing({ ...closed, name: "Khác" }, rev));
    await refused(LAN, "reason_required", path(EARLIER), changing({ ...closed, state: "open" }, rev));
  });

  test.each([
    ["nam-2024", { from: "2022-02-30" }],
    ["nam-2024", { from: "15/12/2021" }],
    ["nam-2024", { name: "" }],
    ["nam-2024", { name: "a\u0000" }],
    ["nam-2024", { state: "paused" }],
    ["nam-2024", { openFor: ["so-y-te", "so-y-te"] }],
    ["nam-2024", { openFor: "so-y-te" }],
    ["nam-2024", { rev: 1 }],
    ["Nam%202024", {}],
    ["nam--2024", {}],
    ["n".repeat(101), {}],
  ])("is refused in another shape: %s %j", async (id, wrong) => {
    await refused(LAN, "shape_invalid", path(id), creating({ ...body(), ...wrong }));
  });
});

describe("closing and opening again", () => {
  test("a closed period takes nothing, one opened for an agency takes that agency's alone, and views change", async () => {
    const first = await sendReport("so-y-te");
    const before = await formOf("so-xay-dung");
    const tag = await viewTag(OPEN);
    expect((await change(OPEN, { state: "closed" })).status).toBe(200);
    expect(await viewTag(OPEN)).not.toBe(tag);
    const again = sending(fill(before.form));
    await refused(reporterOf("so-xay-dung"), "period_closed", reportPath("so-xay-dung"), again);

    const reopened = await change(OPEN, { openFor: ["so-xay-dung"], reason: "Cơ quan gửi bổ sung" });
    expect([reopened.status, reopened.body.period.openFor]).toEqual([200, ["so-xay-dung"]]);
    await sendReport("so-xay-dung");
    const { form } = await formOf("so-y-te");
    await refused(
      reporterOf("so-y-te"),
      "period_closed",
      reportPath("so-y-te"),
      sending(fill(form), first.rev),
    );

    expect((await change(OPEN, { state: "open", openFor: [], reason: "Mở lại cho tất cả" })).status).toBe(
      200,
    );
    await sendReport("so-y-te", first.rev);
    const { audit } = await dump();
    const reasons = (audit as { action: string; detail: string | null }[])
      .filter(({ action }) => action === "period_reopen")
      .map(({ detail }) => JSON.parse(detail ?? "{}").reason);
    expect(reasons).toEqual(["Cơ quan gửi bổ sung", "Mở lại cho tất cả"]);
  });

  test("a send and a closing at once: either the report came in time, or it is told that the period closed", async () => {
    const { form } = await formOf("so-noi-vu");
    const [sent] = await Promise.all([
      ask(reporterOf("so-noi-vu"), reportPath("so-noi-vu"), sending(fill(form))),
      change(OPEN, { state: "closed" }),
    ]);
    const outcome = [sent.status, sent.body.code ?? "stored"].join(" ");
    expect(["201 stored", "409 period_closed"]).toContain(outcome);
    const { report_version: versions } = await dump();
    const stored = (versions as { agency: string }[]).filter(({ agency }) => agency === "so-noi-vu");
    expect(stored.length).toBe(sent.status === 201 ? 1 : 0);
    await change(OPEN, { state: "open", reason: "Mở lại" });
  });
});
