import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Head, Report } from "../../shared/report/report.ts";
import type { AccountSeed } from "../../tools/seed-sql.ts";
import { testApp } from "./support/app.ts";
import { type Asking, ask } from "./support/client.ts";
import { type Fault, faulty, lots } from "./support/faults.ts";
import { runsOr, seedOr } from "./support/model-seed.ts";
import { LAN, MINH, reporterOf } from "./support/people.ts";
import { fill, formOf, headLike, reportPath, reviewing, sending } from "./support/reports.ts";
import { claims, sign } from "./support/token.ts";

const SEED = seedOr(20_211_210);
/** Of each reporter; `npm run test:long` makes it a thousand writes in all. */
const RUNS_EACH = runsOr(60);

const REPORTERS = [
  ...["so-noi-vu", "so-tai-chinh", "so-y-te", "so-xay-dung", "thanh-tra-tinh", "cong-an-tinh"],
  ...["bao-dong-khoi", "tinh-doan", "ubnd-ba-tri", "ubnd-thanh-phu"],
];

const app = testApp();
const tokens = new Map<string, string>();
/** What was met so far, over all runs, so that no place is left out unseen. */
const met = new Map<string, number>();

async function askOnce(by: AccountSeed, path: string, { method, headers, body }: Asking, db: D1Database) {
  const Authorization = `Bearer ${tokens.get(by.id)}`;
  const answer = await app.request(
    path,
    {
      method: method ?? "GET",
      body: JSON.stringify(body),
      headers: { ...headers, Authorization, "Content-Type": "application/json" },
    },
    { DB: db },
  );
  return { status: answer.status, body: (await answer.json()) as { head: Head; code?: string } };
}

interface Stored {
  head: string | null;
  versions: number;
  keys: number;
  decisions: number;
  audit: number;
  plan: number;
}

/** What the store holds of one agency's report. */
async function storedOf(agency: string): Promise<Stored> {
  const row = await env.DB.prepare(
    `SELECT (SELECT json_array(rev, versions, latest, counted, state) FROM report_head WHERE agency = ?1) AS head,
       (SELECT count(*) FROM report_version WHERE agency = ?1) AS versions,
       (SELECT count(*) FROM idempotency WHERE agency = ?1) AS keys,
       (SELECT count(*) FROM decision WHERE agency = ?1) AS decisions,
       (SELECT count(*) FROM audit WHERE agency = ?1) AS audit,
       (SELECT rev FROM revision WHERE scope = 'plan:kh-6134') AS plan`,
  )
    .bind(agency)
    .first<Stored>();
  if (row === null) throw new Error("nothing to read");
  return row;
}

interface Write {
  name: string;
  agency: string;
  by: AccountSeed;
  path: string;
  asking: Asking;
  /** The report that is sent; null for a decision. */
  sent: Report | null;
}

interface Standing {
  agency: string;
  head: Head;
  /** A good report, of which each send changes the first row. */
  report: Report;
}

function withResult(report: Report, result: string): Report {
  const duties = report.tables.duties.map((row, index) =>
    index === 0 ? { ...row, cells: { ...row.cells, result } } : row,
  );
  return { ...report, tables: { ...report.tables, duties } };
}

function sendOf({ agency, head, report }: Standing, by: AccountSeed, run: number): Write {
  const sent = withResult(report, `Kết quả thử nghiệm của lượt ${run}`);
  const name = head.versions === 0 ? "first send" : "later send";
  return { name, agency, by, path: reportPath(agency), asking: sending(sent, head.rev), sent };
}

function decisionOf({ agency, head, report }: Standing, action: string, by: AccountSeed, run: number): Write {
  const version = head.latest;
  const reason = ["start", "take_back"].includes(action) ? {} : { reason: `Lý do của lượt ${run}` };
  const row = { table: "duties", row: report.tables.duties[0]?.key, reason: "Sai" };
  const paths = action === "return rows" ? { paths: [row] } : {};
  const body = { action: action.split(" ")[0], version, ...reason, ...paths };
  const asking = { ...reviewing(action, version, head.rev), body };
  return { name: action, agency, by, path: `${reportPath(agency)}/review`, asking, sent: null };
}

/** A write that may be done as the report stands, drawn by lot. */
function writeOf(standing: Standing, run: number, lot: (below: number) => number): Write {
  const { agency, head } = standing;
  const reporter = reporterOf(agency);
  const send = () => sendOf(standing, lot(6) === 0 && head.versions === 0 ? MINH : reporter, run);
  const decide = (action: string, by = lot(2) ? LAN : MINH) => decisionOf(standing, action, by, run);
  const approver = head.onBehalf ? LAN : MINH;
  const choices: Record<string, (() => Write)[]> = {
    none: [send],
    withdrawn: [send],
    returned: [send, send, () => decide("return rows")],
    sent: [
      () => decide("start"),
      () => decide("start"),
      () => decide("take_back", head.onBehalf ? MINH : reporter),
      () => decide("return"),
      () => decide("return rows"),
      () => sendOf(standing, reporter, run),
    ],
    in_review: [
      () => decide("approve", approver),
      () => decide("return rows"),
      () => decide("ask_back", reporter),
    ],
    approved: [() => decide("unapprove"), () => decide("return"), () => decide("ask_back", reporter)],
  };
  const possible = choices[head.state ?? "none"] ?? [];
  const chosen = possible[lot(possible.length)];
  if (chosen === undefined) throw new Error(`nothing may be done on ${head.state}`);
  return chosen();
}

