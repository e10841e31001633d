// The only place that knows the library which writes XLSX.
import type { Cell, CellValue, WriteOptions, WriteSheet } from "hucre/xlsx";
import type { Day } from "../../../shared/day.ts";
import { PAGE_WORDS } from "../../../shared/wording/export.ts";
import { letters, type PlainSheet, type SheetCell } from "./grid.ts";
import { rowHeight } from "./heights.ts";
import { DEFAULT_FONT, styleOf, TEXT_FORMAT } from "./look.ts";
import { cellText, cleanText, cutText, looksLikeFormula } from "./safe-text.ts";

/** What the file says of itself. */
interface BookProperties {
  title: string;
  subject: string;
  description: string;
  /** Its time (ISO), given so that the same document gives the same bytes. */
  at: string;
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A typed text is a string cell whatever it holds: never a formula, an error value or a link. */
function textCell(words: string, look: SheetCell["look"]): Partial<Cell> {
  const format = looksLikeFormula(cleanText(words)) ? { format: TEXT_FORMAT } : {};
  const style = styleOf({ ...look, ...format });
  const safe = cellText(words);
  // The library takes a whole text like "#N/A" for an error value, but not where it comes as a run.
  return safe.startsWith("#") ? { richText: [{ text: safe }], style } : { value: safe, style };
}

function libraryCell(cell: SheetCell): Partial<Cell> {
  const style = styleOf(cell.look);
  switch (cell.type) {
    case "blank":
      return { value: null, style };
    case "text":
      return cell.text === "" ? { value: null, style } : textCell(cell.text, cell.look);
    case "number":
      return { value: cell.value, style };
    case "day":
      return { value: dateOf(cell.day), style };
    case "formula":
      return { formula: cell.formula, formulaResult: cell.result as CellValue, style };
  }
}

/** `&` begins a code in a page's head; the file allows 255 characters in all. */
function pageText(words: string, limit: number): string {
  return cutText(cleanText(words).replace(/\s+/g, " "), limit).replace(/&/g, "&&");
}

function headerFooter(
  sheet: PlainSheet,
  { title, subject }: BookProperties,
): NonNullable<WriteSheet["headerFooter"]> {
  const font = '&"Times New Roman,Regular"&9 ';
  return {
    oddHeader: `&L${font}${pageText(title, 110)}&R${font}${pageText(subject, 80)}`,
    oddFooter: `&L${font}${pageText(sheet.name, 40)}&R${font}${PAGE_WORDS.page} &P ${PAGE_WORDS.of} &N`,
  };
}

function librarySheet(sheet: PlainSheet, properties: BookProperties): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      cells.set(`${r},${c}`, libraryCell(cell));
    });
  });
  const { filter, heights, widths, frozenRows, frozenColumns, pagesWide } = sheet;
  const lastColumn = letters(widths.length - 1);
  return {
    name: sheet.name,
    columns: widths.map((width) => ({ width })),
    cells,
    freezePane: { rows: frozenRows, columns: frozenColumns },
    ...(filter ? { autoFilter: { range: `A${filter.head}:${lastColumn}${filter.last}` } } : {}),
    rowDefs: new Map(
      sheet.rows.map((row, r) => [r, { height: heights.get(r + 1) ?? rowHeight(row, widths) }]),
    ),
    ...(sheet.breaks.length > 0 ? { rowBreaks: sheet.breaks.map((row) => row - 1) } : {}),
    view: { showGridLines: false },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: 0,
      margins: { top: 0.7, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      horizontalCentered: true,
    },
    headerFooter: headerFooter(sheet, properties),
  };
}

/** Repeated rows and columns; the library's own way leaves tabs' names with spaces unquoted. */
function printTitles({
  name,
  repeatRows,
  repeatColumns,
}: PlainSheet): NonNullable<WriteOptions["namedRanges"]>[number] {
  const rows = `'${name}'!$${repeatRows.first}:$${repeatRows.last}`;
  const columns = repeatColumns > 0 ? `'${name}'!$A:$${letters(repeatColumns - 1)},` : "";
  return { name: "_xlnm.Print_Titles", range: `${columns}${rows}`, scope: name };
}

/** The workbook's bytes. The library is loaded when it is asked for. */
export async function writeBook(
  sheets: readonly PlainSheet[],
  properties: BookProperties,
): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const { title, subject, description, at } = properties;
  const time = new Date(at);
  return writeXlsx({
    sheets: sheets.map((sheet) => librarySheet(sheet, properties)),
    properties: {
      title: cleanText(title),
      subject: cleanText(subject),
      description: cleanText(description),
      created: time,
      modified: time,
    },
    namedRanges: sheets.map(printTitles),
    defaultFont: DEFAULT_FONT,
  });
}
