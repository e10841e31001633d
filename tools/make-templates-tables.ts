// Ruled tables of the Word templates, whose rows a list repeats.
import {
  AlignmentType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { mm, paragraph, type Text } from "./make-templates-parts.ts";

interface ColumnPlan {
  head: string;
  cell: string;
  width: number;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType] | undefined;
}

/** Columns by head, what stands in a cell, width in millimetres and where the text stands. */
export function columns(...plans: [string, string, number, ColumnPlan["align"]?][]): ColumnPlan[] {
  return plans.map(([head, cell, width, align]) => ({
    head,
    cell,
    width: mm(width),
    ...(align === undefined ? {} : { align }),
  }));
}

interface CellPlan {
  align?: ColumnPlan["align"];
  span?: number;
  style: string;
  /** Stays on a page with the row below it. */
  keepNext?: boolean;
}

function cell(text: Text, width: number, { align, span, style, keepNext = false }: CellPlan): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span === undefined ? {} : { columnSpan: span }),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [paragraph(text, { style, keepNext, alignment: align ?? AlignmentType.LEFT })],
  });
}

function headRow(columns: ColumnPlan[], style: string): TableRow {
  const plan = { align: AlignmentType.CENTER, style };
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head, width }) => cell({ text: head, bold: true }, width, plan)),
  });
}

/** The row that a list repeats: opened in its first cell, closed in its last. */
function listRow(columns: ColumnPlan[], list: string, after: string, style: string): TableRow {
  const last = columns.length - 1;
  return new TableRow({
    cantSplit: true,
    children: columns.map(({ cell: text, width, align }, place) => {
      const opened = place === 0 ? `{#${list}}${text}` : text;
      return cell(place === last ? `${opened}{/${list}}${after}` : opened, width, { align, style });
    }),
  });
}

/** A ruled table with a repeated head; `bands` is a row across all columns before the rows of its list. */
export function ruledTable(
  columns: ColumnPlan[],
  list: string,
  bands?: { list: string; text: string },
): Table {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const style = bands ? "OBangNho" : "OBang";
  const rows = [headRow(columns, style)];
  if (bands) {
    const text = { text: `{#${bands.list}}${bands.text}`, bold: true };
    rows.push(
      new TableRow({
        cantSplit: true,
        children: [cell(text, total, { span: columns.length, style, keepNext: true })],
      }),
    );
  }
  rows.push(listRow(columns, list, bands ? `{/${bands.list}}` : "", style));
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: total, type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    margins: { left: 70, right: 70 },
    rows,
  });
}
