import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import type { DutyRow } from "../../shared/report/form.ts";
import { readConfiguration } from "../../worker/configuration.ts";
import { testApp } from "./support/app.ts";
import { ask, refused } from "./support/client.ts";
import { counting } from "./support/counting.ts";
import { EARLIER, LAN, MINH, OPEN, VIEWER } from "./support/people.ts";
import {
  approveReport,
  formOf,
  label,
  reportPath,
  review,
  reviewing,
  sendReport,
} from "./support/reports.ts";
import { claims, sign } from "./support/token.ts";

const PROVINCE = `/v1/periods/${OPEN}/province`;
const configuration = readConfiguration(env);

const tagOf = async (person = MINH, path = PROVINCE) => (await ask(person, path)).headers.get("ETag")!;

describe("the province view's ETag", () => {
  test("unchanged, it answers 304 without a body, from at most three rows", async () => {
    const first = await ask(VIEWER, PROVINCE);
    expect(first.headers.get("Cache-Control")).toBe("private, no-cache");
    const tag = first.headers.get("ETag")!;
    const { db, rowsRead } = counting(env.DB);
    const app = testApp({ configuration });
    const headers = {
      Authorization: `Bearer ${await sign(claims(VIEWER.email))}`,
      "If-None-Match": `"other", W/${tag}`,
    };
    const answer = await app.request(PROVINCE, { headers }, { DB: db });
    expect([answer.status, await answer.text(), answer.headers.get("ETag")]).toEqual([304, "", tag]);
    expect(answer.headers.get("Cache-Control")).toBe("private, no-cache");
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(rowsRead()).toBeLessThanOrEqual(3);
  });

  test("whoever may not see it is refused, whatever it knows", async () => {
    const headers = { "If-None-Match": await tagOf() };
    await refused({ ...MINH, id: "nobody" }, "token_missing", PROVINCE, { headers, token: null });
    await refused(
      {
        id: "reporter-so-y-te",
        email: "so-y-te@bao-cao.example",
        name: "",
        role: "reporter",
        agency: "so-y-te",
      },
      "role_forbidden",
      PROVINCE,
      { headers },
    );
  });

  test("is another with every send and decision, in later periods too", async () => {
    await env.DB.prepare("UPDATE period SET state = 'open'").run();
    const agency = "so-y-te";
    const tags = [await tagOf()];
    const head = await sendReport(agency);
    tags.push(await tagOf());
    const approved = await approveReport(agency, head);
    tags.push(await tagOf());
    await review(LAN, agency, reviewing("return", 1, approved.rev, "Bổ sung"));
    tags.push(await tagOf());
    const earlier = await tagOf(MINH, `/v1/periods/${EARLIER}/province`);
    await sendReport(agency, 0, { period: EARLIER });
    tags.push(await tagOf());
    expect(new Set(tags).size).toBe(5);
    expect(await tagOf(MINH, `/v1/periods/${EARLIER}/province`)).not.toBe(earlier);
  });

  test("is another by role, by day and by build", async () => {
    const tagUnder = async (change: Partial<typeof configuration>) => {
      const app = testApp({ configuration: { ...configuration, ...change } });
      const headers = { Authorization: `Bearer ${await sign(claims(MINH.email))}` };
      return (await app.request(PROVINCE, { headers }, { DB: env.DB })).headers.get("ETag");
    };
    const tags = [
      await tagUnder({}),
      await tagUnder({ fixedDay: "2021-12-11" }),
      await tagUnder({ build: "next" }),
      await tagOf(VIEWER),
    ];
    expect(new Set(tags).size).toBe(4);
    expect(await tagUnder({})).toBe(tags[0]);
  });

  test("an unknown period is told as such", async () => {
    await refused(MINH, "period_unknown", "/v1/periods/khong-co/province");
  });
});

