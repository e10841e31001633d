import { describe, expect, test } from "vitest";
import type { Form } from "../../shared/report/form.ts";
import type { Report } from "../../shared/report/report.ts";
import { ask, refused } from "./support/client.ts";
import { LAN, MINH, OPEN, reporterOf, VIEWER } from "./support/people.ts";
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

const changed = (report: Report, key: string, cells: Record<string, string>): Report => ({
  ...report,
  tables: {
    ...report.tables,
    duties: report.tables.duties.map((row) =>
      row.key === key ? { ...row, cells: { ...row.cells, ...cells } } : row,
    ),
  },
});

/** Rows of a form that are simply led, so that a test can name them. */
function ledRows(form: Form): [string, string] {
  const [one, other] = form.tables.duties.rows.filter(({ role }) => role === "lead").map(({ key }) => key);
  return [one!, other!];
}

const returning = (version: number, rev: number, paths: unknown[], reason = "") => ({
  method: "POST",
  headers: { "If-Match": `"${rev}"` },
  body: { action: "return", version, reason, paths },
});

describe("one row that was returned", () => {
  test("may change in the next version, and nothing else: what differs is named and nothing is stored", async () => {
    const agency = "so-tai-chinh";
    const by = reporterOf(agency);
    const { form } = await formOf(agency);
    const report = fill(form);
    const [opened, locked] = ledRows(form);
    const approved = await approveReport(agency, await sendReport(agency));
    const path = { table: "duties", row: opened, reason: "Nêu rõ số người tham dự" };
    const returned = await review(LAN, agency, returning(1, approved.rev, [path]));
    expect(returned.body.head).toMatchObject({
      ...{ state: "returned", counted: 1, rev: 4 },
      returned: { base: 1, reason: "", paths: [path] },
    });
    expect((await formOf(agency)).returned).toEqual(returned.body.head.returned);

    const both = changed(changed(report, opened, { result: "120 người" }), locked, {
      result: "Sửa cả ở đây",
    });
    const answer = await refused(by, "rows_locked", reportPath(agency), sending(both, 4));
    expect(answer.body.locked).toEqual([
      {
        ...{ table: "duties", row: locked, column: "result", kind: "changed" },
        ...{ before: `Kết quả thử nghiệm của mục ${locked}`, after: "Sửa cả ở đây" },
      },
    ]);

    // Written otherwise and read the same is no difference.
    const same = changed(both, locked, {
      result: `Kết quả thử nghiệm của mục ${locked} `,
      status: "đang thực hiện",
    });
    const sent = await ask(by, reportPath(agency), sending(same, 4));
    expect([sent.status, sent.body.head.state, sent.body.head.counted]).toEqual([201, "sent", 1]);
    const { body } = await ask(MINH, `${reportPath(agency)}/differences`);
    expect(body).toEqual({
      version: 2,
      against: { period: OPEN, version: 1 },
      differences: [
        {
          ...{ table: "duties", row: opened, column: "result", kind: "changed" },
          ...{ before: `Kết quả thử nghiệm của mục ${opened}`, after: "120 người" },
        },
      ],
    });

    // The next version of the same return is held to the same base.
    await refused(
      by,
      "rows_locked",
      reportPath(agency),
      sending(changed(same, locked, { result: "Lại sửa" }), 5),
    );
    const again = await ask(
      by,
      reportPath(agency),
      sending(changed(same, opened, { result: "121 người" }), 5),
    );
    expect([again.status, again.body.version]).toEqual([201, 3]);
    const done = await approveReport(agency, again.body.head);
    expect(done).toMatchObject({ state: "approved", counted: 3, returned: null });
  });

  test("is joined by further rows, and a single cell may be returned too", async () => {
    const agency = "so-noi-vu";
    const by = reporterOf(agency);
    const { form } = await formOf(agency);
    const [one, other] = ledRows(form);
    const head = await sendReport(agency);
    const first = { table: "duties", row: one, column: "result", reason: "Ghi số liệu" };
    const second = { table: "duties", row: other, reason: "Ghi kết quả" };
    await review(LAN, agency, returning(1, head.rev, [first]));
    const { head: further } = (await review(MINH, agency, returning(1, 2, [second]))).body;
    expect(further.returned.paths).toEqual([first, second]);
    const report = fill(form);
    const outside = changed(report, one, { difficulty: "Ô khác của dòng" });
    const { body } = await refused(by, "rows_locked", reportPath(agency), sending(outside, 3));
    expect(body.locked.map(({ row, column }: Record<string, string>) => [row, column])).toEqual([
      [one, "difficulty"],
    ]);
    const inside = changed(changed(report, one, { result: "12 cuộc" }), other, { difficulty: "Có" });
    expect((await ask(by, reportPath(agency), sending(inside, 3))).status).toBe(201);
  });

  test("stands in the form that was filled: another place cannot be returned, and every one needs its reason", async () => {
    const agency = "so-y-te";
    const head = await sendReport(agency);
    const path = `${reportPath(agency)}/review`;
    const [row] = ledRows((await formOf(agency)).form);
    const unknown = { table: "duties", row: "IX.9", reason: "Không có" };
    const answer = await refused(MINH, "path_unknown", path, returning(1, head.rev, [unknown]));
    expect(answer.body.paths).toEqual([unknown]);
    const noColumn = { table: "duties", row, column: "total", reason: "Không có" };
    await refused(MINH, "path_unknown", path, returning(1, head.rev, [noColumn]));
    const silent = { table: "duties", row, reason: "  " };
    await refused(MINH, "reason_required", path, returning(1, head.rev, [silent]));
    await refused(MINH, "shape_invalid", path, returning(1, head.rev, []));
  });
});

