import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { isGuided } from "../../shared/plan/deadline.ts";
import type { Period } from "../../shared/register/register.ts";
import { ask, raw, refused } from "./support/client.ts";
import { ADMINISTRATOR, LAN, MINH, OPEN, PLAN, reporterOf, VIEWER } from "./support/people.ts";
import { approveReport, sendReport } from "./support/reports.ts";
import { claims, sign } from "./support/token.ts";

const PERIOD = `/v1/periods/${OPEN}`;
const PROVINCE = `${PERIOD}/province`;
const NEXT = "kh-6134-2022";
const DOCUMENT_ID = "2021-04-12 45/kh-stc";

/** Changes a period as it stands; an answer of the worker. */
async function change(changes: Partial<Period> & { reason?: string }, by = MINH, period = OPEN) {
  const { rev, period: standing } = (await ask(by, `/v1/periods/${period}`)).body;
  const { id: _, ...body } = standing;
  return ask(by, `/v1/periods/${period}`, {
    ...{ method: "PUT", headers: { "If-Match": `"${rev}"` } },
    body: { ...body, ...changes },
  });
}

async function file(person: typeof LAN, path: string): Promise<string> {
  const headers = { Authorization: `Bearer ${await sign(claims(person.email))}` };
  const response = await raw(path, { headers });
  expect(response.status).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return Array.from(bytes, (byte) => byte.toString(16)).join(" ");
}

const FILES = ["json", "csv", "xlsx", "docx"].map((format) => `${PROVINCE}.${format}`);

/** All that is read of the period, and what the next one has of it. */
async function everything() {
  const next = (await ask(VIEWER, `/v1/periods/${NEXT}/province`)).body;
  return {
    view: await ask(VIEWER, PROVINCE).then(({ body, headers }) => [body, headers.get("ETag")]),
    totals: (await ask(VIEWER, `${PROVINCE}/totals`)).body,
    texts: (await ask(VIEWER, `${PROVINCE}/texts?limit=100`)).body,
    reports: (await ask(LAN, `${PERIOD}/reports`)).body,
    files: await Promise.all(FILES.map((path) => file(VIEWER, path))),
    last: [next.last, next.figures.map(({ last }: { last: unknown }) => last)],
  };
}

async function rename(name: string) {
  const { rev, agencies } = (await ask(ADMINISTRATOR, "/v1/agencies")).body;
  const agency = agencies.find(({ id }: { id: string }) => id === "so-y-te");
  return ask(ADMINISTRATOR, "/v1/agencies/so-y-te", {
    ...{ method: "PUT", headers: { "If-Match": `"${rev}"` }, body: { ...agency, name } },
  });
}

const guide = (duty: string) =>
  ask(LAN, `/v1/plans/kh-6134/guidance/${duty}`, {
    ...{ method: "PUT", headers: { "If-None-Match": "*" } },
    body: { document: "Công văn 9/BTP", date: "2021-02-01", due: null },
  });

const deciding = (verdict: string) => ({ method: "PUT", body: { id: DOCUMENT_ID, verdict, note: "" } });

const GUIDED = PLAN.duties.filter(isGuided).map(({ id }) => id);

beforeAll(async () => {
  const evidence = "Kế hoạch số 45/KH-STC ngày 12/4/2021 về việc phối hợp";
  for (const agency of ["so-y-te", "so-xay-dung"]) {
    await approveReport(agency, await sendReport(agency, 0, { change: { evidence } }));
  }
  await sendReport("so-noi-vu");
  const { period } = (await ask(LAN, PERIOD)).body;
  const { id: _, continues: _continues, comparedWith: _comparedWith, ...body } = period;
  await ask(LAN, `/v1/periods/${NEXT}`, {
    ...{ method: "PUT", headers: { "If-None-Match": "*" } },
    body: {
      ...{ ...body, name: "Năm 2022", from: "2021-12-15", to: "2022-12-14" },
      ...{ agencyDue: "2022-12-17", provinceDue: "2022-12-25" },
    },
  });
});

