// What a period continues, what it is compared with, and periods over the same days.
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { PeriodLinks, PlacedPeriod } from "../../shared/register/register.ts";
import { ask, refused } from "./support/client.ts";
import { EARLIER, LAN, OPEN, VIEWER } from "./support/people.ts";
import { approveReport, formOf, sendReport } from "./support/reports.ts";

const AGENCY = "so-y-te";
const FIGURE = "bao-cao-vien";
const path = (id: string) => `/v1/periods/${id}`;

type Body = Omit<PlacedPeriod, "id" | keyof PeriodLinks> & Partial<PlacedPeriod> & { parts?: string[] };
const body = (change: Partial<Body> = {}): Body => ({
  ...{ planId: "kh-6134", name: "Năm 2022", from: "2021-12-15", to: "2022-12-14", agencyDue: "2022-12-17" },
  ...{ provinceDue: "2022-12-25", state: "draft", openFor: [], indicatorSet: "tt-03-2019" },
  ...change,
});
const JUNE = body({
  ...{ name: "6 tháng đầu năm 2022", to: "2022-06-14", agencyDue: "2022-06-17", provinceDue: "2022-06-25" },
});

const creating = (asked: Body) => ({ method: "PUT", body: asked, headers: { "If-None-Match": "*" } });

/** What is undefined is left out. */
type Asked = { [K in keyof Body]?: Body[K] | undefined };

async function change(id: string, asked: Asked) {
  const { body: now } = await ask(LAN, path(id));
  const { id: _, ...rest } = now.period;
  return ask(LAN, path(id), {
    method: "PUT",
    body: { ...rest, ...asked },
    headers: { "If-Match": `"${now.rev}"` },
  });
}

const linksOf = ({ partOf, continues, comparedWith }: PlacedPeriod) => [partOf, continues, comparedWith];

describe("the period before", () => {
  test("of the delivered periods is what it always was", async () => {
    const { body: reply } = await ask(LAN, "/v1/periods");
    expect(reply.periods.map(linksOf)).toEqual([
      [null, null, null],
      [null, EARLIER, EARLIER],
    ]);
    expect((await ask(LAN, path(OPEN))).body.proposed).toEqual({
      continues: EARLIER,
      comparedWith: null,
      partOf: null,
    });
  });

  test("is proposed and told; a half-year says that it is a part of its year", async () => {
    const year = await ask(LAN, path("nam-2022"), creating(body()));
    expect([year.status, linksOf(year.body.period)]).toEqual([201, [null, OPEN, OPEN]]);
    const alone = await refused(LAN, "period_overlap", path("giua-2022"), creating(JUNE));
    expect(alone.body.period).toEqual({ id: "nam-2022", name: "Năm 2022" });
    const june = await ask(LAN, path("giua-2022"), creating({ ...JUNE, partOf: "nam-2022" }));
    expect([june.status, linksOf(june.body.period), june.body.proposed]).toEqual([
      201,
      ["nam-2022", OPEN, null],
      { continues: OPEN, comparedWith: null, partOf: "nam-2022" },
    ]);
    // A draft is nothing to go on from; once it is open, the year in preparation goes on from it.
    const same = await change("nam-2022", { continues: undefined, comparedWith: undefined });
    expect(linksOf(same.body.period)).toEqual([null, OPEN, OPEN]);
    expect((await change("giua-2022", { state: "open" })).status).toBe(200);
    const opened = await change("nam-2022", {
      state: "open",
      continues: undefined,
      comparedWith: undefined,
    });
    expect([opened.status, linksOf(opened.body.period)]).toEqual([200, [null, "giua-2022", OPEN]]);
  });

  test("of an open period stays where nobody names another, and is guarded", async () => {
    const kept = await change("nam-2022", { name: "Cả năm 2022", continues: undefined });
    expect(linksOf(kept.body.period)).toEqual([null, "giua-2022", OPEN]);
    const chosen = await change("nam-2022", { continues: EARLIER, comparedWith: null });
    expect(linksOf(chosen.body.period)).toEqual([null, EARLIER, null]);
    for (const wrong of ["nam-2022", "khong-co"]) {
      const answer = await change("nam-2022", { comparedWith: wrong });
      expect([answer.status, answer.body.code]).toEqual([422, "period_before_unfit"]);
    }
    await change("nam-2022", { continues: "giua-2022", comparedWith: OPEN });
  });

  test("over the same days there is no second one, a whole names its parts, and of two at once one is made", async () => {
    await refused(LAN, "period_overlap", path("nua"), creating(body()));
    const quarter = { name: "Quý I", to: "2022-03-14", agencyDue: "2022-03-17", provinceDue: "2022-03-25" };
    await refused(LAN, "period_overlap", path("quy-1"), creating(body(quarter)));
    const years = { name: "Hai năm", to: "2023-12-14", agencyDue: "2023-12-17", provinceDue: "2023-12-25" };
    await refused(LAN, "period_overlap", path("hai-nam"), creating(body(years)));
    await refused(
      LAN,
      "period_before_unfit",
      path("hai-nam"),
      creating(body({ ...years, parts: ["khong-co"] })),
    );
    const whole = await ask(LAN, path("hai-nam"), creating(body({ ...years, parts: ["nam-2022"] })));
    expect(whole.status).toBe(201);
    expect((await ask(LAN, path("nam-2022"))).body.period.partOf).toBe("hai-nam");
    const next = { from: "2024-12-15", to: "2025-12-14", agencyDue: "2025-12-17", provinceDue: "2025-12-25" };
    const made = await Promise.all(
      ["nam-2025", "nam-2025-b", "nam-2025-c"].map((id) => ask(LAN, path(id), creating(body(next)))),
    );
    expect(made.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  test("gives its texts by one property and its figures by the other", async () => {
    const sent = async (period: string) =>
      approveReport(AGENCY, await sendReport(AGENCY, 0, { period }), period);
    await env.DB.prepare("UPDATE period SET state = 'open' WHERE id = ?").bind(EARLIER).run();
    await sent(OPEN);
    await sent("giua-2022");
    const lastOf = async () =>
      (await formOf(AGENCY, "nam-2022")).form.tables.figures.rows.find(({ key }) => key === FIGURE)?.last;
    expect(await lastOf()).toMatchObject({ periodName: "Năm 2021" });
    await sent("nam-2022");
    const viewed = async () => (await ask(VIEWER, `${path("nam-2022")}/province`)).body.last?.id;
    expect(await viewed()).toBe(OPEN);
    const differences = async () =>
      (await ask(LAN, `${path("nam-2022")}/reports/${AGENCY}/differences?against=last`)).body.against.period;
    expect(await differences()).toBe("giua-2022");
    await change("nam-2022", { continues: OPEN, comparedWith: "giua-2022" });
    expect([await viewed(), await differences()]).toEqual(["giua-2022", OPEN]);
    expect(await lastOf()).toMatchObject({ periodName: "6 tháng đầu năm 2022", otherLength: true });
  });

  test("of a closed period is not changed any more", async () => {
    await change("giua-2022", { state: "closed" });
    const answer = await change("giua-2022", { continues: EARLIER });
    expect([answer.status, answer.body.code]).toEqual([409, "period_fixed"]);
  });
});
