// What sending, deciding and the province view cost on a real worker and its database, by the number of agencies.
import { addTotals, NO_TOTALS, type ProvinceTotals } from "../../shared/province/totals.ts";
import type { Head } from "../../shared/report/report.ts";
import type { FormReply } from "../../shared/wire/replies/report.ts";
import { freePort } from "../backend.ts";
import { demoReport } from "../demo/demo-report.ts";
import { type Issuer, startIssuer } from "../demo/issuer.ts";
import type { DemoPerson } from "../demo/people.ts";
import { growing, twoLevels } from "./grounds.ts";
import { measure, median } from "./measure.ts";
import {
  type Answer,
  AUDIENCE,
  type Cost,
  type Ground,
  type Province,
  REVIEWER,
  withProvince,
} from "./with-province.ts";

/** Costs by what was done, in the order of first doing it. */
type Costs = Map<string, Cost[]>;

function note(costs: Costs, name: string, answer: Answer): Answer {
  costs.set(name, [...(costs.get(name) ?? []), answer.cost]);
  return answer;
}

async function send({ ask }: Province, costs: Costs, by: DemoPerson, rev: number): Promise<Answer> {
  const path = `/reports/${by.agency}`;
  const { form } = note(costs, "form", await ask(by, "/form")).body as FormReply;
  const key = { "idempotency-key": `"${by.id}-${rev}"` };
  const headers = { ...key, ...(rev === 0 ? { "if-none-match": "*" } : { "if-match": `"${rev}"` }) };
  const body = demoReport(form, "UBND");
  note(costs, "check", await ask(by, "/validate", { method: "POST", body }));
  return ask(by, path, { method: "PUT", headers, body });
}

function headOf({ body }: Answer): Head {
  return (body as { head: Head }).head;
}

async function decide({ ask }: Province, { agency, latest, rev }: Head, action: string): Promise<Answer> {
  const headers = { "if-match": `"${rev}"` };
  const reason = action === "return" ? { reason: "Bổ sung (dữ liệu minh họa)" } : {};
  const body = { action, version: latest, ...reason };
  return ask(REVIEWER, `/reports/${agency}/review`, { method: "POST", headers, body });
}

/** Everybody sends and is approved; then some are returned, send again and are approved again. */
async function report(province: Province, costs: Costs): Promise<void> {
  const heads = new Map<string, Head>();
  const approve = async (by: DemoPerson, name: string, rev: number) => {
    const sent = headOf(note(costs, name, await send(province, costs, by, rev)));
    const started = headOf(note(costs, "start review", await decide(province, sent, "start")));
    heads.set(by.id, headOf(note(costs, "approve", await decide(province, started, "approve"))));
  };
  // A first sign-in binds the account; that is no part of what is measured.
  await province.ask(REVIEWER, "/reports");
  for (const by of province.reporters) await approve(by, "send, first", 0);
  for (const by of province.reporters.slice(-20)) {
    const head = heads.get(by.id);
    if (head === undefined) throw new Error(`${by.id} did not report`);
    const returned = headOf(note(costs, "return", await decide(province, head, "return")));
    await approve(by, "send, again", returned.rev);
  }
}

const LOOKS = 15;
const WORD_FILES = 5;

async function look({ ask }: Province, costs: Costs, path: string, name: string): Promise<Answer> {
  let first = await ask(REVIEWER, path);
  for (let times = 0; times < LOOKS; times++) first = note(costs, name, await ask(REVIEWER, path));
  const headers = { "if-none-match": first.tag ?? "" };
  for (let times = 0; times < LOOKS; times++) {
    const kept = note(costs, `${name}, unchanged`, await ask(REVIEWER, path, { headers }));
    if (kept.status !== 304) throw new Error(`${path} is not kept`);
  }
  return first;
}

