import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { canonicalJson } from "../../shared/canonical.ts";
import { hashOf, sha256Of } from "../../worker/hash.ts";
import { snapshotOrNull } from "../../worker/store/read-snapshots.ts";
import { storeSnapshot } from "../../worker/store/store-snapshot.ts";
import { ask, raw, refused } from "./support/client.ts";
import { ADMINISTRATOR, LAN, MINH, OPEN, reporterOf, VIEWER } from "./support/people.ts";
import { approveReport, review, reviewing, sendReport } from "./support/reports.ts";
import { claims, sign } from "./support/token.ts";

const SNAPSHOTS = `/v1/periods/${OPEN}/snapshots`;
const TEXTS = `/v1/periods/${OPEN}/texts`;
const AGENCY = "so-tai-chinh";
const freeze = { method: "POST" };

async function bytesOf(path: string): Promise<{ headers: Headers; bytes: ArrayBuffer; status: number }> {
  const Authorization = `Bearer ${await sign(claims(VIEWER.email))}`;
  const response = await raw(path, { headers: { Authorization } });
  return { headers: response.headers, status: response.status, bytes: await response.arrayBuffer() };
}

beforeAll(async () => {
  await approveReport(AGENCY, await sendReport(AGENCY));
});

describe("the texts of Sở Tư pháp", () => {
  const put = (texts: unknown, headers: Record<string, string>) => ({
    method: "PUT",
    body: { texts },
    headers,
  });

  test("are written on what was read, by reviewers; a second editor is told, and nothing is lost", async () => {
    expect((await ask(LAN, TEXTS)).body).toEqual({ rev: 0, texts: {}, at: null, by: null });
    const first = { implementation: "UBND tỉnh đã ban hành kế hoạch.", signer_title: "GIÁM ĐỐC" };
    const stored = await ask(LAN, TEXTS, put(first, { "If-None-Match": "*" }));
    expect([stored.status, stored.headers.get("ETag"), stored.body]).toEqual([
      ...[200, '"1"'],
      { rev: 1, texts: first, at: expect.stringMatching(/^2021-12-/), by: LAN.name },
    ]);
    const second = { ...first, causes: "Kinh phí còn hạn chế." };
    const stale = await refused(MINH, "record_stale", TEXTS, put(second, { "If-None-Match": "*" }));
    expect(stale.body.rev).toBe(1);
    await ask(MINH, TEXTS, put(second, { "If-Match": '"1"' }));
    await refused(VIEWER, "role_forbidden", TEXTS);
    expect((await ask(LAN, TEXTS)).body).toMatchObject({ rev: 2, texts: second, by: MINH.name });
    const { results } = await env.DB.prepare("SELECT rev FROM office_text ORDER BY rev").all();
    expect(results).toEqual([{ rev: 1 }, { rev: 2 }]);
  });

  test("of two who write at once one wins", async () => {
    const { rev } = (await ask(LAN, TEXTS)).body;
    const writing = put({ causes: "Cùng lúc" }, { "If-Match": `"${rev}"` });
    const answers = await Promise.all([LAN, MINH, LAN].map((person) => ask(person, TEXTS, writing)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  test("are known fields, and nobody else's to write", async () => {
    const headers = { "If-Match": '"1"' };
    await refused(LAN, "shape_invalid", TEXTS, put({ loi_khen: "x" }, headers));
    await refused(LAN, "shape_invalid", TEXTS, put([], headers));
    await refused(LAN, "precondition_required", TEXTS, put({}, {}));
    for (const person of [VIEWER, ADMINISTRATOR, reporterOf(AGENCY)]) {
      await refused(person, "role_forbidden", TEXTS, put({}, headers));
    }
  });
});

describe("a snapshot", () => {
  test("gives the very bytes that were frozen, with their hash, whatever is approved later", async () => {
    const frozen = await ask(LAN, SNAPSHOTS, freeze);
    expect([frozen.status, frozen.body]).toEqual([
      201,
      {
        ...{ number: 1, asOf: "2021-12-10", at: expect.stringMatching(/^2021-12-/) },
        by: { id: LAN.id, name: LAN.name },
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        size: expect.any(Number),
      },
    ]);
    const before = await bytesOf(`${SNAPSHOTS}/1`);
    const document = JSON.parse(new TextDecoder().decode(before.bytes));
    expect(before.bytes.byteLength).toBe(frozen.body.size);
    expect(await hashOf(document)).toBe(frozen.body.sha256);
    expect(canonicalJson(document)).toBe(new TextDecoder().decode(before.bytes));
    expect(document).toMatchObject({ schema: 2, office: { causes: expect.any(String) } });
    expect(document.view).toEqual((await ask(VIEWER, `/v1/periods/${OPEN}/province`)).body);
    expect(before.headers.get("ETag")).toBe(`"${frozen.body.sha256}"`);

    await approveReport("so-noi-vu", await sendReport("so-noi-vu"));
    const after = await bytesOf(`${SNAPSHOTS}/1`);
    expect(new Uint8Array(after.bytes)).toEqual(new Uint8Array(before.bytes));
  });

  test("tells before the next one what would change", async () => {
    const { body } = await ask(VIEWER, `${SNAPSHOTS}/changes`);
    expect([body.since, body.versions, body.textsChanged]).toEqual([
      1,
      [{ agency: "so-noi-vu", name: "Sở Nội vụ", before: null, after: 1 }],
      true,
    ]);
    expect(body.figures.length).toBeGreaterThan(0);
    for (const { before, after } of body.figures) {
      expect(after.reported).toBeGreaterThan(before?.reported ?? 0);
      expect(after.withoutCoordinated).toBeLessThanOrEqual(after.reported);
    }
    await ask(MINH, SNAPSHOTS, freeze);
    expect((await ask(VIEWER, `${SNAPSHOTS}/changes`)).body).toEqual({
      ...{ since: 2, versions: [], duties: [], figures: [], textsChanged: false, otherwise: false },
    });
    expect(
      (await ask(VIEWER, SNAPSHOTS)).body.snapshots.map(({ number }: { number: number }) => number),
    ).toEqual([1, 2]);
  });

  test("of two who freeze at once each has a number of its own, or is told to look again", async () => {
    await approveReport("so-tu-phap", await sendReport("so-tu-phap"));
    const answers = await Promise.all([LAN, MINH, LAN, MINH].map((person) => ask(person, SNAPSHOTS, freeze)));
    const made = answers.filter(({ status }) => status === 201).map(({ body }) => body.number);
    expect(made.length).toBeGreaterThan(0);
    expect(new Set(made).size).toBe(made.length);
    for (const { status } of answers) expect([200, 201, 412]).toContain(status);
    const again = await ask(LAN, SNAPSHOTS, freeze);
    expect([again.status, again.body.number]).toEqual([200, Math.max(...made)]);
  });

  test("cannot be rewritten, and is for those who may read it", async () => {
    for (const sql of [
      "UPDATE snapshot SET sha256 = ''",
      "DELETE FROM snapshot_piece",
      "DELETE FROM snapshot",
    ]) {
      await expect(env.DB.prepare(sql).run()).rejects.toThrow("append-only");
    }
    for (const person of [reporterOf(AGENCY), ADMINISTRATOR]) {
      await refused(person, "role_forbidden", SNAPSHOTS);
      await refused(person, "role_forbidden", `${SNAPSHOTS}/1`);
      await refused(person, "role_forbidden", SNAPSHOTS, freeze);
    }
    await refused(VIEWER, "role_forbidden", SNAPSHOTS, freeze);
    await refused(VIEWER, "snapshot_unknown", `${SNAPSHOTS}/99`);
    await refused(VIEWER, "snapshot_unknown", `${SNAPSHOTS}/abc`);
    await refused(LAN, "period_unknown", SNAPSHOTS.replace(OPEN, "khong-co"));
  });

  test("larger than a row holds is kept in pieces and comes back whole", async () => {
    const compressed = new Uint8Array(2_000_001);
    for (let at = 0; at < compressed.length; at += 60_000) {
      crypto.getRandomValues(compressed.subarray(at, at + 60_000));
    }
    const rev = (await env.DB.prepare("SELECT rev FROM revision WHERE scope = 'plan:kh-6134'").first<number>(
      "rev",
    ))!;
    const by = { id: LAN.id, name: LAN.name };
    const officeRev = (await ask(LAN, TEXTS)).body.rev;
    const line = { number: 90, at: "t", by, asOf: "2021-12-10", sha256: "0", size: 1 };
    const audit = { at: "t", account: LAN.id, action: "freeze", period: OPEN, agency: null, version: null };
    const snapshot = { ...line, period: OPEN, versions: {}, compressed, rev, officeRev };
    expect(await storeSnapshot(env.DB, snapshot, { ...audit, request: "r" })).toBe(true);
    expect(
      await storeSnapshot(env.DB, { ...snapshot, number: 91, rev: rev - 1 }, { ...audit, request: "r" }),
    ).toBe(false);
    const stored = await snapshotOrNull(env.DB, OPEN, 90);
    expect(stored?.line).toEqual(line);
    const edited = { ...snapshot, number: 91, officeRev: officeRev + 1 };
    expect(await storeSnapshot(env.DB, edited, { ...audit, request: "r" })).toBe(false);
    expect(await sha256Of(stored!.compressed)).toBe(await sha256Of(compressed));
    const { results } = await env.DB.prepare(
      "SELECT length(content) AS size FROM snapshot_piece WHERE number = 90 ORDER BY position",
    ).all();
    expect(results).toEqual([{ size: 900_000 }, { size: 900_000 }, { size: 200_001 }]);
    expect(await snapshotOrNull(env.DB, OPEN, 91)).toBeNull();
  });
});

describe("documents that were cited twice", () => {
  test("are decided on by a reviewer, and the decision shows in the view", async () => {
    const path = `/v1/periods/${OPEN}/doubles`;
    const deciding = (id: string) => ({
      method: "PUT",
      body: { id, verdict: "same", note: " Một hội nghị " },
    });
    await refused(LAN, "document_unknown", path, deciding("2021-01-01 1/kh-ubnd"));
    const evidence = "Kế hoạch số 45/KH-STC ngày 12/4/2021 về việc phối hợp";
    for (const agency of ["so-y-te", "so-xay-dung"]) {
      const head = await sendReport(agency, 0, { change: { evidence } });
      await approveReport(agency, head);
    }
    const { doubles } = (await ask(LAN, `/v1/periods/${OPEN}/province`)).body;
    expect(doubles.map(({ id, decision }: Record<string, unknown>) => [id, decision])).toEqual([
      ["2021-04-12 45/kh-stc", null],
    ]);
    const { body } = await ask(LAN, path, deciding(doubles[0].id));
    expect(body.doubles[0].decision).toEqual({
      ...{ verdict: "same", note: "Một hội nghị", by: LAN.name, at: expect.stringMatching(/^2021-12-/) },
    });
    const { documents } = (await ask(VIEWER, `/v1/periods/${OPEN}/province`)).body;
    expect(documents.withoutDoubles).toBeLessThan(documents.cited);
    await refused(VIEWER, "role_forbidden", path, deciding(doubles[0].id));
  });
});

test("a returned report goes on counting in what is frozen", async () => {
  await review(LAN, AGENCY, reviewing("return", 1, 3, "Bổ sung"));
  const { body } = await ask(MINH, SNAPSHOTS, freeze);
  const { bytes } = await bytesOf(`${SNAPSHOTS}/${body.number}`);
  const { view } = JSON.parse(new TextDecoder().decode(bytes));
  expect(view.agencies.find(({ id }: { id: string }) => id === AGENCY)).toMatchObject({
    ...{ state: "returned", counted: 1 },
  });
});
