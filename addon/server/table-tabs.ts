// The tabs of a file that are tables of a form, by their marks.
import { TABLES, type TableId } from "../../shared/report/report.ts";
import { activeMark, type MarkedTab, markedTabs } from "./sheets/tabs.ts";

function isTable(kind: string | undefined): kind is TableId {
  return TABLES.some((id) => id === kind);
}

/** The table that a mark stands for, or null. */
export function tableOfMark({ kind }: MarkedTab["mark"]): TableId | null {
  return isTable(kind) ? kind : null;
}

/** The tabs of a period's tables, as far as they are there. */
type TableTabs = Partial<Record<TableId, GoogleAppsScript.Spreadsheet.Sheet>>;

export function tableTabs(periodId: string, marked: readonly MarkedTab[] = markedTabs()): TableTabs {
  const tabs: TableTabs = {};
  for (const { mark, sheet } of marked) {
    if (isTable(mark.kind) && mark.id === periodId && !tabs[mark.kind]) tabs[mark.kind] = sheet;
  }
  return tabs;
}

/** Names of tabs that are a person's copies of a period's tables, and are not read. */
export function copiedTabs(periodId: string, marked: readonly MarkedTab[]): string[] {
  const used = Object.values(tableTabs(periodId, marked)).map((sheet) => sheet.getSheetId());
  return marked
    .filter(
      ({ mark, sheet }) => isTable(mark.kind) && mark.id === periodId && !used.includes(sheet.getSheetId()),
    )
    .map(({ sheet }) => sheet.getName());
}

/** The period of the tab that the person looks at, else of the first table in the file; null without any. */
export function currentPeriod(tabs: readonly MarkedTab[] = markedTabs()): string | null {
  const active = activeMark(tabs);
  if (active && isTable(active.kind)) return active.id;
  return tabs.find(({ mark }) => isTable(mark.kind))?.mark.id ?? null;
}

/** Periods that have a sheet in this file, in the order of their first tabs; copies of tabs make none. */
export function sheetPeriods(tabs: readonly MarkedTab[]): string[] {
  return [...new Set(tabs.filter(({ mark }) => isTable(mark.kind)).map(({ mark }) => mark.id))];
}
