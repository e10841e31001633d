import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../shared/report/report.ts";
import type { FormReply } from "../../shared/wire/replies/report.ts";
import { largeRegister } from "../../tools/bench/large-register.ts";
import { type AccountSeed, seedSql } from "../../tools/seed-sql.ts";
import { type Answer, ask } from "./support/client.ts";
import { ACCOUNTS, EARLIER, LAN, MINH, PERIODS, PLAN, REGISTER, reporterOf } from "./support/people.ts";
import {
  fill,
  formOf,
  headLike,
  reportPath,
  review,
  reviewing,
  sending,
  sendReport,
} from "./support/reports.ts";

const RACERS = 20;
const each = <T>(of: (index: number) => T): T[] => Array.from({ length: RACERS }, (_, index) => of(index));

/** What stands of one agency's report, counted in the store itself. */
async function stored(agency: string) {
  const count = (sql: string) => env.DB.prepare(sql).bind(agency).first<number>("n");
  return {
    versions: await count("SELECT count(*) AS n FROM report_version WHERE agency = ?"),
    decisions: await count("SELECT count(*) AS n FROM decision WHERE agency = ?"),
    keys: await count("SELECT count(*) AS n FROM idempotency WHERE agency = ?"),
    audit: await count("SELECT count(*) AS n FROM audit WHERE agency = ?"),
    rev: await count("SELECT rev AS n FROM report_head WHERE agency = ?"),
  };
}

const planRev = () =>
  env.DB.prepare("SELECT rev FROM revision WHERE scope = 'plan:kh-6134'").first<number>("rev");