/** Counts are the largest that was met; of the times the median, of those that came last. */
function print({ agencies, bodies }: Province, costs: Costs, view: Answer): void {
  console.log(`\na province of ${agencies} agencies that report, ${bodies} bodies in its register`);
  console.log(
    `  ${"".padEnd(26)} ${["trips", "queries", "read", "written", "ms"].map((head) => head.padStart(8)).join("")}`,
  );
  for (const [name, all] of costs) {
    const most = (of: (cost: Cost) => number) => String(Math.max(...all.map(of))).padStart(8);
    const ms = median(all.slice(-30).map((cost) => cost.ms))
      .toFixed(1)
      .padStart(8);
    const counts = most(({ trips }) => trips) + most(({ queries }) => queries);
    console.log(
      `  ${name.padEnd(26)} ${counts}${most(({ read }) => read)}${most(({ written }) => written)}${ms}`,
    );
  }
  const each = ((costs.get("province view")?.[0]?.read ?? 0) / agencies).toFixed(2);
  console.log(
    `  the view: ${(view.bytes / 1024).toFixed(0)} KiB of JSON, ${each} rows read an agency that reports`,
  );
}

/** Fails where an aim of the design is missed. */
function holdAims({ agencies, bodies }: Province, costs: Costs): void {
  const most = (name: string, of: (cost: Cost) => number) => Math.max(...(costs.get(name) ?? []).map(of));
  const misses = [
    ...["send, first", "send, again"].filter((name) => most(name, ({ written }) => written) > 8),
    ...["province view, unchanged"].filter((name) => most(name, ({ read }) => read) > 3),
    ...["province view"].filter((name) => most(name, ({ read }) => read) > 3 * bodies + 10),
  ];
  if (misses.length > 0) throw new Error(`with ${agencies} agencies too many rows: ${misses.join(", ")}`);
}

async function oneProvince(ground: Ground, issuer: Issuer): Promise<ProvinceTotals> {
  let totals = NO_TOTALS;
  await withProvince(ground, issuer, async (province) => {
    const costs: Costs = new Map();
    await report(province, costs);
    const view = await look(province, costs, "/province", "province view");
    totals = (await look(province, costs, "/province/totals", "province totals")).body as ProvinceTotals;
    for (let times = 0; times < WORD_FILES; times++) {
      note(costs, "Word file", await province.ask(REVIEWER, "/province.docx"));
    }
    print(province, costs, view);
    holdAims(province, costs);
  });
  return totals;
}

const PROVINCES = 34;
const REPORTS_EACH = 324;

function country(totals: ProvinceTotals): void {
  const all = Array.from({ length: PROVINCES }, () => totals);
  const sum = all.reduce(addTotals, NO_TOTALS);
  const times = measure({ merge: () => all.reduce(addTotals, NO_TOTALS) });
  const bytes = JSON.stringify(totals).length / 1024;
  console.log(`\na country of ${PROVINCES} provinces, ${PROVINCES * REPORTS_EACH} reports`);
  console.log(
    `  ${sum.reporting.approved} approved ones of ${sum.reporting.expected} expected; the rest is of invited bodies`,
  );
  console.log(
    "  every province has a database of its own, as the one of 324 agencies above; it was measured once",
  );
  console.log(`  its published totals: ${bytes.toFixed(1)} KiB of JSON; they were taken ${PROVINCES} times`);
  console.log(
    `  merging ${PROVINCES} totals, in memory and without any request: ${times.merge?.toFixed(0)} µs (median)`,
  );
}

/** Measures provinces of growing size and a country made of them; prints tables. */
export async function benchProvinces(): Promise<void> {
  const issuer = await startIssuer(await freePort(8798), AUDIENCE, []);
  try {
    await oneProvince(twoLevels(), issuer);
    await oneProvince(growing(60), issuer);
    const totals = await oneProvince(growing(REPORTS_EACH), issuer);
    await oneProvince(growing(600), issuer);
    country(totals);
  } finally {
    await issuer.stop();
  }
}

if (import.meta.main) await benchProvinces();
