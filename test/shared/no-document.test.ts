import { expect, test } from "vitest";
import { certain } from "../../shared/report/reading/read-cell.ts";
import { readEvidence } from "../../shared/report/reading/read-evidence.ts";

const read = (cell: string) => certain(readEvidence(cell));
const said = (text: string, ...items: number[]) => ({
  lines: [],
  unreadable: [],
  withoutDocument: { items: items.length > 0 ? items : [1], text },
});

test.each([
  ["Không có văn bản: danh sách 120 người dự, ảnh chụp", "danh sách 120 người dự, ảnh chụp"],
  ["không có văn bản - ảnh chụp hội nghị.", "ảnh chụp hội nghị"],
  ["KHÔNG CÓ VĂN BẢN. Tin bài trên Cổng thông tin", "Tin bài trên Cổng thông tin"],
  ["khong co van ban, danh sach ky nhan", "danh sach ky nhan"],
  ["Không có văn bản".normalize("NFD"), ""],
  ["- Không ban hành văn bản; lồng ghép trong giao ban", "lồng ghép trong giao ban"],
  ["Không có VB (tuyên truyền miệng)", "tuyên truyền miệng"],
  ["1. Không có văn bản minh chứng: ảnh", "ảnh"],
  ["Không có văn bản riêng", ""],
  ["Không: danh sách ký nhận", "danh sách ký nhận"],
  ["Không có", ""],
  ["Không", ""],
  ["Danh sách ký nhận (không có văn bản)", "Danh sách ký nhận"],
  ["Ảnh chụp hội nghị, không có văn bản.", "Ảnh chụp hội nghị"],
])("%j says that there is no document, and what shows the result", (cell, text) => {
  expect(read(cell)).toEqual(said(text));
});

test("what is named behind it proves nothing: the line stays whole", () => {
  const text = "lồng ghép theo Kế hoạch số 12/KH-STC ngày 5/3/2021, Báo cáo số 99/BC-STC ngày 9/9/2021";
  expect(read(`Không có văn bản riêng: ${text}`)).toEqual(said(text));
});

test("lines below without a document go on in it", () => {
  expect(read("Không có văn bản:\n- Danh sách ký nhận\n\n- Ảnh chụp hội nghị")).toEqual(
    said("Danh sách ký nhận; Ảnh chụp hội nghị", 1, 2, 3),
  );
});

test("beside a document both are read, each at its place", () => {
  const evidence = read(
    "Biên bản họp\nKế hoạch số 12/KH-STC ngày 5/3/2021\nKhông có văn bản cho đợt 2: ảnh chụp",
  );
  expect([
    evidence?.lines.map(({ number }) => number),
    evidence?.unreadable,
    evidence?.withoutDocument,
  ]).toEqual([
    ["12/KH-STC"],
    [{ item: 1, text: "Biên bản họp", why: "no_document" }],
    { items: [3], text: "cho đợt 2: ảnh chụp" },
  ]);
});

test.each(["Không tổ chức hội nghị", "Chưa có văn bản", "Không gian văn hóa đọc", "Biên bản họp"])(
  "%j does not say it",
  (cell) => {
    expect(read(cell)).toEqual({ lines: [], unreadable: [{ item: 1, text: cell, why: "no_document" }] });
  },
);

test("a document whose subject speaks of none stays a document", () => {
  const evidence = read("Báo cáo số 12/BC-STC ngày 5/3/2021 về việc không có văn bản trái pháp luật");
  expect([evidence?.lines.map(({ number }) => number), evidence?.withoutDocument]).toEqual([
    ["12/BC-STC"],
    undefined,
  ]);
});
