// The shape of a rule, and builders by what a rule looks at. A rule is data and one small function that gives its
// hits; severity by stage, invitations and exemptions are applied once, in the check.
import type { Form } from "../form.ts";
import type { Details, Place, Severity } from "../place.ts";
import type { ReadFault, Reading } from "../reading/read-cell.ts";
import type { ReadAssessment, ReadFigure, ReadOwnRow, ReadReport, ReadRow } from "../reading/read-report.ts";
import type { ColumnId, TableColumns, TableId } from "../report.ts";

export interface RuleContext {
  form: Form;
  /** The day on which the report is judged, `YYYY-MM-DD` in Vietnam. */
  asOf: string;
}

/** What rules are told beside the report: the file's locale too, for cells that are read for one rule alone. */
export interface Looking extends RuleContext {
  locale: string;
}

type Category = "existence" | "completeness" | "accuracy" | "consistency";
type Stage = "live" | "trial";

/**
 * What a rule guards before cells have a meaning. `document`: the right report at all, else nothing further is
 * told. `rows`: each row stands once. `size`: what cannot be stored. None of them can be exempted.
 */
type Gate = "document" | "rows" | "size";

export interface Hit {
  at: Place;
  details: Details;
  /** Where role or status make it other than the rule's own. */
  severity?: Severity;
}

export interface RuleHead<Id extends string = string> {
  id: Id;
  severity: Severity;
  category: Category;
  /** A trial rule only informs. Live where absent. */
  stage?: Stage;
  /** Rules that, told on the same cell, say the cause already. They stand before this one in the catalogue. */
  after?: readonly string[];
}

export interface Rule<Id extends string = string> extends RuleHead<Id> {
  stage: Stage;
  after: readonly string[];
  gate: Gate | null;
  /** The tables that it looks at; none: the report as a whole. */
  tables: readonly TableId[];
  /** The columns that it looks at; none: whole rows. */
  columns: readonly ColumnId[];
  /** It looks beyond the row of its hit: checking that row alone is not enough. */
  wide: boolean;
  finds(read: ReadReport, context: Looking): Hit[];
}

/** A hit of a rule on one cell. */
export interface CellHit {
  details?: Details;
  severity?: Severity;
  item?: number;
}

export const NO_HITS: readonly CellHit[] = [];
const ONE_HIT: readonly CellHit[] = [{}];

/** One hit without details, or none. */
export function hitIf(condition: boolean): readonly CellHit[] {
  return condition ? ONE_HIT : NO_HITS;
}

const TOLD_BY_THEIR_OWN: readonly ReadFault[] = ["error_value", "too_long"];

/** The reading of a cell that cannot be read; error values and texts over the cap are told by rules of their own. */
export function unclear<T>(reading: Reading<T>): Extract<Reading<T>, { kind: "unreadable" }> | null {
  return reading.kind === "unreadable" && !TOLD_BY_THEIR_OWN.includes(reading.why) ? reading : null;
}

function headOf<Id extends string>(head: RuleHead<Id>): RuleHead<Id> & Pick<Rule, "stage" | "after"> {
  return { ...head, stage: head.stage ?? "live", after: head.after ?? [] };
}

function placed(table: TableId, row: string, column: ColumnId, hit: CellHit): Hit {
  const { item, details = {}, severity } = hit;
  return {
    at: { table, row, column, ...(item !== undefined && { item }) },
    details,
    ...(severity !== undefined && { severity }),
  };
}

/** Looks at one row; a function that gets the whole report (`Across`) makes its rule `wide`. */
type Alone<R> = (row: R, context: Looking) => readonly CellHit[];
type Across<R> = (row: R, context: Looking, read: ReadReport) => readonly CellHit[];

/** A rule on one cell of every row that stands exactly once; others are told as missing or doubled. */
function cellRule<Id extends string, T extends TableId, R extends { key: string; count: number }>(
  head: RuleHead<Id>,
  table: T,
  column: TableColumns[T],
  parts: readonly ((read: ReadReport) => readonly R[])[],
  finds: Across<R>,
  wide = false,
): Rule<Id> {
  return {
    ...headOf(head),
    gate: null,
    wide,
    tables: [table],
    columns: [column],
    finds(read, context) {
      const hits: Hit[] = [];
      for (const rowsOf of parts) {
        for (const row of rowsOf(read)) {
          if (row.count !== 1) continue;
          const seen = finds(row, context, read);
          if (seen.length > 0) hits.push(...seen.map((one) => placed(table, row.key, column, one)));
        }
      }
      return hits;
    },
  };
}

type DutyColumn = TableColumns["duties"];

/** Looks at one cell of each obligation's row. */
export function dutyRule<Id extends string>(
  head: RuleHead<Id>,
  column: DutyColumn,
  finds: Alone<ReadRow>,
): Rule<Id> {
  return cellRule(head, "duties", column, [({ rows }) => rows], finds);
}

/** Looks at one cell of each row for work of the agency's own. */
export function ownRule<Id extends string>(
  head: RuleHead<Id>,
  column: DutyColumn,
  finds: Alone<ReadOwnRow>,
): Rule<Id> {
  return cellRule(head, "duties", column, [({ own }) => own], finds);
}

export type AnswerRow = ReadRow | ReadOwnRow;

/** Looks at one cell of each row of the duties table, obligations and work of the agency's own alike. */
export function answerRule<Id extends string>(
  head: RuleHead<Id>,
  column: DutyColumn,
  finds: Alone<AnswerRow>,
): Rule<Id> {
  return cellRule<Id, "duties", AnswerRow>(
    head,
    "duties",
    column,
    [({ rows }) => rows, ({ own }) => own],
    finds,
  );
}

/** Looks at one cell of each figure. */
export function figureRule<Id extends string>(
  head: RuleHead<Id>,
  column: TableColumns["figures"],
  finds: Alone<ReadFigure>,
): Rule<Id> {
  return cellRule(head, "figures", column, [({ figures }) => figures], finds);
}

/** Holds one cell of each figure against other rows. */
export function figureAcrossRule<Id extends string>(
  head: RuleHead<Id>,
  column: TableColumns["figures"],
  finds: Across<ReadFigure>,
): Rule<Id> {
  return cellRule(head, "figures", column, [({ figures }) => figures], finds, true);
}

/** Looks at the text of each item of the general assessment. */
export function assessmentRule<Id extends string>(
  head: RuleHead<Id>,
  finds: Alone<ReadAssessment>,
): Rule<Id> {
  return cellRule(head, "assessment", "text", [({ assessment }) => assessment], finds);
}

/** Holds the text of each item against other items and tables. */
export function assessmentAcrossRule<Id extends string>(
  head: RuleHead<Id>,
  finds: Across<ReadAssessment>,
): Rule<Id> {
  return cellRule(head, "assessment", "text", [({ assessment }) => assessment], finds, true);
}

/** Compares rows and gives the places itself; wide unless it says otherwise. */
export function betweenRule<Id extends string>(
  head: RuleHead<Id> & Partial<Pick<Rule, "gate" | "wide">> & Pick<Rule, "tables" | "columns">,
  finds: Rule["finds"],
): Rule<Id> {
  const { tables, columns, gate = null, wide = true, ...rest } = head;
  return { ...headOf(rest), gate, tables, columns, wide, finds };
}

/** The duty that a row answers, or null for work of the agency's own. */
export function dutyOf(row: AnswerRow): ReadRow["duty"] | null {
  return "duty" in row ? row.duty : null;
}
