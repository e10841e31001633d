// The province view as the bundle of commit 3ce9359 pulled it: today's pull takes its tabs for its own.
import { afterAll, beforeAll, expect, test } from "vitest";
import { restoreSpreadsheet } from "../support/earlier-state.ts";
import { rowsOf, value } from "./answers.ts";
import { type Desk, type Office, openOffice } from "./office.ts";

const STATE = "3ce9359";
const PERIOD = "kh-6134-2021";
const NOTE = "Ghi chú của tôi: gọi lại sau Tết";

let office: Office;
beforeAll(async () => {
  office = await openOffice([], STATE);
});
afterAll(() => office.close());

async function earlier(): Promise<Desk> {
  const desk = await office.sitDown("tong-hop-1");
  restoreSpreadsheet(desk.fake, STATE, "pulled-tabs");
  return desk;
}

const namesOf = (desk: Desk) => desk.fake.spreadsheet.sheets().map((sheet) => sheet.name());
const headOf = (desk: Desk, tab: string) => rowsOf(desk, tab)[3]?.slice(1);

test("is written anew in its own tabs, and the one that was renamed since is renamed", async () => {
  const desk = await earlier();
  const before = namesOf(desk);
  const { aside } = value(desk.addon.pullProvince(PERIOD));
  expect(aside).toEqual([]);
  expect(namesOf(desk)).toEqual(
    before.map((name) => name.replace("Tổng hợp theo cơ quan", "Ma trận nhiệm vụ")),
  );
  expect(headOf(desk, "Kết quả theo nhiệm vụ – Năm 2021")?.slice(5, 8)).toEqual([
    "Cơ quan chủ trì theo tình trạng",
    "Cơ quan phối hợp theo tình trạng",
    "Cơ quan được đề nghị theo tình trạng",
  ]);
});

test("keeps the name that a person gave a tab, and what was written beside a table whose heads are others now", async () => {
  const desk = await earlier();
  const { spreadsheet, type } = desk.fake;
  spreadsheet.sheets()[3]?.rename("Để trình");
  const beside = ["Kết quả theo nhiệm vụ – Năm 2021", "Số liệu theo cơ quan – Năm 2021"];
  for (const tab of beside) type(tab, 6, 14, NOTE);
  const { aside, tabs } = value(desk.addon.pullProvince(PERIOD));
  expect([aside, tabs[2]]).toEqual([[], "Để trình"]);
  expect(beside.map((tab) => rowsOf(desk, tab)[5]?.[13])).toEqual([NOTE, NOTE]);
  expect(headOf(desk, beside[1] ?? "")?.[6]).toBe("Báo cáo lần");
});

test("is kept whole where a person wrote beside a table that has more columns now", async () => {
  const desk = await earlier();
  desk.fake.type("Chưa báo cáo – Năm 2021", 6, 9, NOTE);
  const before = rowsOf(desk, "Chưa báo cáo – Năm 2021");
  expect(value(desk.addon.pullProvince(PERIOD)).aside).toEqual(["Chưa báo cáo – Năm 2021 (bản cũ)"]);
  expect(rowsOf(desk, "Chưa báo cáo – Năm 2021 (bản cũ)")).toEqual(before);
});

test("still leads from a cell to its report, before it is pulled again", async () => {
  const desk = await earlier();
  const [matrix] = desk.fake.spreadsheet.sheets().filter((sheet) => /^Tổng hợp theo/.test(sheet.name()));
  if (!matrix) throw new Error("no matrix");
  const rows = rowsOf(desk, matrix.name());
  const head = rows.findIndex((row) => row.includes("Mục"));
  const column = (rows[head] ?? []).indexOf("UBND huyện Ba Tri") + 1;
  const row = rows.findIndex((cells) => cells[1] === "II.2.b.1") + 1;
  desk.fake.spreadsheet.activate(matrix);
  desk.fake.spreadsheet.select(matrix, { row, column, rows: 1, columns: 1 });
  expect(value(desk.addon.reportAtSelection())).toEqual({
    ...{ periodId: PERIOD, agencyId: "ubnd-ba-tri" },
    place: { table: "duties", row: "II.2.b.1" },
  });
});
