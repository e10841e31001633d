// The agency's sheet as data: title block, head, one row an obligation.
import type { DutyRow, Form } from "../../../shared/report/form.ts";
import type { Cell, ReportRow } from "../../../shared/report/report.ts";
import {
  CHECK_TITLE,
  CHOICE_HELP,
  FORM_HINT,
  formSubtitle,
  formTitle,
  GUARD_NOTE,
  INVITED_WORD,
  KEY_TITLE,
  PLAN_TITLES,
  ROLE_WORDS,
  VIEW_NOTE,
} from "../../../shared/wording/sheet.ts";
import {
  bandStyle,
  cell,
  fill,
  STYLES,
  type Tab,
  type TabCell,
  type TabColumn,
  type TabValue,
} from "./tab.ts";

/** The head's row, counted from 1: title, subtitle and hint stand above. */
export const HEAD_ROW = 4;

const PLAN_COLUMNS: readonly { title: string; column: TabColumn }[] = [
  { title: KEY_TITLE, column: { width: 190, hidden: true } },
  { title: PLAN_TITLES.number, column: { width: 64 } },
  { title: PLAN_TITLES.section, column: { width: 104 } },
  { title: PLAN_TITLES.role, column: { width: 72 } },
  { title: PLAN_TITLES.duty, column: { width: 284 } },
  { title: PLAN_TITLES.deadline, column: { width: 88 } },
];

/** Key and number: whoever fills the last column still sees which duty it is. */
const FROZEN_COLUMNS = 2;

const ENTRY_WIDTHS = {
  status: 132,
  result: 184,
  completed: 92,
  evidence: 154,
  difficulty: 112,
  proposal: 112,
};

/** The first column to be filled, counted from 1. */
export const FIRST_ENTRY = PLAN_COLUMNS.length + 1;

/** What a spreadsheet takes back for a cell: what was typed, never reread into something else. */
export function toTabValue(cell: Cell | undefined): TabValue {
  if (cell === null || cell === undefined) return null;
  return typeof cell === "object" && "error" in cell ? cell.error : cell;
}

function roleWords({ role, invited, answersFor }: DutyRow): string {
  const words = invited ? `${ROLE_WORDS[role]} (${INVITED_WORD})` : ROLE_WORDS[role];
  return answersFor ? `${words}\n${answersFor.name}` : words;
}

/** Bands take turns whenever the section changes from one row to the next. */
function bandNumbers(rows: readonly DutyRow[]): number[] {
  let band = -1;
  return rows.map((row, index) => {
    const before = rows[index - 1];
    if (!before || before.section !== row.section || before.role !== row.role) band += 1;
    return band;
  });
}

function planCells(row: DutyRow, form: Form, band: number): TabCell[] {
  const section = form.sections.find(({ id }) => id === row.section);
  const style = bandStyle(band);
  const centred = bandStyle(band, STYLES.centred);
  return [
    cell(row.key, style),
    cell(row.duty, centred),
    cell(section ? `${section.id}. ${section.title}` : row.section, style),
    cell(roleWords(row), centred),
    cell(row.leadIn ? `${row.leadIn}\n${row.text}` : row.text, style),
    cell(row.deadlineText ?? "–", centred),
  ];
}

/**
 * The duties tab of a form with what was typed (by key; cells that nobody typed are blank).
 * `words` stand in the title block; `guardAll` warns on every cell (a version that is only looked at).
 */
export function dutiesTab(
  form: Form,
  typed: readonly ReportRow[],
  options: { name: string; hint?: string; guardAll?: boolean },
): Tab {
  const { columns, rows } = form.tables.duties;
  const width = PLAN_COLUMNS.length + columns.length + 1;
  const byKey = new Map(typed.map((row) => [row.key, row]));
  const bands = bandNumbers(rows);
  const head = [...PLAN_COLUMNS.map(({ title }) => title), ...columns.map(({ title }) => title), CHECK_TITLE];
  const body = rows.map((row, index) => [
    ...planCells(row, form, bands[index] ?? 0),
    ...columns.map(({ id, kind }) =>
      cell(
        toTabValue(byKey.get(row.key)?.cells[id]),
        kind === "choice" || kind === "date" ? STYLES.centred : STYLES.body,
      ),
    ),
    cell(null),
  ]);
  const firstRow = HEAD_ROW + 1;
  const all = { row: firstRow, column: 1, rows: rows.length, columns: width };
  return {
    name: options.name,
    columns: [
      ...PLAN_COLUMNS.map(({ column }) => column),
      ...columns.map(({ id }) => ({ width: ENTRY_WIDTHS[id] })),
      { width: 124 },
    ],
    rows: [
      fill([cell(null), cell(formTitle(form), STYLES.title)], width),
      fill([cell(null), cell(formSubtitle(form), STYLES.subtitle)], width),
      fill([cell(null), cell(options.hint ?? FORM_HINT, STYLES.hint)], width),
      head.map((title) => cell(title, STYLES.head)),
      ...body,
    ],
    frozenRows: HEAD_ROW,
    frozenColumns: FROZEN_COLUMNS,
    table: { row: HEAD_ROW, column: 2, rows: rows.length + 1, columns: width - 1 },
    choices: columns.flatMap(({ choices }, index) =>
      choices
        ? [
            {
              area: { row: firstRow, column: FIRST_ENTRY + index, rows: rows.length, columns: 1 },
              labels: choices.map(({ label }) => label),
              help: CHOICE_HELP,
            },
          ]
        : [],
    ),
    guarded: [
      {
        area: { row: 1, column: 1, rows: HEAD_ROW, columns: width },
        note: VIEW_NOTE,
      },
      options.guardAll
        ? { area: all, note: VIEW_NOTE }
        : { area: { ...all, columns: PLAN_COLUMNS.length }, note: GUARD_NOTE },
    ],
  };
}
