import type { FigureLine, FigurePart, FigureSum, ProvinceView } from "../../../shared/province/view.ts";
import { COLUMNS, NOT_COMPARED, NOTHING, UNKNOWN } from "../../../shared/wording/export.ts";
import { type Frame, type List, listSheet, shorten } from "./frame.ts";
import { countIfs, formula, number, quoted, type SheetCell, text, textOrNothing } from "./grid.ts";
import { CENTRED, COUNT_FORMAT, RATE_FORMAT } from "./look.ts";

interface PartItem {
  line: FigureLine;
  part: FigurePart;
}

export type PartColumn =
  | "key"
  | "number"
  | "name"
  | "agency"
  | "unit"
  | "total"
  | "coordinated"
  | "without"
  | "version"
  | "row"
  | "agencyId";

/** A figure as it is shown: money is kept in nghìn đồng and shown in triệu đồng. */
export function shown(value: number, { kind }: Pick<FigureLine, "kind">): number {
  return kind === "money" ? value / 1000 : value;
}

/** Decimals that a value in thousandths needs. */
function decimalsOf(value: number): number {
  return [1000, 100, 10, 1].findIndex((unit) => value % unit === 0);
}

/** As many decimals as any of the values needs, so that no figure is shown rounded; counts have none. */
function formatOf({ kind, sum, last, parts }: FigureLine): string {
  if (kind === "count") return COUNT_FORMAT;
  const sums = [sum, last].flatMap((one) => (one ? [one.reported, one.withoutCoordinated] : []));
  const values = [...sums, ...parts.flatMap(({ total, coordinated }) => [total, coordinated ?? 0])];
  const decimals = Math.max(0, ...values.map(decimalsOf));
  return decimals === 0 ? COUNT_FORMAT : `${COUNT_FORMAT}.${"0".repeat(decimals)}`;
}

/** Every agency's share in every figure, with the version and the row that it stands in. */
export function figurePartsSheet(frame: Frame): List<PartColumn> {
  const { view, nameOf } = frame;
  const items = view.figures.flatMap((line) => line.parts.map((part): PartItem => ({ line, part })));
  const without = ({ line, part }: PartItem, row: number) =>
    formula(
      part.coordinated === null ? `F${row}` : `F${row}-G${row}`,
      shown(part.total - (part.coordinated ?? 0), line),
      formatOf(line),
    );
  return listSheet<PartItem, PartColumn>(
    frame,
    "figureParts",
    {
      key: { title: COLUMNS.indicatorKey, width: 24, cell: ({ line }) => text(line.key) },
      number: { title: COLUMNS.number, width: 7, cell: ({ line }) => text(line.number, CENTRED) },
      name: { title: COLUMNS.indicator, width: 44, cell: ({ line }) => text(line.name) },
      agency: { title: COLUMNS.agency, width: 32, cell: ({ part }) => text(nameOf(part.agency)) },
      unit: { title: COLUMNS.unit, width: 12, cell: ({ line }) => text(line.unit, CENTRED) },
      total: {
        title: COLUMNS.total,
        width: 14,
        cell: ({ line, part }) => number(shown(part.total, line), formatOf(line)),
      },
      coordinated: {
        title: COLUMNS.coordinated,
        width: 16,
        cell: ({ line, part }) =>
          number(part.coordinated === null ? null : shown(part.coordinated, line), formatOf(line)),
      },
      without: { title: COLUMNS.withoutCoordinated, width: 14, cell: without },
      version: {
        title: COLUMNS.version,
        width: 8,
        cell: ({ part }) => number(part.version, COUNT_FORMAT, CENTRED),
      },
      row: { title: COLUMNS.key, width: 24, cell: ({ line }) => text(line.key) },
      agencyId: { title: COLUMNS.agencyId, width: 22, cell: ({ part }) => text(part.agency) },
    },
    items,
  );
}

/** Why this period's figure is not held against the last one's, or null where it is. */
function notComparedWith({ last: period }: ProvinceView, { nature, sum, last }: FigureLine): string | null {
  if (sum === null || last === null || period === null) return UNKNOWN;
  return nature === "flow" && period.otherLength ? NOT_COMPARED : null;
}

const words = (why: string) => text(why, { align: "right", size: 11 });

