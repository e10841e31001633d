// The issued form and what this spreadsheet knows of the report, kept in a hidden tab beside the sheet, so that
// the check works without network and a copy of the file brings its form along.
import type { Day } from "../../shared/day.ts";
import type { Form } from "../../shared/report/form.ts";
import type { TableId } from "../../shared/report/report.ts";
import { activeMark, keepText, keptText, markedTabs } from "./sheets/grid.ts";
import { TABLE_IDS } from "./tabs/tables.ts";

export interface KeptForm {
  form: Form;
  /** The newest version and revision on which this sheet's content is based. */
  base: { latest: number; rev: number };
  /** A demo's day, or null where the clock counts. */
  fixedDay: Day | null;
}

const HIDDEN = "_bieu_mau";

/** Keeps a form in this spreadsheet, replacing the one of the same period. */
export function keepForm(kept: KeptForm): void {
  const id = kept.form.period.id;
  keepText({ kind: "form", id }, `${HIDDEN} ${id}`, JSON.stringify(kept));
}

/** The form kept for a period; null where there is none or it cannot be read any more. */
export function keptForm(periodId: string): KeptForm | null {
  const text = keptText({ kind: "form", id: periodId });
  if (!text) return null;
  try {
    const kept = JSON.parse(text) as KeptForm;
    // A form of an earlier shape is fetched anew when the sheet is rebuilt.
    return kept.form.schema === 2 ? kept : null;
  } catch {
    // Somebody edited the hidden tab: the form is fetched again when the sheet is rebuilt.
    return null;
  }
}

function isTable(kind: string | undefined): kind is TableId {
  return TABLE_IDS.some((id) => id === kind);
}

/** The tabs of a period's tables, as far as they are there. */
export type TableTabs = Partial<Record<TableId, GoogleAppsScript.Spreadsheet.Sheet>>;

export function tableTabs(periodId: string): TableTabs {
  const tabs: TableTabs = {};
  for (const { mark, sheet } of markedTabs()) {
    if (isTable(mark.kind) && mark.id === periodId && !tabs[mark.kind]) tabs[mark.kind] = sheet;
  }
  return tabs;
}

/** The period of the tab that the person looks at, else of the first table in the file; null without any. */
export function currentPeriod(): string | null {
  const active = activeMark();
  if (active && isTable(active.kind)) return active.id;
  return markedTabs().find(({ mark }) => isTable(mark.kind))?.mark.id ?? null;
}

/** The form of the sheet in this spreadsheet, or null. */
export function currentForm(): KeptForm | null {
  const period = currentPeriod();
  return period === null ? null : keptForm(period);
}
