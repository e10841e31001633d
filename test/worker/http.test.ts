import { env } from "cloudflare:workers";
import { describe, expect, test, vi } from "vitest";
import { isOneOff } from "../../shared/plan/deadline.ts";
import { formerDeadline } from "../../shared/plan/former-deadline.ts";
import { proposedLinks } from "../../shared/register/period-links.ts";
import { readConfiguration } from "../../worker/configuration.ts";
import { testApp } from "./support/app.ts";
import { ask, raw, refused } from "./support/client.ts";
import { MINH, OPEN, PERIODS, PLAN, REGISTER, reporterOf } from "./support/people.ts";
import { fill, formOf, headLike, reportPath, sending } from "./support/reports.ts";
import { claims, sign } from "./support/token.ts";

const byOrder = [...REGISTER.agencies].sort((a, b) => a.order - b.order);

describe("what is there", () => {
  test("plans, periods and the register come back from the database as they were seeded", async () => {
    const { duties: _duties, sections: _sections, ...head } = PLAN;
    expect((await ask(MINH, "/v1/plans")).body).toEqual({ plans: [head] });
    expect((await ask(MINH, `/v1/plans/${PLAN.id}`)).body).toEqual({
      ...PLAN,
      // Bundles of before read one deadline a duty.
      duties: PLAN.duties.map((duty) => ({
        ...duty,
        deadline: formerDeadline(duty.deadlines, isOneOff(duty.deadlines)),
      })),
    });
    expect((await ask(MINH, "/v1/periods")).body).toEqual({
      periods: PERIODS.map((period) => ({
        ...{ continues: null, comparedWith: null, partOf: null, round: null },
        ...{ ...proposedLinks(period, PERIODS), ...period },
      })),
    });
    expect((await ask(MINH, "/v1/agencies")).body).toEqual({
      ...{ agencies: byOrder, groups: REGISTER.groups },
      rev: expect.any(Number),
    });
  });

  test("reports are listed in protocol order, whether sent or not", async () => {
    const agency = "so-tai-chinh";
    const { form } = await formOf(agency);
    const sent = await ask(reporterOf(agency), reportPath(agency), sending(fill(form)));
    const { reports } = (await ask(MINH, `/v1/periods/${OPEN}/reports`)).body;
    const ids = reports.map((line: { agency: { id: string } }) => line.agency.id);
    expect(ids).toEqual(byOrder.map(({ id }) => id).filter((id) => ids.includes(id)));
    expect(reports.find((line: { agency: { id: string } }) => line.agency.id === agency)).toEqual({
      agency: { id: agency, name: "Sở Tài chính" },
      expected: true,
      kind: "department",
      head: sent.body.head,
      firstSentAt: sent.body.sentAt,
      latestSentAt: sent.body.sentAt,
      late: false,
    });
    expect(reports[0]).toEqual({
      agency: { id: "so-noi-vu", name: "Sở Nội vụ" },
      expected: true,
      kind: "department",
      head: headLike("so-noi-vu"),
      firstSentAt: null,
      latestSentAt: null,
      late: null,
    });
  });

  test("every answer tells the clock, also where a demo fixes the day, and refusals too", async () => {
    const fixed = testApp({
      configuration: { ...readConfiguration(env), fixedDay: "2021-12-18" },
      now: () => Date.UTC(2026, 10, 22, 2, 3, 4),
    });
    const dates = await Promise.all(
      ["/health", "/v1/me", "/v1/nowhere"].map(async (path) =>
        (await fixed.request(path, {}, env)).headers.get("Date"),
      ),
    );
    expect(dates).toEqual(Array(3).fill("Sun, 22 Nov 2026 02:03:04 GMT"));
  });

  test("a report sent after the agencies' day is late, and so is its next version", async () => {
    const agency = "so-y-te";
    const late = testApp({ configuration: { ...readConfiguration(env), fixedDay: "2021-12-18" } });
    const { email } = reporterOf(agency);
    const Authorization = `Bearer ${await sign(claims(email))}`;
    const form = (await (
      await late.request(`/v1/periods/${OPEN}/form`, { headers: { Authorization } }, env)
    ).json()) as Awaited<ReturnType<typeof formOf>>;
    const { method, body, headers } = sending(fill(form.form));
    const answer = await late.request(
      reportPath(agency),
      {
        method: method!,
        body: JSON.stringify(body),
        headers: { ...headers, Authorization, "Content-Type": "application/json" },
      },
      env,
    );
    expect([answer.status, ((await answer.json()) as { late: boolean }).late]).toEqual([201, true]);
    const next = await ask(reporterOf(agency), reportPath(agency), sending(fill(form.form), 1));
    expect([next.status, next.body.late]).toEqual([201, true]);
  });
});

describe("every answer", () => {
  test.each(["/health", "/v1/me", "/v1/khong-co"])(
    "of the API (%s) is not to be sniffed, framed or stored",
    async (path) => {
      const { headers } = await raw(path, {});
      expect(Object.fromEntries(headers)).toMatchObject({
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
        "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
    },
  );

  test("goes to no other origin: a preflight is an unknown method, and nothing allows one", async () => {
    const headers = { Origin: "https://attacker.example", "Access-Control-Request-Method": "PUT" };
    const answer = await raw("/v1/me", { method: "OPTIONS", headers });
    expect(answer.status).toBe(401);
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  test("health asks for no token", async () => {
    const answer = await raw("/health", {});
    expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
  });

  test("an unknown address of the API is a problem for who may enter", async () => {
    expect((await raw("/v1/khong-co", {})).status).toBe(401);
    await refused(MINH, "route_unknown", "/v1/khong-co");
    await refused(MINH, "route_unknown", "/v1/me/");
  });

  test.each([
    ["/v1/me", "DELETE", "GET, HEAD"],
    [reportPath("so-tai-chinh"), "POST", "GET, HEAD, PUT"],
    [reportPath("so-tai-chinh"), "DELETE", "GET, HEAD, PUT"],
    [`${reportPath("so-tai-chinh")}/review`, "PUT", "POST"],
    [`/v1/periods/${OPEN}/validate`, "GET", "POST"],
  ])("%s does not take %s, and says what it takes", async (path, method, allow) => {
    const answer = await refused(MINH, "method_not_allowed", path, { method });
    expect(answer.headers.get("Allow")).toBe(allow);
  });

  test("HEAD answers as GET without a body", async () => {
    const answer = await ask(MINH, "/v1/plans", { method: "HEAD" });
    expect([answer.status, answer.body]).toEqual([200, null]);
  });

  test("an unexpected failure is logged under its request and tells nothing", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const app = testApp();
    const broken = {
      prepare: () => {
        throw new Error("secret table at 10.0.0.1");
      },
    } as unknown as D1Database;
    const headers = { Authorization: `Bearer ${await sign(claims(MINH.email))}` };
    const answer = await app.request("/v1/plans", { headers }, { DB: broken });
    const body = (await answer.json()) as Record<string, unknown>;
    const logged = JSON.parse(log.mock.calls[0]![0] as string);
    log.mockRestore();
    expect(answer.status).toBe(500);
    expect(Object.keys(body).sort()).toEqual(["code", "detail", "requestId", "status", "title", "type"]);
    expect(JSON.stringify(body)).not.toContain("secret");
    expect(logged).toEqual({ requestId: body.requestId, cause: expect.stringContaining("secret table") });
  });
});
