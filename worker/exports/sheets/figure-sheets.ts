import { compareWithLast, haveOthersGiven } from "../../../shared/province/comparison.ts";
import {
  figurePartsTable,
  type PartColumn,
  type PartLine,
} from "../../../shared/province/tables/figure-parts.ts";
import { type FigureColumn, figuresTable } from "../../../shared/province/tables/figures.ts";
import type { FigureLine } from "../../../shared/province/view.ts";
import { NOTHING, UNKNOWN } from "../../../shared/wording/tables.ts";
import type { Book } from "./book.ts";
import { countIfs, quoted } from "./grid.ts";
import { type Layout, type List, listSheet } from "./list-sheet.ts";
import { CENTRED, COUNT_FORMAT, type Look, RATE_FORMAT } from "./look.ts";

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
export function figurePartsSheet(book: Book): List<PartColumn> {
  const table = figurePartsTable(book.view, book.names);
  const format = ({ figure }: PartLine) => formatOf(figure);
  const layout: Partial<Record<PartColumn, Layout<PartLine>>> = {
    key: { width: 24 },
    number: { width: 7, look: CENTRED },
    name: { width: 44 },
    agency: { width: 32 },
    unit: { width: 12, look: CENTRED },
    total: { width: 14, format },
    coordinated: { width: 16, format },
    without: {
      width: 14,
      format,
      formula: ({ part }, row) => (part?.coordinated === null ? `F${row}` : `F${row}-G${row}`),
    },
    version: { width: 8, look: CENTRED },
    row: { width: 24 },
    agencyId: { width: 22 },
  };
  // Who is awaited has no share that a sum could be added from.
  return listSheet(
    book,
    table,
    layout,
    table.lines.filter(({ part }) => part !== null),
  );
}

const WORDS: Look = { align: "right", size: 11 };

/** Every figure of the province, added from the list of shares, beside the period before. */
export function figuresSheet(book: Book, parts: List<PartColumn>): List<FigureColumn> {
  const { last } = book.view;
  // An empty figure prints as "–", never as 0; column G says how many agencies gave one.
  const sumOf = (column: PartColumn) => (_: FigureLine, row: number) =>
    `IF(G${row}=0,${quoted(NOTHING)},SUMIFS(${parts.range(column)},${parts.range("key")},$N${row}))`;
  const isCompared = (line: FigureLine) => compareWithLast(line, last).kind === "compared";
  const compared = (words: (row: number) => string) => (line: FigureLine, row: number) =>
    isCompared(line) ? words(row) : null;
  const orWords = (line: FigureLine) => (isCompared(line) ? {} : WORDS);
  return listSheet<FigureLine, FigureColumn>(book, figuresTable(book.view, book.names), {
    number: { width: 7, look: CENTRED },
    name: { width: 40, look: ({ partOf }) => (partOf === null ? {} : { indent: 1 }) },
    unit: { width: 11, look: CENTRED },
    reported: { width: 13, look: { bold: true }, format: formatOf, formula: sumOf("total") },
    coordinated: {
      width: 16,
      format: formatOf,
      formula: (line, row) => (line.joint ? sumOf("coordinated")(line, row) : null),
    },
    without: { width: 13, look: { bold: true }, format: formatOf, formula: sumOf("without") },
    agencies: { width: 10, formula: (_, row) => countIfs([parts.range("key"), `$N${row}`]) },
    lastReported: { width: 13, format: formatOf },
    lastWithout: { width: 13, format: formatOf },
    change: {
      width: 15,
      look: orWords,
      format: formatOf,
      formula: compared((row) => `F${row}-I${row}`),
    },
    rate: {
      width: 15,
      look: orWords,
      format: () => RATE_FORMAT,
      formula: compared((row) => `IF(I${row}=0,${quoted(UNKNOWN)},J${row}/I${row})`),
    },
    awaited: { width: 8, look: CENTRED },
    awaitedNames: { width: 40, look: { size: 10 }, longest: 110 },
    key: { width: 20, look: { size: 10 } },
    // Only where other bodies gave a figure then than now: else the change of all is theirs.
    ...(haveOthersGiven(book.view)
      ? {
          lastAgencies: { width: 11 },
          bothAgencies: { width: 11 },
          bothChange: { width: 18, format: formatOf },
        }
      : {}),
  });
}
