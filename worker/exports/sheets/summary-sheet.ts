import {
  COLUMNS,
  COUNT_COLUMNS,
  DOCUMENT_LINES,
  SHEETS,
  TABLES,
  UNREPORTED,
  type UnreportedReason,
} from "../../../shared/wording/export.ts";
import { type AgencyColumn, type UnreportedColumn, unreportedItems } from "./agency-sheets.ts";
import type { AnswerColumn } from "./answers-sheet.ts";
import { type Frame, INFO_ROWS, infoRows, type List } from "./frame.ts";
import { countIfs, formula, head, labelCell, number, type PlainSheet, type SheetCell, text } from "./grid.ts";
import { CENTRED, COUNT_FORMAT } from "./look.ts";
import type { MatrixColumn } from "./matrix-sheet.ts";
import { reportingTable } from "./reporting-table.ts";
import { dutiesTable, obligationsTable, stateTable } from "./state-tables.ts";
import { heading, totalRow } from "./summary-parts.ts";

/** The lists that the totals are counted from. */
export interface CountedLists {
  agencies: List<AgencyColumn>;
  answers: List<AnswerColumn>;
  matrix: List<MatrixColumn>;
  unreported: List<UnreportedColumn>;
}

/** Whose report is not counted or came late, by reason. */
function unreportedTable(frame: Frame, unreported: List<UnreportedColumn>, top: number): SheetCell[][] {
  const items = unreportedItems(frame);
  const first = top + 2;
  const reasons = Object.keys(UNREPORTED) as UnreportedReason[];
  const rows = reasons.map((reason, index) => [
    number(index + 1, COUNT_FORMAT, CENTRED),
    { ...labelCell(UNREPORTED[reason]), look: { tone: UNREPORTED[reason].tone } },
    formula(
      countIfs([unreported.range("reason"), `$B${first + index}`]),
      items.filter((item) => item.reason === reason).length,
    ),
  ]);
  return [
    heading(TABLES.unreported),
    [head(COLUMNS.number), head(COLUMNS.reason), head(COUNT_COLUMNS.number)],
    ...rows,
    totalRow(first, first + rows.length - 1, 2, [items.length]),
  ];
}

/** Counts of cited documents: values of the view, since citations that are told once have no line here. */
function documentsTable({ view }: Frame): SheetCell[][] {
  const keys = ["cited", "withoutDoubles"] as const;
  return [
    heading(TABLES.documents),
    [head(COLUMNS.number), head(COLUMNS.indicator), head(COUNT_COLUMNS.number)],
    ...keys.map((key, index) => [
      number(index + 1, COUNT_FORMAT, CENTRED),
      text(DOCUMENT_LINES[key]),
      number(view.documents[key]),
    ]),
  ];
}

/** Reports by kind of agency, and sections by states, every number counted from the lists behind. */
export function summarySheet(frame: Frame, lists: CountedLists): PlainSheet {
  const rows: SheetCell[][] = [...infoRows(frame, "summary"), []];
  const breaks: number[] = [];
  const put = (table: (top: number) => SheetCell[][]) => {
    rows.push(...table(rows.length + 1), []);
  };
  put((top) => reportingTable(frame, lists.agencies, top));
  put((top) => unreportedTable(frame, lists.unreported, top));
  breaks.push(rows.length);
  put((top) => stateTable(frame, dutiesTable(frame, lists.matrix), top));
  breaks.push(rows.length);
  put((top) => stateTable(frame, obligationsTable(frame, lists.answers), top));
  put(() => documentsTable(frame));
  return {
    name: SHEETS.summary,
    widths: [9, 50, ...Array.from({ length: 10 }, () => 12.5)],
    rows,
    frozenRows: INFO_ROWS,
    frozenColumns: 0,
    filter: null,
    repeatRows: { first: 1, last: 2 },
    repeatColumns: 0,
    pagesWide: 1,
    heights: new Map(),
    breaks,
  };
}
