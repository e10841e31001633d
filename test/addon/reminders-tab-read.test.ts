// The tab of reminders, read where its heads stand twice or its notes hold no text.
import { expect, test } from "vitest";
import { readRemindersTab } from "../../addon/server/tabs/read-reminders-tab.ts";
import { remindersTab } from "../../addon/server/tabs/reminders-tab.ts";
import type { Cell } from "../../shared/report/report.ts";
import type { RemindersReply } from "../../shared/wire/replies/settings.ts";
import { REMINDERS_TAB } from "../../shared/wording/reminding.ts";

const NOTE = Object.keys(REMINDERS_TAB.columns).indexOf("note") + 1;
const LEFT = Object.keys(REMINDERS_TAB.columns).indexOf("left") + 1;
const ROW = 4;

/** The tab of two agencies that have not sent yet. */
function written(): Cell[][] {
  const lines = ["so-a", "so-b"].map((id) => ({
    agency: { id, name: `Sở ${id} (minh họa)`, shortName: id },
    cause: { reason: "not_sent", daysLeft: 7 },
    ...{ contacts: [], last: null, reasonText: "Chưa gửi báo cáo" },
    texts: { email: { subject: "Đôn đốc", body: "Kính gửi" }, zalo: "Kính gửi" },
  }));
  const reply = {
    ...{ asOf: "2021-12-07", period: { id: "p", name: "Năm 2021" }, lines, invited: [], texts: null },
    groups: [{ reason: "not_sent", label: "Chưa gửi", agencies: ["so-a", "so-b"] }],
  } as unknown as RemindersReply;
  const notes = [{ agency: "so-a", name: "Sở so-a (minh họa)", note: "Đã gọi" }];
  return remindersTab(reply, notes).rows.map((row) => row.map(({ value }) => value as Cell));
}

function withCell(row: number, column: number, cell: Cell): Cell[][] {
  const grid = written();
  (grid[row] ?? [])[column] = cell;
  return grid;
}

const NOTES = [{ agency: "so-a", name: "Sở so-a (minh họa)", note: "Đã gọi" }];

test("as it was written it holds its notes and nothing else", () => {
  expect(readRemindersTab(written())).toEqual({ notes: NOTES, whole: true, doubled: [] });
});

test("the head of the notes, or of the key, that stands twice is told with both places", () => {
  const copied = (at: number) => written().map((row) => [...row.slice(0, at + 1), ...row.slice(at)]);
  expect(readRemindersTab(copied(NOTE)).doubled).toEqual([
    { title: "Ghi chú", places: [NOTE, NOTE + 1].map((column) => ({ row: 3, column })) },
  ]);
  expect(readRemindersTab(copied(0)).doubled).toEqual([
    { title: "Mã dòng (không sửa)", places: [0, 1].map((column) => ({ row: 3, column })) },
  ]);
  expect(readRemindersTab([...written(), written()[3] ?? []]).doubled.map(({ title }) => title)).toEqual([
    "Mã dòng (không sửa)",
    "Ghi chú",
  ]);
  for (const grid of [copied(2), withCell(ROW, NOTE, "Ghi chú")])
    expect(readRemindersTab(grid).doubled).toEqual([]);
});

test.each<[string, Cell]>([
  ["a picture", { error: "#OBJECT!" }],
  ["an error", { error: "#REF!" }],
  ["an error as a text", "#BUSY!"],
  ["what is not there yet", "Đang tải..."],
  ["a checkbox", false],
])("%s among the notes is no note, and is kept with its tab", (_, cell) => {
  expect(readRemindersTab(withCell(ROW, NOTE, cell))).toEqual({ notes: [], whole: false, doubled: [] });
});

test("a picture over the title or over a list's words is kept with its tab", () => {
  for (const [row, column] of [
    [0, 1],
    [1, 1],
    [ROW, 1],
    [ROW, 3],
  ] as const)
    expect(readRemindersTab(withCell(row, column, { error: "#OBJECT!" }))).toMatchObject({
      ...{ notes: [{ agency: "so-a", note: "Đã gọi" }], whole: false, doubled: [] },
    });
});

test("a note is read as it is seen, and a number of the list is the list's whatever it shows", () => {
  const grid = withCell(ROW + 1, NOTE, { number: 2, shown: "2.000" });
  (grid[ROW + 1] ?? [])[LEFT] = { number: 7, shown: "7" };
  expect(readRemindersTab(grid)).toEqual({
    notes: [...NOTES, { agency: "so-b", name: "Sở so-b (minh họa)", note: "2.000" }],
    ...{ whole: true, doubled: [] },
  });
  expect(readRemindersTab(withCell(ROW, 1, { error: "#OBJECT!" })).notes[0]?.name).toBe("so-a");
  expect(readRemindersTab(withCell(ROW, NOTE, { date: "2021-11-01" })).notes[0]?.note).toBe("01/11/2021");
});

test("a tab made before a head was renamed keeps its notes", () => {
  const { last } = REMINDERS_TAB.columns;
  const earlier = written().map((row) => row.map((cell) => (cell === last ? "Nhắc gần nhất" : cell)));
  expect(earlier).not.toEqual(written());
  expect(readRemindersTab(earlier).notes).toEqual(NOTES);
});
