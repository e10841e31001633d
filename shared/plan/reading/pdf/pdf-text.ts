// The text of a PDF with a text layer, as one would paste it: a line a line, cells of a table apart by tabs.
import { type PdfLine, pageLines, wideColumns } from "./pdf-lines.ts";
import type { PdfPage } from "./pdf-page.ts";
import { tableAt } from "./pdf-tables.ts";

/** The text of all pages; null where there is none, as in a scan. */
export function pdfText(pages: readonly PdfPage[]): string | null {
  const texts = pages.map(pageText).filter((text) => text !== "");
  return texts.length === 0 ? null : texts.join("\n");
}

function pageText(page: PdfPage): string {
  const lines = pageLines(page);
  const out: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const table = tableAt(lines, at);
    if (table !== null) {
      for (const { cells } of table.rows) out.push(cells.join("\t"));
      at = table.end - 1;
      continue;
    }
    const columns = columnsBeside(lines, at);
    out.push(...columns.texts);
    at = columns.end - 1;
  }
  return out.join("\n");
}

/** Lines in two columns beside each other are read column by column, as a letterhead is. */
function columnsBeside(lines: readonly PdfLine[], start: number): { texts: string[]; end: number } {
  const rows: string[][] = [];
  for (let at = start; at < lines.length; at++) {
    const texts = wideColumns(lines[at]!).map(({ text }) => text);
    if (texts.length !== 2) break;
    rows.push(texts);
  }
  if (rows.length === 0)
    return {
      texts: [
        wideColumns(lines[start]!)
          .map(({ text }) => text)
          .join(" "),
      ],
      end: start + 1,
    };
  return { texts: [0, 1].flatMap((column) => rows.map((row) => row[column]!)), end: start + rows.length };
}
