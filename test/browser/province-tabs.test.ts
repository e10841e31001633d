// The pulled tabs on the grid: keys out of sight, sorted by the grid's own command, and from a cell to its report.
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Answer } from "../../addon/contract/answer.ts";
import type { ReportAt } from "../../addon/contract/review.ts";
import type { CheckedServices, Loose } from "../../addon/server/self-check/service-checks/kit.ts";
import { LABELS } from "../../shared/wording/sidebar.ts";
import { type OfficePage, startOfficePage } from "./office-page.ts";
import { openSidebar } from "./open-sheet.ts";
import { openPerson } from "./standin-page.ts";

const MATRIX = "Nhiệm vụ theo cơ quan – Năm 2021";

let office: OfficePage;
let page: Page;
let sidebar: Frame;

beforeAll(async () => {
  office = await startOfficePage();
  page = await openPerson(office.browser, office.url, "tong-hop-1");
  sidebar = await openSidebar(page);
  await sidebar.getByRole("button", { name: LABELS.pull }).click();
  await sidebar.getByRole("button", { name: LABELS.openSelected }).waitFor();
});

afterAll(() => office?.stop());

const values = () => page.evaluate((tab) => window.standin.values(tab), MATRIX);

/** The address of the cell of a duty and an agency, by the words that a person sees. */
async function addressOf(duty: string, agency: string): Promise<string> {
  const grid = await values();
  const head = grid.find((row) => row.includes(agency)) ?? [];
  const column = head.indexOf(agency);
  const letter = String.fromCharCode(65 + (column % 26));
  const before = column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26));
  return `${before}${letter}${grid.findIndex((row) => row.includes(duty)) + 1}`;
}

async function reportAt(address: string): Promise<ReportAt | string> {
  await page.evaluate(([tab, at]) => window.standin.select(tab, at), [MATRIX, address] as const);
  const answer = (await page.evaluate(() => window.standin.run("reportAtSelection"))) as Answer<ReportAt>;
  return answer.ok ? answer.value : answer.problem.code;
}

/** Sorts the rows below the head by the duty, from a column on. */
async function sortFrom(column: number, type: "asc" | "desc"): Promise<void> {
  const grid = await values();
  const head = grid.findIndex((row) => row.includes("Mục"));
  const range = {
    ...{ startRow: head + 1, endRow: grid.length - 1, startColumn: column },
    ...{ endColumn: (grid[0]?.length ?? 1) - 1, rangeType: 0 },
  };
  const orderRules = [{ type, colIndex: 1 }];
  const done = await page.evaluate(
    ([tab, params]) => window.standin.command(tab as string, "sheet.command.sort-range", params as object),
    [MATRIX, { range, orderRules, hasTitle: false }],
  );
  expect(done).toBe(true);
}

test("a sorted matrix leads from a cell to the duty's row of the agency's report, by one button", async () => {
  await sortFrom(0, "desc");
  const grid = await values();
  expect(grid.findIndex((row) => row[1] === "III.2")).toBeLessThan(
    grid.findIndex((row) => row[1] === "II.1.a"),
  );
  const address = await addressOf("II.3.a.3", "Sở Tư pháp");
  const at = {
    periodId: "kh-6134-2021",
    agencyId: "so-tu-phap",
    place: { table: "duties", row: "II.3.a.3" },
  };
  expect(await reportAt(address)).toEqual(at);
  await sidebar.getByRole("button", { name: LABELS.openSelected }).click();
  await sidebar.getByRole("button", { name: LABELS.back }).waitFor();
  const opened = await page.evaluate(() => {
    const tab = window.standin.activeSheet();
    const row = Number(/\d+/.exec(window.standin.selection() ?? "")?.[0]);
    return { tab, key: window.standin.values(tab)[row - 1]?.[0] };
  });
  expect(opened).toEqual({ tab: "Xem – Sở Tư pháp", key: "II.3.a.3" });
});

test("rows that were sorted without their keys name nobody, and the next pull puts them right", async () => {
  await sortFrom(1, "asc");
  expect(await reportAt(await addressOf("II.3.a.3", "Sở Tư pháp"))).toBe("keys_moved");
  await page.evaluate(() => window.standin.run("pullProvince", "kh-6134-2021"));
  const at = await reportAt(await addressOf("II.3.a.3", "Sở Tư pháp"));
  expect(at).toEqual({
    ...{ periodId: "kh-6134-2021", agencyId: "so-tu-phap" },
    place: { table: "duties", row: "II.3.a.3" },
  });
});

test("charts are kept with the file, over the tables' own ranges, and once however often it is pulled", async () => {
  const charts = () =>
    page.evaluate(() => {
      const { SpreadsheetApp } = window.standin.services() as CheckedServices;
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Tổng hợp – Năm 2021");
      return sheet
        .getCharts()
        .map((chart: Loose) => chart.getRanges().map((range: Loose) => range.getA1Notation()));
    });
  const grid = await page.evaluate(() => window.standin.values("Tổng hợp – Năm 2021"));
  const line = (text: string, from = 0) => grid.findIndex((row, at) => at >= from && row[1] === text) + 1;
  const [kinds, sections] = [line("Loại cơ quan"), line("Nhóm nhiệm vụ")];
  const [kindsEnd, sectionsEnd] = [line("Tổng cộng") - 1, line("Tổng cộng", sections) - 1];
  expect(await charts()).toEqual([
    [`B${sections}:B${sectionsEnd}`, `D${sections}:K${sectionsEnd}`],
    [`B${kinds}:B${kindsEnd}`, `F${kinds}:H${kindsEnd}`],
  ]);
});
