// Pieces of the Word templates, in the form of Nghị định 30/2020/NĐ-CP. Lengths are in twentieths of a point.
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { OFFICIAL } from "../shared/wording/docx.ts";

/** Millimetres as twentieths of a point. */
export const mm = (length: number) => Math.round((length * 1440) / 25.4);

/** Point sizes as the file counts them, in halves. */
export const SIZES = { body: 28, head: 26, small: 24, table: 24, list: 22, note: 16 };

export type Text = string | (IRunOptions & { text: string });

export function paragraph(texts: Text | Text[], options: IParagraphOptions = {}): Paragraph {
  const runs = (Array.isArray(texts) ? texts : [texts]).map((text) => new TextRun(text));
  return new Paragraph({ ...options, children: runs });
}

const MIDDLE = {
  alignment: AlignmentType.CENTER,
  spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
} as const;

/** A centred line without room around it, as in a document's head. */
export function middle(texts: Text | Text[], options: IParagraphOptions = {}): Paragraph {
  return paragraph(texts, { ...MIDDLE, ...options });
}

export const body = (texts: Text | Text[]) => paragraph(texts, { style: "NoiDung" });
export const part = (text: string) => paragraph(text, { style: "Phan" });
export const duty = (texts: Text | Text[]) => paragraph(texts, { style: "NhiemVu" });
export const heading = (text: string) => paragraph(text, { style: "Muc" });

/** A paragraph for each item of a list. */
export function each(list: string, texts: Text[], style = "NoiDung"): Paragraph[] {
  return [paragraph(`{#${list}}`), paragraph(texts, { style }), paragraph(`{/${list}}`)];
}

/** The ruled line below the motto: a border as long as the motto itself, 60.4 mm at 14 points. */
function mottoRule(width: number): Paragraph {
  const side = Math.round((width - mm(60.4)) / 2);
  return new Paragraph({
    spacing: { before: 20, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    children: [],
  });
}

/** A ruled line whose length is data: underlined spaces. */
function rule(tag: string): Paragraph {
  return middle(
    { text: `{${tag}}`, underline: {}, size: SIZES.note },
    { spacing: { before: 0, after: 0, line: 160, lineRule: LineRuleType.EXACT } },
  );
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};

/** Columns side by side without lines: a document's head, its signature. */
function sideBySide(columns: { width: number; children: Paragraph[] }[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    borders: NO_LINES,
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ({ width, children }) => new TableCell({ width: { size: width, type: WidthType.DXA }, children }),
        ),
      }),
    ],
  });
}

/** Head of a document: who issues it and its number on the left; country, motto, place and day on the right. */
export function documentHead(below: Paragraph[] = []): Table {
  const left = mm(72);
  const right = mm(96);
  return sideBySide([
    {
      width: left,
      children: [
        middle([{ text: "{#co_quan_chu_quan}", size: SIZES.head }]),
        middle({ text: "{co_quan_chu_quan}", size: SIZES.small }),
        middle("{/co_quan_chu_quan}"),
        middle({ text: "{co_quan_ban_hanh}", size: SIZES.head, bold: true }),
        rule("ke_co_quan"),
        middle({ text: "{so_ky_hieu}", size: SIZES.head }, { spacing: { before: 60, after: 0 } }),
        ...below,
      ],
    },
    {
      width: right,
      children: [
        middle({ text: OFFICIAL.country, size: SIZES.head, bold: true }),
        middle({ text: OFFICIAL.motto, size: SIZES.body, bold: true }),
        mottoRule(right),
        middle(
          { text: "{dia_danh_ngay}", size: SIZES.body, italics: true },
          { spacing: { before: 60, after: 0 } },
        ),
      ],
    },
  ]);
}

/** BÁO CÁO, its subject with a line below it, and to whom it goes. */
export function reportTitle(): Paragraph[] {
  return [
    middle({ text: OFFICIAL.report, bold: true }, { spacing: { before: 240, after: 0 } }),
    middle({ text: "{trich_yeu}", bold: true }),
    rule("ke_trich_yeu"),
    middle([`${OFFICIAL.to} {kinh_gui}`], { spacing: { before: 240, after: 240 } }),
  ];
}

/** The last words of the text, which stay on a page with the signature. */
export function closing(): Paragraph[] {
  return [
    paragraph("{ket_thuc}", { style: "NoiDung", keepNext: true, keepLines: true }),
    middle("", { keepNext: true }),
  ];
}

/** Nơi nhận on the left; authority, title and name of who signs on the right. */
export function signature(): Table {
  const line = {
    spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    keepNext: true,
  } as const;
  return sideBySide([
    {
      width: mm(80),
      children: [
        paragraph({ text: OFFICIAL.recipients, bold: true, italics: true, size: SIZES.small }, line),
        paragraph({ text: "{#noi_nhan}", size: SIZES.list }, line),
        paragraph({ text: "{dong}", size: SIZES.list }, line),
        paragraph({ text: "{/noi_nhan}", size: SIZES.list }, line),
      ],
    },
    {
      width: mm(80),
      children: [
        middle({ text: "{tham_quyen}", bold: true }),
        middle({ text: "{chuc_vu}", bold: true }),
        ...Array.from({ length: 4 }, () => middle("")),
        middle({ text: "{ho_ten}", bold: true }),
      ],
    },
  ]);
}

/** Head of an annex; it starts a page of its own unless its section does. */
export function annexHead({ name, title }: { name: string; title: string }, newPage: boolean): Paragraph[] {
  return [
    middle({ text: name, bold: true }, { pageBreakBefore: newPage, style: "PhuLuc" }),
    middle({ text: title, bold: true }),
    middle({ text: "{kem_theo}", italics: true }, { spacing: { before: 0, after: 160 } }),
  ];
}

function pageNumber(): Header {
  return new Header({ children: [middle({ text: "", children: [PageNumber.CURRENT], size: SIZES.head })] });
}

/** Ends a section: its break may not stand in a paragraph that a list takes away. */
function sectionEnd(): Paragraph {
  return paragraph(
    { text: "", size: 2 },
    { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
  );
}

interface SectionPlan {
  children: ISectionOptions["children"];
  landscape?: boolean;
  /** The document's first page: no number, and a line at its foot that names the source. */
  first?: boolean;
  source?: boolean;
}

/** A4 with the decree's margins; the page number stands centred in the top margin, not on the first page. */
export function section({
  children,
  landscape = false,
  first = false,
  source = true,
}: SectionPlan): ISectionOptions {
  const foot = source ? [paragraph({ text: "{nguon}", size: SIZES.note, italics: true })] : [middle("")];
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: first,
      page: {
        size: {
          width: mm(210),
          height: mm(297),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: landscape
          ? { top: mm(30), bottom: mm(20), left: mm(25), right: mm(25), header: mm(12), footer: mm(10) }
          : { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10), footer: mm(10) },
      },
    },
    headers: first
      ? { default: pageNumber(), first: new Header({ children: [middle("")] }) }
      : { default: pageNumber() },
    ...(first
      ? {
          footers: { first: new Footer({ children: foot }), default: new Footer({ children: [middle("")] }) },
        }
      : { footers: { default: new Footer({ children: [middle("")] }) } }),
    children: [...children, sectionEnd()],
  };
}
