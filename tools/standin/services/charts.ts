// Embedded charts as data: what a chart is made of is kept and given back; nothing is drawn.
import type { ChartRecord, Grid, GridSheet, Rect, SheetExtras } from "./grid.ts";
import type { Host } from "./host.ts";
import { chain, innerOf, type Method, service } from "./strict.ts";

/** A chart as it is being made; in no sheet yet while it has no id. */
type Draft = Omit<ChartRecord, "id"> & { id: number | null };

interface ChartParts {
  host: Host;
  sheet(): GridSheet;
  rangeOf(rect: Rect): object;
}

const NEW: Draft = { id: null, type: "LINE", ranges: [], headers: 0, options: {}, at: [1, 1, 0, 0] };

/** Options that the add-on sets, each as Google takes it. */
const OPTIONS: Record<string, (value: unknown) => boolean> = {
  width: (value) => typeof value === "number" && value > 0,
  height: (value) => typeof value === "number" && value > 0,
  legend: (value) =>
    typeof value === "object" &&
    value !== null &&
    ["bottom", "top", "left", "right", "none"].includes((value as { position: string }).position),
};

function option(host: Host, draft: Draft, name: string, value: unknown): void {
  if (!OPTIONS[name]?.(value)) throw new Error(`${host.prefix}: the chart option ${name} is not there`);
  draft.options = { ...draft.options, [name]: value };
}

function sharedMethods(parts: ChartParts, draft: Draft): Record<string, Method> {
  const { host } = parts;
  return {
    addRange: [
      "Range",
      chain((range: object) => {
        draft.ranges = [...draft.ranges, { ...innerOf<Rect>(range) }];
      }),
    ],
    clearRanges: [
      "",
      chain(() => {
        draft.ranges = [];
      }),
    ],
    setNumHeaders: [
      "integer",
      chain((headers: number) => {
        draft.headers = headers;
      }),
    ],
    setOption: ["text any", chain((name: string, value: unknown) => option(host, draft, name, value))],
    setPosition: [
      "integer integer integer integer",
      chain((row: number, column: number, x: number, y: number) => {
        if (row < 1 || column < 1) throw new Error("The position of the chart is outside the sheet.");
        draft.at = [row, column, x, y];
      }),
    ],
    build: ["", () => chartService(parts, { ...draft })],
  };
}

function barBuilder(parts: ChartParts, draft: Draft): object {
  const set = (name: string, value: unknown) => {
    draft.options = { ...draft.options, [name]: value };
  };
  const colours = (values: unknown[]) => {
    if (values.every((value) => typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value))) {
      return set("colors", values);
    }
    throw new Error(`${parts.host.prefix}: setColors(${values.join()}) is not there`);
  };
  return service(parts.host, "EmbeddedBarChartBuilder", {
    ...sharedMethods(parts, draft),
    setStacked: ["", chain(() => set("isStacked", true))],
    setTitle: ["text", chain((title: string) => set("title", title))],
    setColors: ["list", chain(colours)],
    reverseCategories: ["", chain(() => set("reversed", true))],
  });
}

function chartBuilder(parts: ChartParts, from: Draft): object {
  const draft = structuredClone(from);
  return service(parts.host, "EmbeddedChartBuilder", {
    ...sharedMethods(parts, draft),
    asBarChart: [
      "",
      () => {
        draft.type = "BAR";
        return barBuilder(parts, draft);
      },
    ],
  });
}

function columnsOf(rect: Rect): Rect[] {
  return Array.from({ length: rect.columns }, (_, at) => ({ ...rect, column: rect.column + at, columns: 1 }));
}

function chartService(parts: ChartParts, draft: Draft): object {
  const [row, column, x, y] = draft.at;
  const given = () => (parts.host.splitCharts?.() ? draft.ranges.flatMap(columnsOf) : draft.ranges);
  const container = () =>
    service(parts.host, "ContainerInfo", {
      getAnchorRow: ["", () => row],
      getAnchorColumn: ["", () => column],
      getOffsetX: ["", () => x],
      getOffsetY: ["", () => y],
    });
  return service(
    parts.host,
    "EmbeddedChart",
    {
      getChartId: ["", () => draft.id],
      getRanges: ["", () => given().map(parts.rangeOf)],
      getContainerInfo: ["", container],
      modify: ["", () => chartBuilder(parts, draft)],
    },
    { inner: draft },
  );
}

function chartsOf(extras: SheetExtras): ChartRecord[] {
  return extras.charts ?? [];
}

function nextId(grid: Grid): number {
  const ids = grid.sheets().flatMap((sheet) => chartsOf(sheet.extras()).map(({ id }) => id));
  return Math.max(0, ...ids) + 1;
}

/** What `Sheet` has for charts. */
export function chartMethods(parts: ChartParts): Record<string, Method> {
  const { host, sheet } = parts;
  const put = (charts: ChartRecord[]) => sheet().setExtras({ ...sheet().extras(), charts });
  const own = (chart: object): Draft => {
    const draft = innerOf<Draft>(chart);
    if (chartsOf(sheet().extras()).some(({ id }) => id === draft.id)) return draft;
    throw new Error("The chart is not on this sheet.");
  };
  return {
    newChart: ["", () => chartBuilder(parts, NEW)],
    getCharts: ["", () => chartsOf(sheet().extras()).map((record) => chartService(parts, record))],
    insertChart: [
      "EmbeddedChart",
      (chart: object) => {
        const draft = structuredClone(innerOf<Draft>(chart));
        if (draft.id !== null || draft.ranges.length === 0)
          throw new Error(
            `${host.prefix}: insertChart of a chart that is there, or has no range, is not there`,
          );
        put([...chartsOf(sheet().extras()), { ...draft, id: nextId(host.grid) }]);
      },
    ],
    updateChart: [
      "EmbeddedChart",
      (chart: object) => {
        const { id, ...rest } = own(chart);
        const there = chartsOf(sheet().extras());
        put(there.map((record) => (record.id === id ? { ...structuredClone(rest), id: record.id } : record)));
      },
    ],
    removeChart: [
      "EmbeddedChart",
      (chart: object) => {
        const { id } = own(chart);
        put(chartsOf(sheet().extras()).filter((record) => record.id !== id));
      },
    ],
  };
}
