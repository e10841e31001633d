// The tabs of Sở Tư pháp at a harness: what is no text, or stands under doubled heads, is told and never written over.
import { expect, test } from "vitest";
import { REMINDERS_TAB } from "../../shared/wording/reminding.ts";
import { OFFICE } from "../../shared/wording/sheet.ts";
import { problem, rowsOf, tabOf, value } from "./answers.ts";
import { type Harness, startEnvironment } from "./environment.ts";

const PERIOD = "kh-6134-2021";
const TAB = `${OFFICE.tab} – Năm 2021`;
const LIST = `${REMINDERS_TAB.tab} – Năm 2021`;
const PICTURE = { value: { object: "CellImage" }, formula: null };
const AGENCY = "so-tai-chinh";
const NOTE = Object.keys(REMINDERS_TAB.columns).indexOf("note") + 2;

const environment = startEnvironment();

const rowOf = (harness: Harness, key: string, name = TAB) =>
  rowsOf(harness, name).findIndex(([one = ""]) => one.split(" ")[0] === key) + 1;
const put = (harness: Harness, key: string, content: object) =>
  tabOf(harness, TAB).write([{ row: rowOf(harness, key), column: 4, ...PICTURE, ...content }]);
const told = (answer: { ok: true } | { ok: false; problem: { code: string; detail: string } }) =>
  answer.ok ? null : [answer.problem.code, answer.problem.detail];
const writes = ({ fake }: Harness) => fake.requests.filter(({ method }) => method === "PUT").length;

/** Inserts a column before another and copies its head into it. */
function doubleHead(harness: Harness, name: string, column: number): void {
  const tab = tabOf(harness, name);
  tab.insertColumns(column, 1);
  tab.write([{ row: 4, column, ...tab.content({ row: 4, column: column + 1 }) }]);
}

test("a picture, a checkbox and an error among the texts are named, and nothing is saved or frozen", async () => {
  const harness = await environment.openHarness("tong-hop-1");
  value(harness.addon.openOfficeTexts(PERIOD));
  harness.fake.type(TAB, rowOf(harness, "direction"), 4, "Tiếp tục thực hiện");
  put(harness, "causes", {});
  put(harness, "proposals", { value: false });
  const cell = (key: string) => `D${rowOf(harness, key)}`;
  expect(told(harness.addon.saveOfficeTexts(PERIOD))).toEqual([
    "values_refused",
    [
      `${cell("causes")}: Ô chứa hình ảnh hoặc đối tượng, không phải nội dung.`,
      "Chuyển hình ảnh ra ngoài ô (tiện ích không ghi đè lên hình), rồi nhập nội dung bằng chữ.",
      `${cell("proposals")}: Ô là hộp kiểm (TRUE/FALSE), không phải nội dung.`,
      "Bỏ hộp kiểm rồi nhập nội dung bằng chữ. Chưa lưu nội dung nào.",
    ].join(" "),
  ]);
  expect(problem(harness.addon.freezeSnapshot(PERIOD))).toBe("office_unsaved");
  expect(writes(harness)).toBe(0);
  const opened = value(harness.addon.openOfficeTexts(PERIOD));
  expect([opened.aside, opened.inStep]).toEqual([`${TAB} (bản cũ)`, false]);
  const kept = tabOf(harness, `${TAB} (bản cũ)`);
  expect(kept.content({ row: rowOf(harness, "causes"), column: 4 }).value).toEqual(PICTURE.value);
  expect([
    rowsOf(harness, TAB)[rowOf(harness, "direction") - 1]?.[3],
    problem(harness.addon.saveOfficeTexts(PERIOD)),
  ]).toEqual(["Tiếp tục thực hiện", "none"]);
});

test("texts under a head that stands twice are not saved, and both places are named", async () => {
  const harness = await environment.openHarness("tong-hop-2");
  value(harness.addon.openOfficeTexts(PERIOD));
  doubleHead(harness, TAB, 4);
  harness.fake.type(TAB, rowOf(harness, "causes"), 5, "Nhân sự còn mỏng");
  expect(told(harness.addon.saveOfficeTexts(PERIOD))).toEqual([
    "heads_doubled",
    `“${OFFICE.columns.text}” có ở các ô D4 và E4. Chưa lưu được vì không rõ cột nào là của biểu mẫu. Xóa cột hoặc dòng tiêu đề chép thừa, hoặc bấm “Mở để sửa”: trang tính cũ được giữ nguyên bên cạnh.`,
  ]);
  expect(problem(harness.addon.downloadProvince(PERIOD, null, "docx"))).toBe("office_unsaved");
  expect(writes(harness)).toBe(0);
  expect(value(harness.addon.openOfficeTexts(PERIOD)).aside).toBe(`${TAB} (bản cũ)`);
  expect(rowsOf(harness, TAB)[rowOf(harness, "causes") - 1]?.[3]).toBe("Nhân sự còn mỏng");
  // Nothing is known of a tab without its keys.
  tabOf(harness, TAB).deleteColumns(1, 1);
  expect(problem(harness.addon.downloadProvince(PERIOD, null, "docx"))).toBe("office_unsaved");
});

test("the list of reminders is not written over notes under a head that stands twice", async () => {
  const harness = await environment.openHarness("tong-hop-1");
  value(harness.addon.writeReminders(PERIOD));
  doubleHead(harness, LIST, NOTE);
  harness.fake.type(LIST, rowOf(harness, AGENCY, LIST), NOTE, "Đã gọi");
  const before = rowsOf(harness, LIST);
  expect(told(harness.addon.writeReminders(PERIOD))).toEqual([
    "heads_doubled",
    "“Ghi chú” có ở các ô I4 và J4. Chưa ghi lại danh sách được vì không rõ cột nào là của biểu mẫu. Xóa cột hoặc dòng tiêu đề chép thừa rồi bấm lại.",
  ]);
  expect(rowsOf(harness, LIST)).toEqual(before);
  tabOf(harness, LIST).deleteColumns(NOTE + 1, 1);
  expect(value(harness.addon.writeReminders(PERIOD)).aside).toBe(null);
  expect(rowsOf(harness, LIST)[rowOf(harness, AGENCY, LIST) - 1]?.[NOTE - 1]).toBe("Đã gọi");
});

test.each<[string, object]>([
  ["a picture", PICTURE],
  ["a formula", { value: "Đã gọi", formula: "=Nguon!B5" }],
])("%s among the notes stays in the old tab, which is named", async (_, content) => {
  const harness = await environment.openHarness("tong-hop-1");
  value(harness.addon.writeReminders(PERIOD));
  const at = { row: rowOf(harness, AGENCY, LIST), column: NOTE };
  tabOf(harness, LIST).write([{ ...at, ...PICTURE, ...content }]);
  const kept = tabOf(harness, LIST).content(at);
  expect(value(harness.addon.writeReminders(PERIOD)).aside).toBe(`${LIST} (bản cũ)`);
  expect(tabOf(harness, `${LIST} (bản cũ)`).content(at)).toEqual(kept);
  expect(tabOf(harness, LIST).content(at).value).not.toBe("#OBJECT!");
});
