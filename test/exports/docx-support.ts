// Reads a Word file as tests compare it, and the documents that they make.
import { readFileSync } from "node:fs";
import PizZip from "pizzip";
import type { DocumentSource, ProvinceDocument } from "../../shared/province/view.ts";
import type { ReminderLetter } from "../../shared/wording/reminder-letter.ts";
import type { AgencyReportInput } from "../../worker/exports/docx/agency-report.ts";
import type { Letterhead } from "../../worker/exports/docx/letterhead.ts";
import { provinceReportDocx } from "../../worker/exports/docx/province-report.ts";
import { formOf, goodReport, withCells } from "../shared/golden.ts";

export const TEMPLATE_NAMES = ["province-report", "agency-report", "reminder-letter"] as const;

export function templateOf(name: (typeof TEMPLATE_NAMES)[number]): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../worker/templates/${name}.docx`, import.meta.url)));
}

export const OFFICE: Letterhead = {
  parentBody: "Ủy ban nhân dân tỉnh Bến Tre",
  issuingBody: "Sở Tư pháp",
  place: "Bến Tre",
  symbol: "BC-STP",
};

export const SNAPSHOT: DocumentSource = {
  kind: "snapshot",
  number: 3,
  at: "2021-12-20T02:00:00.000Z",
  by: "Người minh họa",
  sha256: "0123456789abcdef".repeat(4),
};

export const LETTER: ReminderLetter = {
  ...OFFICE,
  symbol: "STP-PBGDPL",
  reportsTo: "Ủy ban nhân dân tỉnh Bến Tre",
  subject: "đôn đốc báo cáo năm 2021",
  addressees: ["Các sở, ban, ngành tỉnh", "Ủy ban nhân dân các huyện, thành phố"],
  plan: { number: "6134/KH-UBND", issuer: "Ủy ban nhân dân tỉnh Bến Tre" },
  period: "Năm 2021",
  due: "2021-12-17",
  asOf: "2021-12-20",
  lines: [
    {
      agency: "Sở Y tế",
      reason: "Chưa gửi báo cáo, quá hạn 3 ngày",
      contact: "Cán bộ minh họa, 0275 3000 000",
    },
    { agency: "Báo Đồng Khởi", reason: "Cần chỉnh lý chưa xong", contact: null },
  ],
  signer: { authority: "", title: "Giám đốc", name: "" },
};

export function provinceFile(document: ProvinceDocument, source = SNAPSHOT): Uint8Array {
  return provinceReportDocx(templateOf("province-report"), document, source, OFFICE);
}

/** The XML parts of a file by name. */
export function partsOf(file: Uint8Array): Map<string, string> {
  const { files } = new PizZip(file);
  return new Map(
    Object.values(files)
      .filter(({ dir }) => !dir)
      .map((entry) => [entry.name, entry.asText()]),
  );
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function paragraphText(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g);
  return plain([...pieces].map(([, text]) => text ?? "\n").join("")).replace(/\u00A0+/g, "…");
}

/** What every paragraph of a part says, blank ones left out; room that was left blank is `…`. */
export function paragraphsIn(file: Uint8Array, part = "word/document.xml"): string[] {
  const xml = partsOf(file).get(part) ?? "";
  return [...xml.matchAll(/<w:p(?: [^>]*)?>.*?<\/w:p>/gs)]
    .map(([paragraph]) => paragraphText(paragraph))
    .filter((text) => text !== "");
}

/** The rows of every table of a part that has a head to repeat, as texts of cells. */
export function tablesIn(file: Uint8Array): string[][][] {
  const xml = partsOf(file).get("word/document.xml") ?? "";
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)]
    .map(([table]) => table)
    .filter((table) => table.includes("<w:tblHeader/>"))
    .map((table) =>
      [...table.matchAll(/<w:tr(?: [^>]*)?>.*?<\/w:tr>/gs)].map(([row]) =>
        [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => paragraphText(cell)),
      ),
    );
}

const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Why a part is no well-formed XML, or null: tags closed in order, no bare sign, no character that XML lacks. */
export function xmlFault(xml: string): string | null {
  const bad = NOT_XML.exec(xml);
  if (bad) return `character U+${bad[0].charCodeAt(0).toString(16)}`;
  const open: string[] = [];
  for (const [, tag, text] of xml.matchAll(/<([^<>]*)>|([^<>]+|[<>])/g)) {
    if (text !== undefined) {
      if (/[<>]/.test(text)) return `bare ${text}`;
      if (/&(?!(?:\w+|#\d+|#x[\da-f]+);)/i.test(text)) return `bare & in ${text}`;
    } else if (tag?.startsWith("/")) {
      const last = open.pop();
      if (last !== tag.slice(1)) return `${tag} closes ${last}`;
    } else if (tag !== undefined && !tag.endsWith("/") && !tag.startsWith("?")) {
      open.push(tag.split(/\s/)[0] ?? "");
    }
  }
  return open.length === 0 ? null : `open ${open.join(" ")}`;
}

const form = formOf("so-tai-chinh");
const [firstRow, secondRow] = form.tables.duties.rows;
const filled = withCells(goodReport(form), firstRow?.key ?? "", {
  completed: "ngày 31/2",
  evidence: "Kế hoạch số 1/KH-STC ngày 05/3/2021\n- Công văn số 2/STC-NS ngày 06/3/2021",
  difficulty: "Khó khăn một\n\nKhó khăn hai",
});
const answered = withCells(filled, secondRow?.key ?? "", {
  status: "Không phát sinh",
  result: "Không có vụ việc",
  completed: null,
  evidence: null,
  proposal: "Cấp tài liệu {ban_nhap}",
});
const withOwn = withCells(answered, "own.1", {
  duty: "Hội thi trong ngành",
  status: "Đã làm",
  result: "Một\r\nHai",
});

/** A draft of Sở Tài chính with cells that cannot be read, work of its own and a row that belongs nowhere. */
export const AGENCY_DRAFT: AgencyReportInput = {
  form,
  report: withCells(withOwn, "dong-lac", { result: "Chữ lạc" }),
  version: { draftOf: "2021-12-10", errors: 3 },
  state: null,
};

export const AGENCY_SENT: AgencyReportInput = {
  form,
  report: goodReport(form),
  version: { version: 2, sentAt: "2021-12-15T02:00:00.000Z", asOf: "2021-12-15" },
  state: "approved",
  letterhead: { ...OFFICE, issuingBody: "Sở Tài chính", symbol: "BC-STC" },
};