function faultOf(lot: (below: number) => number): Fault {
  const kind = (["read", "statement", "statement", "lost"] as const)[lot(4)];
  if (kind === "lost" || kind === undefined) return { kind: "lost" };
  return { kind, nth: lot(kind === "read" ? 8 : 7) };
}

/** Asks as the add-on does: the same request again, under the same key and rev, until it is answered. */
async function askUntilAnswered(write: Write, before: Stored, lot: (below: number) => number) {
  const { agency, by, path, asking } = write;
  // One fault nearly always, now and then a second one on the way of asking again.
  const faults = [faultOf(lot), ...(lot(4) === 0 ? [faultOf(lot)] : [])];
  let isDone = false;
  for (const fault of faults) {
    const { db, hit } = faulty(env.DB, fault);
    const answer = await askOnce(by, path, asking, db);
    const place = hit();
    if (place === null) return answer;
    met.set(`${write.sent === null ? "decision" : "send"}: ${place}`, 1);
    expect([write.name, place, answer.status, answer.body.code]).toEqual([
      write.name,
      place,
      500,
      "internal",
    ]);
    isDone ||= place === "lost";
    // All of it or nothing: what was broken off before its end has left no trace.
    if (!isDone) expect(await storedOf(agency)).toEqual(before);
  }
  return askOnce(by, path, asking, env.DB);
}

/** One write with its faults; gives how the report stands afterwards. */
async function runOnce(standing: Standing, run: number, lot: (below: number) => number): Promise<Standing> {
  const { agency, head } = standing;
  const before = await storedOf(agency);
  const write = writeOf(standing, run, lot);
  const answer = await askUntilAnswered(write, before, lot);
  const isSend = write.sent !== null;
  expect([write.name, answer.status]).toEqual([write.name, isSend ? 201 : 200]);
  const after = answer.body.head;
  const of = (n: number) => (isSend ? [n + 1, n] : [n, n + 1]);
  expect([after.versions, after.rev]).toEqual([head.versions + Number(isSend), head.rev + 1]);
  expect(await storedOf(agency)).toEqual({
    head: JSON.stringify([after.rev, after.versions, after.latest, after.counted, after.state]),
    versions: of(before.versions)[0],
    keys: of(before.keys)[0],
    decisions: of(before.decisions)[1],
    audit: before.audit + 1,
    plan: before.plan + 1,
  });
  if (write.sent !== null) {
    const cells = await env.DB.prepare("SELECT cells FROM report_version WHERE agency = ? AND version = ?")
      .bind(agency, after.latest)
      .first<string>("cells");
    expect(JSON.parse(cells ?? "")).toEqual(write.sent);
  }
  // Asked once more, it is the same answer and no second write.
  if (lot(5) === 0) {
    const again = await askOnce(write.by, write.path, write.asking, env.DB);
    expect([write.name, again]).toEqual([write.name, answer]);
    expect((await storedOf(agency)).audit).toBe(before.audit + 1);
  }
  return { ...standing, head: after };
}

beforeAll(async () => {
  for (const person of [LAN, MINH, ...REPORTERS.map(reporterOf)]) {
    await ask(person, "/v1/me");
    tokens.set(person.id, await sign(claims(person.email)));
  }
});

describe(`${RUNS_EACH * REPORTERS.length} writes that are broken off (seed ${SEED})`, () => {
  let log: ReturnType<typeof vi.spyOn>;
  beforeEach(() => {
    log = vi.spyOn(console, "error").mockImplementation(() => {});
  });
  afterEach(() => log.mockRestore());

  test.each(REPORTERS)("of %s: nothing is lost, doubled or refused without a cause", async (agency) => {
    const { form } = await formOf(agency);
    const lot = lots(SEED + REPORTERS.indexOf(agency));
    let standing: Standing = { agency, head: headLike(agency), report: fill(form) };
    for (let run = 0; run < RUNS_EACH; run++) standing = await runOnce(standing, run, lot);
    const { body } = await ask(MINH, reportPath(agency));
    expect(body.head).toEqual(standing.head);
    expect(standing.head.rev).toBe(RUNS_EACH);
  });

  test("every place was met: before, between and behind all statements, each read, and the answer on its way", () => {
    const statements = (of: number) => Array.from({ length: of + 1 }, (_, n) => `statement ${n} of ${of}`);
    const reads = (of: number) => Array.from({ length: of }, (_, n) => `read ${n}`);
    expect([...met.keys()].sort()).toEqual(
      [
        ...["lost", ...statements(6), ...reads(2)].map((place) => `send: ${place}`),
        ...["lost", ...statements(4), ...statements(5), ...reads(6)].map((place) => `decision: ${place}`),
      ].sort(),
    );
  });
});
