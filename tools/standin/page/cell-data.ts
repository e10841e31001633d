// Univer's cells as the services' port has them, and back.
import { BooleanNumber, CellValueType, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import { type CellContent, type CellStyle, PLAIN_STYLE, type Wrap } from "../services/grid.ts";

const HORIZONTAL = ["", "left", "center", "right"];
const VERTICAL = ["", "top", "middle", "bottom"];
const WRAPS: Wrap[] = ["OVERFLOW", "OVERFLOW", "CLIP", "WRAP"];

/** The text of a rich text's stream: paragraphs end with \r, the whole with \r\n. */
export function plainText(stream: string): string {
  return stream.replace(/\r\n$/, "").replace(/\r/g, "\n");
}

export function contentOf(cell: Nullable<ICellData>): CellContent {
  const formula = cell?.f ?? null;
  if (!cell) return { value: null, formula };
  if (typeof cell.custom?.object === "string") return { value: { object: cell.custom.object }, formula };
  if (cell.p?.body && (cell.v === undefined || cell.v === null)) {
    return { value: plainText(cell.p.body.dataStream), formula };
  }
  const { v, t } = cell;
  if (v === undefined || v === null) return { value: null, formula };
  if (t === CellValueType.BOOLEAN) return { value: v === 1 || v === true || v === "1", formula };
  if (t === CellValueType.NUMBER) return { value: Number(v), formula };
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return { value: String(v), formula };
  return { value: v, formula };
}

/** The cell that Univer must hold for a content: the type is stated, so that nothing is guessed from the text. */
export function dataOf({ value, formula }: CellContent): ICellData {
  const rest = { f: formula, p: null, si: null, custom: null };
  if (value === null || value === "") return { v: null, ...rest };
  if (typeof value === "object") return { v: null, ...rest, custom: { ...value } };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, ...rest };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER, ...rest };
  const numeric = value.trim() !== "" && Number.isFinite(Number(value));
  return { v: value, t: numeric ? CellValueType.FORCE_STRING : CellValueType.STRING, ...rest };
}

export function styleOf(style: Nullable<IStyleData>): CellStyle {
  if (!style) return PLAIN_STYLE;
  return {
    numberFormat: style.n?.pattern ?? "General",
    background: style.bg?.rgb ?? null,
    fontFamily: style.ff ?? null,
    fontSize: style.fs ?? null,
    fontWeight: style.bl === BooleanNumber.TRUE ? "bold" : null,
    fontStyle: style.it === BooleanNumber.TRUE ? "italic" : null,
    fontColor: style.cl?.rgb ?? null,
    horizontal: HORIZONTAL[style.ht ?? 0] || null,
    vertical: VERTICAL[style.vt ?? 0] || null,
    wrap: WRAPS[style.tb ?? 0] ?? "OVERFLOW",
  };
}

/** Google's distance between text and lines, without which the last line of wrapped text sits on the border. */
const PADDING = { t: 3, r: 4, b: 4, l: 4 };

const color = (rgb: string | null) => (rgb === null ? null : { rgb });
const flag = (on: boolean) => (on ? BooleanNumber.TRUE : null);
const place = (list: string[], value: string | null) => (value === null ? null : list.indexOf(value));

/** The part of a Univer style that a change sets; null takes an attribute away. */
export function styleData(change: Partial<CellStyle>): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  if (change.numberFormat !== undefined) {
    data.n = change.numberFormat === "General" ? null : { pattern: change.numberFormat };
  }
  if (change.background !== undefined) data.bg = color(change.background);
  if (change.fontFamily !== undefined) data.ff = change.fontFamily;
  if (change.fontSize !== undefined) data.fs = change.fontSize;
  if (change.fontWeight !== undefined) data.bl = flag(change.fontWeight === "bold");
  if (change.fontStyle !== undefined) data.it = flag(change.fontStyle === "italic");
  if (change.fontColor !== undefined) data.cl = color(change.fontColor);
  if (change.horizontal !== undefined) data.ht = place(HORIZONTAL, change.horizontal);
  if (change.vertical !== undefined) data.vt = place(VERTICAL, change.vertical);
  if (change.wrap !== undefined) {
    data.tb = WRAPS.indexOf(change.wrap, 1);
    data.pd = PADDING;
  }
  return data;
}
