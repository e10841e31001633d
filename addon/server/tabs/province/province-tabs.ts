// The province view as tabs. Every figure stands with what it counts, every answer with its agency.
import { haveOthersGiven, isOfOtherLength } from "../../../../shared/province/comparison.ts";
import { type Names, namesOf } from "../../../../shared/province/names.ts";
import { dutiesTable } from "../../../../shared/province/tables/duties.ts";
import { figurePartsTable } from "../../../../shared/province/tables/figure-parts.ts";
import { figuresTable } from "../../../../shared/province/tables/figures.ts";
import { agencyColumn, matrixTable } from "../../../../shared/province/tables/matrix.ts";
import { type Column, text } from "../../../../shared/province/tables/table.ts";
import { textsTable } from "../../../../shared/province/tables/texts.ts";
import { unreportedTable } from "../../../../shared/province/tables/unreported.ts";
import {
  type DutyLine,
  type FigureLine,
  type ProvinceView,
  STANDINGS,
  type TextLine,
} from "../../../../shared/province/view.ts";
import { PROVINCE } from "../../../../shared/wording/sheet.ts";
import { DUTY_STATES } from "../../../../shared/wording/status.ts";
import { NOT_COMPARED, ROLES, type TableName } from "../../../../shared/wording/tables.ts";
import type { Chart } from "../chart.ts";
import { STYLES, type Tab } from "../tab.ts";
import { summaryTab } from "./summary-tab.ts";
import { tableTab } from "./table-tab.ts";

export interface ProvinceTab {
  /** In the tab's mark, as it was in every earlier pull. */
  id: "summary" | "duties" | "matrix" | "figures" | "parts" | "texts" | "missing";
  table: TableName;
  tab: Tab;
  charts?: Chart[];
}

const { body, centred, figure, small } = STYLES;

/** Sections take turns in two soft grounds. */
function bandOfSection({ duties }: ProvinceView): (line: DutyLine) => number {
  const sections = [...new Set(duties.map(({ section }) => section))];
  return ({ section }) => sections.indexOf(section);
}

function dutiesTab(view: ProvinceView, names: Names): Tab {
  return tableTab(view, dutiesTable(view, names), {
    bandOf: bandOfSection(view),
    frozen: 1,
    columns: {
      duty: { width: 66, band: true, style: centred },
      text: { width: 360, band: true, brief: true },
      guidedDeadline: { width: 130, band: true, style: centred },
      stateOverdue: { width: 156, style: centred },
      answeredOf: { width: 92, style: centred },
      leads: { width: 300 },
      coordinators: { width: 240 },
      invited: { width: 200 },
    },
  });
}

/** What the matrix's short words and signs mean. */
function legend(): string[] {
  const roles = Object.values(ROLES).map(({ short, word }) => `${short}: ${word.toLowerCase()}`);
  const signs = STANDINGS.map(
    (state) => `${DUTY_STATES[state].sign} ${DUTY_STATES[state].word.toLowerCase()}`,
  );
  return [`${roles.join("; ")}.`, `${signs.join("; ")}.`];
}

function matrixTab(view: ProvinceView, names: Names): Tab {
  const agencies = view.agencies.map(({ id }) => [agencyColumn(id), { width: 78, style: centred }]);
  return tableTab(view, matrixTable(view, names), {
    bandOf: bandOfSection(view),
    legend: legend(),
    frozen: 2,
    columns: {
      duty: { width: 66, band: true, style: centred, owner: true },
      text: { width: 260, band: true, style: { ...body, wrap: false }, longest: 32 },
      state: { width: 156, style: centred },
      ...Object.fromEntries(agencies),
    },
  });
}