function changeCell(view: ProvinceView, line: FigureLine, row: number): SheetCell {
  const why = notComparedWith(view, line);
  if (why !== null) return words(why);
  const change = (line.sum?.withoutCoordinated ?? 0) - (line.last?.withoutCoordinated ?? 0);
  return formula(`F${row}-I${row}`, shown(change, line), formatOf(line));
}

/** A rate without a base is unknown. */
function rateCell(view: ProvinceView, line: FigureLine, row: number): SheetCell {
  if (notComparedWith(view, line) !== null) return words(UNKNOWN);
  const [now, base] = [line.sum?.withoutCoordinated ?? 0, line.last?.withoutCoordinated ?? 0];
  const result = base === 0 ? UNKNOWN : (now - base) / base;
  return formula(`IF(I${row}=0,${quoted(UNKNOWN)},J${row}/I${row})`, result, RATE_FORMAT);
}

function lastCell(line: FigureLine, pick: (sum: FigureSum) => number): SheetCell {
  return number(line.last === null ? null : shown(pick(line.last), line), formatOf(line));
}

type FigureColumn =
  | "number"
  | "name"
  | "unit"
  | "reported"
  | "coordinated"
  | "without"
  | "agencies"
  | "lastReported"
  | "lastWithout"
  | "change"
  | "rate"
  | "awaited"
  | "awaitedNames"
  | "key";

/** Every figure of the province, added from the list of shares, beside the period before. */
export function figuresSheet(frame: Frame, parts: List<PartColumn>): List<FigureColumn> {
  const { view, shortNameOf } = frame;
  // An empty figure prints as "–", never as 0; column G says how many agencies gave one.
  const sumOf = (column: PartColumn, row: number) =>
    `IF(G${row}=0,${quoted(NOTHING)},SUMIFS(${parts.range(column)},${parts.range("key")},$N${row}))`;
  const sumCell = (line: FigureLine, column: PartColumn, row: number, pick: (sum: FigureSum) => number) =>
    formula(
      sumOf(column, row),
      line.sum === null ? NOTHING : shown(pick(line.sum), line),
      formatOf(line),
      column === "coordinated" ? {} : { bold: true },
    );
  return listSheet<FigureLine, FigureColumn>(
    frame,
    "figures",
    {
      number: { title: COLUMNS.number, width: 7, cell: (line) => text(line.number, CENTRED) },
      name: {
        title: COLUMNS.indicator,
        width: 40,
        cell: (line) => text(line.name, line.partOf === null ? {} : { indent: 1 }),
      },
      unit: { title: COLUMNS.unit, width: 11, cell: (line) => text(line.unit, CENTRED) },
      reported: {
        title: COLUMNS.reported,
        width: 13,
        cell: (line, row) => sumCell(line, "total", row, (sum) => sum.reported),
      },
      coordinated: {
        title: COLUMNS.coordinated,
        width: 16,
        cell: (line, row) =>
          line.joint
            ? sumCell(line, "coordinated", row, (sum) => sum.reported - sum.withoutCoordinated)
            : number(null),
      },
      without: {
        title: COLUMNS.withoutCoordinated,
        width: 13,
        cell: (line, row) => sumCell(line, "without", row, (sum) => sum.withoutCoordinated),
      },
      agencies: {
        title: COLUMNS.agencies,
        width: 10,
        cell: (line, row) => formula(countIfs([parts.range("key"), `$N${row}`]), line.sum?.agencies ?? 0),
      },
      lastReported: {
        title: COLUMNS.lastReported,
        width: 13,
        cell: (line) => lastCell(line, (sum) => sum.reported),
      },
      lastWithout: {
        title: COLUMNS.lastWithout,
        width: 13,
        cell: (line) => lastCell(line, (sum) => sum.withoutCoordinated),
      },
      change: {
        title: COLUMNS.change,
        width: 15,
        cell: (line, row) => changeCell(view, line, row),
      },
      rate: { title: COLUMNS.changeRate, width: 15, cell: (line, row) => rateCell(view, line, row) },
      awaited: {
        title: COLUMNS.awaited,
        width: 8,
        cell: (line) => number(line.awaited.length, COUNT_FORMAT, CENTRED),
      },
      awaitedNames: {
        title: COLUMNS.awaitedNames,
        width: 40,
        cell: (line) => textOrNothing(shorten(line.awaited.map(shortNameOf).join(", "), 110), { size: 10 }),
      },
      key: { title: COLUMNS.indicatorKey, width: 20, cell: (line) => text(line.key, { size: 10 }) },
    },
    view.figures,
  );
}
