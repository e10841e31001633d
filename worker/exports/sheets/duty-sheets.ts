import type { AnswerColumn } from "../../../shared/province/tables/answers.ts";
import { type DutyColumn, dutiesTable } from "../../../shared/province/tables/duties.ts";
import { agencyColumn, type MatrixColumn, matrixTable } from "../../../shared/province/tables/matrix.ts";
import type { DutyLine } from "../../../shared/province/view.ts";
import { OVERDUE, showLabel } from "../../../shared/wording/status.ts";
import { ROLES, YES } from "../../../shared/wording/tables.ts";
import type { Book } from "./book.ts";
import { countIfs, quoted } from "./grid.ts";
import { HEAD_ROW, type Layout, type List, listSheet } from "./list-sheet.ts";
import type { Look } from "./look.ts";

/** How many leads of a duty are so, counted from the list of answers. */
function leadsFormula(answers: List<AnswerColumn>, column: AnswerColumn, word: string) {
  return (_: DutyLine, row: number) =>
    countIfs(
      [answers.range("duty"), `$B${row}`],
      [answers.range("role"), quoted(ROLES.lead.word)],
      [answers.range(column), quoted(word)],
    );
}

/** Every duty in its own words, how it stands, and how many of its leads have answered. */
export function dutiesSheet(book: Book, answers: List<AnswerColumn>): List<DutyColumn> {
  const small: Look = { align: "center", size: 11 };
  return listSheet(book, dutiesTable(book.view, book.names), {
    section: { width: 8, code: true },
    duty: { width: 10, code: true },
    text: { width: 62, look: { size: 11 } },
    deadline: { width: 13, look: small },
    guidance: { width: 15, look: ({ guidance }) => (guidance === "waiting" ? {} : small) },
    state: { width: 15 },
    answered: { width: 9, formula: leadsFormula(answers, "answered", YES) },
    of: { width: 9, formula: leadsFormula(answers, "asked", YES) },
    overdue: { width: 9, formula: leadsFormula(answers, "overdue", showLabel(OVERDUE)) },
    leads: { width: 44, look: { size: 10 } },
  });
}

/** Agencies on one printed page beside the repeated first columns. */
const AGENCIES_PER_PAGE = 24;
const HEAD_HEIGHT = 150;

/** Duties by agencies, each with role and sign, and how each duty stands as a whole. */
export function matrixSheet(book: Book): List<MatrixColumn> {
  const { agencies } = book.view;
  const agency: Layout<DutyLine> = {
    width: 5.6,
    head: { upright: true },
    look: { align: "center", size: 10 },
  };
  const layout: Record<string, Layout<DutyLine>> = {
    section: { width: 8, code: true },
    duty: { width: 10, code: true },
    text: { width: 36, look: { size: 11 }, longest: 72 },
    state: { width: 17 },
    ...Object.fromEntries(agencies.map(({ id }) => [agencyColumn(id), agency])),
  };
  const { sheet, range } = listSheet(book, matrixTable(book.view, book.names), layout);
  sheet.frozenColumns = 2;
  sheet.repeatColumns = 2;
  sheet.pagesWide = Math.max(1, Math.ceil(agencies.length / AGENCIES_PER_PAGE));
  sheet.heights.set(HEAD_ROW, HEAD_HEIGHT);
  return { sheet, range };
}
