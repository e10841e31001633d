import { beforeAll, describe, expect, test } from "vitest";
import { ROLES } from "../../worker/auth/roles.ts";
import { ask, refused } from "./support/client.ts";
import { ADMINISTRATOR, EARLIER, LAN, MINH, OPEN, reporterOf, VIEWER } from "./support/people.ts";
import {
  approveReport,
  fill,
  formOf,
  reportPath,
  review,
  reviewing,
  sending,
  sendReport,
} from "./support/reports.ts";

const OWN = reporterOf("so-tai-chinh");
const OTHER = reporterOf("so-noi-vu");
const APPROVED = "so-tai-chinh";
const SENT = "so-xay-dung";

beforeAll(async () => {
  await approveReport(APPROVED, await sendReport(APPROVED));
  await sendReport(SENT);
});

describe("who may do what", () => {
  test("the table of roles", () => {
    expect(ROLES).toEqual({
      readCatalogue: { reporter: "all", reviewer: "all", viewer: "all", administrator: "all" },
      fillForm: { reporter: "own", reviewer: "all", viewer: "none", administrator: "none" },
      readReports: { reporter: "own", reviewer: "all", viewer: "approved", administrator: "none" },
      sendReport: { reporter: "own", reviewer: "all", viewer: "none", administrator: "none" },
      confirmReport: { reporter: "own", reviewer: "own", viewer: "none", administrator: "none" },
      reviewReport: { reporter: "none", reviewer: "all", viewer: "none", administrator: "none" },
      writeSettings: { reporter: "none", reviewer: "all", viewer: "none", administrator: "none" },
      writeApproval: { reporter: "none", reviewer: "all", viewer: "none", administrator: "all" },
      writePeriods: { reporter: "none", reviewer: "all", viewer: "none", administrator: "all" },
      writePlans: { reporter: "none", reviewer: "all", viewer: "none", administrator: "all" },
      writeAccounts: { reporter: "none", reviewer: "none", viewer: "none", administrator: "all" },
      writeRegister: { reporter: "none", reviewer: "none", viewer: "none", administrator: "all" },
      writeOfficers: { reporter: "none", reviewer: "all", viewer: "none", administrator: "all" },
      readAudit: { reporter: "none", reviewer: "all", viewer: "none", administrator: "all" },
      readSnapshots: { reporter: "none", reviewer: "all", viewer: "all", administrator: "none" },
      readProvince: { reporter: "none", reviewer: "all", viewer: "all", administrator: "none" },
    });
  });

  test.each([OWN, MINH, VIEWER, ADMINISTRATOR])(
    "$role: plans, periods and agencies are for all",
    async (person) => {
      for (const path of ["/v1/me", "/v1/plans", "/v1/plans/kh-6134", "/v1/agencies", "/v1/periods"]) {
        expect([path, (await ask(person, path)).status]).toEqual([path, 200]);
      }
    },
  );

  test("a reporter reads its own report, and another agency's never", async () => {
    expect((await ask(OWN, reportPath(APPROVED))).status).toBe(200);
    expect((await ask(OWN, `${reportPath(APPROVED)}/versions/1`)).status).toBe(200);
    await refused(OTHER, "agency_forbidden", reportPath(APPROVED));
    await refused(OTHER, "agency_forbidden", `${reportPath(APPROVED)}/versions/1`);
    await refused(OTHER, "agency_forbidden", `/v1/periods/${OPEN}/form?agency=${APPROVED}`);
    await refused(OTHER, "agency_forbidden", reportPath("khong-co"));
    const { body } = await ask(OWN, `/v1/periods/${OPEN}/reports`);
    expect(body.reports.map(({ agency }: { agency: { id: string } }) => agency.id)).toEqual([APPROVED]);
  });

  test("a reporter sends for its own agency alone, whatever the body says", async () => {
    const { form } = await formOf("so-noi-vu");
    await refused(OWN, "agency_forbidden", reportPath("so-noi-vu"), sending(fill(form)));
    const posing = { ...fill(form), agency: "so-tai-chinh" };
    await refused(OWN, "agency_forbidden", reportPath("so-noi-vu"), sending(posing));
  });

  test("a reporter's check is by its own form: another agency's report gets a finding", async () => {
    const { form } = await formOf("so-noi-vu");
    const path = `/v1/periods/${OPEN}/validate`;
    const { body } = await ask(OWN, path, { method: "POST", body: fill(form) });
    expect(body.findings).toEqual([
      {
        rule: "R-FORM-AGENCY",
        severity: "error",
        at: {},
        details: { found: "so-noi-vu", expected: "so-tai-chinh", name: "Sở Tài chính" },
      },
    ]);
  });

  test("a reporter does not decide, nor see the province", async () => {
    await refused(OWN, "role_forbidden", `${reportPath(APPROVED)}/review`, reviewing("start", 1, 1));
    await refused(OWN, "role_forbidden", `/v1/periods/${OPEN}/province`);
  });

  test("a reviewer reads all, checks all, and sends for others on their behalf", async () => {
    expect((await ask(MINH, reportPath(SENT))).status).toBe(200);
    expect((await ask(MINH, `/v1/periods/${OPEN}/form?agency=${SENT}`)).status).toBe(200);
    const { form } = await formOf("so-noi-vu");
    const check = { method: "POST", body: fill(form) };
    expect((await ask(MINH, `/v1/periods/${OPEN}/validate`, check)).body.findings).toEqual([]);
    const sent = await ask(MINH, reportPath("so-noi-vu"), sending(fill(form)));
    expect(sent.body.head).toMatchObject({ state: "sent", onBehalf: true });
    const own = await formOf("so-tu-phap");
    const byItself = await ask(LAN, reportPath("so-tu-phap"), sending(fill(own.form)));
    expect(byItself.body.head).toMatchObject({ state: "sent", onBehalf: false });
  });

  test("a viewer reads approved reports alone", async () => {
    expect((await ask(VIEWER, reportPath(APPROVED))).body).toMatchObject({
      versions: [{ version: 1 }],
      decisions: [],
    });
    await refused(VIEWER, "report_unknown", reportPath(SENT));
    await refused(VIEWER, "report_unknown", `${reportPath(SENT)}/versions/1`);
    const { body } = await ask(VIEWER, `/v1/periods/${OPEN}/reports`);
    expect(body.reports.map(({ agency }: { agency: { id: string } }) => agency.id)).toEqual([APPROVED]);
  });

  test("a viewer does not see what passes between an agency and Sở Tư pháp", async () => {
    const agency = "so-cong-thuong";
    const approved = await approveReport(agency, await sendReport(agency));
    await review(reporterOf(agency), agency, reviewing("ask_back", 1, approved.rev, "Sót số liệu"));
    const shown = { returned: null, asksBack: null };
    expect((await ask(VIEWER, reportPath(agency))).body.head).toMatchObject(shown);
    await review(MINH, agency, reviewing("return", 1, approved.rev + 1, "Sai số liệu"));
    for (const path of [reportPath(agency), `${reportPath(agency)}/versions/1`]) {
      expect((await ask(VIEWER, path)).body.head).toMatchObject({ state: "returned", ...shown });
    }
    const { reports } = (await ask(VIEWER, `/v1/periods/${OPEN}/reports`)).body;
    for (const { head } of reports) expect(head).toMatchObject(shown);
  });

  test("a viewer does not fill, send or decide", async () => {
    const { form } = await formOf("so-noi-vu");
    await refused(VIEWER, "role_forbidden", `/v1/periods/${OPEN}/form?agency=so-noi-vu`);
    await refused(VIEWER, "role_forbidden", `/v1/periods/${OPEN}/validate`, {
      method: "POST",
      body: fill(form),
    });
    await refused(VIEWER, "role_forbidden", reportPath("so-noi-vu"), sending(fill(form)));
    await refused(VIEWER, "role_forbidden", `${reportPath(SENT)}/review`, reviewing("start", 1, 1));
  });

  test("an administrator has no part in reports", async () => {
    const { form } = await formOf("so-noi-vu");
    const validate = { method: "POST", body: fill(form) };
    await refused(ADMINISTRATOR, "role_forbidden", `/v1/periods/${OPEN}/form?agency=so-noi-vu`);
    await refused(ADMINISTRATOR, "role_forbidden", `/v1/periods/${OPEN}/validate`, validate);
    await refused(ADMINISTRATOR, "role_forbidden", reportPath("so-noi-vu"), sending(fill(form)));
    await refused(ADMINISTRATOR, "role_forbidden", reportPath(APPROVED));
    await refused(ADMINISTRATOR, "role_forbidden", `${reportPath(APPROVED)}/versions/1`);
    await refused(ADMINISTRATOR, "role_forbidden", `/v1/periods/${OPEN}/reports`);
    await refused(ADMINISTRATOR, "role_forbidden", `${reportPath(SENT)}/review`, reviewing("start", 1, 1));
    await refused(ADMINISTRATOR, "role_forbidden", `/v1/periods/${EARLIER}/province`);
  });
});
