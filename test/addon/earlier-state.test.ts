// A spreadsheet and a database that the code of commit 3ce9359 left: today's code goes on with them.
import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { restoreSpreadsheet } from "../support/earlier-state.ts";
import { rowsOf, tabOf, value } from "./answers.ts";
import { type Harness, startEnvironment } from "./environment.ts";
import { readSheet, TABS } from "./sheet-reader.ts";

const STATE = "3ce9359";
const PERIOD = "kh-6134-2021";
const AGENCY = "so-tai-chinh";

const environment = startEnvironment([], STATE);
let harness: Harness;
beforeAll(async () => {
  harness = await environment.openHarness("bao-cao-so-tai-chinh");
  restoreSpreadsheet(harness.fake, STATE);
});

async function get(person: string, path: string): Promise<Response> {
  const headers = { Authorization: `Bearer ${await environment.token(person)}` };
  return fetch(`${environment.backend.workerUrl}/v1/periods/${PERIOD}${path}`, { headers });
}

test("its sheet opens in step with the report that was sent from it", () => {
  const { offline, sheet, sheets } = value(harness.addon.home());
  expect([offline, sheets]).toEqual([null, [PERIOD]]);
  expect(sheet).toMatchObject({
    agency: { id: AGENCY },
    ...{ head: { state: "sent", latest: 1, rev: 1 }, behind: [], returned: null },
  });
});

test("its cells are read as they were: the one day that is not in the calendar is found", () => {
  const { errors, groups, warnings } = value(harness.addon.checkSheet(null));
  const found = groups.flatMap(({ items }) => items.map(({ place, rule }) => [rule, place]));
  expect([errors, warnings]).toEqual([1, 0]);
  expect(found).toEqual([["R-DATE-UNREADABLE", { table: "duties", row: "II.1.a", column: "completed" }]]);
});

test("it is refreshed with every typed cell in its place", () => {
  const sheet = readSheet(harness, TABS.duties);
  const typed = () =>
    sheet.keys().map((key) => [key, sheet.text(key, "result"), sheet.text(key, "evidence")]);
  const before = typed();
  expect(before.filter(([, result]) => result !== "").length).toBeGreaterThan(20);
  // Hidden by its place: the column of the roles, where the status stands from now on, and the rows of the title.
  const tab = tabOf(harness, TABS.duties);
  tab.hideColumns(4, 1, true);
  tab.hideRows(1, 3, true);
  expect(value(harness.addon.buildSheet(PERIOD)).notes).toEqual([]);
  expect(typed()).toEqual(before);
  expect(sheet.text("II.1.a", "duty")).toMatch(/^Thủ trưởng các sở, ban, ngành tỉnh.{20,90}…$/);
  expect([tab.look.frozen, tab.look.columns.get(4)?.hidden, tab.look.rows.get(1)?.hidden]).toEqual([
    ...[{ rows: 1, columns: 2 }, false, false],
  ]);
  expect(sheet.text("II.1.a", "completed")).toBe("31/02/2021");
});

test("it is mended, sent as the second version, and read by Sở Tư pháp beside the first", async () => {
  const sheet = readSheet(harness, TABS.duties);
  sheet.type("II.1.a", "completed", "15/10/2021");
  const sent = value(harness.addon.sendReport(null));
  expect([sent.version, sent.head.state]).toEqual([2, "sent"]);
  const review = await environment.openHarness("tong-hop-1");
  const opened = value(review.addon.openReport(PERIOD, AGENCY));
  expect(opened.versions.map(({ version }) => version)).toEqual([1, 2]);
  const { rows } = value(review.addon.listDifferences(PERIOD, AGENCY, 2, "before"));
  expect(JSON.stringify(rows)).toContain("15/10/2021");
  value(review.addon.startReview(PERIOD, AGENCY, 2, sent.head.rev));
  const second = await environment.openHarness("tong-hop-2");
  expect(value(second.addon.approveReport(PERIOD, AGENCY, 2, sent.head.rev + 1, "")).counted).toBe(2);
});

test("a version stored by it gives its cells and its form", async () => {
  const body = await (await get("tong-hop-1", `/reports/${AGENCY}/versions/1`)).json();
  const row = body.report.tables.duties.find(({ key }: { key: string }) => key === "II.1.a");
  expect(row.cells).toMatchObject({ status: "Đã thực hiện", completed: "31/12/2020" });
  expect([body.report.form, body.form.schema]).toEqual([body.form.hash, 2]);
});

test("a row that it returned is still the only one open", async () => {
  const other = await environment.openHarness("bao-cao-ubnd-ba-tri");
  const { returned } = value(other.addon.buildSheet(PERIOD));
  expect(returned?.items?.map(({ place }) => place.row)).toEqual(["II.3.a.1"]);
});

test("its reports and the new one stand in the province's tabs and in every file", async () => {
  const review = await environment.openHarness("tong-hop-1");
  const { tabs } = value(review.addon.pullProvince(PERIOD));
  expect(rowsOf(review, tabs[0]!).flat().join("\n")).toContain("Sở Tài chính");
  for (const format of ["docx", "xlsx"] as const) {
    for (const snapshot of [null, 1]) {
      const { base64 } = value(review.addon.downloadProvince(PERIOD, snapshot, format));
      expect([format, snapshot, base64.length > 10_000]).toEqual([format, snapshot, true]);
    }
  }
  expect(value(harness.addon.downloadReport(PERIOD, AGENCY, 1)).base64.length).toBeGreaterThan(10_000);
});

test("what it froze is read byte for byte", async () => {
  const { snapshots } = await (await get("theo-doi", "/snapshots")).json();
  const bytes = Buffer.from(await (await get("theo-doi", "/snapshots/1")).arrayBuffer());
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(snapshots[0].sha256);
});