describe("what the agency has back", () => {
  test("it takes back while nobody looks: nothing is sent then, and on time is the first version that stays", async () => {
    const agency = "so-xay-dung";
    const by = reporterOf(agency);
    const head = await sendReport(agency);
    await refused(
      MINH,
      "not_own_version",
      `${reportPath(agency)}/review`,
      reviewing("take_back", 1, head.rev),
    );
    const taken = await review(by, agency, reviewing("take_back", 1, head.rev));
    expect(taken.body.head).toMatchObject({ state: "withdrawn", latest: 0, versions: 1, rev: 2 });
    const { reports } = (await ask(MINH, `/v1/periods/${OPEN}/reports`)).body;
    expect(reports.find((line: { agency: { id: string } }) => line.agency.id === agency)).toMatchObject({
      ...{ firstSentAt: null, latestSentAt: null, late: null },
    });
    // What was typed is still there to restore a lost sheet.
    const { form, latest } = await formOf(agency);
    expect(latest).toEqual(fill(form));
    const second = await sendReport(agency, 2);
    expect(second).toMatchObject({ state: "sent", latest: 2, versions: 2 });
    expect((await ask(by, reportPath(agency))).body.versions).toMatchObject([
      { version: 1, takenBack: true },
      { version: 2, takenBack: false },
    ]);
    await refused(MINH, "version_not_latest", `${reportPath(agency)}/review`, reviewing("start", 1, 3));
  });

  test("not once somebody looks; then it may ask, with a reason", async () => {
    const agency = "so-cong-thuong";
    const by = reporterOf(agency);
    const head = await sendReport(agency);
    await review(MINH, agency, reviewing("start", 1, head.rev));
    const path = `${reportPath(agency)}/review`;
    await refused(by, "transition_forbidden", path, reviewing("take_back", 1, 2));
    await refused(by, "reason_required", path, reviewing("ask_back", 1, 2));
    await refused(reporterOf("so-y-te"), "agency_forbidden", path, reviewing("ask_back", 1, 2, "x"));
    const asked = await review(by, agency, reviewing("ask_back", 1, 2, " Sót số liệu quý IV "));
    expect(asked.body.head).toMatchObject({ state: "in_review", asksBack: "Sót số liệu quý IV" });
    const returned = await review(MINH, agency, reviewing("return", 1, 3, "Theo đề nghị của cơ quan"));
    expect(returned.body.head).toMatchObject({ state: "returned", asksBack: null });
  });
});

