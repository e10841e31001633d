// Makes the Word templates that the worker fills: `node tools/make-templates.ts`. A test holds the files against it.
import { writeFileSync } from "node:fs";
import { AlignmentType, Document, type ISectionOptions, LineRuleType, Packer } from "docx";
import PizZip from "pizzip";
import { agencySections, letterSections } from "./make-templates-agency.ts";
import { SIZES } from "./make-templates-parts.ts";
import { provinceSections } from "./make-templates-province.ts";

/** Every template by the name of its file. */
const TEMPLATES = {
  "province-report": { title: "Báo cáo của tỉnh", sections: provinceSections },
  "agency-report": { title: "Báo cáo của cơ quan, đơn vị", sections: agencySections },
  "reminder-letter": { title: "Công văn đôn đốc", sections: letterSections },
} as const;
type TemplateName = keyof typeof TEMPLATES;

const BODY = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: 720 },
  spacing: { before: 120, after: 0, line: 264, lineRule: LineRuleType.AUTO },
} as const;

const LIST_SPACING = { before: 60, after: 0, line: 252, lineRule: LineRuleType.AUTO };
const TABLE_SPACING = { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO };

function documentOf(title: string, sections: ISectionOptions[]): Document {
  return new Document({
    title,
    creator: "",
    lastModifiedBy: "",
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    styles: {
      default: {
        document: {
          run: { font: "Times New Roman", size: SIZES.body, color: "000000", language: { value: "vi-VN" } },
          paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
        },
      },
      paragraphStyles: [
        { id: "NoiDung", name: "Nội dung", basedOn: "Normal", quickFormat: true, paragraph: BODY },
        {
          id: "Phan",
          name: "Phần",
          basedOn: "NoiDung",
          next: "NoiDung",
          quickFormat: true,
          run: { bold: true },
          paragraph: {
            ...BODY,
            spacing: { before: 180, after: 0, line: 264, lineRule: LineRuleType.AUTO },
            keepNext: true,
            outlineLevel: 0,
          },
        },
        {
          id: "Muc",
          name: "Mục",
          basedOn: "NoiDung",
          next: "NoiDung",
          quickFormat: true,
          run: { bold: true },
          paragraph: { ...BODY, keepNext: true, outlineLevel: 1 },
        },
        {
          id: "NhiemVu",
          name: "Nhiệm vụ",
          basedOn: "NoiDung",
          next: "NoiDung",
          quickFormat: true,
          paragraph: { ...BODY, keepNext: true },
        },
        {
          id: "DanhSach",
          name: "Danh sách",
          basedOn: "NoiDung",
          quickFormat: true,
          paragraph: { ...BODY, spacing: LIST_SPACING },
        },
        {
          id: "OBangNho",
          name: "Ô bảng nhỏ",
          basedOn: "OBang",
          quickFormat: true,
          run: { size: SIZES.list },
          paragraph: { spacing: TABLE_SPACING },
        },
        {
          id: "PhuLuc",
          name: "Phụ lục",
          basedOn: "Normal",
          quickFormat: true,
          paragraph: { outlineLevel: 0 },
        },
        { id: "NoiGui", name: "Nơi gửi", basedOn: "Normal", paragraph: { indent: { left: 3400 } } },
        {
          id: "OBang",
          name: "Ô bảng",
          basedOn: "Normal",
          quickFormat: true,
          run: { size: SIZES.table },
          paragraph: { spacing: TABLE_SPACING },
        },
        {
          id: "GhiChu",
          name: "Ghi chú",
          basedOn: "Normal",
          run: { size: SIZES.small },
          paragraph: { alignment: AlignmentType.JUSTIFIED },
        },
      ],
    },
    sections,
  });
}

/** A template's bytes: the same at every run, without the clock's and the library's marks. */
export async function makeTemplate(name: TemplateName): Promise<Uint8Array> {
  const { title, sections } = TEMPLATES[name];
  const zip = new PizZip(await Packer.toBuffer(documentOf(title, sections())));
  const core = zip.file("docProps/core.xml")?.asText() ?? "";
  zip.file("docProps/core.xml", core.replace(/(<dcterms:\w+[^>]*>)[^<]*/g, "$12000-01-01T00:00:00Z"));
  for (const entry of Object.values(zip.files)) entry.date = new Date(2000, 0, 1);
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

if (import.meta.main) {
  for (const name of Object.keys(TEMPLATES) as TemplateName[]) {
    writeFileSync(new URL(`../worker/templates/${name}.docx`, import.meta.url), await makeTemplate(name));
    console.log(`worker/templates/${name}.docx`);
  }
}