/** How many answers there are of each kind: the status, or the problem with the rev that stands. */
function outcomes(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const kind = status < 400 ? String(status) : `${status} ${body.code}, rev ${body.rev} stands`;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** A report like no other racer's. */
function ofRacer(form: FormReply["form"], index: number): Report {
  return fill(form, { result: `Kết quả thử nghiệm của người gửi thứ ${index}` });
}

describe("twenty on one rev", () => {
  test("of first sends one wins, and nineteen are told which rev stands", async () => {
    const agency = "so-y-te";
    const { form } = await formOf(agency);
    const before = (await planRev()) ?? 0;
    const answers = await Promise.all(
      each((index) => ask(reporterOf(agency), reportPath(agency), sending(ofRacer(form, index)))),
    );
    expect(outcomes(answers)).toEqual({ "201": 1, "412 rev_stale, rev 1 stands": 19 });
    expect(await stored(agency)).toEqual({ versions: 1, decisions: 0, keys: 1, audit: 1, rev: 1 });
    expect(await planRev()).toBe(before + 1);
    const winner = answers.findIndex(({ status }) => status === 201);
    const { body } = await ask(reporterOf(agency), `${reportPath(agency)}/versions/1`);
    expect(body.report).toEqual(ofRacer(form, winner));
  });

  test("of later sends, by the agency and on behalf of it, one wins as well", async () => {
    const agency = "so-tai-chinh";
    await sendReport(agency, 0, { by: MINH });
    const { form } = await formOf(agency);
    const people = [reporterOf(agency), LAN, MINH];
    const before = (await planRev()) ?? 0;
    const answers = await Promise.all(
      each((index) => {
        const by = people[index % people.length] as AccountSeed;
        return ask(by, reportPath(agency), sending(ofRacer(form, index), 1));
      }),
    );
    const winner = answers.findIndex(({ status }) => status === 201);
    const { "201": won, ...lost } = outcomes(answers);
    expect(won).toBe(1);
    // Once the agency itself has sent, whoever sends on its behalf is told that in place of the rev.
    const refusals = Object.keys(lost).map((kind) => kind.split(",")[0]);
    const allowed =
      winner % people.length === 0 ? ["409 agency_has_sent", "412 rev_stale"] : ["412 rev_stale"];
    expect(allowed).toEqual(expect.arrayContaining(refusals));
    expect(await stored(agency)).toEqual({ versions: 2, decisions: 0, keys: 2, audit: 2, rev: 2 });
    expect(await planRev()).toBe(before + 1);
  });

  test("of decisions of twenty different words one wins, and nineteen are told which rev stands", async () => {
    const agency = "so-noi-vu";
    await sendReport(agency);
    const before = (await planRev()) ?? 0;
    const answers = await Promise.all(
      each((index) => review(index % 2 ? LAN : MINH, agency, reviewing("return", 1, 1, `Lý do ${index}`))),
    );
    expect(outcomes(answers)).toEqual({ "200": 1, "412 rev_stale, rev 2 stands": 19 });
    expect(await stored(agency)).toEqual({ versions: 1, decisions: 1, keys: 1, audit: 2, rev: 2 });
    expect(await planRev()).toBe(before + 1);
    const winner = answers.find(({ status }) => status === 200);
    expect((await ask(MINH, reportPath(agency))).body.head).toEqual(winner?.body.head);
  });

  test("of the same decision one is stored: its own person hears so each time, the other is told the rev", async () => {
    const agency = "so-khoa-hoc-cong-nghe";
    await sendReport(agency);
    const answers = await Promise.all(
      each((index) => review(index % 2 ? LAN : MINH, agency, reviewing("start", 1, 1))),
    );
    expect(outcomes(answers)).toEqual({ "200": 10, "412 rev_stale, rev 2 stands": 10 });
    const heads = answers.filter(({ status }) => status === 200).map(({ body }) => body);
    for (const head of heads) expect(head).toEqual(heads[0]);
    expect(await stored(agency)).toEqual({ versions: 1, decisions: 1, keys: 1, audit: 2, rev: 2 });
  });

  test("of different decisions one wins, and it is the one that stands", async () => {
    const agency = "so-khoa-hoc-cong-nghe";
    const actions = ["approve", "return"];
    const answers = await Promise.all(
      each((index) => review(MINH, agency, reviewing(actions[index % 2] ?? "", 1, 2, `Lần ${index}`))),
    );
    expect(outcomes(answers)).toEqual({ "200": 1, "412 rev_stale, rev 3 stands": 19 });
    const winner = answers.find(({ status }) => status === 200);
    expect((await ask(MINH, reportPath(agency))).body.head).toEqual(winner?.body.head);
    expect(await stored(agency)).toEqual({ versions: 1, decisions: 2, keys: 1, audit: 3, rev: 3 });
  });

  test("a send and a taking back cannot both win", async () => {
    const agency = "so-xay-dung";
    await sendReport(agency);
    const { form } = await formOf(agency);
    const [sends, takings] = await Promise.all([
      Promise.all(
        each((index) => ask(reporterOf(agency), reportPath(agency), sending(ofRacer(form, index), 1))),
      ),
      Promise.all(each(() => review(reporterOf(agency), agency, reviewing("take_back", 1, 1)))),
    ]);
    const sent = sends.filter(({ status }) => status === 201);
    const taken = takings.filter(({ status }) => status === 200);
    // The same person asks twenty times to take back: it is one taking back, and each hears that it is done.
    expect([sent.length, taken.length]).toEqual(sent.length === 1 ? [1, 0] : [0, 20]);
    const refusals = [...sends, ...takings].filter(({ status }) => status >= 400);
    for (const { body } of refusals) expect([body.code, body.rev]).toEqual(["rev_stale", 2]);
    expect(await stored(agency)).toMatchObject({ audit: 2, rev: 2 });
  });
});

describe("twenty under one key", () => {
  test.each([
    ["a first send", "so-cong-thuong", 0],
    ["a later send", "thanh-tra-tinh", 1],
  ])("%s: one version, and twenty times the same answer", async (_, agency, rev) => {
    if (rev === 1) await sendReport(agency);
    const { form } = await formOf(agency);
    const before = (await planRev()) ?? 0;
    const asking = sending(fill(form), rev);
    const answers = await Promise.all(each(() => ask(reporterOf(agency), reportPath(agency), asking)));
    expect(outcomes(answers)).toEqual({ "201": 20 });
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    expect(answers.filter(({ headers }) => headers.get("Idempotency-Replayed") === "true")).toHaveLength(19);
    const sent = rev + 1;
    expect(await stored(agency)).toEqual({
      versions: sent,
      decisions: 0,
      keys: sent,
      audit: sent,
      rev: sent,
    });
    expect(await planRev()).toBe(before + 1);
  });

  test("with other payloads: one version, its own answer for the same payload, and a clear refusal else", async () => {
    const agency = "thanh-tra-tinh";
    const { form } = await formOf(agency);
    const key = { "Idempotency-Key": '"one-for-all"' };
    const answers = await Promise.all(
      each((index) => ask(reporterOf(agency), reportPath(agency), sending(ofRacer(form, index % 2), 2, key))),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(answers.filter(({ body }) => body.code === "idempotency_key_reused")).toHaveLength(10);
    expect(await stored(agency)).toMatchObject({ versions: 3, keys: 3, audit: 3, rev: 3 });
  });
});

describe("sixty agencies at once", () => {
  const period = PERIODS.find(({ id }) => id === EARLIER)!;
  const { register, reporters } = largeRegister({ plan: PLAN, register: REGISTER, period }, 60);
  const known = new Set(ACCOUNTS.map(({ id }) => id));

  beforeAll(async () => {
    const accounts = reporters.map(reporterOf).filter(({ id }) => !known.has(id));
    const opened = "UPDATE period SET state = 'open'";
    const statements = ["DELETE FROM agency_groups", opened, ...seedSql({ register, accounts })];
    await env.DB.batch(statements.map((sql) => env.DB.prepare(sql)));
  });

  test("all sixty sends are good at the first try, none is lost, and each bumps the views once", async () => {
    const forms = await Promise.all(reporters.map((agency) => formOf(agency, EARLIER)));
    const before = (await planRev()) ?? 0;
    const answers = await Promise.all(
      forms.map(({ form }) => {
        const agency = form.agency.id;
        return ask(reporterOf(agency), reportPath(agency, EARLIER), sending(fill(form)));
      }),
    );
    expect(outcomes(answers)).toEqual({ "201": 60 });
    const { body } = await ask(MINH, `/v1/periods/${EARLIER}/reports`);
    const heads = body.reports.map(({ head }: { head: unknown }) => head);
    const sent = { period: EARLIER, state: "sent", latest: 1, versions: 1, rev: 1 } as const;
    expect(heads).toEqual(reporters.map((agency) => headLike(agency, sent)));
    expect(await planRev()).toBe(before + 60);
  });

  test("and so are sixty decisions of two reviewers on them", async () => {
    const before = (await planRev()) ?? 0;
    const answers = await Promise.all(
      reporters.map((agency, index) =>
        review(index % 2 ? LAN : MINH, agency, reviewing("start", 1, 1), EARLIER),
      ),
    );
    expect(outcomes(answers)).toEqual({ "200": 60 });
    expect(await planRev()).toBe(before + 60);
  });
});
