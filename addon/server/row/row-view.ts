// A row of a checked sheet made ready to show, whole and with its way to the next.
import type { DutyRow, FigureRow, Form } from "../../../shared/report/form.ts";
import { cellText } from "../../../shared/report/reading/read-cell.ts";
import type { Cell, ColumnId, ReportRow, TableId } from "../../../shared/report/report.ts";
import { shownCell } from "../../../shared/report/shown-cell.ts";
import { partUntouched } from "../../../shared/report/untouched.ts";
import { ROW_FACTS } from "../../../shared/wording/row-facts.ts";
import {
  FIGURE_TITLES,
  INVITED_WORD,
  LOCKED_WORDS,
  lastPeriodTitle,
  PLAN_TITLES,
  ROLE_WORDS,
  showFigure,
} from "../../../shared/wording/sheet.ts";
import type { RowField, RowPlace, RowView } from "../../contract/row.ts";
import type { CheckedSheet, OpenTable } from "../report/check-sheet.ts";
import { groupsOf } from "../report/finding-groups.ts";
import { nextBlank } from "../report/next-blank.ts";
import { rowNames } from "../report/place-names.ts";
import { openingOf } from "../tabs/opening.ts";
import { keyOf, linesOfKey } from "../tabs/read-table.ts";
import { quietMarks } from "../tabs/row-marks.ts";

type Facts = RowView["facts"];

function fact(title: string, text: string | null | undefined): Facts {
  return text ? [{ title, text }] : [];
}

/** Bodies by the plan's own words, the agency itself left out. */
function others(names: readonly string[] | undefined, { agency }: Form): string {
  return (names ?? []).filter((name) => name !== agency.name).join("; ");
}

function dutyFacts(row: DutyRow, form: Form): Facts {
  const role = ROLE_WORDS[row.role];
  const leads = row.role === "lead" ? ROW_FACTS.leadsToo : ROW_FACTS.leads;
  const coordinates = row.role === "lead" ? ROW_FACTS.coordinates : ROW_FACTS.coordinatesToo;
  return [
    ...fact(PLAN_TITLES.deadline, row.deadlineText),
    ...fact(ROW_FACTS.product, row.product),
    ...fact(PLAN_TITLES.role, row.invited ? `${role} (${INVITED_WORD})` : role),
    ...fact(ROW_FACTS.answersFor, row.answersFor?.name),
    ...fact(leads, others(row.leads, form)),
    ...fact(coordinates, others(row.coordinates, form)),
  ];
}

function figureFacts({ kind, last, source, unit }: FigureRow): Facts {
  const known = last !== null && last !== "unknown" ? last : null;
  return [
    ...fact(FIGURE_TITLES.unit, unit),
    ...fact(lastPeriodTitle(known?.periodName ?? null), known && showFigure(known.value, kind)),
    ...fact(FIGURE_TITLES.source, source),
  ];
}

/** The words of the plan or of the form about a row. */
function aboutRow(form: Form, table: TableId, key: string): Pick<RowView, "leadIn" | "facts"> {
  const { assessment, duties, figures } = form.tables;
  if (table === "figures") {
    const row = figures.rows.find((one) => one.key === key);
    return { leadIn: null, facts: row ? figureFacts(row) : [] };
  }
  if (table === "assessment") {
    const row = assessment.rows.find((one) => one.key === key);
    return { leadIn: null, facts: fact(ROW_FACTS.help, row?.help) };
  }
  const row = duties.rows.find((one) => one.key === key);
  return { leadIn: row?.leadIn ?? null, facts: row ? dutyFacts(row, form) : [] };
}

/** The cells of a row by column, as the report holds them. */
export function cellsOfRow(
  { report }: Pick<CheckedSheet, "report">,
  { row, table }: RowPlace,
): Partial<Record<ColumnId, Cell>> {
  const rows: readonly ReportRow[] = report.tables[table];
  return rows.find(({ key }) => key === row)?.cells ?? {};
}

function fieldsOf(checked: CheckedSheet, open: OpenTable, place: RowPlace): RowField[] {
  const { everywhere, kept } = checked;
  const { columns, id, rows } = open.table;
  const row = rows.find(({ key }) => key === place.row);
  const doubled = linesOfKey(open.grid, open.found, open.table, place.row).length > 1;
  const opening = openingOf(kept.returned, open.table, everywhere);
  const described: readonly { id: ColumnId; kind: RowField["kind"] }[] = kept.form.tables[id].columns;
  const kinds = new Map(described.map((column) => [column.id, column.kind]));
  const held = cellsOfRow(checked, place);
  return columns.flatMap(({ choices = [], fills, title }, at): RowField[] => {
    const spec = row?.cells[at];
    if (fills === undefined || !spec || "given" in spec) return [];
    const cell = held[fills] ?? null;
    const closed = spec.guarded || doubled;
    if (closed && cellText(cell) === "") return [];
    const locked = opening.cell(place.row, fills) === "locked" ? LOCKED_WORDS : "";
    return [
      {
        ...{ column: fills, title, kind: kinds.get(fills) ?? "text", choices, cell, text: shownCell(cell) },
        locked: closed ? ROW_FACTS.closed : locked,
      },
    ];
  });
}

/** Keys of a table's rows in the order in which they stand now. */
function keysNow({ found, grid, table }: OpenTable): string[] {
  const known = new Set(table.rows.map(({ key }) => key));
  const keys = grid.slice(found.head + 1).map((row) => keyOf(row, found));
  return [...new Set(keys.filter((key) => known.has(key)))];
}

/** A row of a sheet that was read and checked; `at` and `edits` tell when it has to be shown anew. */
export function rowView(
  checked: CheckedSheet,
  open: OpenTable,
  key: string,
  { at, edits }: Pick<RowView, "at" | "edits">,
): RowView {
  const { everywhere, findings, kept, read, report } = checked;
  const { id } = open.table;
  const place: RowPlace = { table: id, row: key };
  const names = rowNames(kept.form)[id].get(key);
  const keys = keysNow(open);
  const beside = (step: number): RowPlace | null => {
    const row = keys[keys.indexOf(key) + step];
    return row === undefined ? null : { table: id, row };
  };
  // That nothing was filled yet is seen in the fields.
  const own = partUntouched(findings, read).others.filter(
    ({ at: where }) => where.table === id && where.row === key,
  );
  return {
    ...{ at, edits, place },
    name: names?.duty ?? key,
    title: names?.title ?? "",
    section: names?.section ?? "",
    ...aboutRow(kept.form, id, key),
    mark: quietMarks(read, id).get(key)?.words ?? "",
    returned: openingOf(kept.returned, open.table, everywhere).reasons(key),
    fields: fieldsOf(checked, open, place),
    items: groupsOf(own, report, kept.form).flatMap(({ items }) => items),
    previous: beside(-1),
    next: beside(1),
    nextBlank: nextBlank(checked, open, place),
  };
}
