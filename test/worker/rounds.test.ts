// Two plans that are due together: one due day, each figure asked once, one check and one send.
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import type { Duty, Plan } from "../../shared/plan/plan.ts";
import type { Period } from "../../shared/register/register.ts";
import type { Report } from "../../shared/report/report.ts";
import { seedSql } from "../../tools/seed-sql.ts";
import { testId } from "./support/app.ts";
import { ask, dump, refused } from "./support/client.ts";
import { LAN, MINH, OPEN, PLAN, reporterOf, VIEWER } from "./support/people.ts";
import { approveReport, fill, formOf, sendReport } from "./support/reports.ts";

const AGENCY = "so-y-te";
const FIGURE = "bao-cao-vien";
const ROUND = "/v1/rounds/nam-2021";
const SEND = `${ROUND}/reports/${AGENCY}`;

const duty = (id: string, lead: string[]): Duty => ({
  ...PLAN.duties.find(({ deadlines }) => deadlines[0]?.type === "annual")!,
  ...{ id, section: "A", lead, coordinate: [], advises: null, requested: false, answeredBy: null },
});

/** A made-up plan that is due with the real one. */
function plan(number: number): Plan {
  return {
    ...{ id: `ke-hoach-${number}`, number: `${number}/KH-DEMO`, date: "2021-01-04" },
    ...{ issuer: "Cơ quan minh họa", title: `Kế hoạch minh họa ${number}` },
    sections: [{ id: "A", title: "Việc minh họa" }],
    duties: [duty("A.1", ["Sở Y tế"]), duty("A.2", ["Sở Xây dựng"])],
  };
}

const periodOf = (number: number): Period => ({
  ...{ id: `kh${number}-2021`, planId: `ke-hoach-${number}`, name: "Năm 2021", from: "2020-12-15" },
  ...{ to: "2021-12-14", agencyDue: "2021-12-20", provinceDue: "2021-12-31", state: "open", openFor: [] },
  indicatorSet: "tt-03-2019",
});
const [SECOND, THIRD] = ["kh2-2021", "kh3-2021"];
const DUE = { agencyDue: "2021-12-18", provinceDue: "2021-12-28" };
const BODY = { name: "Đợt báo cáo năm 2021", ...DUE, periods: [OPEN, SECOND, THIRD] };

const forming = (body: unknown, rev = 0) => ({
  method: "PUT",
  body,
  headers: rev === 0 ? { "If-None-Match": "*" } : { "If-Match": `"${rev}"` },
});
const sending = (reports: unknown, key: string = testId()) => ({
  method: "PUT",
  body: { reports },
  headers: { "Idempotency-Key": `"${key}"` },
});

beforeAll(async () => {
  for (const number of [2, 3]) {
    const seed = seedSql({ plan: plan(number), periods: [periodOf(number)] });
    await env.DB.batch(seed.map((statement) => env.DB.prepare(statement)));
  }
});

const dueOf = async (id: string) => {
  const { period } = (await ask(LAN, `/v1/periods/${id}`)).body;
  return [period.round, period.agencyDue, period.provinceDue];
};

/** What a body owes in the round, filled. */
async function owed(agency = AGENCY): Promise<{ rev: number; report: Report }[]> {
  const { body } = await ask(reporterOf(agency), `${ROUND}/forms`);
  return body.forms.map(({ form, head }: never) => ({
    rev: (head as { rev: number }).rev,
    report: fill(form),
  }));
}

const stored = async () => {
  const { report_head: heads } = await dump();
  return (heads as { period: string; agency: string; latest: number }[])
    .filter(({ agency }) => agency === AGENCY)
    .map(({ period, latest }) => [period, latest]);
};

