import { expect, test } from "vitest";
import { htmlBlocks } from "../../shared/plan/reading/html-blocks.ts";
import { readPlan } from "../../shared/plan/reading/read-plan.ts";
import { sourceKindOf } from "../../shared/plan/reading/source-kind.ts";
import { REFUSALS } from "../../shared/wording/plan-reading.ts";
import { htmlTree } from "../../tools/html-tree.ts";

const PAGE = `<html><head><meta charset=utf-8><style>p{}</style></head><body lang=VI>
<p class=MsoNormal><b>KẾ HOẠCH</b></p><p>Triển khai năm 2026</p><p>I. NHIỆM VỤ<br>1. Sở Tư pháp<o:p></o:p></p>
<ul><li>Tập huấn &amp; hướng dẫn <b>nghiệp vụ</b>&nbsp;cho cơ sở.<li>Báo cáo trước ngày 15/12/2026.</ul>
<p>PHỤ LỤC<table border=1><tr><td>TT<td>Nội dung<td>Cơ quan chủ trì<td>Thời gian</tr>
<tr><td>1<td>Việc một<td rowspan=2>Sở Nội vụ</td><td>Quý I/2026</tr><tr><td>2<td>Việc hai<td>Quý II/2026</table></body></html>`;

test("pasted HTML keeps its lists, tables and cells over several rows, also where tags stay open", () => {
  const { duties } = readPlan(htmlBlocks(htmlTree(PAGE)));
  expect(duties.map(({ id, text, lead, deadlines }) => ({ id, text, lead, deadlines }))).toEqual([
    { id: "I.1.1", text: "Tập huấn & hướng dẫn nghiệp vụ cho cơ sở.", lead: ["Sở Tư pháp"], deadlines: [] },
    {
      id: "I.1.2",
      text: "Báo cáo trước ngày 15/12/2026.",
      lead: ["Sở Tư pháp"],
      deadlines: [{ type: "date", date: "2026-12-15" }],
    },
    {
      id: "PL.1",
      text: "Việc một",
      lead: ["Sở Nội vụ"],
      deadlines: [{ type: "quarter", year: 2026, quarter: 1 }],
    },
    {
      id: "PL.2",
      text: "Việc hai",
      lead: ["Sở Nội vụ"],
      deadlines: [{ type: "quarter", year: 2026, quarter: 2 }],
    },
  ]);
});

test("tags within tags without end are read, none too deep, and no word of them is lost", () => {
  const texts = (html: string) =>
    htmlBlocks(htmlTree(html)).blocks.flatMap((block) =>
      block.type === "row" ? block.cells.map(({ text }) => text) : [block.text],
    );
  expect(texts(`<p>a</p>${"<div>".repeat(20_000)}b</div>c`)).toEqual(["a", "b c"]);
  expect(texts(`${"<table><tr><td>".repeat(2_000)}d`).join(" ")).toContain("d");
});

test("what a file is, is told by its bytes; what is not read is refused in words that say what to do", () => {
  const of = (name: string, ...bytes: number[]) => {
    const source = sourceKindOf(name, new Uint8Array(bytes));
    return source.kind === "refused" ? source.refusal : source.kind;
  };
  expect([
    of("a.docx", 0x50, 0x4b, 3, 4),
    of("a.docx", 0xd0, 0xcf, 0x11, 0xe0),
    of("a.doc", 0xd0, 0xcf, 0x11, 0xe0),
    of("a.pdf", 0x25, 0x50, 0x44, 0x46),
    of("a.doc", 0xff, 0xd8, 0xff),
    of("a.xlsx", 0x50, 0x4b, 3, 4),
    of("a.htm", 60),
    of("a.txt", 65),
  ]).toEqual(["docx", "damaged", "old_word", "pdf", "scan", "unknown", "html", "text"]);
  expect(Object.values(REFUSALS).filter((words) => !/\b(?:lưu|sao chép|dùng|Mở)\b/u.test(words))).toEqual([]);
});
