import {
  Document,
  FootnoteReferenceRun,
  type INumberingOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from "docx";
import PizZip from "pizzip";
import { expect, test } from "vitest";
import { docxBlocks } from "../../shared/plan/reading/docx/docx-blocks.ts";
import { readPlan, readPlanText } from "../../shared/plan/reading/read-plan.ts";
import type { Reading } from "../../shared/plan/reading/reading.ts";

const HEAD = [
  "ỦY BAN NHÂN DÂN TỈNH HÒA THẮNG",
  "Số: 88/KH-UBND",
  "Hòa Thắng, ngày 05 tháng 01 năm 2026",
  "KẾ HOẠCH",
  "Hòa giải ở cơ sở năm 2026",
  "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
];

/** Items by level of an automatic list: Roman, Arabic, letters, dashes. */
const ITEMS: [number, string][] = [
  [0, "NHIỆM VỤ"],
  [1, "Tập huấn hòa giải viên"],
  [2, "Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ và các cơ quan liên quan:"],
  [3, "Biên soạn tài liệu tập huấn.[1]"],
  [3, "Tổ chức 05 lớp tập huấn; hoàn thành trước ngày 30/6/2026."],
  [2, "Công an tỉnh cử báo cáo viên."],
  [1, "Thi tìm hiểu pháp luật"],
  [2, "Sở Giáo dục và Đào tạo tổ chức cuộc thi trong quý IV/2026."],
  [0, "TỔ CHỨC THỰC HIỆN"],
  [1, "Ủy ban nhân dân các xã, phường"],
  [2, "Bố trí kinh phí cho các tổ hòa giải."],
];
const NOTE = "Kế hoạch số 12/KH-UBND ngày 02/01/2025 của Ủy ban nhân dân tỉnh.";
const COLUMNS = ["TT", "Nội dung", "Cơ quan chủ trì", "Thời gian hoàn thành"];

const LIST: INumberingOptions = {
  config: [
    {
      reference: "plan",
      levels: [
        { level: 0, format: LevelFormat.UPPER_ROMAN, text: "%1." },
        { level: 1, format: LevelFormat.DECIMAL, text: "%2." },
        { level: 2, format: LevelFormat.LOWER_LETTER, text: "%3)" },
        { level: 3, format: LevelFormat.BULLET, text: "-" },
      ],
    },
  ],
};

function itemParagraph([level, text]: [number, string]): Paragraph {
  const [before, noted] = text.split("[1]");
  const note = noted === undefined ? [] : [new FootnoteReferenceRun(1)];
  return new Paragraph({
    numbering: { reference: "plan", level },
    children: [new TextRun(before ?? ""), ...note],
  });
}

const cell = (text: string, more = {}) => new TableCell({ children: [new Paragraph(text)], ...more });
const row = (...texts: string[]) => new TableRow({ children: texts.map((text) => cell(text)) });

/** A table whose heading spans the columns and whose lead goes on over two rows; behind a page break it goes on. */
const TABLES = [
  new Table({
    rows: [
      row(...COLUMNS),
      new TableRow({ children: [cell("I"), cell("Công tác kiểm tra", { columnSpan: 3 })] }),
      new TableRow({
        children: [
          cell("1"),
          cell("Kiểm tra tổ hòa giải"),
          cell("Sở Tư pháp", { verticalMerge: VerticalMergeType.RESTART }),
          cell("Quý III/2026"),
        ],
      }),
      new TableRow({
        children: [
          cell("2"),
          cell("Khảo sát mô hình"),
          cell("", { verticalMerge: VerticalMergeType.CONTINUE }),
          cell("Tháng 9/2026"),
        ],
      }),
    ],
  }),
  new Paragraph(""),
  new Table({
    rows: [row(...COLUMNS), row("3", "Tổng kết công tác", "Sở Tư pháp; UBND cấp xã", "Tháng 12/2026")],
  }),
];

async function wordFile(): Promise<Uint8Array> {
  const children = [
    ...HEAD.map((text) => new Paragraph(text)),
    ...ITEMS.map(itemParagraph),
    new Paragraph("PHỤ LỤC"),
    ...TABLES,
  ];
  const document = new Document({
    numbering: LIST,
    footnotes: { 1: { children: [new Paragraph(NOTE)] } },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const TEXT = [
  ...HEAD,
  "I. NHIỆM VỤ",
  "1. Tập huấn hòa giải viên",
  "a) Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ và các cơ quan liên quan:",
  "- Biên soạn tài liệu tập huấn.[1]",
  "- Tổ chức 05 lớp tập huấn; hoàn thành trước ngày 30/6/2026.",
  "b) Công an tỉnh cử báo cáo viên.",
  "2. Thi tìm hiểu pháp luật",
  "a) Sở Giáo dục và Đào tạo tổ chức cuộc thi trong quý IV/2026.",
  "II. TỔ CHỨC THỰC HIỆN",
  "1. Ủy ban nhân dân các xã, phường",
  "a) Bố trí kinh phí cho các tổ hòa giải.",
  "PHỤ LỤC",
  COLUMNS.join("\t"),
  "I\tCông tác kiểm tra\t\t",
  "1\tKiểm tra tổ hòa giải\tSở Tư pháp\tQuý III/2026",
  "2\tKhảo sát mô hình\tSở Tư pháp\tTháng 9/2026",
  "3\tTổng kết công tác\tSở Tư pháp; UBND cấp xã\tTháng 12/2026",
  `[1] ${NOTE}`,
].join("\n");

/** A reading without its places: lines of a text and of a Word file are other lines. */
function said({ head, sections, duties }: Reading): unknown {
  return {
    head,
    sections: sections.map(({ id, title }) => ({ id, title })),
    duties: duties.map(({ lines: _, places: __, ...duty }) => duty),
  };
}

function blocksOf(bytes: Uint8Array) {
  const blocks = docxBlocks(bytes);
  if ("refusal" in blocks) throw new Error(blocks.refusal);
  return blocks;
}

test("a Word file with four levels of numbers, merged cells, a divided table and footnotes reads as its text does", async () => {
  const reading = readPlan(blocksOf(await wordFile()));
  expect(said(reading)).toEqual(said(readPlanText(TEXT)));
  expect(reading.duties.map(({ id, lead }) => `${id}: ${lead.join("; ")}`)).toEqual([
    "I.1.a.1: Sở Tư pháp",
    "I.1.a.2: Sở Tư pháp",
    "I.1.b: Công an tỉnh",
    "I.2.a: Sở Giáo dục và Đào tạo",
    "II.1.a: Ủy ban nhân dân các xã, phường",
    "PL.I.1: Sở Tư pháp",
    "PL.I.2: Sở Tư pháp",
    "PL.I.3: Sở Tư pháp; UBND cấp xã",
  ]);
  expect(reading.duties[0]?.references).toEqual([NOTE]);
});

/** The file with its body's XML changed. */
async function changed(change: (xml: string) => string): Promise<Uint8Array> {
  const zip = new PizZip(await wordFile());
  zip.file("word/document.xml", change(zip.file("word/document.xml")!.asText()));
  return zip.generate({ type: "uint8array" });
}

test("tracked changes are read as accepted, and told; so are text boxes", async () => {
  const bytes = await changed((xml) =>
    xml
      .replace(/<w:r>(<w:t[^>]*>Công an tỉnh cử báo cáo viên\.<\/w:t>)<\/w:r>/, (_, text: string) => {
        const deleted = '<w:del w:id="91" w:author="A"><w:r><w:delText>Sở Y tế và </w:delText></w:r></w:del>';
        return `${deleted}<w:ins w:id="92" w:author="A"><w:r>${text}</w:r></w:ins>`;
      })
      .replace(
        "</w:body>",
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>Chữ trong khung</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p></w:body>',
      ),
  );
  const reading = readPlan(blocksOf(bytes));
  expect(reading.notices).toEqual([
    { type: "text_boxes", count: 1 },
    { type: "tracked_changes", inserted: 1, deleted: 1 },
  ]);
  expect(reading.duties.find(({ id }) => id === "I.1.b")?.lead).toEqual(["Công an tỉnh"]);
  expect(reading.aside.map(({ text }) => text)).toContain("Chữ trong khung");
});

test("what is no Word file, or a broken one, is refused", async () => {
  const damaged = [new Uint8Array(0), new Uint8Array([1, 2, 3]), (await wordFile()).slice(0, 900)];
  expect(damaged.map((bytes) => docxBlocks(bytes))).toEqual([
    { refusal: "damaged" },
    { refusal: "damaged" },
    { refusal: "damaged" },
  ]);
});
