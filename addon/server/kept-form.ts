// The issued form and what this spreadsheet knows of the report, kept in a hidden tab beside the sheet, so that
// the check works without network and a copy of the file brings its form along.
import type { Day } from "../../shared/day.ts";
import type { Form } from "../../shared/report/form.ts";
import { activeMark, findTab, keepText, keptText, markedTabs } from "./sheets/grid.ts";

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
    return JSON.parse(text) as KeptForm;
  } catch {
    // Somebody edited the hidden tab: the form is fetched again when the sheet is rebuilt.
    return null;
  }
}

/** The period of the sheet that the person looks at, else of the first sheet in the file; null without any. */
export function currentPeriod(): string | null {
  const active = activeMark();
  if (active?.kind === "duties") return active.id;
  return markedTabs().find(({ mark }) => mark.kind === "duties")?.mark.id ?? null;
}

/** The sheet in this spreadsheet with its form, or null. */
export function currentSheet(): { sheet: GoogleAppsScript.Spreadsheet.Sheet; kept: KeptForm } | null {
  const period = currentPeriod();
  if (period === null) return null;
  const sheet = findTab({ kind: "duties", id: period });
  const kept = keptForm(period);
  return sheet && kept ? { sheet, kept } : null;
}
