// Figures added over counted reports, with and without what was only coordinated, and the list behind each sum.
import type { FigureLine, FigureSum, ProvinceView } from "../../../../shared/province/view.ts";
import { COLUMNS, NOT_COMPARED, NOTHING } from "../../../../shared/wording/export.ts";
import { FIGURE_TITLES, PROVINCE, partName } from "../../../../shared/wording/sheet.ts";
import { bandStyle, cell, STYLES, type Tab, type TabCell } from "../tab.ts";
import { figureCell, type ProvinceColumn, plainTab } from "./frame.ts";
import { keyOfSource } from "./sources.ts";

const COLUMNS_OF: readonly ProvinceColumn[] = [
  { title: COLUMNS.number, width: 58 },
  { title: COLUMNS.indicator, width: 300 },
  { title: COLUMNS.unit, width: 90 },
  { title: COLUMNS.reported, width: 120 },
  { title: COLUMNS.withoutCoordinated, width: 120 },
  { title: COLUMNS.agencies, width: 90 },
  { title: COLUMNS.lastReported, width: 120 },
  { title: COLUMNS.lastWithout, width: 120 },
  { title: COLUMNS.awaited, width: 90 },
  { title: FIGURE_TITLES.source, width: 130 },
];

function sumCells(sum: FigureSum | null, kind: FigureLine["kind"]): TabCell[] {
  return [sum?.reported, sum?.withoutCoordinated].map((value) => figureCell(value, kind));
}

function lastCells({ kind, last, nature }: FigureLine, view: ProvinceView): TabCell[] {
  // A flow of a much shorter or longer period says nothing beside this one's.
  if (last !== null && view.last?.otherLength && nature === "flow") {
    return [cell(NOT_COMPARED, STYLES.small), cell(NOT_COMPARED, STYLES.small)];
  }
  return sumCells(last, kind);
}

/** The figures of the province; stocks and flows alike, money in triệu đồng. */
export function figuresTab(view: ProvinceView): Tab {
  let band = -1;
  const rows = view.figures.map((line) => {
    if (line.partOf === null) band += 1;
    const ground = Math.max(band, 0);
    const cells = [
      cell(line.number, bandStyle(ground, STYLES.centred)),
      cell(line.partOf === null ? line.name : partName(line.name), bandStyle(ground)),
      cell(line.unit, bandStyle(ground, STYLES.centred)),
      ...sumCells(line.sum, line.kind),
      cell(line.sum?.agencies ?? 0, STYLES.number),
      ...lastCells(line, view),
      cell(line.awaited.length, STYLES.number),
      cell(line.source, bandStyle(ground, STYLES.small)),
    ];
    return { key: line.key, cells };
  });
  const { noFigures, tabs } = PROVINCE;
  return plainTab(view, { name: tabs.figures, columns: COLUMNS_OF, rows, whenEmpty: noFigures, frozen: 2 });
}

/** The list behind each sum: one agency a row with the version that says so, then who is still awaited. */
export function figurePartsTab(view: ProvinceView): Tab {
  const names = new Map(view.bodies.map(({ id, name }) => [id, name]));
  const rows = view.figures.flatMap(({ awaited, key, kind, name, number, parts, unit }, at) => {
    const style = bandStyle(at);
    const centred = bandStyle(at, STYLES.centred);
    const row = (agency: string, cells: TabCell[]) => ({
      key: keyOfSource({ agency, table: "figures", row: key }),
      cells: [
        cell(number, centred),
        cell(name, style),
        cell(unit, centred),
        cell(names.get(agency) ?? agency),
        ...cells,
        cell(key, STYLES.small),
      ],
    });
    const nothing = [cell(NOTHING, STYLES.figure), cell(NOTHING, STYLES.figure)];
    return [
      ...parts.map(({ agency, coordinated, total, version }) =>
        row(agency, [
          figureCell(total, kind),
          figureCell(coordinated, kind),
          cell(PROVINCE.version(version), STYLES.centred),
        ]),
      ),
      ...awaited.map((agency) => row(agency, [...nothing, cell(PROVINCE.awaited, STYLES.centred)])),
    ];
  });
  return plainTab(view, {
    name: PROVINCE.tabs.figureParts,
    columns: [
      { title: COLUMNS.number, width: 58, owner: true },
      { title: COLUMNS.indicator, width: 300 },
      { title: COLUMNS.unit, width: 90 },
      { title: COLUMNS.agency, width: 280, owner: true },
      { title: COLUMNS.total, width: 110 },
      { title: COLUMNS.coordinated, width: 190 },
      { title: PROVINCE.columns.reportState, width: 130 },
      { title: COLUMNS.indicatorKey, width: 150 },
    ],
    rows,
    whenEmpty: PROVINCE.noFigures,
  });
}
