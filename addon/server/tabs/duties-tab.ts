// The duties table: one row an obligation, then rows for work of the agency's own.
import type { DutyRow, Form } from "../../../shared/report/form.ts";
import { columnsOf } from "../../../shared/report/report.ts";
import { COLUMN_TITLES, productLine } from "../../../shared/wording/form.ts";
import {
  dutiesCaption,
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
import {
  filled,
  filledColumns,
  given,
  givenBriefly,
  type RowCell,
  type Table,
  type TableColumn,
  type TableRow,
} from "./table.ts";

const [WORK] = columnsOf("duties").filter(({ own }) => own);
/** What must be read stands before what is filled; what only sorts and filters, behind it. */
const BEFORE = {
  number: { title: PLAN_TITLES.number, width: 56 },
  duty: { title: COLUMN_TITLES.duties.duty, width: WORK?.width ?? 0, fills: "duty" },
} as const satisfies Record<string, TableColumn>;
const BEHIND = {
  deadline: { title: PLAN_TITLES.deadline, width: 86 },
  role: { title: PLAN_TITLES.role, width: 62 },
  // The number begins with it: it is there to sort and filter by, and takes no room.
  section: { title: PLAN_TITLES.section, width: 96, hidden: true },
} as const satisfies Record<string, TableColumn>;

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

function planWords({ leadIn, product, text }: DutyRow): string[] {
  return [...(leadIn ? [leadIn] : []), text, ...(product ? [productLine(product)] : [])];
}

function dutyRow(row: DutyRow, { sections, tables }: Form, band: number): TableRow {
  const section = sections.find(({ id }) => id === row.section);
  const quiet = bandStyle(band, STYLES.small);
  const words = (text: string, column: TableColumn) => givenBriefly([text], column, quiet);
  return {
    key: row.key,
    name: row.duty,
    cells: [
      given(row.duty, bandStyle(band, STYLES.label)),
      givenBriefly(planWords(row), BEFORE.duty, bandStyle(band, STYLES.plan)),
      ...tables.duties.columns.map(({ kind }) => filled(entryStyle(kind))),
      words(row.deadlineText ?? "–", BEHIND.deadline),
      words(roleWords(row), BEHIND.role),
      given(section ? `${section.id}. ${section.title}` : row.section, { ...quiet, wrap: false }),
    ],
  };
}

/** A row for other work: its words too are the agency's to fill. */
function ownRow(key: string, number: number, { tables }: Form, band: number): TableRow {
  const quiet = (text: string): RowCell => given(text, bandStyle(band, STYLES.small));
  return {
    key,
    name: ownName(number),
    cells: [
      given(ownName(number), bandStyle(band, STYLES.label)),
      filled(),
      ...tables.duties.columns.map(({ kind }) => filled(entryStyle(kind))),
      quiet("–"),
      quiet(OWN_ROLE),
      quiet(OWN_SECTION),
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
    caption: dutiesCaption(form),
    columns: [
      ...Object.values(BEFORE),
      ...filledColumns(form.tables.duties, "duties"),
      ...Object.values(BEHIND),
    ],
    rows: [
      ...rows.map((row, at) => dutyRow(row, form, bands[at] ?? 0)),
      ...own.map((key, at) => ownRow(key, at + 1, form, ownBand)),
    ],
    checkWidth: 106,
    // Key and number: whoever fills the last column still sees which duty it is.
    frozenColumns: 2,
  };
}