describe("a round", () => {
  test("gives its periods one due day, and is changed on the revision that was seen", async () => {
    const formed = await ask(LAN, ROUND, forming(BODY));
    const round = { id: "nam-2021", ...BODY };
    expect([formed.status, formed.body]).toEqual([201, { rev: 1, round }]);
    expect((await ask(VIEWER, "/v1/rounds")).body).toEqual({ rounds: [round] });
    for (const id of BODY.periods) {
      expect(await dueOf(id)).toEqual(["nam-2021", DUE.agencyDue, DUE.provinceDue]);
    }
    const later = { ...BODY, agencyDue: "2021-12-19" };
    expect((await ask(MINH, ROUND, forming(later, 1))).body.rev).toBe(2);
    expect((await dueOf(SECOND))[1]).toBe("2021-12-19");
    expect((await formOf(AGENCY, THIRD)).form.period.agencyDue).toBe("2021-12-19");
    await refused(LAN, "record_stale", ROUND, forming(BODY, 1));
    const raced = await Promise.all([LAN, MINH].map((person) => ask(person, ROUND, forming(BODY, 2))));
    expect(raced.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test("takes one period of a plan, of no other round, due after its cut-off; a period keeps its due day", async () => {
    const other = (change: object) => forming({ ...BODY, ...change });
    await refused(LAN, "round_unfit", "/v1/rounds/khac", other({ periods: [SECOND] }));
    await refused(LAN, "round_unfit", "/v1/rounds/khac", other({ periods: ["kh-6134-2020"] }));
    await refused(LAN, "period_unknown", "/v1/rounds/khac", other({ periods: ["khong-co"] }));
    await refused(LAN, "round_unfit", ROUND, forming({ ...BODY, agencyDue: "2021-12-14" }, 3));
    await refused(LAN, "round_unknown", "/v1/rounds/khac");
    await refused(VIEWER, "role_forbidden", ROUND, forming(BODY, 3));
    const { rev, period } = (await ask(LAN, `/v1/periods/${SECOND}`)).body;
    const { id: _, ...asked } = period;
    const change = (changes: object) => forming({ ...asked, ...changes }, rev);
    await refused(LAN, "round_fixed", `/v1/periods/${SECOND}`, change({ agencyDue: "2021-12-20" }));
    await refused(LAN, "round_fixed", `/v1/periods/${SECOND}`, change({ round: null }));
    expect((await ask(LAN, `/v1/periods/${SECOND}`, change({ name: "Cả năm 2021" }))).status).toBe(200);
  });

  test("asks for a figure in the first of its forms that a body has, and says so in the others", async () => {
    const { forms } = (await ask(reporterOf(AGENCY), `${ROUND}/forms`)).body;
    const figures = forms.map(({ form }: never) => (form as never as Asked).tables.figures);
    expect(forms.map(({ form }: never) => (form as never as Asked).period.id)).toEqual(BODY.periods);
    expect(figures.map(({ rows }: Asked["tables"]["figures"]) => rows.length > 0)).toEqual([
      true,
      false,
      false,
    ]);
    expect(figures[1].elsewhere.find(({ key }: { key: string }) => key === FIGURE)).toMatchObject({
      period: { id: OPEN, name: "Năm 2021" },
      plan: PLAN.number,
    });
    expect("elsewhere" in figures[0]).toBe(false);
    await refused(reporterOf("so-noi-vu"), "agency_forbidden", `${ROUND}/forms?agency=${AGENCY}`);
  });

  test("is checked as a whole, and nothing is stored", async () => {
    const before = await stored();
    const [first, second] = (await owed()).map(({ report }) => report);
    const broken = { ...second!, tables: { ...second!.tables, duties: [] } };
    const { body } = await ask(reporterOf(AGENCY), `${ROUND}/validate`, {
      method: "POST",
      body: { reports: [first, broken] },
    });
    expect(body.checked.map(({ period }: { period: string }) => period)).toEqual([OPEN, SECOND]);
    const severe = body.checked.map(({ findings }: { findings: { severity: string }[] }) =>
      findings.some(({ severity }) => severity === "error"),
    );
    expect([severe, body.left]).toEqual([[false, true], [{ id: THIRD, name: "Năm 2021" }]]);
    expect(await stored()).toEqual(before);
  });
});

interface Asked {
  period: { id: string };
  tables: { figures: { rows: unknown[]; elsewhere?: { key: string }[] } };
}

describe("sending what a body owes in a round", () => {
  test("is nothing at all where one of three has errors or was sent meanwhile, and each cause is named", async () => {
    const reports = await owed();
    const [one, two, three] = reports;
    const broken = { ...two!, report: { ...two!.report, tables: { ...two!.report.tables, duties: [] } } };
    const answer = await refused(reporterOf(AGENCY), "round_refused", SEND, sending([one, broken, three]));
    expect(answer.body.refused).toMatchObject([{ period: SECOND, code: "report_has_errors" }]);
    expect(answer.body.refused[0].findings.length).toBeGreaterThan(0);
    const head = await sendReport(AGENCY, 0, { period: THIRD });
    const stale = await refused(reporterOf(AGENCY), "round_refused", SEND, sending(reports));
    expect(stale.body.refused).toMatchObject([{ period: THIRD, code: "rev_stale", rev: head.rev }]);
    await refused(reporterOf(AGENCY), "round_refused", SEND, sending([one, one]));
    await refused(reporterOf("so-xay-dung"), "agency_forbidden", SEND, sending(reports));
    expect(await stored()).toEqual([[THIRD, 1]]);
  });

  test("is nothing at all where a period closed, and is all of it in one batch once it is open", async () => {
    const reports = await owed();
    await env.DB.prepare("UPDATE period SET state = 'closed' WHERE id = ?").bind(SECOND).run();
    const closed = await refused(reporterOf(AGENCY), "round_refused", SEND, sending(reports));
    expect(closed.body.refused).toMatchObject([{ period: SECOND, code: "period_closed" }]);
    await env.DB.prepare("UPDATE period SET state = 'open' WHERE id = ?").bind(SECOND).run();

    const sent = await ask(reporterOf(AGENCY), SEND, sending(reports, "ca-dot"));
    expect(sent.status).toBe(201);
    expect(sent.body.sent.map(({ head }: never) => [(head as Head).period, (head as Head).latest])).toEqual([
      [OPEN, 1],
      [SECOND, 1],
      [THIRD, 2],
    ]);
    expect(sent.body.left).toEqual([]);
    // The answer was lost: the same again finds it, and something else under its key is refused.
    const again = await ask(reporterOf(AGENCY), SEND, sending(reports, "ca-dot"));
    expect([again.status, again.body, again.headers.get("Idempotency-Replayed")]).toEqual([
      201,
      sent.body,
      "true",
    ]);
    const other = sending(reports.slice(1), "ca-dot");
    await refused(reporterOf(AGENCY), "idempotency_key_reused", SEND, other);
    expect(await stored()).toEqual([
      [OPEN, 1],
      [SECOND, 1],
      [THIRD, 2],
    ]);
  });

  test("by two at once is done by one; part of it tells what is left", async () => {
    const agency = "so-xay-dung";
    const reports = await owed(agency);
    const path = `${ROUND}/reports/${agency}`;
    const two = await Promise.all(
      [1, 2].map((place) => ask(reporterOf(agency), path, sending(reports.slice(1), `cung-luc-${place}`))),
    );
    expect(two.map(({ status }) => status).sort()).toEqual([201, 409]);
    const lost = two.find(({ status }) => status === 409)?.body;
    expect([lost.code, lost.refused.map(({ code }: { code: string }) => code)]).toEqual([
      "round_refused",
      ["rev_stale", "rev_stale"],
    ]);
    expect(two.find(({ status }) => status === 201)?.body.left).toEqual([{ id: OPEN, name: "Năm 2021" }]);
  });
});

interface Head {
  period: string;
  latest: number;
}

test("the views of all plans of a round read a figure where it is asked, and change with it", async () => {
  const view = async (id: string) => {
    const { headers, body } = await ask(VIEWER, `/v1/periods/${id}/province`);
    const line = body.figures.find(({ key }: { key: string }) => key === FIGURE);
    return { tag: headers.get("ETag"), parts: line.parts, sum: line.sum };
  };
  const before = await view(SECOND);
  expect(before.parts).toEqual([]);
  const { head } = (await ask(LAN, `/v1/periods/${OPEN}/reports/${AGENCY}`)).body;
  await approveReport(AGENCY, head, OPEN);
  const [first, second] = [await view(OPEN), await view(SECOND)];
  expect(second.tag).not.toBe(before.tag);
  expect(first.parts).toEqual([expect.objectContaining({ agency: AGENCY, version: 1 })]);
  expect(second.parts).toEqual(first.parts.map((part: object) => ({ ...part, period: OPEN })));
  expect(second.sum).toEqual(first.sum);
});

test("what was asked elsewhere in a round is there to compare with a year later", async () => {
  const next = { name: "Năm 2022", from: "2021-12-15", to: "2022-12-14", state: "open", openFor: [] };
  const due = { agencyDue: "2022-12-20", provinceDue: "2022-12-31", indicatorSet: "tt-03-2019" };
  const made = await ask(LAN, "/v1/periods/kh2-2022", forming({ planId: "ke-hoach-2", ...next, ...due }));
  expect([made.status, made.body.period.comparedWith]).toEqual([201, SECOND]);
  const { body } = await ask(VIEWER, "/v1/periods/kh2-2022/province");
  const { figures } = (await ask(VIEWER, `/v1/periods/${OPEN}/province`)).body;
  const of = (lines: { key: string }[]) => lines.find(({ key }) => key === FIGURE) as never as Summed;
  expect(of(body.figures).last).toEqual(of(figures).sum);
  const { form } = await formOf(AGENCY, "kh2-2022");
  expect(form.tables.figures.rows.find(({ key }) => key === FIGURE)?.last).toEqual({
    value: of(figures).sum.reported,
    periodName: "Cả năm 2021",
  });
});

interface Summed {
  sum: { reported: number };
  last: unknown;
}
