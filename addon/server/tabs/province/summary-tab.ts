// How many agencies have reported, by kind; how many duties stand how, by section.
import { documentLines, dutyCountTable, reportingTable } from "../../../../shared/province/tables/summary.ts";
import type { Table } from "../../../../shared/province/tables/table.ts";
import { type ProvinceView, REPORTING_KEYS, SECTION_STATES } from "../../../../shared/province/view.ts";
import { TABLE_NAMES } from "../../../../shared/wording/tables.ts";
import type { Chart } from "../chart.ts";
import { bandStyle, cell, fill, STYLES, type Tab, type TabCell } from "../tab.ts";
import { withKeys } from "./keys.ts";
import { RECEIVING, summaryCharts } from "./summary-charts.ts";
import { valueCell } from "./table-tab.ts";
import { titleRows } from "./title-rows.ts";

const WIDTH = SECTION_STATES.length + 2;

/** A row under its key. */
interface Row {
  key: string;
  cells: TabCell[];
}

const blank = (key: string): Row => ({ key, cells: fill([], WIDTH) });

/** A table's head and lines; the sum stands out. */
function rowsOf<L, K extends string>(
  { columns, keyOf, lines }: Table<L, K>,
  ids: readonly K[],
  look: { key: string; isSum(line: L): boolean; banded?: true },
): Row[] {
  const rows = lines.map((line, at) => {
    const bold = look.isSum(line);
    const cells = ids.map((id, column) => {
      const style = { ...(column === 0 ? STYLES.body : STYLES.number), bold };
      const ground = look.banded && column === 0 && !bold ? bandStyle(at, style) : style;
      return valueCell(columns[id].value(line), { style: ground });
    });
    return { key: String(keyOf(line)), cells };
  });
  const head = { key: look.key, cells: ids.map((id) => cell(columns[id].title, STYLES.head)) };
  return [head, ...rows].map(({ key, cells }) => ({ key, cells: fill(cells, WIDTH) }));
}

/** What stands beside the tables: documents cited, and possible double reports that wait for a decision. */
function documentRows(view: ProvinceView): Row[] {
  return documentLines(view).map(({ count, id, name }) => ({
    key: id,
    cells: fill([cell(name), cell(count, STYLES.number)], WIDTH),
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
  const sections = rowsOf(dutyCountTable(view), ["section", "all", ...SECTION_STATES], {
    key: "sections",
    isSum: ({ section }) => section === null,
    banded: true,
  });
  const titles = titleRows(view, name, WIDTH).map((cells, at) => ({ key: `above ${at}`, cells }));
  const reporting = rowsOf(reportingTable(view), ["kind", ...REPORTING_KEYS], {
    key: "kinds",
    isSum: ({ kind }) => kind === "total",
  });
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
