// What the editor shows of a cell before it is changed: text that reads back as what the cell holds.
import type { ICellData, IDocumentData, IStyleData, ITextStyle, Nullable } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import { BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { type CellContent, TEXT_FORMAT } from "../services/grid.ts";
import type { Host } from "../services/host.ts";
import { isDateFormat, showNumber } from "../services/number-format.ts";
import { dateFormatOf } from "../services/typed.ts";
import { changeByText } from "../services/values.ts";
import { contentOf, styleOf } from "./cell-data.ts";
import type { UniverGrid } from "./univer.ts";

function editFormat(value: number, format: string, locale: string): string {
  if (!isDateFormat(format)) return format.endsWith("%") ? format : "General";
  return Number.isInteger(value) ? dateFormatOf(locale) : `${dateFormatOf(locale)} hh:mm:ss`;
}

/** The text by which a person would type a content into a cell of this format. */
function editText(host: Host, { value, formula }: CellContent, format: string): string {
  if (formula !== null) return formula;
  if (value === null || typeof value === "object") return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const locale = host.grid.locale();
  if (typeof value === "number") {
    return showNumber(value, editFormat(value, format, locale), locale, host.prefix);
  }
  const again = format === TEXT_FORMAT ? value : changeByText(host, value, format).content.value;
  return again === value ? value : `'${value}`;
}

function fontOf(style: Nullable<IStyleData>): ITextStyle {
  const font: ITextStyle = {};
  if (style?.ff) font.ff = style.ff;
  if (style?.fs) font.fs = style.fs;
  if (style?.bl !== undefined) font.bl = style.bl;
  if (style?.it !== undefined) font.it = style.it;
  if (style?.cl) font.cl = style.cl;
  return font;
}

/** Lines as paragraphs: Univer's editor drops the line breaks of a plain text. */
function documentOf(text: string, style: Nullable<IStyleData>): IDocumentData {
  const stream = `${text.replaceAll("\n", "\r")}\r\n`;
  const ends = [...stream.matchAll(/\r/g)].map(({ index }) => index);
  return {
    id: "d",
    documentStyle: {},
    drawings: {},
    drawingsOrder: [],
    body: {
      dataStream: stream,
      textRuns: [{ st: 0, ed: stream.length - 2, ts: fontOf(style) }],
      paragraphs: ends.map((startIndex, index) => ({ startIndex, paragraphId: `p${index}` })),
      sectionBreaks: [{ startIndex: stream.length - 1 }],
    },
  };
}

/** Makes the editor open with what Google's would show. */
export function openEditorAsGoogle(grid: UniverGrid, host: Host): void {
  grid.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 10_000,
    handler: (cell, { worksheet, row, col }) => {
      const raw = worksheet.getCellRaw(row, col);
      if (!raw) return cell;
      const style = grid.workbook().getStyles().getStyleByCell(raw);
      const text = editText(host, contentOf(raw), styleOf(style).numberFormat);
      const opened: ICellData = { v: text, t: CellValueType.STRING, f: null, p: null };
      if (text.includes("\n")) opened.p = documentOf(text, style);
      return { ...cell, ...opened };
    },
  });
}