describe("a closed period", () => {
  test("shows the same, in every file and to the next period, whatever is entered or renamed later", async () => {
    expect((await change({ state: "closed" })).status).toBe(200);
    const before = await everything();
    expect(before.view[0].period.state).toBe("closed");
    const { snapshots } = (await ask(VIEWER, `${PERIOD}/snapshots`)).body;
    expect(snapshots).toEqual([expect.objectContaining({ number: 1, closing: true, asOf: "2021-12-10" })]);
    expect(before.view[0]).toEqual((await ask(VIEWER, `${PERIOD}/snapshots/1`)).body.view);

    for (const duty of GUIDED) expect((await guide(duty)).status).toBe(200);
    await refused(LAN, "period_closed", `${PERIOD}/doubles`, deciding("same"));
    expect((await rename("Sở Y tế (tên mới)")).status).toBe(200);
    await env.DB.prepare("UPDATE account SET name = 'Tên khác' WHERE id = 'minh'").run();
    expect(await everything()).toEqual(before);
    expect((await ask(VIEWER, `/v1/periods/${NEXT}/province`)).body.bodies).toContainEqual(
      expect.objectContaining({ id: "so-y-te", name: "Sở Y tế (tên mới)" }),
    );
    const kept = { headers: { "If-None-Match": before.view[1] } };
    expect((await ask(VIEWER, PROVINCE, kept)).status).toBe(304);
  });

  test("counts for the next period the bodies that counted when it closed, though the register says otherwise", async () => {
    const before = await everything();
    const end = (day: string | null) =>
      env.DB.batch([
        env.DB.prepare("UPDATE agency SET valid_to = ? WHERE id = 'so-y-te'").bind(day),
        env.DB.prepare("UPDATE revision SET rev = rev + 1"),
      ]);
    await end("2021-06-30");
    const { view, last } = await everything();
    expect({ view, last }).toEqual({ view: before.view, last: before.last });
    expect(last[0].statuses.in_progress).toBeGreaterThan(0);
    await end(null);
  });

  test("opened again with a reason is live; closed again it is frozen anew, the first freeze untouched", async () => {
    const first = await file(VIEWER, `${PERIOD}/snapshots/1`);
    await rename("Sở Y tế (lại đổi)");
    expect((await change({ openFor: ["so-noi-vu"], reason: "Gửi bổ sung" })).status).toBe(200);
    const names = async () =>
      (await ask(VIEWER, PROVINCE)).body.agencies.map(({ name }: { name: string }) => name);
    expect(await names()).toContain("Sở Y tế (lại đổi)");
    expect((await ask(LAN, `${PERIOD}/doubles`, deciding("different"))).status).toBe(200);
    expect((await change({ openFor: [] })).status).toBe(200);
    await rename("Sở Y tế");
    expect(await names()).toContain("Sở Y tế (lại đổi)");
    const { snapshots } = (await ask(VIEWER, `${PERIOD}/snapshots`)).body;
    expect(snapshots.map(({ number, closing }: Record<string, unknown>) => [number, closing])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(await file(VIEWER, `${PERIOD}/snapshots/1`)).toBe(first);
    const log = await env.DB.prepare(
      "SELECT action FROM audit WHERE period = ? AND action LIKE 'period%' ORDER BY id",
    ).bind(OPEN);
    expect((await log.all()).results.map(({ action }) => action)).toEqual([
      ...["period_close", "period_reopen", "period_close"],
    ]);
  });

  test("that reports, reviewers and another closing race for is closed whole or not at all", async () => {
    await change({ state: "open", reason: "Mở lại" });
    const { rev, period } = (await ask(MINH, PERIOD)).body;
    const { id: _, ...body } = period;
    const closing = {
      ...{ method: "PUT", headers: { "If-Match": `"${rev}"` }, body: { ...body, state: "closed" } },
    };
    const [one, other, ...sent] = await Promise.all([
      ...[MINH, LAN].map((person) => ask(person, PERIOD, closing)),
      ...["so-tai-chinh", "so-cong-thuong"].map((agency) =>
        sendReport(agency).then(
          () => 1,
          () => 0,
        ),
      ),
    ]);
    expect([one, other].map((answer) => (answer as { status: number }).status).sort()).toEqual([200, 412]);
    const view = (await ask(VIEWER, PROVINCE)).body;
    const { results } = await env.DB.prepare(
      "SELECT agency FROM report_head WHERE period = ? ORDER BY agency",
    )
      .bind(OPEN)
      .all();
    const shown = view.agencies.flatMap(({ id, latest }: { id: string; latest: number | null }) =>
      latest === null ? [] : [id],
    );
    expect(shown.sort()).toEqual(results.map(({ agency }) => agency));
    expect(shown.length).toBe(3 + sent.filter((it) => it === 1).length);
    await refused(reporterOf("so-y-te"), "role_forbidden", PROVINCE);
  });
});