/** The figures of the province; stocks and flows alike, money in triệu đồng. */
function figuresTab(view: ProvinceView, names: Names): Tab {
  const table = figuresTable(view, names);
  let band = -1;
  const bands = view.figures.map((line): [FigureLine, number] => {
    if (line.partOf === null) band += 1;
    return [line, Math.max(band, 0)];
  });
  const bandOf = new Map(bands);
  // The change, which says so elsewhere, is not in this tab.
  const comparable = ({ title, value }: Column<FigureLine>): Column<FigureLine> => ({
    title,
    value: (line) =>
      line.last !== null && isOfOtherLength(line, view.last) ? text(NOT_COMPARED) : value(line),
  });
  const { lastReported, lastWithout } = table.columns;
  const columns = {
    ...table.columns,
    lastReported: comparable(lastReported),
    lastWithout: comparable(lastWithout),
  };
  return tableTab(
    view,
    { ...table, columns },
    {
      whenEmpty: PROVINCE.noFigures,
      frozen: 2,
      bandOf: (line) => bandOf.get(line) ?? 0,
      columns: {
        number: { width: 58, band: true, style: centred },
        name: { width: 300, band: true },
        unit: { width: 90, band: true, style: centred },
        reported: { width: 120, style: figure },
        without: { width: 120, style: figure },
        agencies: { width: 90 },
        lastReported: { width: 120, style: figure },
        lastWithout: { width: 120, style: figure },
        ...(haveOthersGiven(view)
          ? {
              lastAgencies: { width: 90 },
              bothAgencies: { width: 90 },
              bothChange: { width: 120, style: figure },
            }
          : {}),
        awaited: { width: 90 },
        basis: { width: 130, band: true, style: small },
      },
    },
  );
}

function figurePartsTab(view: ProvinceView, names: Names): Tab {
  return tableTab(view, figurePartsTable(view, names), {
    whenEmpty: PROVINCE.noFigures,
    bandOf: ({ place }) => place,
    columns: {
      number: { width: 58, band: true, style: centred, owner: true },
      name: { width: 300, band: true },
      unit: { width: 90, band: true, style: centred },
      agency: { width: 280, owner: true },
      total: { width: 110, style: figure },
      coordinated: { width: 190, style: figure },
      version: { width: 130, style: centred },
      key: { width: 150, style: small },
    },
  });
}

function concernsTab(view: ProvinceView, texts: readonly TextLine[], names: Names): Tab {
  return tableTab(view, textsTable("concerns", texts, view, names), {
    whenEmpty: PROVINCE.noTexts,
    columns: {
      kind: { width: 166, owner: true },
      body: { width: 220, owner: true },
      duty: { width: 72, style: centred },
      text: { width: 560 },
      source: { width: 190, owner: true },
    },
  });
}

/** Whose report does not count, or came late, and why; those to be reminded stand on top. */
function unreportedTab(view: ProvinceView, names: Names): Tab {
  return tableTab(view, unreportedTable(view, names), {
    whenEmpty: PROVINCE.noneMissing,
    columns: {
      agency: { width: 380, owner: true },
      reason: { width: 250 },
      state: { width: 150, style: centred, plain: true },
      sentOn: { width: 110, style: centred },
      daysLate: { width: 90 },
      onBehalf: { width: 110, style: centred },
      note: { width: 380 },
    },
  });
}

/** The tabs into which a province view is pulled, in their order. */
export function provinceTabs(view: ProvinceView, texts: readonly TextLine[]): ProvinceTab[] {
  const names = namesOf(view);
  return [
    { id: "summary", table: "summary", ...summaryTab(view) },
    { id: "duties", table: "duties", tab: dutiesTab(view, names) },
    { id: "matrix", table: "matrix", tab: matrixTab(view, names) },
    { id: "figures", table: "figures", tab: figuresTab(view, names) },
    { id: "parts", table: "figureParts", tab: figurePartsTab(view, names) },
    { id: "texts", table: "concerns", tab: concernsTab(view, texts, names) },
    { id: "missing", table: "unreported", tab: unreportedTab(view, names) },
  ];
}
