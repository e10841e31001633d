import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import type { Head } from "../../shared/report/report.ts";
import type { ReportsReply } from "../../shared/wire/replies/report.ts";
import { largeRegister } from "../../tools/bench/large-register.ts";
import { type AccountSeed, seedSql } from "../../tools/seed-sql.ts";
import { testApp } from "./support/app.ts";
import { type Asking, ask } from "./support/client.ts";
import { type Counting, counting } from "./support/counting.ts";
import { ACCOUNTS, LAN, MINH, OPEN, PERIODS, PLAN, REGISTER, reporterOf, VIEWER } from "./support/people.ts";
import {
  approveReport,
  fill,
  formOf,
  reportPath,
  reviewing,
  sending,
  sendReport,
} from "./support/reports.ts";
import { claims, sign } from "./support/token.ts";

const PROVINCE = `/v1/periods/${OPEN}/province`;

/** Asks the whole worker over a database that counts; what authentication reads is in it. */
async function askCounted(
  by: AccountSeed,
  path: string,
  { method = "GET", headers = {}, body }: Asking = {},
  token?: string,
) {
  const counts: Counting = counting(env.DB);
  const app = testApp();
  const Authorization = `Bearer ${token ?? (await sign(claims(by.email)))}`;
  const answer = await app.request(
    path,
    {
      method,
      headers: { ...headers, Authorization, ...(body ? { "Content-Type": "application/json" } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    },
    { DB: counts.db },
  );
  const text = await answer.text();
  const rows = { read: counts.rowsRead(), written: counts.rowsWritten() };
  const reply = text && JSON.parse(text);
  return { status: answer.status, headers: answer.headers, body: reply, rows, trips: counts.roundTrips() };
}

/** Sends as the agency, and gives the head that stands and how many rows were written. */
async function send(agency: string, rev: number, result: string): Promise<[Head, number]> {
  const { form } = await formOf(agency);
  const answer = await askCounted(
    reporterOf(agency),
    reportPath(agency),
    sending(fill(form, { result }), rev),
  );
  expect(answer.status).toBe(201);
  return [answer.body.head, answer.rows.written];
}

/** Decides, and gives the same. */
async function decide(
  agency: string,
  head: Head,
  action: string,
  by: AccountSeed = MINH,
  paths?: unknown,
): Promise<[Head, number]> {
  const asking = reviewing(action, head.latest, head.rev, "Lý do thử nghiệm");
  const body = { ...(asking.body as object), ...(paths ? { paths } : {}) };
  const answer = await askCounted(by, `${reportPath(agency)}/review`, { ...asking, body });
  expect([action, answer.status]).toEqual([action, 200]);
  return [answer.body.head, answer.rows.written];
}

/** Adds made-up agencies until so many report; all of their people have signed in. */
async function grow(reporting: number): Promise<void> {
  const period = PERIODS.find(({ id }) => id === OPEN)!;
  const { register, reporters } = largeRegister({ plan: PLAN, register: REGISTER, period }, reporting);
  const known = new Set(ACCOUNTS.map(({ id }) => id));
  const accounts = reporters.map(reporterOf).filter(({ id }) => !known.has(id));
  const statements = ["DELETE FROM agency_groups", ...seedSql({ register, accounts })];
  await env.DB.batch(statements.map((sql) => env.DB.prepare(sql)));
}

beforeAll(async () => {
  for (const person of [LAN, MINH, VIEWER]) await ask(person, "/v1/me");
});

describe.each([
  [42, "so-y-te"],
  [84, "xa-minh-hoa-0001"],
])("with %i agencies that report", (reporting, agency) => {
  beforeAll(async () => {
    await grow(reporting);
    await ask(reporterOf(agency), "/v1/me");
  });

  test("a send writes at most eight rows: a first one, a later one, one on another form", async () => {
    const [first, ofFirst] = await send(agency, 0, "Lần đầu");
    const [second, ofSecond] = await send(agency, first.rev, "Lần hai");
    const exemption = { method: "PUT", body: { reason: "Thử", from: "2021-01-01", to: null } };
    const rule = `/v1/periods/${OPEN}/exemptions/${agency}/R-RESULT-MISSING`;
    expect((await ask(MINH, rule, exemption)).status).toBe(200);
    const [third, ofThird] = await send(agency, second.rev, "Trên biểu mẫu mới");
    expect(third.versions).toBe(3);
    // Head, form where it is new, version and its index, stored answer, log and its counter, revision.
    expect({ ofFirst, ofSecond, ofThird }).toEqual({ ofFirst: 8, ofSecond: 7, ofThird: 8 });
  });

  test("every decision writes at most eight rows", async () => {
    let head: Head = (await ask(MINH, reportPath(agency))).body.head;
    const written: Record<string, number> = {};
    const row = {
      table: "duties",
      row: (await formOf(agency)).form.tables.duties.rows[0]!.key,
      reason: "Sai",
    };
    const steps: [string, AccountSeed?, unknown?][] = [
      ["start"],
      ["ask_back", reporterOf(agency)],
      ["approve"],
      ["unapprove"],
      ["return", MINH, [row]],
    ];
    for (const [action, by, paths] of steps) {
      [head, written[action]] = await decide(agency, head, action, by, paths);
    }
    [head] = await send(agency, head.rev, "Trên biểu mẫu mới");
    [head, written.take_back] = await decide(agency, head, "take_back", reporterOf(agency));
    [head, written.return_whole] = await decide(agency, head, "return");
    expect(Object.values(written).every((rows) => rows <= 8)).toBe(true);
    expect(written).toEqual(WRITTEN);
  });

  test("a form, a check and a send read as many rows whatever the register, in two and three trips", async () => {
    const { form } = await formOf(agency);
    const head: Head = (await ask(MINH, reportPath(agency))).body.head;
    const by = reporterOf(agency);
    const report = fill(form, { result: "Lần nữa" });
    const asked = [
      await askCounted(by, `/v1/periods/${OPEN}/form`),
      await askCounted(by, `/v1/periods/${OPEN}/validate`, { method: "POST", body: report }),
      await askCounted(by, reportPath(agency), sending(report, head.rev)),
    ];
    expect(asked.map(({ status, trips, rows }) => [status, trips, rows.read])).toEqual(READ);
  });

  test("a refused send or decision writes none", async () => {
    const { form } = await formOf(agency);
    const stale = await askCounted(reporterOf(agency), reportPath(agency), sending(fill(form), 1));
    const early = await askCounted(MINH, `${reportPath(agency)}/review`, reviewing("start", 1, 1));
    expect([stale.status, early.status]).toEqual([412, 412]);
    expect([stale.rows.written, early.rows.written]).toEqual([0, 0]);
  });

  test("the province view reads at most three rows an agency and ten more, all reports counting", async () => {
    const { reports } = (await ask(MINH, `/v1/periods/${OPEN}/reports`)).body as ReportsReply;
    for (const { head } of reports) {
      if (head.counted === null) await approveReport(head.agency, await sendReport(head.agency, head.rev));
    }
    const answer = await askCounted(VIEWER, PROVINCE);
    expect(answer.status).toBe(200);
    const counted = answer.body.agencies.filter(({ counted }: { counted: unknown }) => counted !== null);
    expect(counted).toHaveLength(reporting);
    const agencies = (await env.DB.prepare("SELECT count(*) AS n FROM agency").first<number>("n")) ?? 0;
    expect(answer.rows.read).toBeLessThanOrEqual(3 * agencies + 10);
    expect(answer.rows.written).toBe(0);
    // Heads, what counted before; account, revision 2, register, groups, periods 2, plan 1 and 2 and their period 4,
    // indicators.
    expect(answer.rows.read).toBe(reporting + reporting + 15);
  });

  test("unchanged it answers 304 from at most three rows, with authentication, and so do its totals", async () => {
    for (const path of [PROVINCE, `${PROVINCE}/totals`]) {
      const tag = (await askCounted(VIEWER, path)).headers.get("ETag") ?? "";
      const kept = await askCounted(VIEWER, path, { headers: { "If-None-Match": tag } });
      expect([kept.status, kept.rows]).toEqual([304, { read: 3, written: 0 }]);
    }
  });
});

test("the merged view reads one row more for each letter that was recorded", async () => {
  const agency = "so-y-te";
  const before = (await askCounted(VIEWER, PROVINCE)).rows.read;
  const { counted } = (await ask(MINH, reportPath(agency))).body.head as Head;
  const path = `${reportPath(agency)}/versions/${counted}/letter`;
  const body = { number: "125/BC-MH", date: "2021-12-18" };
  const recorded = await askCounted(reporterOf(agency), path, { method: "PUT", body });
  // The letter and its index, log and its counter, revision.
  expect([recorded.status, recorded.rows.written]).toEqual([201, 5]);
  expect((await askCounted(VIEWER, PROVINCE)).rows.read - before).toBe(1);
});

/** Status, trips with the one that knows the account, rows of the form, the check, the send. */
const READ = [
  [200, 2, 38],
  [200, 2, 27],
  [201, 3, 40],
];
/** Head, decision and its index, record where what counts changes, log and its counter, revision. */
const WRITTEN = { start: 6, ask_back: 6, approve: 7, unapprove: 7, return: 6, take_back: 6, return_whole: 6 };
