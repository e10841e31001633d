import { AWAITED, TABLE_HEADS } from "../../wording/tables.ts";
import type { Names } from "../names.ts";
import type { FigureLine, FigurePart, ProvinceView } from "../view.ts";
import { number, tableOf, text } from "./table.ts";

/** One agency's share in a figure; null where it is still awaited. */
export interface PartLine {
  figure: FigureLine;
  /** Its place among the figures. */
  place: number;
  agency: string;
  part: FigurePart | null;
}

function linesOf(figures: readonly FigureLine[]): PartLine[] {
  return figures.flatMap((figure, place) => [
    ...figure.parts.map((part): PartLine => ({ figure, place, agency: part.agency, part })),
    ...figure.awaited.map((agency): PartLine => ({ figure, place, agency, part: null })),
  ]);
}

/** The list behind each sum: one agency a line with the version that says so, then who is still awaited. */
export function figurePartsTable({ figures }: ProvinceView, { nameOf }: Names) {
  const share = (pick: (part: FigurePart) => number | null) => (line: PartLine) =>
    number(line.part === null ? null : pick(line.part), line.figure.kind);
  return tableOf({
    name: "figureParts",
    lines: linesOf(figures),
    keyOf: ({ agency, figure }) => ({ agency, table: "figures", row: figure.key }),
    columns: {
      key: { title: TABLE_HEADS.indicatorKey, value: ({ figure }) => text(figure.key) },
      number: { title: TABLE_HEADS.number, value: ({ figure }) => text(figure.number) },
      name: { title: TABLE_HEADS.indicator, value: ({ figure }) => text(figure.name) },
      agency: { title: TABLE_HEADS.agency, value: ({ agency }) => text(nameOf(agency)) },
      unit: { title: TABLE_HEADS.unit, value: ({ figure }) => text(figure.unit) },
      total: { title: TABLE_HEADS.total, value: share(({ total }) => total) },
      coordinated: { title: TABLE_HEADS.coordinated, value: share((part) => part.coordinated) },
      without: {
        title: TABLE_HEADS.withoutCoordinated,
        value: share(({ coordinated, total }) => total - (coordinated ?? 0)),
      },
      version: {
        title: TABLE_HEADS.version,
        value: ({ part }) => (part === null ? text(AWAITED) : number(part.version)),
      },
      row: { title: TABLE_HEADS.key, value: ({ figure }) => text(figure.key) },
      agencyId: { title: TABLE_HEADS.agencyId, value: ({ agency }) => text(agency) },
    },
  });
}

export type PartColumn = keyof ReturnType<typeof figurePartsTable>["columns"];
