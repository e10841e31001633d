// The tabs of Sở Tư pháp at a desk: what is no text, or stands under doubled heads, is told and never written over.
import { afterAll, beforeAll, expect, test } from "vitest";
import { REMINDERS_TAB } from "../../shared/wording/reminders-screen.ts";
import { OFFICE } from "../../shared/wording/sheet.ts";
import { problem, rowsOf, tabOf, value } from "./answers.ts";
import { type Desk, type Office, openOffice } from "./office.ts";

const PERIOD = "kh-6134-2021";
const TAB = `${OFFICE.tab} – Năm 2021`;
const LIST = `${REMINDERS_TAB.tab} – Năm 2021`;
const PICTURE = { value: { object: "CellImage" }, formula: null };
const AGENCY = "so-tai-chinh";
const NOTE = Object.keys(REMINDERS_TAB.columns).indexOf("note") + 2;

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const rowOf = (desk: Desk, key: string, name = TAB) =>
  rowsOf(desk, name).findIndex(([one = ""]) => one.split(" ")[0] === key) + 1;
const put = (desk: Desk, key: string, content: object) =>
  tabOf(desk, TAB).write([{ row: rowOf(desk, key), column: 4, ...PICTURE, ...content }]);
const told = (answer: { ok: true } | { ok: false; problem: { code: string; detail: string } }) =>
  answer.ok ? null : [answer.problem.code, answer.problem.detail];
const writes = ({ fake }: Desk) => fake.requests.filter(({ method }) => method === "PUT").length;

/** Inserts a column before another and copies its head into it. */
function doubleHead(desk: Desk, name: string, column: number): void {
  const tab = tabOf(desk, name);
  tab.insertColumns(column, 1);
  tab.write([{ row: 4, column, ...tab.content({ row: 4, column: column + 1 }) }]);
}

test("a picture, a checkbox and an error among the texts are named, and nothing is saved or frozen", async () => {
  const desk = await office.sitDown("tong-hop-1");
  value(desk.addon.openOfficeTexts(PERIOD));
  desk.fake.type(TAB, rowOf(desk, "direction"), 4, "Tiếp tục thực hiện");
  put(desk, "causes", {});
  put(desk, "proposals", { value: false });
  const cell = (key: string) => `D${rowOf(desk, key)}`;
  expect(told(desk.addon.saveOfficeTexts(PERIOD))).toEqual([
    "values_refused",
    [
      `${cell("causes")}: Ô chứa hình ảnh hoặc đối tượng, không phải nội dung.`,
      "Chuyển hình ảnh ra ngoài ô (tiện ích không ghi đè lên hình), rồi nhập nội dung bằng chữ.",
      `${cell("proposals")}: Ô là hộp kiểm (TRUE/FALSE), không phải nội dung.`,
      "Bỏ hộp kiểm rồi nhập nội dung bằng chữ. Chưa lưu nội dung nào.",
    ].join(" "),
  ]);
  expect(problem(desk.addon.freezeSnapshot(PERIOD))).toBe("office_unsaved");
  expect(writes(desk)).toBe(0);
  const opened = value(desk.addon.openOfficeTexts(PERIOD));
  expect([opened.aside, opened.inStep]).toEqual([`${TAB} (bản cũ)`, false]);
  const kept = tabOf(desk, `${TAB} (bản cũ)`);
  expect(kept.content({ row: rowOf(desk, "causes"), column: 4 }).value).toEqual(PICTURE.value);
  expect([
    rowsOf(desk, TAB)[rowOf(desk, "direction") - 1]?.[3],
    problem(desk.addon.saveOfficeTexts(PERIOD)),
  ]).toEqual(["Tiếp tục thực hiện", "none"]);
});

test("texts under a head that stands twice are not saved, and both places are named", async () => {
  const desk = await office.sitDown("tong-hop-2");
  value(desk.addon.openOfficeTexts(PERIOD));
  doubleHead(desk, TAB, 4);
  desk.fake.type(TAB, rowOf(desk, "causes"), 5, "Nhân sự còn mỏng");
  expect(told(desk.addon.saveOfficeTexts(PERIOD))).toEqual([
    "heads_doubled",
    `“${OFFICE.columns.text}” có ở các ô D4 và E4. Chưa lưu được vì không rõ cột nào là của biểu mẫu. Xóa cột hoặc dòng tiêu đề chép thừa, hoặc bấm “Mở để sửa”: trang tính cũ được giữ nguyên bên cạnh.`,
  ]);
  expect(problem(desk.addon.downloadProvince(PERIOD, null, "docx"))).toBe("office_unsaved");
  expect(writes(desk)).toBe(0);
  expect(value(desk.addon.openOfficeTexts(PERIOD)).aside).toBe(`${TAB} (bản cũ)`);
  expect(rowsOf(desk, TAB)[rowOf(desk, "causes") - 1]?.[3]).toBe("Nhân sự còn mỏng");
  // Nothing is known of a tab without its keys.
  tabOf(desk, TAB).deleteColumns(1, 1);
  expect(problem(desk.addon.downloadProvince(PERIOD, null, "docx"))).toBe("office_unsaved");
});

test("the list of reminders is not written over notes under a head that stands twice", async () => {
  const desk = await office.sitDown("tong-hop-1");
  value(desk.addon.writeReminders(PERIOD));
  doubleHead(desk, LIST, NOTE);
  desk.fake.type(LIST, rowOf(desk, AGENCY, LIST), NOTE, "Đã gọi");
  const before = rowsOf(desk, LIST);
  expect(told(desk.addon.writeReminders(PERIOD))).toEqual([
    "heads_doubled",
    "“Ghi chú” có ở các ô I4 và J4. Chưa ghi lại danh sách được vì không rõ cột nào là của biểu mẫu. Xóa cột hoặc dòng tiêu đề chép thừa rồi bấm lại.",
  ]);
  expect(rowsOf(desk, LIST)).toEqual(before);
  tabOf(desk, LIST).deleteColumns(NOTE + 1, 1);
  expect(value(desk.addon.writeReminders(PERIOD)).aside).toBe(null);
  expect(rowsOf(desk, LIST)[rowOf(desk, AGENCY, LIST) - 1]?.[NOTE - 1]).toBe("Đã gọi");
});

test.each<[string, object]>([
  ["a picture", PICTURE],
  ["a formula", { value: "Đã gọi", formula: "=Nguon!B5" }],
])("%s among the notes stays in the old tab, which is named", async (_, content) => {
  const desk = await office.sitDown("tong-hop-1");
  value(desk.addon.writeReminders(PERIOD));
  const at = { row: rowOf(desk, AGENCY, LIST), column: NOTE };
  tabOf(desk, LIST).write([{ ...at, ...PICTURE, ...content }]);
  const kept = tabOf(desk, LIST).content(at);
  expect(value(desk.addon.writeReminders(PERIOD)).aside).toBe(`${LIST} (bản cũ)`);
  expect(tabOf(desk, `${LIST} (bản cũ)`).content(at)).toEqual(kept);
  expect(tabOf(desk, LIST).content(at).value).not.toBe("#OBJECT!");
});
