// Where this sheet and a version that somebody else sent say different things, row by row: none is thrown away.

import type { Form } from "../../../shared/report/form.ts";
import { cellText } from "../../../shared/report/read-cell.ts";
import type { Cell, ReportRow } from "../../../shared/report/report.ts";
import { DIFFERENCES } from "../../../shared/wording/sheet.ts";
import { toTabValue } from "./duties-tab.ts";
import { cell, fill, STYLES, type Tab } from "./tab.ts";

export interface Difference {
  duty: string;
  column: string;
  here: Cell;
  sent: Cell;
}

/** The cells in which two sets of rows differ as a person sees them, in the order of the form. */
export function differencesOf(
  here: readonly ReportRow[],
  sent: readonly ReportRow[],
  { tables }: Form,
): Difference[] {
  const byKey = (rows: readonly ReportRow[]) => new Map(rows.map((row) => [row.key, row.cells]));
  const [ours, theirs] = [byKey(here), byKey(sent)];
  return tables.duties.rows.flatMap(({ key, duty }) =>
    tables.duties.columns.flatMap(({ id, title }): Difference[] => {
      const [a = null, b = null] = [ours.get(key)?.[id], theirs.get(key)?.[id]];
      return cellText(a) === cellText(b) ? [] : [{ duty, column: title, here: a, sent: b }];
    }),
  );
}

/** The tab that lists differences from a version. */
export function differencesTab(differences: readonly Difference[], version: number): Tab {
  const { columns, hint, tab, title } = DIFFERENCES;
  const widths = [72, 200, 420, 420];
  return {
    name: tab,
    columns: widths.map((width) => ({ width })),
    rows: [
      fill([cell(title, STYLES.title)], widths.length),
      fill([cell(hint(version), STYLES.hint)], widths.length),
      Object.values(columns).map((words) => cell(words, STYLES.head)),
      ...differences.map(({ duty, column, here, sent }) => [
        cell(duty, STYLES.centred),
        cell(column),
        cell(toTabValue(here)),
        cell(toTabValue(sent)),
      ]),
    ],
    frozenRows: 3,
    table: { row: 3, column: 1, rows: differences.length + 1, columns: widths.length },
    choices: [],
    guarded: [],
  };
}
