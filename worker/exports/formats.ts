// Files that are made of a province document. Their libraries are large and loaded only when asked for.
import { canonicalJson } from "../../shared/canonical.ts";
import type { DocumentSource, ProvinceDocument } from "../../shared/province/view.ts";
import type { ProvinceHead } from "../../shared/wording/letterhead.ts";

interface Format {
  type: string;
  make(document: ProvinceDocument, source: DocumentSource, head: ProvinceHead): Promise<string | Uint8Array>;
}

export const FORMATS = {
  json: {
    type: "application/json",
    make: async (document) => canonicalJson(document),
  },
  csv: {
    type: "text/csv; charset=utf-8",
    make: async (document, source) => (await import("./sheets/csv.ts")).provinceCsv(document, source),
  },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    make: async (document, source) => (await import("./sheets/xlsx.ts")).provinceXlsx(document, source),
  },
  docx: {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    make: async (document, source, head) =>
      (await import("./docx/make-docx.ts")).provinceReport(document, source, head),
  },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
