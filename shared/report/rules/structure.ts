// Whether it is the right report, and whether every row stands in it once.

import type { Details } from "../place.ts";
import { shownOf, valueOfMade } from "../reading/made-cell.ts";
import { cellText, MAX_CELL_CHARACTERS } from "../reading/read-cell.ts";
import type { ReadCells, ReadReport } from "../reading/read-report.ts";
import { type Cell, type ColumnId, FORM_COLUMNS, TABLES, type TableId } from "../report.ts";
import { shownCell } from "../shown-cell.ts";
import { betweenRule, type Hit, type Rule, type RuleHead } from "./rule.ts";

function documentRule<Id extends string>(
  id: Id,
  compared: (read: ReadReport, context: Parameters<Rule["finds"]>[1]) => Details & { expected: string },
): Rule<Id> {
  return betweenRule(
    { id, severity: "error", category: "existence", gate: "document", tables: [], columns: [] },
    (read, context) => {
      const details = compared(read, context);
      return details.found === details.expected ? [] : [{ at: {}, details }];
    },
  );
}

/** The rows of every table, with the table that each stands in. */
export function rowsByTable({
  rows,
  own,
  figures,
  assessment,
}: ReadReport): [TableId, readonly ReadCells[]][] {
  return [
    ["duties", rows],
    ["duties", own],
    ["figures", figures],
    ["assessment", assessment],
  ];
}

function rowsRule<Id extends string>(
  head: Pick<RuleHead<Id>, "id"> & Partial<Pick<Rule, "wide">>,
  finds: (read: ReadReport) => Hit[],
): Rule<Id> {
  return betweenRule(
    { ...head, severity: "error", category: "existence", gate: "rows", tables: TABLES, columns: [] },
    finds,
  );
}

interface CellFault {
  column: ColumnId;
  details: Details;
}
/** Shared by nearly all rows, so that none is made for each. */
const NO_FAULTS: readonly CellFault[] = [];

/** What `look` finds in each cell as such, in rows that stand once. */
function eachCell(read: ReadReport, look: (row: ReadCells) => readonly CellFault[]): Hit[] {
  const found: Hit[] = [];
  for (const [table, rows] of rowsByTable(read)) {
    for (const row of rows) {
      if (row.count !== 1) continue;
      for (const { column, details } of look(row))
        found.push({ at: { table, row: row.key, column }, details });
    }
  }
  return found;
}

/** Columns of texts; whatever else a cell holds, the others refuse where they read it. */
const TEXTS: readonly ColumnId[] = FORM_COLUMNS.flatMap(({ id, kind }) => (kind === "text" ? [id] : []));

/** What `look` finds in each cell that should hold a text; one that should hold a day is read as such. */
function eachText(read: ReadReport, look: (cell: Cell | undefined) => Details | null): Hit[] {
  const days = new Set(read.assessment.flatMap(({ item, key }) => (item.kind === "day" ? [key] : [])));
  return eachCell(read, ({ key, raw }) => {
    let seen = NO_FAULTS;
    for (const column of TEXTS) {
      const cell = raw[column];
      // Nearly all cells are texts or blank, of which a spreadsheet makes nothing.
      if (cell == null || typeof cell === "string" || (column === "text" && days.has(key))) continue;
      const details = look(cell);
      if (details) seen = [...seen, { column, details }];
    }
    return seen;
  });
}

/** What the spreadsheet made of a text, where it shows another. */
function rewritten(cell: Cell | undefined): Details | null {
  const [shown, made] = [shownOf(cell), valueOfMade(cell)];
  const value = shownCell(made);
  return shown === null || shown === value ? null : { shown, value };
}

/** A checkbox's yes or no is no text, and an error is none. */
function errorValues(read: ReadReport): Hit[] {
  const ticked = (cell: Cell | undefined) => (typeof cell === "boolean" ? { value: cellText(cell) } : null);
  return [
    ...eachCell(read, (row) => row.errorValues.map(({ column, value }) => ({ column, details: { value } }))),
    ...eachText(read, ticked),
  ];
}

export const STRUCTURE_RULES = [
  documentRule("R-FORM-PLAN", (read, { form }) => ({
    found: read.plan,
    expected: form.plan.id,
    number: form.plan.number,
  })),
  documentRule("R-FORM-PERIOD", (read, { form }) => ({
    found: read.period,
    expected: form.period.id,
    name: form.period.name,
  })),
  documentRule("R-FORM-AGENCY", (read, { form }) => ({
    found: read.agency,
    expected: form.agency.id,
    name: form.agency.name,
  })),
  // Rows for work of the agency's own may be deleted: nothing is asked for there.
  rowsRule({ id: "R-ROW-MISSING" }, (read) =>
    rowsByTable(read).flatMap(([table, rows]) =>
      rows === read.own
        ? []
        : rows
            .filter(({ count }) => count === 0)
            .map(({ key }) => ({ at: { table, row: key }, details: {} })),
    ),
  ),
  rowsRule({ id: "R-ROW-DOUBLED" }, (read) =>
    rowsByTable(read).flatMap(([table, rows]) =>
      rows
        .filter(({ count }) => count > 1)
        .map(({ key, count }) => ({ at: { table, row: key }, details: { count } })),
    ),
  ),
  rowsRule({ id: "R-ROW-UNKNOWN", wide: false }, (read) =>
    read.unknown.map(({ table, key, count }) => ({ at: { table, row: key }, details: { key, count } })),
  ),
  betweenRule(
    {
      id: "R-ERROR-VALUE",
      severity: "error",
      category: "accuracy",
      tables: TABLES,
      columns: [],
      wide: false,
    },
    errorValues,
  ),
  betweenRule(
    {
      id: "R-CELL-REWRITTEN",
      severity: "error",
      category: "accuracy",
      tables: TABLES,
      columns: [],
      wide: false,
    },
    (read) => eachText(read, rewritten),
  ),
  // Never softened: a text over the cap cannot be stored.
  betweenRule(
    {
      id: "R-TOO-LONG",
      severity: "error",
      category: "accuracy",
      gate: "size",
      tables: TABLES,
      columns: [],
      wide: false,
    },
    (read) =>
      eachCell(read, (row) =>
        row.tooLong.map(({ column, length }) => ({
          column,
          details: { length, most: MAX_CELL_CHARACTERS },
        })),
      ),
  ),
];
