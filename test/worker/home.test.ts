// What a client opens with, in one answer: the same as each part's own route gives.
import { describe, expect, test } from "vitest";
import { ask, refused } from "./support/client.ts";
import { ADMINISTRATOR, MINH, OPEN, reporterOf, VIEWER } from "./support/people.ts";
import { fill, formOf, reportPath, sending } from "./support/reports.ts";

const AGENCY = "so-tai-chinh";
const REPORTER = reporterOf(AGENCY);

async function frameOf(person: typeof MINH) {
  const paths = ["/v1/me", "/v1/periods", "/v1/plans"];
  const parts = await Promise.all(paths.map(async (path) => (await ask(person, path)).body));
  return Object.assign({}, ...parts);
}

async function home(person: typeof MINH, query = "") {
  const { body, status } = await ask(person, `/v1/home${query}`);
  expect(status).toBe(200);
  return body;
}

describe("GET /v1/home", () => {
  test.each([REPORTER, MINH, VIEWER, ADMINISTRATOR])("$role: who, periods and plans", async (person) => {
    expect(await home(person)).toMatchObject(await frameOf(person));
  });

  test("a reporter gets its own report of the period asked for, once something was sent", async () => {
    expect((await home(REPORTER, `?period=${OPEN}`)).report).toBeNull();
    const { form } = await formOf(AGENCY);
    expect((await ask(REPORTER, reportPath(AGENCY), sending(fill(form)))).status).toBe(201);
    const { body } = await ask(REPORTER, reportPath(AGENCY));
    expect(await home(REPORTER, `?period=${OPEN}`)).toEqual({
      ...{ ...(await frameOf(REPORTER)), report: body, reports: null },
    });
  });

  test("no period, one that does not exist and another agency's report give none", async () => {
    const other = reporterOf("so-noi-vu");
    const asked = ["", "?period=khong-co", "?period="].map(async (query) => home(REPORTER, query));
    expect((await Promise.all(asked)).map(({ report }) => report)).toEqual([null, null, null]);
    expect((await home(other, `?period=${OPEN}`)).report).toBeNull();
    await refused(other, "shape_invalid", `/v1/home?period=${OPEN}&agency=${AGENCY}`);
  });

  test("a reviewer gets the list of the period asked for, else of the one to begin with", async () => {
    const list = (await ask(MINH, `/v1/periods/${OPEN}/reports`)).body;
    const { periods } = await frameOf(MINH);
    const named = (id: string) => ({ id, name: periods.find((one: { id: string }) => one.id === id).name });
    const before = "kh-6134-2020";
    const closed = (await ask(MINH, `/v1/periods/${before}/reports`)).body;
    expect(await home(MINH)).toMatchObject({ report: null, reports: { period: named(OPEN), ...list } });
    expect((await home(MINH, `?period=${before}`)).reports).toEqual({ period: named(before), ...closed });
  });

  test("a report is read with its newest or its counted version beside it, as each by itself", async () => {
    const path = reportPath(AGENCY);
    const [report, version] = [(await ask(MINH, path)).body, (await ask(MINH, `${path}/versions/1`)).body];
    expect((await ask(MINH, `${path}?version=latest`)).body).toEqual({ ...report, shown: version });
    expect((await ask(MINH, `${path}?version=counted`)).body).toEqual(report);
    await refused(MINH, "shape_invalid", `${path}?version=constructor`);
  });

  test("viewer and administrator get no list and no report", async () => {
    const both = await Promise.all([VIEWER, ADMINISTRATOR].map((person) => home(person, `?period=${OPEN}`)));
    expect(both.map(({ report, reports }) => [report, reports])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});
