import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { ask, raw, refused } from "./support/client.ts";
import { ADMINISTRATOR, EARLIER, LAN, MINH, OPEN, reporterOf, VIEWER } from "./support/people.ts";
import { claims, sign } from "./support/token.ts";

const PERIOD = `/v1/periods/${OPEN}`;
const TEXTS = `${PERIOD}/texts`;
const SIGNED = `${PERIOD}/signed-reports`;
const REPORT = { number: "125/BC-STP", date: "2021-12-24", signer: "Nguyễn Văn Thử" };

async function put(causes: string, person = LAN) {
  const { rev } = (await ask(person, TEXTS)).body;
  const headers = rev === 0 ? { "If-None-Match": "*" } : { "If-Match": `"${rev}"` };
  return ask(person, TEXTS, { method: "PUT", body: { texts: { causes } }, headers });
}

async function change(changes: object) {
  const { rev, period } = (await ask(MINH, PERIOD)).body;
  const { id: _, ...body } = period;
  const headers = { "If-Match": `"${rev}"` };
  const answer = await ask(MINH, PERIOD, { method: "PUT", headers, body: { ...body, ...changes } });
  expect(answer.status).toBe(200);
}

async function shown(person: typeof LAN): Promise<{ office: object; period: { state: string } }> {
  const headers = { Authorization: `Bearer ${await sign(claims(person.email))}` };
  const response = await raw(`${PERIOD}/province.json`, { headers });
  const { office, view } = (await response.json()) as { office: object; view: { period: { state: string } } };
  return { office, period: { state: view.period.state } };
}

const recording = (change: object = {}) => ({ method: "POST", body: { snapshot: 2, ...REPORT, ...change } });

describe("the words of Sở Tư pháp in a closed period", () => {
  test("are written until the signed report is recorded, over the numbers that were frozen", async () => {
    await put("Trước khi đóng");
    await change({ state: "closed" });
    expect((await put("Sau khi đóng")).status).toBe(200);
    const state = { period: { state: "closed" } };
    expect(await shown(LAN)).toEqual({ office: { causes: "Sau khi đóng" }, ...state });
    expect(await shown(VIEWER)).toEqual({ office: { causes: "Trước khi đóng" }, ...state });
    expect((await ask(VIEWER, `${PERIOD}/snapshots/changes`)).body).toEqual({
      ...{ since: 1, versions: [], duties: [], figures: [], textsChanged: true, otherwise: false },
    });
    const frozen = await ask(LAN, `${PERIOD}/snapshots`, { method: "POST" });
    expect([frozen.status, frozen.body.number, frozen.body.closing]).toEqual([201, 2, undefined]);
    await put("Sửa thêm sau bản chốt");

    const recorded = await ask(LAN, SIGNED, recording({ number: " 125/BC-STP " }));
    const line = { snapshot: 2, ...REPORT, at: expect.stringMatching(/^2021-12-/), by: LAN.name };
    expect([recorded.status, recorded.body]).toEqual([201, { signed: [line] }]);
    const again = await ask(MINH, SIGNED, recording());
    expect([again.status, again.body]).toEqual([200, { signed: [line] }]);
    expect((await ask(VIEWER, SIGNED)).body).toEqual({ signed: [line] });
    const { rev } = (await ask(LAN, TEXTS)).body;
    await refused(LAN, "report_signed", TEXTS, {
      ...{ method: "PUT", body: { texts: {} }, headers: { "If-Match": `"${rev}"` } },
    });
    // What was signed, not what was typed after it was frozen.
    const signed = { office: { causes: "Sau khi đóng" }, ...state };
    expect([await shown(LAN), await shown(VIEWER)]).toEqual([signed, signed]);
    const { results } = await env.DB.prepare(
      "SELECT account, action, detail FROM audit WHERE action = 'sign_report'",
    ).all<{ detail: string }>();
    expect(results.map((row) => ({ ...row, detail: JSON.parse(row.detail) }))).toEqual([
      { account: LAN.id, action: "sign_report", detail: { snapshot: 2, ...REPORT } },
    ]);
  });

  test("may be corrected by a newer record, and are written again once the period is opened again", async () => {
    const corrected = await ask(MINH, SIGNED, recording({ number: "126/BC-STP" }));
    expect(corrected.body.signed.map(({ number }: { number: string }) => number)).toEqual([
      ...["125/BC-STP", "126/BC-STP"],
    ]);
    await change({ state: "open", reason: "Làm lại báo cáo" });
    expect((await put("Lần hai")).status).toBe(200);
    // A late record of the former report binds nothing of the new one.
    expect((await ask(LAN, SIGNED, recording({ number: "127/BC-STP" }))).status).toBe(201);
    expect((await put("Lần hai, sửa")).status).toBe(200);
    await change({ state: "closed" });
    expect(await shown(VIEWER)).toMatchObject({ office: { causes: "Lần hai, sửa" } });
    expect((await ask(LAN, SIGNED, recording({ snapshot: 3 }))).status).toBe(201);
    const { rev } = (await ask(LAN, TEXTS)).body;
    await refused(LAN, "report_signed", TEXTS, {
      ...{ method: "PUT", body: { texts: {} }, headers: { "If-Match": `"${rev}"` } },
    });
  });

  test("a record names a snapshot that is there, and is for reviewers to make", async () => {
    await refused(LAN, "snapshot_unknown", SIGNED, recording({ snapshot: 99 }));
    await refused(LAN, "period_unknown", SIGNED.replace(OPEN, "khong-co"), recording());
    await refused(LAN, "snapshot_unknown", SIGNED.replace(OPEN, EARLIER), recording());
    for (const wrong of [
      { number: " " },
      { signer: "" },
      { date: "2021-02-30" },
      { snapshot: 0 },
      { x: 1 },
    ]) {
      await refused(LAN, "shape_invalid", SIGNED, recording(wrong));
    }
    for (const person of [VIEWER, ADMINISTRATOR, reporterOf("so-y-te")]) {
      await refused(person, "role_forbidden", SIGNED, recording());
    }
    for (const sql of ["UPDATE signed_report SET signer = ''", "DELETE FROM signed_report"]) {
      await expect(env.DB.prepare(sql).run()).rejects.toThrow("append-only");
    }
  });
});
