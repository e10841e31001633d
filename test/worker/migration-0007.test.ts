import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { ask, raw } from "./support/client.ts";
import { dropAll } from "./support/drop-all.ts";
import { ACCOUNTS, INDICATOR_SETS, LAN, MINH, PERIODS, PLAN, REGISTER, VIEWER } from "./support/people.ts";
import { approveReport, sendReport } from "./support/reports.ts";
import { seedOfBefore } from "./support/seed-of-before.ts";
import { claims, sign } from "./support/token.ts";

const insert = (sql: string, ...values: unknown[]) => env.DB.prepare(sql).bind(...values);
const all = async (sql: string) => (await env.DB.prepare(sql).all()).results;

const CLOSED = "da-dong";
const PARTLY = "mo-lai";
const [sample] = PERIODS;
const period = (id: string, year: number, rest: object) => ({
  ...{ ...sample!, id, name: id, from: `${year}-12-15`, to: `${year + 1}-12-14` },
  ...{ agencyDue: `${year + 1}-12-18`, provinceDue: `${year + 1}-12-25`, ...rest },
});

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

/** A snapshot that the code of before this migration froze, compressed as it stood in the database. */
const OF_BEFORE = bytesOf(env.SNAPSHOT_OF_BEFORE);

// A database of its own state: this file drops what the set-up made and begins before the migration.
beforeAll(async () => {
  await dropAll();
  await applyD1Migrations(
    env.DB,
    env.MIGRATIONS.filter(({ name }) => name < "0007"),
  );
  const seed = seedOfBefore({
    ...{ plan: PLAN, register: REGISTER, indicatorSets: INDICATOR_SETS, accounts: ACCOUNTS },
    periods: [
      ...PERIODS,
      period("nhap", 2023, { state: "draft" }),
      period(CLOSED, 2017, { state: "open" }),
      period(PARTLY, 2018, { state: "closed", openFor: ["so-y-te"] }),
    ],
  });
  await env.DB.batch(seed.map((statement) => env.DB.prepare(statement)));
  await insert(
    `INSERT INTO snapshot (period, number, at, by, by_name, as_of, sha256, size, versions)
     VALUES ('kh-6134-2021', 1, '2021-12-01T00:00:00.000Z', 'lan', 'Lan', '2021-12-20', ?, 297646, '{}')`,
    "0".repeat(64),
  ).run();
  await insert("INSERT INTO snapshot_piece VALUES ('kh-6134-2021', 1, 0, ?)", OF_BEFORE).run();
  await applyD1Migrations(env.DB, env.MIGRATIONS);
  // Closed without a word to the log, as a seed or the code of before did it.
  await approveReport("so-y-te", await sendReport("so-y-te", 0, { period: CLOSED }), CLOSED);
  await env.DB.prepare(`UPDATE period SET state = 'closed' WHERE id = '${CLOSED}'`).run();
});

test("periods and snapshots of before are what they were", async () => {
  expect(await all("SELECT id, state, closing, live_after FROM period ORDER BY from_day")).toEqual([
    { id: CLOSED, state: "closed", closing: null, live_after: 0 },
    { id: PARTLY, state: "closed", closing: null, live_after: 0 },
    { id: "kh-6134-2020", state: "closed", closing: null, live_after: 0 },
    ...PERIODS.slice(1).map(({ id, state }) => ({ id, state, closing: null, live_after: 0 })),
    { id: "nhap", state: "draft", closing: null, live_after: 0 },
  ]);
  expect(await all("SELECT number, closing FROM snapshot")).toEqual([{ number: 1, closing: 0 }]);
  expect(await all("PRAGMA foreign_key_check")).toEqual([]);
});

describe("a period that was closed before closing froze anything", () => {
  test("is frozen when it is first read, as on the province's day, for whoever reads it when", async () => {
    const path = `/v1/periods/${CLOSED}`;
    const [one, other] = await Promise.all([VIEWER, LAN].map((person) => ask(person, `${path}/province`)));
    expect(one?.body).toEqual(other?.body);
    expect([one?.body.asOf, one?.body.period.state]).toEqual(["2018-12-25", "closed"]);
    const { snapshots } = (await ask(VIEWER, `${path}/snapshots`)).body;
    expect(snapshots).toEqual([expect.objectContaining({ number: 1, closing: true, asOf: "2018-12-25" })]);
    await env.DB.prepare("UPDATE agency SET name = 'Tên khác' WHERE id = 'so-y-te'").run();
    expect((await ask(VIEWER, `${path}/province`)).body).toEqual(one?.body);
    expect(await all("SELECT action, count(*) AS n FROM audit WHERE action = 'freeze' GROUP BY 1")).toEqual([
      { action: "freeze", n: 1 },
    ]);
  });

  test("and those that are open, drafts or open for some are live", async () => {
    for (const id of ["kh-6134-2021", "nhap", PARTLY]) {
      const { body } = await ask(LAN, `/v1/periods/${id}/province`);
      expect(body.bodies).toContainEqual(expect.objectContaining({ id: "so-y-te", name: "Tên khác" }));
    }
    expect(await all("SELECT period FROM snapshot WHERE closing = 1")).toEqual([{ period: CLOSED }]);
  });

  test("is live however it is opened, and frozen anew when it is closed", async () => {
    await env.DB.prepare(`UPDATE period SET state = 'open' WHERE id = '${CLOSED}'`).run();
    expect(await all(`SELECT closing, live_after FROM period WHERE id = '${CLOSED}'`)).toEqual([
      { closing: null, live_after: 1 },
    ]);
    const { rev, period: standing } = (await ask(MINH, `/v1/periods/${CLOSED}`)).body;
    const { id: _, ...body } = standing;
    const closed = await ask(MINH, `/v1/periods/${CLOSED}`, {
      ...{ method: "PUT", headers: { "If-Match": `"${rev}"` }, body: { ...body, state: "closed" } },
    });
    expect(closed.status).toBe(200);
    expect(await all(`SELECT closing FROM period WHERE id = '${CLOSED}'`)).toEqual([{ closing: 2 }]);
  });
});

test("a snapshot of before gives its very bytes, and every file is made of it", async () => {
  const path = "/v1/periods/kh-6134-2021/snapshots/1";
  const headers = { Authorization: `Bearer ${await sign(claims(VIEWER.email))}` };
  const bytes = new Uint8Array(await (await raw(path, { headers })).arrayBuffer());
  const stored = new Response(OF_BEFORE).body!.pipeThrough(new DecompressionStream("gzip"));
  expect(bytes).toEqual(new Uint8Array(await new Response(stored).arrayBuffer()));
  for (const format of ["csv", "xlsx", "docx"]) {
    const answer = await raw(`${path}/report.${format}`, { headers });
    expect([format, answer.status]).toEqual([format, 200]);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
  }
  expect((await ask(VIEWER, "/v1/periods/kh-6134-2021/snapshots/changes")).status).toBe(200);
});
