// The duties table: one row an obligation, then rows for work of the agency's own.
import type { DutyRow, Form } from "../../../shared/report/form.ts";
import { columnsOf } from "../../../shared/report/report.ts";
import { COLUMN_TITLES } from "../../../shared/wording/form.ts";
import {
  FORM_HINT,
  formTitle,
  INVITED_WORD,
  OWN_ROLE,
  OWN_SECTION,
  ownName,
  PLAN_TITLES,
  ROLE_WORDS,
} from "../../../shared/wording/sheet.ts";
import { bandStyle, STYLES, type Style } from "./tab.ts";
import { filled, filledColumns, given, type Table, type TableColumn, type TableRow } from "./table.ts";

const [WORK] = columnsOf("duties").filter(({ own }) => own);
const PLAN_COLUMNS: readonly TableColumn[] = [
  { title: PLAN_TITLES.number, width: 64 },
  { title: PLAN_TITLES.section, width: 104 },
  { title: PLAN_TITLES.role, width: 72 },
  { title: COLUMN_TITLES.duties.duty, width: WORK?.width ?? 0, fills: "duty" },
  { title: PLAN_TITLES.deadline, width: 88 },
];

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

function entryStyle(kind: string): Style {
  return kind === "choice" || kind === "date" ? STYLES.centred : STYLES.body;
}

function dutyRow(row: DutyRow, { sections, tables }: Form, band: number): TableRow {
  const section = sections.find(({ id }) => id === row.section);
  const style = bandStyle(band);
  const centred = bandStyle(band, STYLES.centred);
  return {
    key: row.key,
    name: row.duty,
    cells: [
      given(row.duty, centred),
      given(section ? `${section.id}. ${section.title}` : row.section, style),
      given(roleWords(row), centred),
      given(row.leadIn ? `${row.leadIn}\n${row.text}` : row.text, style),
      given(row.deadlineText ?? "–", centred),
      ...tables.duties.columns.map(({ kind }) => filled(entryStyle(kind))),
    ],
  };
}

/** A row for other work: its words too are the agency's to fill. */
function ownRow(key: string, number: number, { tables }: Form, band: number): TableRow {
  const centred = bandStyle(band, STYLES.centred);
  return {
    key,
    name: ownName(number),
    cells: [
      given(ownName(number), centred),
      given(OWN_SECTION, bandStyle(band)),
      given(OWN_ROLE, centred),
      filled(),
      given("–", centred),
      ...tables.duties.columns.map(({ kind }) => filled(entryStyle(kind))),
    ],
  };
}

/** The duties table of a form. */
export function dutiesTable(form: Form): Table {
  const { own, rows, title } = form.tables.duties;
  const bands = bandNumbers(rows);
  const ownBand = (bands[bands.length - 1] ?? -1) + 1;
  return {
    id: "duties",
    title,
    heading: formTitle(form),
    hint: FORM_HINT,
    columns: [...PLAN_COLUMNS, ...filledColumns(form.tables.duties, "duties")],
    rows: [
      ...rows.map((row, at) => dutyRow(row, form, bands[at] ?? 0)),
      ...own.map((key, at) => ownRow(key, at + 1, form, ownBand)),
    ],
    checkWidth: 124,
    // Key and number: whoever fills the last column still sees which duty it is.
    frozenColumns: 2,
  };
}
