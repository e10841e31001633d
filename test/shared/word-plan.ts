// A plan with automatic numbers at four levels, merged cells, a divided table and a footnote, as a Word file and as text.
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
export const NOTE = "Kế hoạch số 12/KH-UBND ngày 02/01/2025 của Ủy ban nhân dân tỉnh.";
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

/** A plan as a Word file. */
export async function wordFile(): Promise<Uint8Array> {
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

/** The same plan as text. */
export const TEXT = [
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
export function said({ head, sections, duties }: Reading): unknown {
  return {
    head,
    sections: sections.map(({ id, title }) => ({ id, title })),
    duties: duties.map(({ lines: _, places: __, ...duty }) => duty),
  };
}
