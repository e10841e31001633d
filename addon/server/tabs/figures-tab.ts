// The figures table: one row an indicator that concerns the agency, last period's value beside it.
import type { FigureRow, Form } from "../../../shared/report/form.ts";
import { FORMER_FIGURE_TITLES } from "../../../shared/wording/former-words.ts";
import {
  FIGURE_TITLES,
  FIGURES_HINT,
  figuresCaption,
  figuresHeading,
  lastPeriodTitle,
  partName,
  showFigure,
  UNKNOWN_FIGURE,
} from "../../../shared/wording/sheet.ts";
import { bandStyle, STYLES } from "./tab.ts";
import { filled, filledColumns, given, type RowCell, type Table, type TableRow } from "./table.ts";

function lastWords({ last, kind }: FigureRow): string {
  if (last === null) return "–";
  return last === "unknown" ? UNKNOWN_FIGURE : showFigure(last.value, kind);
}

function figureRow(row: FigureRow, form: Form, band: number): TableRow {
  const style = bandStyle(band);
  const entries = form.tables.figures.columns.map(({ id, kind }): RowCell => {
    if (kind !== "figure") return filled();
    // Still read, though it is no use there: what somebody typed is told, not lost.
    return id === "coordinated" && !row.joint
      ? { filled: STYLES.closed, guarded: true }
      : filled(STYLES.figure);
  });
  return {
    key: row.key,
    name: row.number,
    cells: [
      given(row.number, bandStyle(band, STYLES.centred)),
      given(row.partOf === null ? row.name : partName(row.name), style),
      given(row.unit, bandStyle(band, STYLES.centred)),
      given(lastWords(row), bandStyle(band, STYLES.figure)),
      ...entries,
      given(row.source, bandStyle(band, STYLES.small)),
    ],
  };
}

/** The period whose values stand beside, or null where there are none. */
function lastPeriod(rows: readonly FigureRow[]): string | null {
  for (const { last } of rows) if (last !== null && last !== "unknown") return last.periodName;
  return null;
}

/** The figures table of a form; without rows where no figure concerns the agency. */
export function figuresTable(form: Form): Table {
  const { rows, title } = form.tables.figures;
  let band = -1;
  return {
    id: "figures",
    title,
    heading: figuresHeading(form),
    hint: FIGURES_HINT,
    caption: figuresCaption(form),
    columns: [
      { title: FIGURE_TITLES.number, former: FORMER_FIGURE_TITLES.number, width: 54 },
      { title: FIGURE_TITLES.name, width: 250 },
      { title: FIGURE_TITLES.unit, width: 78 },
      { title: lastPeriodTitle(lastPeriod(rows)), stem: FIGURE_TITLES.last, width: 98 },
      ...filledColumns(form.tables.figures, "figures"),
      { title: FIGURE_TITLES.source, width: 128 },
    ],
    rows: rows.map((row) => {
      if (row.partOf === null) band += 1;
      return figureRow(row, form, Math.max(band, 0));
    }),
    checkWidth: 190,
    frozenColumns: 2,
  };
}
