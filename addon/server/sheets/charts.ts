// The add-on's own charts of a tab: put there once, then brought up to date; a person's charts are left alone.
import type { Chart } from "../tabs/chart.ts";
import type { Area } from "../tabs/tab.ts";
import { ensureSize } from "./tabs.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

interface Size {
  rows: number;
  columns: number;
}

const KEPT = "legal-education-reports-charts";

/** The numbers of the add-on's charts by key, as they were kept with the tab. */
function keptIds(sheet: Sheet): Record<string, number> {
  const kept = sheet.getDeveloperMetadata().find((metadata) => metadata.getKey() === KEPT);
  const pairs = (kept?.getValue() ?? "").split(" ").map((pair) => pair.split("="));
  return Object.fromEntries(pairs.map(([key = "", id]) => [key, Number(id)]));
}

function keepIds(sheet: Sheet, ids: Record<string, number>): void {
  for (const metadata of sheet.getDeveloperMetadata()) if (metadata.getKey() === KEPT) metadata.remove();
  const pairs = Object.entries(ids).map(([key, id]) => `${key}=${id}`);
  sheet.addDeveloperMetadata(KEPT, pairs.join(" "));
}

function withRanges<B extends Pick<Builder, "addRange">>(builder: B, sheet: Sheet, { ranges }: Chart): B {
  for (const { column, columns, row, rows } of ranges) {
    builder.addRange(sheet.getRange(row, column, rows, columns));
  }
  return builder;
}

/** The first of the rows stands at the top, as in the table. */
function drawn(sheet: Sheet, chart: Chart): EmbeddedChart {
  const { at, colours, height, title, width } = chart;
  const bars = sheet.newChart().asBarChart().setStacked().reverseCategories();
  return withRanges(bars.setTitle(title).setColors([...colours]), sheet, chart)
    .setNumHeaders(1)
    .setOption("legend", { position: "bottom" })
    .setOption("width", width)
    .setOption("height", height)
    .setPosition(at.row, at.column, 0, 0)
    .build();
}

/** Whether a chart lies over cells that the table needs now; a person may have moved it anywhere else. */
function covers(chart: EmbeddedChart, table: Size): boolean {
  const place = chart.getContainerInfo();
  return place.getAnchorRow() <= table.rows && place.getAnchorColumn() <= table.columns;
}

/** The same chart over the table as it stands now; its looks are as a person left them. */
function updated(sheet: Sheet, there: EmbeddedChart, chart: Chart, table: Size): EmbeddedChart {
  const next = withRanges(there.modify().clearRanges(), sheet, chart).setNumHeaders(1);
  if (covers(there, table)) next.setPosition(chart.at.row, chart.at.column, 0, 0);
  return next.build();
}

function insert(sheet: Sheet, chart: Chart): number | null {
  const before = new Set(sheet.getCharts().map((each) => each.getChartId()));
  sheet.insertChart(drawn(sheet, chart));
  const added = sheet.getCharts().find((each) => !before.has(each.getChartId()));
  return added?.getChartId() ?? null;
}

interface Present {
  chart: EmbeddedChart;
  id: number | null;
}

/** The columns that areas cover, each with its rows: Google may give an area as several, one a column. */
function coveredColumns(areas: readonly Area[]): string {
  const columns = areas.flatMap(({ column, columns: wide, row, rows }) =>
    Array.from({ length: wide }, (_, at) => `${column + at}:${row}:${rows}`),
  );
  return [...new Set(columns)].sort().join(" ");
}

/** A chart over the very ranges: one whose number was not kept, because a run was cut off right after it. */
function lost(present: readonly Present[], { ranges }: Chart): Present | undefined {
  return present.find(({ chart }) => {
    const its = chart.getRanges().map((range) => ({
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    }));
    return coveredColumns(its) === coveredColumns(ranges);
  });
}

/**
 * Brings the add-on's charts of a tab up to date where they are, and inserts those that are not there. What a person
 * moved or sized stays so unless the table has grown under it.
 */
export function writeCharts(sheet: Sheet, charts: readonly Chart[], table: Size): void {
  const kept = keptIds(sheet);
  const present: Present[] = sheet.getCharts().map((chart) => ({ chart, id: chart.getChartId() }));
  const ids: Record<string, number> = {};
  // A chart is anchored at a cell: one below the last row is none.
  ensureSize(sheet, Math.max(...charts.map(({ at }) => at.row)), table.columns);
  for (const chart of charts) {
    const there = (present.find(({ id }) => id !== null && id === kept[chart.key]) ?? lost(present, chart))
      ?.chart;
    if (there) {
      sheet.updateChart(updated(sheet, there, chart, table));
    }
    const id = there ? there.getChartId() : insert(sheet, chart);
    if (id !== null) ids[chart.key] = id;
  }
  keepIds(sheet, ids);
}
