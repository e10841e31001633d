import { expect, test } from "vitest";
import { differingParts } from "../../shared/plan/reading/differing-parts.ts";
import type { PdfItem, PdfPage } from "../../shared/plan/reading/pdf/pdf-page.ts";
import { pdfText } from "../../shared/plan/reading/pdf/pdf-text.ts";
import { readPlanText } from "../../shared/plan/reading/read-plan.ts";
import { textBlocks } from "../../shared/plan/reading/text-blocks.ts";

/** A piece of text of letters 6 points wide and 12 high. */
function at(x: number, y: number, text: string): PdfItem {
  return { text, x, y, width: text.length * 6, height: 12 };
}

const page = (...items: PdfItem[]): PdfPage => ({ width: 600, height: 800, items });

test("lines follow by position whatever their order, words by their gaps; page numbers are cut", () => {
  const pages = [
    page(
      at(85, 100, "1. Sở Tư pháp tổ chức"),
      at(300, 30, "2"),
      at(85, 115, "tập huấn"),
      at(140, 115, "nghiệp vụ."),
      at(212, 96, "[1]"),
    ),
    page(at(85, 60, "2. Sở Nội vụ kiểm tra."), at(280, 770, "- 3 -")),
  ];
  expect(pdfText(pages)).toBe(
    ["1. Sở Tư pháp tổ chức[1]", "tập huấn nghiệp vụ.", "2. Sở Nội vụ kiểm tra."].join("\n"),
  );
});

test("two columns beside each other, as of a letterhead, are read one after the other", () => {
  const pages = [
    page(
      at(60, 50, "ỦY BAN NHÂN DÂN"),
      at(320, 50, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
      at(60, 65, "TỈNH AN BÌNH"),
      at(330, 65, "Độc lập - Tự do - Hạnh phúc"),
      at(60, 85, "Số: 45/KH-UBND"),
      at(330, 85, "An Bình, ngày 20 tháng 01 năm 2026"),
      at(200, 120, "KẾ HOẠCH"),
      at(100, 135, "Trồng cây năm 2026"),
      at(85, 160, "I. NHIỆM VỤ"),
      at(85, 175, "1. Sở Nội vụ phát động."),
    ),
  ];
  const { head, duties } = readPlanText(pdfText(pages)!);
  expect(head).toEqual({
    number: "45/KH-UBND",
    date: "2026-01-20",
    issuer: "Ủy ban nhân dân tỉnh An Bình",
    title: "KẾ HOẠCH Trồng cây năm 2026",
  });
  expect(duties.map(({ lead }) => lead)).toEqual([["Sở Nội vụ"]]);
});

/** A table of four columns whose numbers stand at the top of their rows, or in the middle of them. */
function table(numbers: number): PdfPage {
  return page(
    at(60, 60, "PHỤ LỤC"),
    at(60, 100, "TT"),
    at(110, 100, "Nội dung"),
    at(300, 100, "Cơ quan chủ trì"),
    at(450, 100, "Thời gian"),
    at(62, 120 + numbers, "1"),
    at(110, 120, "Ban hành kế hoạch và"),
    at(300, 120, "Sở Tư pháp"),
    at(450, 120, "Quý I/2026"),
    at(110, 134, "hướng dẫn thực hiện"),
    at(110, 148, "tại cơ sở"),
    at(62, 168 + numbers, "2"),
    at(110, 168, "Tổng kết công tác"),
    at(300, 168, "Sở Văn hóa,"),
    at(450, 168, "Tháng 12/2026"),
    at(110, 182, "toàn tỉnh"),
    at(300, 182, "Thể thao và Du lịch"),
    at(110, 196, "năm 2026"),
    at(60, 260, "Ghi chú: không có."),
  );
}

test("tables are read as far as their columns line up, with numbers at the top or in the middle of a row", () => {
  const read = (numbers: number) =>
    readPlanText(pdfText([table(numbers)])!).duties.map(({ text, lead, deadlineText }) => [
      text,
      ...lead,
      deadlineText,
    ]);
  const rows = [
    ["Ban hành kế hoạch và hướng dẫn thực hiện tại cơ sở", "Sở Tư pháp", "Quý I/2026"],
    ["Tổng kết công tác toàn tỉnh năm 2026", "Sở Văn hóa, Thể thao và Du lịch", "Tháng 12/2026"],
  ];
  expect([read(0), read(14)]).toEqual([rows, rows]);
});

test("a scan has no text", () => {
  expect(pdfText([page(), page(at(300, 30, "1"))])).toBeNull();
});

test("where two files of a plan differ is listed part by part, and nothing else", () => {
  const word = textBlocks(
    "I. NHIỆM VỤ\n1. Sở Tư pháp tập huấn; hoàn thành trước 30/6/2026.\n2. Sở Nội vụ kiểm tra.",
  );
  const signed = textBlocks(
    "I. Nhiệm vụ\n1.  Sở Tư pháp tập huấn;\nhoàn thành trước 30/9/2026.\n2. Sở Nội vụ kiểm tra.\n3. Sở Y tế báo cáo.",
  );
  expect(differingParts(word, signed).map(({ in: side, text, lines }) => [side, text, lines.from])).toEqual([
    ["first", "hoàn thành trước 30/6/2026.", 2],
    ["second", "hoàn thành trước 30/9/2026.", 2],
    ["second", "3.", 5],
    ["second", "Sở Y tế báo cáo.", 5],
  ]);
  expect(differingParts(word, word)).toEqual([]);
});
