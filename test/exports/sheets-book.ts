// Reading an exported workbook back: by the library's reader, and as the raw parts of the package.
import { readXlsx, type Workbook } from "hucre/xlsx";
import PizZip from "pizzip";
import type { DocumentSource, ProvinceDocument } from "../../shared/province/view.ts";
import { provinceXlsx } from "../../worker/exports/sheets/xlsx.ts";

export const SNAPSHOT: DocumentSource = {
  kind: "snapshot",
  number: 2,
  at: "2021-12-20T17:05:00.000Z",
  by: "Người duyệt (dữ liệu minh họa)",
  sha256: "0123456789abcdef".repeat(4),
};

export interface ReadBook {
  bytes: Uint8Array;
  book: Workbook;
  /** The text of a part of the package, or null where there is none. */
  part(path: string): string | null;
  parts: string[];
  /** A tab's values, by the tab's name. */
  rows(name: string): unknown[][];
}

/** The workbook of a document, written and read back. */
export async function readBack(
  document: ProvinceDocument,
  source: DocumentSource = { kind: "live" },
): Promise<ReadBook> {
  const bytes = await provinceXlsx(document, source);
  const zip = new PizZip(bytes);
  const book = await readXlsx(bytes);
  return {
    bytes,
    book,
    part: (path) => zip.file(path)?.asText() ?? null,
    parts: Object.keys(zip.files),
    rows: (name) => book.sheets.find((sheet) => sheet.name === name)?.rows ?? [],
  };
}

/** A list tab's lines as records by their heads; the head stands in row 6. */
export function records(rows: unknown[][]): Record<string, unknown>[] {
  const [heads = [], ...lines] = rows.slice(5);
  return lines.map((line) =>
    Object.fromEntries(heads.map((head, column) => [String(head), line[column] ?? null])),
  );
}
