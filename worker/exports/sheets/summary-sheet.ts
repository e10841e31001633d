import type { AgencyColumn } from "../../../shared/province/tables/agencies.ts";
import type { AnswerColumn } from "../../../shared/province/tables/answers.ts";
import type { MatrixColumn } from "../../../shared/province/tables/matrix.ts";
import { documentLines } from "../../../shared/province/tables/summary.ts";
import type { UnreportedColumn } from "../../../shared/province/tables/unreported.ts";
import { UNREPORTED_REASONS, unreportedLines } from "../../../shared/province/unreported.ts";
import { COUNT_COLUMNS, TABLES } from "../../../shared/wording/export.ts";
import { showLabel } from "../../../shared/wording/status.ts";
import { TABLE_HEADS, TABLE_NAMES, UNREPORTED } from "../../../shared/wording/tables.ts";
import { type Book, INFO_ROWS, infoRows } from "./book.ts";
import { countIfs, formula, head, number, type PlainSheet, type SheetCell, text } from "./grid.ts";
import type { List } from "./list-sheet.ts";
import { CENTRED, COUNT_FORMAT } from "./look.ts";
import { reportingRows } from "./reporting-rows.ts";
import { dutiesTable, obligationsTable, stateTable } from "./state-tables.ts";
import { heading, totalRow } from "./summary-parts.ts";

/** The lists that the totals are counted from. */
interface CountedLists {
  agencies: List<AgencyColumn>;
  answers: List<AnswerColumn>;
  matrix: List<MatrixColumn>;
  unreported: List<UnreportedColumn>;
}

/** Whose report is not counted or came late, by reason. */
function unreportedTable(book: Book, unreported: List<UnreportedColumn>, top: number): SheetCell[][] {
  const lines = unreportedLines(book.view);
  const first = top + 2;
  const rows = UNREPORTED_REASONS.map((reason, index) => [
    number(index + 1, COUNT_FORMAT, CENTRED),
    text(showLabel(UNREPORTED[reason]), { tone: UNREPORTED[reason].tone }),
    formula(
      countIfs([unreported.range("reason"), `$B${first + index}`]),
      lines.filter((line) => line.reason === reason).length,
    ),
  ]);
  return [
    heading(TABLES.unreported),
    [head(TABLE_HEADS.number), head(TABLE_HEADS.reason), head(COUNT_COLUMNS.number)],
    ...rows,
    totalRow(first, first + rows.length - 1, 2, [lines.length]),
  ];
}

/** Counts of cited documents: values of the view, since citations that are told once have no line here. */
function documentsTable({ view }: Book): SheetCell[][] {
  return [
    heading(TABLES.documents),
    [head(TABLE_HEADS.number), head(TABLE_HEADS.indicator), head(COUNT_COLUMNS.number)],
    ...documentLines(view).map(({ count, name }, index) => [
      number(index + 1, COUNT_FORMAT, CENTRED),
      text(name),
      number(count),
    ]),
  ];
}

/** Reports by kind of agency, and sections by states, every number counted from the lists behind. */
export function summarySheet(book: Book, lists: CountedLists): PlainSheet {
  const rows: SheetCell[][] = [...infoRows(book, "summary"), []];
  const breaks: number[] = [];
  const put = (table: (top: number) => SheetCell[][]) => {
    rows.push(...table(rows.length + 1), []);
  };
  put((top) => reportingRows(book, lists.agencies, top));
  put((top) => unreportedTable(book, lists.unreported, top));
  breaks.push(rows.length);
  put((top) => stateTable(book, dutiesTable(book, lists.matrix), top));
  breaks.push(rows.length);
  put((top) => stateTable(book, obligationsTable(book, lists.answers), top));
  put(() => documentsTable(book));
  return {
    name: TABLE_NAMES.summary,
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
