// How many agencies have reported, by kind; how many duties stand how, by section.
import { total } from "../../../../shared/province/tally.ts";
import {
  type Counts,
  type ProvinceView,
  REPORTING_KEYS,
  type ReportingCounts,
  SECTION_STATES,
} from "../../../../shared/province/view.ts";
import { AGENCY_KIND_WORDS, REPORTING_COLUMNS } from "../../../../shared/wording/export.ts";
import { PROVINCE } from "../../../../shared/wording/sheet.ts";
import { DUTY_STATES } from "../../../../shared/wording/status.ts";
import { bandStyle, cell, fill, STYLES, type Tab, type TabCell } from "../tab.ts";
import { titleRows } from "./frame.ts";

const WIDTH = SECTION_STATES.length + 2;
const BOLD = { ...STYLES.number, bold: true };
const BOLD_NAME = { ...STYLES.body, bold: true };

function count<K extends string>(counts: Counts<K>, key: K, style = STYLES.number): TabCell {
  return cell(counts[key] ?? 0, style);
}

/** Reports by kind of agency, with their sum. */
function reportingRows({ kinds, reporting }: ProvinceView): TabCell[][] {
  const head = [PROVINCE.columns.kindOfAgency, ...REPORTING_KEYS.map((key) => REPORTING_COLUMNS[key])];
  const line = (name: string, counts: ReportingCounts, bold: boolean) => [
    cell(name, bold ? BOLD_NAME : STYLES.body),
    ...REPORTING_KEYS.map((key) => cell(counts[key], bold ? BOLD : STYLES.number)),
  ];
  return [
    head.map((title) => cell(title, STYLES.head)),
    ...kinds.map(({ kind, ...counts }) => line(AGENCY_KIND_WORDS[kind], counts, false)),
    line(PROVINCE.total, reporting, true),
  ].map((row) => fill(row, WIDTH));
}

/** Duties by section and state, with their sum. */
function sectionRows({ sections, totals }: ProvinceView): TabCell[][] {
  const { columns } = PROVINCE;
  const head = [columns.section, columns.duties, ...SECTION_STATES.map((state) => DUTY_STATES[state].word)];
  return [
    head.map((title) => cell(title, STYLES.head)),
    ...sections.map(({ id, title, duties }, index) => [
      cell(`${id}. ${title}`, bandStyle(index)),
      cell(total(duties), STYLES.number),
      ...SECTION_STATES.map((state) => count(duties, state)),
    ]),
    [
      cell(PROVINCE.total, BOLD_NAME),
      cell(total(totals.duties), BOLD),
      ...SECTION_STATES.map((state) => count(totals.duties, state, BOLD)),
    ],
  ];
}

/** What stands beside the tables: documents cited, and possible double reports that wait for a decision. */
function documentRows({ documents, doubles }: ProvinceView): TabCell[][] {
  const open = doubles.filter(({ decision }) => decision === null).length;
  const lines: [string, number][] = [
    [PROVINCE.documents.cited, documents.cited],
    [PROVINCE.documents.withoutDoubles, documents.withoutDoubles],
    [PROVINCE.documents.open, open],
  ];
  return lines.map(([words, value]) => fill([cell(words), cell(value, STYLES.number)], WIDTH));
}

/** The first tab of the province view. */
export function summaryTab(view: ProvinceView): Tab {
  const name = PROVINCE.tabs.summary;
  const blank = fill([], WIDTH);
  const sections = sectionRows(view);
  const above = [...titleRows(view, name, WIDTH), ...reportingRows(view), blank];
  return {
    name: `${name} – ${view.period.name}`,
    columns: [{ width: 420 }, ...Array.from({ length: WIDTH - 1 }, () => ({ width: 116 }))],
    rows: [...above, ...sections, blank, ...documentRows(view)],
    frozenRows: 2,
    table: { row: above.length + 1, column: 1, rows: sections.length, columns: WIDTH },
    choices: [],
    guarded: [],
  };
}
