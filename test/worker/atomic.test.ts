import { env } from "cloudflare:workers";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { AccountSeed } from "../../tools/seed-sql.ts";
import { testApp } from "./support/app.ts";
import { type Asking, ask, dump } from "./support/client.ts";
import { MINH, OPEN, reporterOf } from "./support/people.ts";
import { fill, formOf, reportPath, reviewing, sending, sendReport } from "./support/reports.ts";
import { claims, sign } from "./support/token.ts";

type Batch = D1Database["batch"];

/** Asks over a database whose writing batches go through `write`; a batch of reads alone is left as it is. */
async function askOver(
  write: (statements: D1PreparedStatement[]) => ReturnType<Batch>,
  by: AccountSeed,
  path: string,
  asking: Asking,
) {
  const writing = new WeakSet<D1PreparedStatement>();
  const prepare = (sql: string) => {
    const statement = env.DB.prepare(sql);
    const bind = statement.bind.bind(statement);
    statement.bind = (...values) => {
      const bound = bind(...values);
      if (/^\s*(INSERT|UPDATE)/.test(sql)) writing.add(bound);
      return bound;
    };
    return statement;
  };
  const batch = (statements: D1PreparedStatement[]) =>
    statements.some((statement) => writing.has(statement)) ? write(statements) : env.DB.batch(statements);
  const app = testApp();
  const { method = "GET", headers = {}, body } = asking;
  const Authorization = `Bearer ${await sign(claims(by.email))}`;
  const answer = await app.request(
    path,
    {
      method,
      body: JSON.stringify(body),
      headers: { ...headers, Authorization, "Content-Type": "application/json" },
    },
    { DB: { prepare, batch } as unknown as D1Database },
  );
  return { status: answer.status, body: (await answer.json()) as { code: string } };
}

const setState = (state: string) =>
  env.DB.prepare("UPDATE period SET state = ? WHERE id = ?").bind(state, OPEN).run();

/** The period closes after everything was judged, just before the batch. */
const closing: Batch = async (statements) => {
  await setState("closed");
  return env.DB.batch(statements);
};

/** The batch fails at its very end. */
const failing: Batch = (statements) =>
  env.DB.batch([...statements, env.DB.prepare("INSERT INTO audit (at) VALUES (NULL)")]);

const withoutPeriods = async () => {
  const { period: _period, ...rest } = await dump();
  return rest;
};

afterEach(() => setState("open"));

describe("a write is all or nothing", () => {
  test.each([
    ["a first send", "so-tai-chinh", 0],
    ["a later send", "so-noi-vu", 1],
  ])("%s: the period that closes before the batch keeps it out", async (_, agency, rev) => {
    if (rev === 1) await sendReport(agency);
    const { form } = await formOf(agency);
    const before = await withoutPeriods();
    const answer = await askOver(closing, reporterOf(agency), reportPath(agency), sending(fill(form), rev));
    expect([answer.status, answer.body.code]).toEqual([409, "period_closed"]);
    expect(await withoutPeriods()).toEqual(before);
  });

  test("a decision: the period that closes before the batch keeps it out", async () => {
    const agency = "so-y-te";
    await sendReport(agency);
    await ask(MINH, "/v1/me");
    const before = await withoutPeriods();
    const path = `${reportPath(agency)}/review`;
    const answer = await askOver(closing, MINH, path, reviewing("start", 1, 1));
    expect([answer.status, answer.body.code]).toEqual([409, "period_closed"]);
    expect(await withoutPeriods()).toEqual(before);
  });

  test("a fault at the end of the batch takes all of it back, is no conflict, and the same key works again", async () => {
    const agency = "so-xay-dung";
    const { form } = await formOf(agency);
    const asking = sending(fill(form));
    const before = await dump();
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const answer = await askOver(failing, reporterOf(agency), reportPath(agency), asking);
    log.mockRestore();
    expect([answer.status, answer.body.code]).toEqual([500, "internal"]);
    expect(await dump()).toEqual(before);
    expect((await ask(reporterOf(agency), reportPath(agency), asking)).status).toBe(201);
  });

  test("an answer that was lost after the batch is given again under the same key, and nothing is doubled", async () => {
    const agency = "so-cong-thuong";
    const { form } = await formOf(agency);
    const asking = sending(fill(form));
    const losing: Batch = async (statements) => {
      await env.DB.batch(statements);
      throw new Error("Network connection lost.");
    };
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const lost = await askOver(losing, reporterOf(agency), reportPath(agency), asking);
    log.mockRestore();
    expect(lost.status).toBe(500);
    const before = await dump();
    const again = await ask(reporterOf(agency), reportPath(agency), asking);
    expect([again.status, again.headers.get("Idempotency-Replayed"), again.body.version]).toEqual([
      201,
      "true",
      1,
    ]);
    expect(await dump()).toEqual(before);
  });
});
