// A renamed body, the province's names and officers in charge, through the API.
import { beforeAll, describe, expect, test } from "vitest";
import type { Agency } from "../../shared/register/register.ts";
import type { ReportsReply } from "../../shared/wire/replies/report.ts";
import type { RemindersReply } from "../../shared/wire/replies/settings.ts";
import { ask, refused } from "./support/client.ts";
import { ADMINISTRATOR, EARLIER, LAN, MINH, OPEN, REGISTER, reporterOf, VIEWER } from "./support/people.ts";
import { approveReport, formOf, sendReport } from "./support/reports.ts";

const ID = "ubnd-ba-tri";
const FORMER = { name: "Ủy ban nhân dân huyện Ba Tri", shortName: "UBND huyện Ba Tri", to: "2021-06-30" };

const registerRev = async () => (await ask(ADMINISTRATOR, "/v1/agencies")).body.rev as number;
const put = async (path: string, body: unknown, rev?: number) =>
  ask(ADMINISTRATOR, path, {
    method: "PUT",
    body,
    headers: { "If-Match": `"${rev ?? (await registerRev())}"` },
  });

describe("a body whose name changes in the middle of the open period", () => {
  beforeAll(async () => {
    const before = REGISTER.agencies.find(({ id }) => id === ID) as Agency;
    const agency = { ...before, name: "Ủy ban nhân dân huyện Ba Tri Mới", formerNames: [FORMER] };
    const answer = await put(`/v1/agencies/${ID}`, agency);
    expect([answer.status, answer.body.agency]).toEqual([200, agency]);
  });

  test("has its new name in the open period's form, list and view, and stays who it was", async () => {
    const { form } = await formOf(ID);
    expect(form.agency).toEqual({ id: ID, name: "Ủy ban nhân dân huyện Ba Tri Mới" });
    const { reports } = (await ask(MINH, `/v1/periods/${OPEN}/reports`)).body as ReportsReply;
    expect(reports.find(({ agency }) => agency.id === ID)?.agency.name).toBe(form.agency.name);
    await approveReport(ID, await sendReport(ID));
    const view = (await ask(VIEWER, `/v1/periods/${OPEN}/province`)).body;
    expect(view.bodies.find(({ id }: Agency) => id === ID).name).toBe(form.agency.name);
  });

  test("keeps its old name where the cut-off lies before", async () => {
    const view = (await ask(VIEWER, `/v1/periods/${EARLIER}/province`)).body;
    expect(view.bodies.find(({ id }: Agency) => id === ID).name).toBe(FORMER.name);
    const { reports } = (await ask(MINH, `/v1/periods/${EARLIER}/reports`)).body as ReportsReply;
    expect(reports.find(({ agency }) => agency.id === ID)?.agency.name).toBe(FORMER.name);
  });

  test("must have borne each name for some days", async () => {
    const { agencies } = (await ask(ADMINISTRATOR, "/v1/agencies")).body;
    const agency = agencies.find(({ id }: Agency) => id === ID);
    const { status, body } = await put(`/v1/agencies/${ID}`, { ...agency, formerNames: [FORMER, FORMER] });
    expect([status, body.code, body.faults.map(({ code }: { code: string }) => code)]).toEqual([
      422,
      "register_faults",
      ["former_name_days"],
    ]);
  });
});