describe("what an earlier period closed", () => {
  const agency = "so-noi-vu";
  const oneOff = ({ deadline }: DutyRow) => deadline.type === "quarter" || deadline.type === "year";
  let closed: DutyRow[] = [];

  beforeAll(async () => {
    await env.DB.prepare("UPDATE period SET state = 'open'").run();
    const { form } = await formOf(agency, EARLIER);
    closed = form.tables.duties.rows.filter(oneOff);
    const change = { status: label(form, "not_arising") };
    const head = await sendReport(agency, 0, { period: EARLIER, change });
    expect((await formOf(agency)).form.tables.duties.rows.every(({ closedIn }) => closedIn === null)).toBe(
      true,
    );
    await approveReport(agency, head, EARLIER);
  });

  test("is shown on the later form, for one-off duties alone, once it is approved", async () => {
    const { form } = await formOf(agency);
    const closing = (key: string) => ({
      agency,
      key,
      periodId: EARLIER,
      periodName: "Năm 2020",
      status: "not_arising",
    });
    expect(closed.length).toBeGreaterThan(0);
    for (const row of form.tables.duties.rows) {
      const expected =
        row.deadline.type === "annual" || row.deadline.type === "none" ? null : closing(row.key);
      expect([row.key, row.closedIn]).toEqual([row.key, expected]);
    }
    expect(
      (await formOf("so-cong-thuong")).form.tables.duties.rows.map(({ closedIn }) => closedIn),
    ).not.toContainEqual(expect.anything());
  });

  test("stands in the later province view under the period that closed it", async () => {
    const { body } = await ask(MINH, PROVINCE);
    const line = body.duties.find(({ duty }: { duty: string }) => duty === closed[0]!.duty);
    const answers = [...line.leads, ...line.coordinators, ...line.invited];
    expect(answers.find((answer) => answer.agency === agency)).toMatchObject({
      standing: "not_arising",
      closedIn: "Năm 2020",
    });
  });
});

describe("what a body closed before it merged", () => {
  const [before, after] = ["so-cong-thuong", "so-xay-dung"];
  const closedRows = async (agency: string) =>
    (await formOf(agency)).form.tables.duties.rows.flatMap(({ key, closedIn }) =>
      closedIn === null ? [] : [[key, closedIn.agency]],
    );

  beforeAll(async () => {
    await env.DB.prepare("UPDATE period SET state = 'open'").run();
    for (const agency of [before, after]) {
      const { form } = await formOf(agency, EARLIER);
      const change = { status: label(form, "not_arising") };
      const head = await sendReport(agency, 0, { period: EARLIER, change });
      if (agency === before) await approveReport(agency, head, EARLIER);
    }
  });

  test("is on the form of its successor once the successor's own was closed as well", async () => {
    expect(await closedRows(after)).toEqual([]);
    const own = await closedRows(before);
    expect(own.length).toBeGreaterThan(0);
    await env.DB.prepare("UPDATE agency SET valid_to = '2021-06-30', successors = ? WHERE id = ?")
      .bind(JSON.stringify([{ agency: after, duties: null }]), before)
      .run();
    // Its own of 2020 was sent and is not approved.
    expect(await closedRows(after)).toEqual([]);
    const { head } = (await ask(MINH, reportPath(after, EARLIER))).body;
    await approveReport(after, head, EARLIER);
    expect((await closedRows(after)).map(([key]) => key)).toEqual(own.map(([key]) => key));
    const { body } = await ask(MINH, PROVINCE);
    const ids = body.agencies.map(({ id }: { id: string }) => id);
    expect([ids.includes(before), ids.includes(after)]).toEqual([false, true]);
  });

  test("a body that began only then has the closings of the one that it was renamed from", async () => {
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO agency (id, name, short_name, kind, outside, protocol_order, aliases, valid_from)
         VALUES ('so-doi-ten', 'Sở đổi tên', 'Sở đổi tên', 'department', 0, 5000, '[]', '2021-07-01')`,
      ),
      env.DB.prepare(
        `UPDATE agency SET successors = '[{"agency":"so-doi-ten","duties":null}]' WHERE id = ?`,
      ).bind(before),
    ]);
    const { body } = await ask(MINH, `/v1/periods/${OPEN}/form?agency=so-doi-ten`);
    const rows = body.form.tables.duties.rows as DutyRow[];
    const closed = rows.filter(({ closedIn }) => closedIn !== null);
    expect(new Set(closed.map(({ closedIn }) => closedIn?.agency))).toEqual(new Set([before]));
    expect(closed.length).toBeGreaterThan(0);
  });
});
