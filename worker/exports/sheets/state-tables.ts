import type { AnswerColumn } from "../../../shared/province/tables/answers.ts";
import type { MatrixColumn } from "../../../shared/province/tables/matrix.ts";
import { total } from "../../../shared/province/tally.ts";
import {
  type Counts,
  type DutyState,
  SECTION_STATES,
  type SectionLine,
  STANDINGS,
  type Standing,
} from "../../../shared/province/view.ts";
import { COUNT_COLUMNS, codeWords, TABLES } from "../../../shared/wording/export.ts";
import { DUTY_STATES, type Label, showLabel } from "../../../shared/wording/status.ts";
import { ROLES, TABLE_HEADS } from "../../../shared/wording/tables.ts";
import type { Book } from "./book.ts";
import { countIfs, formula, head, letters, quoted, type SheetCell, text } from "./grid.ts";
import type { List } from "./list-sheet.ts";
import { CENTRED, COUNT_FORMAT } from "./look.ts";
import { BOLD, heading, totalRow } from "./summary-parts.ts";

const stateHead = (label: Label) => text(showLabel(label), { head: true, tone: label.tone });

interface StateTable<K extends string> {
  title: string;
  states: readonly K[];
  label(state: K): Label;
  counts(section: SectionLine): Counts<K>;
  totals: Counts<K>;
  /** How many of a section stand in the state whose label is in `headCell`. */
  formula(sectionCell: string, headCell: string): string;
  /** A count beside the total, or none. */
  beside: { title: string; count(section: string): number; formula(sectionCell: string): string } | null;
}

/** Sections by states, with the sum of each row and column. */
export function stateTable<K extends string>(book: Book, table: StateTable<K>, top: number): SheetCell[][] {
  const { sections } = book.view;
  const [headRow, first] = [top + 1, top + 2];
  const last = first + Math.max(sections.length, 1) - 1;
  const lastState = letters(2 + table.states.length);
  const rows = sections.map((section, index) => {
    const row = first + index;
    const counts = table.counts(section);
    const states = table.states.map((state, place) =>
      formula(table.formula(`$A${row}`, `${letters(3 + place)}$${headRow}`), counts[state] ?? 0),
    );
    const { beside } = table;
    return [
      text(codeWords(section.id), CENTRED),
      text(section.title),
      formula(`SUM(D${row}:${lastState}${row})`, total(counts), COUNT_FORMAT, BOLD),
      ...states,
      ...(beside ? [formula(beside.formula(`$A${row}`), beside.count(section.id))] : []),
    ];
  });
  const sums = [total(table.totals), ...table.states.map((state) => table.totals[state] ?? 0)];
  if (table.beside) {
    const { count } = table.beside;
    sums.push(sections.reduce((sum, { id }) => sum + count(id), 0));
  }
  return [
    heading(table.title),
    [
      head(TABLE_HEADS.section),
      head(TABLE_HEADS.sectionTitle),
      head(COUNT_COLUMNS.all),
      ...table.states.map((state) => stateHead(table.label(state))),
      ...(table.beside ? [head(table.beside.title)] : []),
    ],
    ...(rows.length > 0 ? rows : [[]]),
    totalRow(first, last, 2, sums),
  ];
}

/** Duties, counted from the matrix; those that are only requested stand beside the total. */
export function dutiesTable({ view }: Book, matrix: List<MatrixColumn>): StateTable<DutyState> {
  const count = (section: string, state: string) =>
    countIfs([matrix.range("section"), section], [matrix.range("state"), state]);
  return {
    title: TABLES.duties,
    states: SECTION_STATES,
    label: (state) => DUTY_STATES[state],
    counts: ({ duties }) => duties,
    totals: view.totals.duties,
    formula: count,
    beside: {
      title: COUNT_COLUMNS.invited,
      count: (section) =>
        view.duties.filter((duty) => duty.section === section && duty.state === "invited").length,
      formula: (section) => count(section, quoted(showLabel(DUTY_STATES.invited))),
    },
  };
}

/** Obligations, counted from the list of answers; invited bodies stand beside the total. */
export function obligationsTable({ view }: Book, answers: List<AnswerColumn>): StateTable<Standing> {
  const invited = view.sections.map(({ id }) => [
    id,
    view.duties.filter(({ section }) => section === id).reduce((sum, duty) => sum + duty.invited.length, 0),
  ]);
  const bySection = new Map(invited as [string, number][]);
  return {
    title: TABLES.obligations,
    states: STANDINGS,
    label: (standing) => DUTY_STATES[standing],
    counts: ({ obligations }) => obligations,
    totals: view.totals.obligations,
    formula: (section, standing) =>
      countIfs(
        [answers.range("section"), section],
        [answers.range("role"), quoted(`<>${ROLES.invited.word}`)],
        [answers.range("standing"), standing],
      ),
    beside: {
      title: COUNT_COLUMNS.invited,
      count: (section) => bySection.get(section) ?? 0,
      formula: (section) =>
        countIfs([answers.range("section"), section], [answers.range("role"), quoted(ROLES.invited.word)]),
    },
  };
}