describe("differences", () => {
  test("are to what stood before, not to a version that was taken back; the first has none before it", async () => {
    const agency = "so-giao-thong-van-tai";
    const by = reporterOf(agency);
    const head = await sendReport(agency);
    const path = `${reportPath(agency)}/differences`;
    expect((await ask(MINH, path)).body).toEqual({ version: 1, against: null, differences: [] });
    await review(MINH, agency, reviewing("return", 1, head.rev, "Bổ sung"));
    const change = { result: "Đã bổ sung" };
    await sendReport(agency, 2, { change });
    await review(by, agency, reviewing("take_back", 2, 3));
    await sendReport(agency, 4, { change });
    const { body } = await ask(MINH, path);
    expect([body.version, body.against]).toEqual([3, { period: OPEN, version: 1 }]);
    expect(body.differences.length).toBeGreaterThan(3);
    await refused(MINH, "report_unknown", `${path}?against=last`);
  });
});

describe("what Sở Tư pháp enters for an agency", () => {
  test("is marked, is the agency's to replace whole, and is approved by another reviewer", async () => {
    const agency = "hoi-nong-dan-tinh";
    const entered = await sendReport(agency, 0, { by: MINH });
    expect(entered).toMatchObject({ state: "sent", onBehalf: true, latest: 1 });
    const started = (await review(MINH, agency, reviewing("start", 1, 1))).body.head;
    await refused(
      MINH,
      "own_submission",
      `${reportPath(agency)}/review`,
      reviewing("approve", 1, started.rev),
    );
    const own = await sendReport(agency, started.rev, { change: { result: "Do cơ quan tự báo cáo" } });
    expect(own).toMatchObject({ state: "sent", onBehalf: false, latest: 2 });
    const { differences } = (await ask(MINH, `${reportPath(agency)}/differences?version=2&against=1`)).body;
    expect(differences.length).toBeGreaterThan(3);
    const { form } = await formOf(agency);
    await refused(MINH, "agency_has_sent", reportPath(agency), sending(fill(form), own.rev));
    await refused(VIEWER, "role_forbidden", reportPath(agency), sending(fill(form), own.rev));
  });
});

describe("an approval", () => {
  test("may bear a remark, and is taken back with a reason: the version counts no more", async () => {
    const agency = "cong-an-tinh";
    const head = await sendReport(agency);
    await review(LAN, agency, reviewing("start", 1, head.rev));
    await review(LAN, agency, reviewing("approve", 1, 2, "Báo cáo tốt"));
    const counted = async () => {
      const { agencies } = (await ask(VIEWER, `/v1/periods/${OPEN}/province`)).body;
      return agencies.find(({ id }: { id: string }) => id === agency);
    };
    expect(await counted()).toMatchObject({ state: "approved", counted: 1 });
    await refused(LAN, "reason_required", `${reportPath(agency)}/review`, reviewing("unapprove", 1, 3));
    const undone = await review(LAN, agency, reviewing("unapprove", 1, 3, "Duyệt nhầm báo cáo"));
    expect(undone.body.head).toMatchObject({ state: "in_review", counted: null });
    expect(await counted()).toMatchObject({ state: "in_review", counted: null });
    const { decisions } = (await ask(LAN, reportPath(agency))).body;
    expect(decisions.map(({ action, reason }: Record<string, unknown>) => [action, reason])).toEqual([
      ["start", null],
      ["approve", "Báo cáo tốt"],
      ["unapprove", "Duyệt nhầm báo cáo"],
    ]);
  });
});
