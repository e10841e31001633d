import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import type { AuditLine } from "../../shared/wire/replies/admin.ts";
import { ask, refused } from "./support/client.ts";
import { ADMINISTRATOR, LAN, OPEN, reporterOf, VIEWER } from "./support/people.ts";
import { sendReport } from "./support/reports.ts";

const AUDIT = "/v1/audit";

async function entries(query = ""): Promise<AuditLine[]> {
  const { status, body } = await ask(LAN, `${AUDIT}${query}`);
  expect(status).toBe(200);
  return body.entries;
}

beforeAll(async () => {
  await ask(ADMINISTRATOR, "/v1/me");
  await sendReport("so-y-te");
  await sendReport("so-xay-dung");
  await ask(LAN, `/v1/periods/${OPEN}/exemptions/so-y-te/R-RESULT-MISSING`, {
    method: "PUT",
    body: { reason: "Lý do thử", from: "2021-12-01", to: null },
  });
});

describe("the log", () => {
  test("tells who did what, newest first, of all, of a period, of an agency", async () => {
    const told = (lines: AuditLine[]) =>
      lines.map(({ account, action, agency }) => [account.id, action, agency]);
    const inPeriod = [
      [LAN.id, "exempt", "so-y-te"],
      ["reporter-so-xay-dung", "send", "so-xay-dung"],
      ["reporter-so-y-te", "send", "so-y-te"],
    ];
    expect(told(await entries(`?period=${OPEN}`))).toEqual(inPeriod);
    expect(told(await entries(`?period=${OPEN}&agency=so-y-te`))).toEqual([inPeriod[0], inPeriod[2]]);
    expect(told(await entries("?agency=khong-co"))).toEqual([]);
    const [newest] = await entries();
    expect(newest).toMatchObject({
      ...{ id: expect.any(Number), at: expect.stringMatching(/Z$/), account: { id: LAN.id, name: LAN.name } },
      ...{ action: "exempt", period: OPEN, agency: "so-y-te", version: null, request: expect.any(String) },
    });
  });

  test("comes by pages, each entry once", async () => {
    const all = await entries("?limit=200");
    const paged: AuditLine[] = [];
    let next: number | null = null;
    do {
      const query: string = next === null ? "?limit=2" : `?limit=2&before=${next}`;
      const { body } = await ask(LAN, `${AUDIT}${query}`);
      paged.push(...body.entries);
      next = body.next;
    } while (next !== null);
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(4);
    expect(all.map(({ id }) => id)).toEqual([...all.map(({ id }) => id)].sort((a, b) => b - a));
  });

  test.each([
    "?limit=0",
    "?limit=201",
    "?limit=ten",
    "?limit=1&limit=2",
    "?before=-1",
    "?before=1e3",
    "?by=lan",
  ])("refuses the query %s", async (query) => {
    await refused(LAN, "shape_invalid", `${AUDIT}${query}`);
  });

  test("takes whatever a period or agency is called for a text", async () => {
    const query = encodeURIComponent("' OR 1 = 1 --");
    expect(await entries(`?period=${query}&agency=${query}`)).toEqual([]);
  });

  test("is for reviewers and administrators", async () => {
    expect((await ask(ADMINISTRATOR, AUDIT)).status).toBe(200);
    for (const person of [reporterOf("so-y-te"), VIEWER]) await refused(person, "role_forbidden", AUDIT);
  });

  test("cannot be changed through any method, nor in the store", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      await refused(ADMINISTRATOR, "method_not_allowed", AUDIT, { method, body: {} });
      await refused(ADMINISTRATOR, "route_unknown", `${AUDIT}/1`, { method, body: {} });
    }
    for (const sql of ["UPDATE audit SET action = 'x'", "DELETE FROM audit"]) {
      await expect(env.DB.prepare(sql).run()).rejects.toThrow("append-only");
    }
  });
});
