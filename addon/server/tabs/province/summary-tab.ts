// How many agencies have reported, by kind; how many duties stand how, by section.
import { countedReports } from "../../../../shared/province/reporting.ts";
import { total } from "../../../../shared/province/tally.ts";
import {
  type Counts,
  type ProvinceView,
  REPORTING_KEYS,
  type ReportingCounts,
  SECTION_STATES,
} from "../../../../shared/province/view.ts";
import { DUTY_STATES } from "../../../../shared/wording/status.ts";
import {
  AGENCY_KIND_WORDS,
  DOCUMENT_LINES,
  OTHERS_COUNTED,
  REPORTING_HEADS,
  TABLE_HEADS,
  TABLE_NAMES,
  TOTAL,
} from "../../../../shared/wording/tables.ts";
import type { Chart } from "../chart.ts";
import { bandStyle, cell, fill, STYLES, type Tab, type TabCell } from "../tab.ts";
import { withKeys } from "./keys.ts";
import { RECEIVING, summaryCharts } from "./summary-charts.ts";
import { titleRows } from "./title-rows.ts";

const WIDTH = SECTION_STATES.length + 2;
const BOLD = { ...STYLES.number, bold: true };
const BOLD_NAME = { ...STYLES.body, bold: true };

function count<K extends string>(counts: Counts<K>, key: K, style = STYLES.number): TabCell {
  return cell(counts[key] ?? 0, style);
}

/** A row under its key. */
interface Row {
  key: string;
  cells: TabCell[];
}

const blank = (key: string): Row => ({ key, cells: fill([], WIDTH) });

/** Reports by kind of agency, with their sum. */
function reportingRows({ agencies, kinds, reporting }: ProvinceView): Row[] {
  const head = [TABLE_HEADS.kind, ...REPORTING_KEYS.map((key) => REPORTING_HEADS[key])];
  const line = (name: string, counts: ReportingCounts, bold: boolean) => [
    cell(name, bold ? BOLD_NAME : STYLES.body),
    ...REPORTING_KEYS.map((key) => cell(counts[key], bold ? BOLD : STYLES.number)),
  ];
  const beside = [
    cell(OTHERS_COUNTED),
    ...REPORTING_KEYS.map((key) =>
      key === "approved" ? cell(countedReports(agencies).others, STYLES.number) : cell(null),
    ),
  ];
  const rows = [
    { key: "kinds", cells: head.map((title) => cell(title, STYLES.head)) },
    ...kinds.map(({ kind, ...counts }) => ({
      key: `kind ${kind}`,
      cells: line(AGENCY_KIND_WORDS[kind], counts, false),
    })),
    { key: "kinds total", cells: line(TOTAL, reporting, true) },
    { key: "kinds others", cells: beside },
  ];
  return rows.map(({ key, cells }) => ({ key, cells: fill(cells, WIDTH) }));
}

/** Duties by section and state, with their sum. */
function sectionRows({ sections, totals }: ProvinceView): Row[] {
  const head = [
    TABLE_HEADS.sectionTitle,
    TABLE_HEADS.dutyCount,
    ...SECTION_STATES.map((state) => DUTY_STATES[state].word),
  ];
  return [
    { key: "sections", cells: head.map((title) => cell(title, STYLES.head)) },
    ...sections.map(({ id, title, duties }, index) => ({
      key: `section ${id}`,
      cells: [
        cell(`${id}. ${title}`, bandStyle(index)),
        cell(total(duties), STYLES.number),
        ...SECTION_STATES.map((state) => count(duties, state)),
      ],
    })),
    {
      key: "sections total",
      cells: [
        cell(TOTAL, BOLD_NAME),
        cell(total(totals.duties), BOLD),
        ...SECTION_STATES.map((state) => count(totals.duties, state, BOLD)),
      ],
    },
  ];
}

/** What stands beside the tables: documents cited, and possible double reports that wait for a decision. */
function documentRows({ documents, doubles }: ProvinceView): Row[] {
  const open = doubles.filter(({ decision }) => decision === null).length;
  const lines: [string, string, number][] = [
    ["cited", DOCUMENT_LINES.cited, documents.cited],
    ["without doubles", DOCUMENT_LINES.withoutDoubles, documents.withoutDoubles],
    ["doubles", DOCUMENT_LINES.open, open],
  ];
  return lines.map(([key, words, value]) => ({
    key,
    cells: fill([cell(words), cell(value, STYLES.number)], WIDTH),
  }));
}

/** The rows of a table from its head on, without its sum. */
function linesOf(rows: readonly Row[], prefix: string): { row: number; rows: number } {
  // The hidden row of keys stands above.
  const head = rows.findIndex(({ key }) => key === `${prefix}s`) + 2;
  return { row: head, rows: rows.filter(({ key }) => key.startsWith(`${prefix} `)).length + 1 };
}

function chartsOf(rows: readonly Row[]): Chart[] {
  const [sections, kinds] = [linesOf(rows, "section"), linesOf(rows, "kind")];
  const received = 3 + REPORTING_KEYS.indexOf(RECEIVING[0] ?? "expected");
  return summaryCharts({
    sections: {
      names: { ...sections, column: 2, columns: 1 },
      parts: { ...sections, column: 4, columns: SECTION_STATES.length },
      states: SECTION_STATES,
    },
    kinds: {
      names: { ...kinds, column: 2, columns: 1 },
      parts: { ...kinds, column: received, columns: RECEIVING.length },
    },
    below: rows.length + 3,
    columns: [2, 6],
  });
}

/** The first tab of the province view, and the charts below its tables. */
export function summaryTab(view: ProvinceView): { tab: Tab; charts: Chart[] } {
  const name = TABLE_NAMES.summary;
  const sections = sectionRows(view);
  const titles = titleRows(view, name, WIDTH).map((cells, at) => ({ key: `above ${at}`, cells }));
  const reporting = reportingRows(view);
  const above = [...titles, ...reporting, blank("blank 1")];
  const rows = [...above, ...sections, blank("blank 2"), ...documentRows(view)];
  const tab: Tab = {
    name: `${name} – ${view.period.name}`,
    columns: [{ width: 420 }, ...Array.from({ length: WIDTH - 1 }, () => ({ width: 116 }))],
    rows: rows.map(({ cells }) => cells),
    frozenRows: titles.length,
    table: { row: above.length + 1, column: 1, rows: sections.length, columns: WIDTH },
    moreTables: [
      { row: titles.length + 1, column: 1, rows: reporting.length, columns: REPORTING_KEYS.length + 1 },
    ],
    choices: [],
    guarded: [],
  };
  const columns = Array.from({ length: WIDTH }, (_, at) => `column ${at}`);
  const keyed = withKeys(tab, { rows: rows.map(({ key }) => key), columns, identity: [], head: null });
  return { tab: keyed, charts: chartsOf(rows) };
}
