import { partName } from "../../wording/sheet.ts";
import { NOT_COMPARED, TABLE_HEADS, UNKNOWN } from "../../wording/tables.ts";
import { compareBoth, compareWithLast } from "../comparison.ts";
import type { Names } from "../names.ts";
import type { FigureLine, FigureSum, ProvinceView } from "../view.ts";
import { number, tableOf, text, type Value } from "./table.ts";

function ofSum(sum: FigureSum | null, kind: FigureLine["kind"], pick: (sum: FigureSum) => number): Value {
  return number(sum === null ? null : pick(sum), kind);
}

const reported = (sum: FigureSum) => sum.reported;
const without = (sum: FigureSum) => sum.withoutCoordinated;
const coordinated = (sum: FigureSum) => sum.reported - sum.withoutCoordinated;

function changeValue(line: FigureLine, last: ProvinceView["last"]): Value {
  const comparison = compareWithLast(line, last);
  if (comparison.kind === "compared") return number(comparison.now - comparison.before, line.kind);
  return text(comparison.kind === "unknown" ? UNKNOWN : NOT_COMPARED);
}

/** A rate without a base is unknown. */
function rateValue(line: FigureLine, last: ProvinceView["last"]): Value {
  const comparison = compareWithLast(line, last);
  if (comparison.kind !== "compared" || comparison.before === 0) return text(UNKNOWN);
  return number((comparison.now - comparison.before) / comparison.before, "rate");
}

/** Every figure of the province, with and without what was only coordinated, beside the period before. */
export function figuresTable({ figures, last }: ProvinceView, { shortNameOf }: Names) {
  return tableOf({
    name: "figures",
    lines: figures,
    keyOf: ({ key }) => key,
    columns: {
      number: { title: TABLE_HEADS.number, value: (line) => text(line.number) },
      name: {
        title: TABLE_HEADS.indicator,
        value: ({ name, partOf }) => text(partOf === null ? name : partName(name)),
      },
      unit: { title: TABLE_HEADS.unit, value: ({ unit }) => text(unit) },
      reported: { title: TABLE_HEADS.reported, value: ({ kind, sum }) => ofSum(sum, kind, reported) },
      coordinated: {
        title: TABLE_HEADS.coordinated,
        value: ({ joint, kind, sum }) => ofSum(joint ? sum : null, kind, coordinated),
      },
      without: { title: TABLE_HEADS.withoutCoordinated, value: ({ kind, sum }) => ofSum(sum, kind, without) },
      agencies: { title: TABLE_HEADS.agencies, value: ({ sum }) => number(sum?.agencies ?? 0) },
      lastReported: {
        title: TABLE_HEADS.lastReported,
        value: (line) => ofSum(line.last, line.kind, reported),
      },
      lastWithout: { title: TABLE_HEADS.lastWithout, value: (line) => ofSum(line.last, line.kind, without) },
      change: { title: TABLE_HEADS.change, value: (line) => changeValue(line, last) },
      rate: { title: TABLE_HEADS.changeRate, value: (line) => rateValue(line, last) },
      awaited: { title: TABLE_HEADS.awaited, value: ({ awaited }) => number(awaited.length) },
      awaitedNames: {
        title: TABLE_HEADS.awaitedNames,
        value: ({ awaited }) => text(awaited.map(shortNameOf).join(", ")),
      },
      basis: { title: TABLE_HEADS.basis, value: ({ source }) => text(source) },
      lastAgencies: {
        title: TABLE_HEADS.lastAgencies,
        value: (line) => number(line.last?.agencies ?? 0),
      },
      bothAgencies: {
        title: TABLE_HEADS.bothAgencies,
        value: ({ both }) => number(both?.agencies ?? null),
      },
      bothChange: {
        title: TABLE_HEADS.bothChange,
        value: (line) => {
          const both = compareBoth(line, last);
          return number(both && both.now - both.before, line.kind);
        },
      },
      key: { title: TABLE_HEADS.indicatorKey, value: ({ key }) => text(key) },
    },
  });
}

export type FigureColumn = keyof ReturnType<typeof figuresTable>["columns"];
