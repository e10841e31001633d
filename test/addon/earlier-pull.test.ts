// The province view as the bundle of commit 3ce9359 pulled it: today's pull takes its tabs for its own.
import { expect, test } from "vitest";
import { restoreSpreadsheet } from "../support/earlier-state.ts";
import { rowsOf, value } from "./answers.ts";
import { type Harness, startEnvironment } from "./environment.ts";

const STATE = "3ce9359";
const PERIOD = "kh-6134-2021";
const NOTE = "Ghi chú của tôi: gọi lại sau Tết";

const environment = startEnvironment([], STATE);

async function earlier(): Promise<Harness> {
  const harness = await environment.openHarness("tong-hop-1");
  restoreSpreadsheet(harness.fake, STATE, "pulled-tabs");
  return harness;
}

const namesOf = (harness: Harness) => harness.fake.spreadsheet.sheets().map((sheet) => sheet.name());
const headOf = (harness: Harness, tab: string) => rowsOf(harness, tab)[3]?.slice(1);

test("is written anew in its own tabs, and the one that was renamed since is renamed", async () => {
  const harness = await earlier();
  const before = namesOf(harness);
  const { aside } = value(harness.addon.pullProvince(PERIOD));
  expect(aside).toEqual([]);
  expect(namesOf(harness)).toEqual(
    before.map((name) => name.replace("Tổng hợp theo cơ quan", "Nhiệm vụ theo cơ quan")),
  );
  expect(headOf(harness, "Kết quả theo nhiệm vụ – Năm 2021")?.slice(5, 8)).toEqual([
    "Cơ quan chủ trì theo tình trạng",
    "Cơ quan phối hợp theo tình trạng",
    "Cơ quan được đề nghị theo tình trạng",
  ]);
});

test("keeps the name that a person gave a tab, and what was written beside a table whose heads are others now", async () => {
  const harness = await earlier();
  const { spreadsheet, type } = harness.fake;
  spreadsheet.sheets()[3]?.rename("Để trình");
  const beside = ["Kết quả theo nhiệm vụ – Năm 2021", "Số liệu theo cơ quan – Năm 2021"];
  for (const tab of beside) type(tab, 6, 14, NOTE);
  const { aside, tabs } = value(harness.addon.pullProvince(PERIOD));
  expect([aside, tabs[2]]).toEqual([[], "Để trình"]);
  expect(beside.map((tab) => rowsOf(harness, tab)[5]?.[13])).toEqual([NOTE, NOTE]);
  expect(headOf(harness, beside[1] ?? "")?.[6]).toBe("Báo cáo lần");
});

test("is kept whole where a person wrote beside a table that has more columns now", async () => {
  const harness = await earlier();
  harness.fake.type("Chưa báo cáo – Năm 2021", 6, 9, NOTE);
  const before = rowsOf(harness, "Chưa báo cáo – Năm 2021");
  expect(value(harness.addon.pullProvince(PERIOD)).aside).toEqual(["Chưa báo cáo – Năm 2021 (bản cũ)"]);
  expect(rowsOf(harness, "Chưa báo cáo – Năm 2021 (bản cũ)")).toEqual(before);
});

test("still leads from a cell to its report, before it is pulled again", async () => {
  const harness = await earlier();
  const [matrix] = harness.fake.spreadsheet.sheets().filter((sheet) => /^Tổng hợp theo/.test(sheet.name()));
  if (!matrix) throw new Error("no matrix");
  const rows = rowsOf(harness, matrix.name());
  const head = rows.findIndex((row) => row.includes("Mục"));
  const column = (rows[head] ?? []).indexOf("UBND huyện Ba Tri") + 1;
  const row = rows.findIndex((cells) => cells[1] === "II.2.b.1") + 1;
  harness.fake.spreadsheet.activate(matrix);
  harness.fake.spreadsheet.select(matrix, { row, column, rows: 1, columns: 1 });
  expect(value(harness.addon.reportAtSelection())).toEqual({
    ...{ periodId: PERIOD, agencyId: "ubnd-ba-tri" },
    place: { table: "duties", row: "II.2.b.1" },
  });
});