describe("what the province is called", () => {
  const committee = "Ủy ban nhân dân tỉnh Giả Định";
  const PROVINCE = {
    ...{ validFrom: null, validTo: null, name: "tỉnh Giả Định", place: "Giả Định", committee },
    ...{ department: "Sở Tư pháp", parentBody: committee },
    addressees: { department: committee, agencies: committee },
  };

  test("is written as a whole on the register's revision, and read by all", async () => {
    expect((await ask(VIEWER, "/v1/provinces")).body.provinces).toEqual([]);
    const rev = await registerRev();
    const { status, body } = await put("/v1/provinces", { provinces: [PROVINCE] });
    expect([status, body]).toEqual([200, { rev: rev + 1, provinces: [PROVINCE] }]);
    expect((await ask(VIEWER, "/v1/provinces")).body).toEqual({ rev: rev + 1, provinces: [PROVINCE] });
    expect((await put("/v1/provinces", { provinces: [] }, rev)).body.code).toBe("record_stale");
  });

  test("holds once a day, and is the administrator's to write", async () => {
    const { status, body } = await put("/v1/provinces", { provinces: [PROVINCE, PROVINCE] });
    expect([status, body.code]).toEqual([422, "register_faults"]);
    expect(body.faults.map(({ line, code }: { line: number; code: string }) => [line, code])).toEqual([
      [2, "province_overlaps"],
    ]);
    await refused(MINH, "role_forbidden", "/v1/provinces", {
      method: "PUT",
      body: { provinces: [] },
      headers: { "If-Match": `"${await registerRev()}"` },
    });
  });
});

describe("officers in charge", () => {
  const charges = [
    { agency: "so-y-te", from: "2021-01-01", to: null },
    { agency: ID, from: "2021-01-01", to: "2021-06-30" },
  ];
  const revOf = async (id: string) =>
    (await ask(MINH, "/v1/officers")).body.officers.find(
      ({ account }: { account: { id: string } }) => account.id === id,
    )?.rev as number;
  const charge = async (all: unknown[], id = LAN.id, rev?: number) =>
    ask(MINH, `/v1/officers/${id}`, {
      method: "PUT",
      body: { charges: all },
      headers: { "If-Match": `"${rev ?? (await revOf(LAN.id))}"` },
    });

  test("are named with their bodies, replaced at the revision that was seen", async () => {
    const rev = await revOf(LAN.id);
    const { status, body } = await charge(charges);
    const officer = {
      account: { id: LAN.id, name: LAN.name },
      rev: rev + 1,
      charges: [...charges].sort((a, b) => (a.agency < b.agency ? -1 : 1)),
    };
    expect([status, body]).toEqual([200, { officer }]);
    const { officers } = (await ask(ADMINISTRATOR, "/v1/officers")).body;
    expect(officers).toContainEqual(officer);
    expect((await charge([], LAN.id, rev)).body.code).toBe("record_stale");
  });

  test("show in the list of reports and in reminders to Sở Tư pháp, for those whose days have not passed", async () => {
    const LANS = [{ id: LAN.id, name: LAN.name }];
    const { reports } = (await ask(MINH, `/v1/periods/${OPEN}/reports`)).body as ReportsReply;
    const named = reports.filter(({ officers }) => officers !== undefined);
    expect(named.map(({ agency, officers }) => [agency.id, officers])).toEqual([["so-y-te", LANS]]);
    const { lines } = (await ask(MINH, `/v1/periods/${OPEN}/reminders`)).body as RemindersReply;
    expect(lines.filter(({ officers }) => officers).map(({ agency }) => agency.id)).toEqual(["so-y-te"]);
    const own = (await ask(reporterOf("so-y-te"), `/v1/periods/${OPEN}/reports`)).body as ReportsReply;
    expect(own.reports.map(({ officers }) => officers)).toEqual([undefined]);
  });

  test("give no right and take none", async () => {
    await refused(VIEWER, "role_forbidden", "/v1/officers");
    const { reports } = (await ask(MINH, `/v1/periods/${OPEN}/reports`)).body as ReportsReply;
    const lans = (await ask(LAN, `/v1/periods/${OPEN}/reports`)).body as ReportsReply;
    expect(lans.reports.map(({ agency }) => agency.id)).toEqual(reports.map(({ agency }) => agency.id));
  });

  test("are of bodies and accounts that there are, each body from a day once", async () => {
    expect((await charge([{ ...charges[0], agency: "khong-co" }])).body.code).toBe("agency_unknown");
    expect((await charge(charges, "khong-co")).body.code).toBe("account_missing");
    expect((await charge([charges[0], charges[0]])).body.code).toBe("shape_invalid");
    expect((await charge([{ ...charges[0], to: "2020-12-31" }])).body.code).toBe("shape_invalid");
  });
});
