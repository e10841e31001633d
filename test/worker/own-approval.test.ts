// A body may want that somebody of its own confirms what it sends: the confirmation holds for these very cells alone.
import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../shared/report/report.ts";
import { ask, refused } from "./support/client.ts";
import { ADMINISTRATOR, LAN, MINH, OPEN, reporterOf } from "./support/people.ts";
import { fill, formOf, reportPath, sending } from "./support/reports.ts";
import { claims, sign } from "./support/token.ts";

const AGENCY = "so-tai-chinh";
const REPORTER = reporterOf(AGENCY);
const PATH = reportPath(AGENCY);
const SETTING = `/v1/agencies/${AGENCY}/approval`;
const CONFIRM = `${PATH}/confirmation`;

let approver: string;
let token: string;
const asApprover = (path: string, asking = {}) => ask(REPORTER, path, { ...asking, token });
const put = (body: unknown) => ({ method: "PUT", body });

/** The report with another result in its first row. */
function changed(report: Report): Report {
  const [first, ...rest] = report.tables.duties;
  if (!first) throw new Error("no rows");
  const row = { ...first, cells: { ...first.cells, result: "Kết quả khác" } };
  return { ...report, tables: { ...report.tables, duties: [row, ...rest] } };
}

const ready = async () => fill((await formOf(AGENCY)).form);
const versions = async () => (await ask(REPORTER, PATH)).body.versions;

beforeAll(async () => {
  const invitation = {
    email: "lanh-dao@stc.example",
    name: "Lãnh đạo thử",
    role: "reporter",
    agency: AGENCY,
  };
  const { body } = await ask(ADMINISTRATOR, "/v1/accounts", {
    method: "POST",
    body: { ...invitation, phone: null },
  });
  approver = body.account.id;
  token = await sign(claims(invitation.email, "lanh-dao"));
  await asApprover("/v1/me");
});

describe("the setting", () => {
  test("is none at first, and names the accounts of the body that may be chosen", async () => {
    const accounts = [
      { id: REPORTER.id, name: REPORTER.name },
      { id: approver, name: "Lãnh đạo thử" },
    ];
    expect((await ask(MINH, SETTING)).body).toEqual({ required: false, approvers: [], accounts });
  });

  test("is the reviewers' and administrators' alone, and names accounts of the body", async () => {
    await refused(REPORTER, "role_forbidden", SETTING, put({ required: true, approvers: [approver] }));
    await refused(MINH, "approver_unfit", SETTING, put({ required: true, approvers: [LAN.id] }));
    await refused(MINH, "shape_invalid", SETTING, put({ required: true, approvers: [] }));
    await refused(MINH, "agency_unknown", "/v1/agencies/khong-co/approval");
  });
});

describe("where a confirmation is wanted", () => {
  beforeAll(async () => {
    const set = await ask(ADMINISTRATOR, SETTING, put({ required: true, approvers: [approver] }));
    expect([set.status, set.body.required, set.body.approvers]).toEqual([200, true, [approver]]);
  });

  test("nothing is sent without one, and who is no approver gives none", async () => {
    const report = await ready();
    await refused(REPORTER, "approval_missing", PATH, sending(report));
    await refused(REPORTER, "not_approver", CONFIRM, put(report));
    await refused(MINH, "agency_forbidden", CONFIRM, put(report));
  });

  test("the body's people see at opening who may confirm and who did", async () => {
    const home = async (as: typeof asApprover) => (await as(`/v1/home?period=${OPEN}`)).body.approval;
    const asReporter = (path: string) => ask(REPORTER, path);
    expect([await home(asReporter), await home(asApprover)]).toEqual([
      { mine: false, confirmation: null },
      { mine: true, confirmation: null },
    ]);
    const confirmed = await asApprover(CONFIRM, put(await ready()));
    const { confirmation } = confirmed.body.approval;
    expect([confirmed.status, confirmation.by]).toEqual([200, { id: approver, name: "Lãnh đạo thử" }]);
    expect(await home(asReporter)).toEqual({ mine: false, confirmation });
  });

  test("a report with errors, or on another form, is not confirmed", async () => {
    const report = await ready();
    const asking = (body: Report) => ({ ...put(body), token });
    const faulty = { ...report, tables: { ...report.tables, assessment: [] } };
    await refused(REPORTER, "report_has_errors", CONFIRM, asking(faulty));
    await refused(REPORTER, "form_outdated", CONFIRM, asking({ ...report, form: "0".repeat(64) }));
  });

  test("other cells than those that were confirmed are refused; the same in another order are sent", async () => {
    const report = await ready();
    await refused(REPORTER, "approval_stale", PATH, sending(changed(report)));
    const turned = { ...report, tables: { ...report.tables, duties: [...report.tables.duties].reverse() } };
    expect((await ask(REPORTER, PATH, sending(turned))).status).toBe(201);
    const [first] = await versions();
    expect(first.sentBy.id).toBe(REPORTER.id);
    expect(first.confirmed.by).toEqual({ id: approver, name: "Lãnh đạo thử" });
  });

  test("an approver who sends confirms by that", async () => {
    const report = changed(await ready());
    expect((await asApprover(PATH, sending(report, 1))).status).toBe(201);
    const [, second] = await versions();
    expect([second.sentBy.id, second.confirmed.by.id]).toEqual([approver, approver]);
  });

  test("who is named no more confirms nothing: what they confirmed is asked for anew", async () => {
    const report = await ready();
    expect((await asApprover(CONFIRM, put(report))).status).toBe(200);
    await ask(ADMINISTRATOR, SETTING, put({ required: true, approvers: [REPORTER.id] }));
    await refused(REPORTER, "not_approver", CONFIRM, { ...put(report), token });
    const other = { ...sending(report, 2), token };
    await refused(REPORTER, "approval_stale", PATH, other);
  });

  test("once it is wanted no more, reports are sent as before and keep no confirmation", async () => {
    await ask(MINH, SETTING, put({ required: false, approvers: [] }));
    expect((await ask(REPORTER, PATH, sending(await ready(), 2))).status).toBe(201);
    const all = await versions();
    expect(all.map((one: { confirmed?: unknown }) => one.confirmed !== undefined)).toEqual([
      true,
      true,
      false,
    ]);
    expect((await ask(REPORTER, `/v1/home?period=${OPEN}`)).body.approval).toBe(undefined);
  });
});

test("what Sở Tư pháp enters for a body waits for no confirmation of that body", async () => {
  const agency = "so-y-te";
  const path = `/v1/agencies/${agency}/approval`;
  await ask(ADMINISTRATOR, path, put({ required: true, approvers: [reporterOf(agency).id] }));
  const { form } = await formOf(agency);
  expect((await ask(MINH, reportPath(agency), sending(fill(form)))).status).toBe(201);
  const { body } = await ask(MINH, reportPath(agency));
  expect(body.versions[0].confirmed).toBe(undefined);
});
