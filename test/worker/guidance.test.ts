import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { ask, dump, refused } from "./support/client.ts";
import { LAN, MINH } from "./support/people.ts";

const DUTY = "II.5.b.3";
const PATH = `/v1/plans/kh-6134/guidance/${encodeURIComponent(DUTY)}`;
const first = { document: "Công văn số 1/BTP-PBGDPL", date: "2021-10-01", due: "2021-11-30" };
const second = { ...first, document: "Công văn số 2/BTP-PBGDPL" };
const NEW = { "If-None-Match": "*" };
const at = (rev: number) => ({ "If-Match": `"${rev}"` });
const put = (body: unknown, headers: Record<string, string> = {}) => ({ method: "PUT", body, headers });
const whole = (request: typeof first) => ({ planId: "kh-6134", duty: DUTY, ...request });
const lastDetail = async () =>
  JSON.parse((await dump()).audit?.map((line) => (line as { detail: string }).detail).at(-1) ?? "null");

describe("the guiding document of a duty", () => {
  test("is written on the revision that was seen, and logged with what stood before", async () => {
    await refused(LAN, "precondition_required", PATH, put(first));
    await refused(LAN, "record_stale", PATH, put(first, at(1)));
    await refused(LAN, "document_unknown", PATH);
    const made = await ask(LAN, PATH, put(first, NEW));
    expect([made.status, made.headers.get("ETag"), made.body]).toEqual([
      200,
      '"1"',
      { rev: 1, guidance: whole(first) },
    ]);
    expect(await lastDetail()).toEqual({ ...whole(first), before: null });
    const stale = await refused(MINH, "record_stale", PATH, put(second, NEW));
    expect(stale.body.rev).toBe(1);
    expect((await ask(MINH, PATH, put(second, at(1)))).body).toEqual({ rev: 2, guidance: whole(second) });
    expect(await lastDetail()).toEqual({ ...whole(second), before: whole(first) });
    await refused(LAN, "record_stale", PATH, put(first, at(1)));
    expect((await ask(LAN, PATH)).body).toEqual({ rev: 2, guidance: whole(second) });
  });

  test("is taken back so as well; entered anew, no revision of before fits it", async () => {
    await refused(LAN, "precondition_required", PATH, { method: "DELETE" });
    await refused(LAN, "record_stale", PATH, { method: "DELETE", headers: at(1) });
    expect((await ask(LAN, PATH, { method: "DELETE", headers: at(2) })).status).toBe(204);
    expect(await lastDetail()).toEqual(whole(second));
    expect((await ask(LAN, PATH, put(first, NEW))).body.rev).toBe(4);
    await refused(MINH, "record_stale", PATH, put(second, at(2)));
  });

  test("of two who write at once, one is told to look again", async () => {
    const answers = await Promise.all([LAN, MINH].map((by) => ask(by, PATH, put(second, at(4)))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test("entered before there were revisions, stands at the first", async () => {
    await env.DB.prepare("DELETE FROM revision WHERE scope LIKE 'guidance:%'").run();
    expect((await ask(LAN, PATH)).body.rev).toBe(1);
    expect((await ask(LAN, PATH, put(first, at(1)))).body.rev).toBe(2);
  });
});
