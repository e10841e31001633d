import { AWAITED, HEADS } from "../../wording/tables.ts";
import type { Names } from "../names.ts";
import type { FigureLine, FigurePart, ProvinceView } from "../view.ts";
import { number, type Table, tableOf, text } from "./table.ts";

/** One agency's share in a figure; null where it is still awaited. */
export interface PartLine {
  figure: FigureLine;
  /** Its place among the figures. */
  place: number;
  agency: string;
  part: FigurePart | null;
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

function linesOf(figures: readonly FigureLine[]): PartLine[] {
  return figures.flatMap((figure, place) => [
    ...figure.parts.map((part): PartLine => ({ figure, place, agency: part.agency, part })),
    ...figure.awaited.map((agency): PartLine => ({ figure, place, agency, part: null })),
  ]);
}

/** The list behind each sum: one agency a line with the version that says so, then who is still awaited. */
export function figurePartsTable({ figures }: ProvinceView, { nameOf }: Names): Table<PartLine, PartColumn> {
  const share = (pick: (part: FigurePart) => number | null) => (line: PartLine) =>
    number(line.part === null ? null : pick(line.part), line.figure.kind);
  return tableOf<PartLine, PartColumn>({
    name: "figureParts",
    lines: linesOf(figures),
    keyOf: ({ agency, figure }) => ({ agency, table: "figures", row: figure.key }),
    columns: {
      key: { title: HEADS.indicatorKey, value: ({ figure }) => text(figure.key) },
      number: { title: HEADS.number, value: ({ figure }) => text(figure.number) },
      name: { title: HEADS.indicator, value: ({ figure }) => text(figure.name) },
      agency: { title: HEADS.agency, value: ({ agency }) => text(nameOf(agency)) },
      unit: { title: HEADS.unit, value: ({ figure }) => text(figure.unit) },
      total: { title: HEADS.total, value: share(({ total }) => total) },
      coordinated: { title: HEADS.coordinated, value: share((part) => part.coordinated) },
      without: {
        title: HEADS.withoutCoordinated,
        value: share(({ coordinated, total }) => total - (coordinated ?? 0)),
      },
      version: {
        title: HEADS.version,
        value: ({ part }) => (part === null ? text(AWAITED) : number(part.version)),
      },
      row: { title: HEADS.key, value: ({ figure }) => text(figure.key) },
      agencyId: { title: HEADS.agencyId, value: ({ agency }) => text(agency) },
    },
  });
}
