// What places of a report are called: tables, rows and columns by their names for people.
import type { Section } from "../../../shared/plan/plan.ts";
import type { Difference } from "../../../shared/report/differences.ts";
import type { DutyRow, Form } from "../../../shared/report/form.ts";
import type { Place } from "../../../shared/report/place.ts";
import { isObject } from "../../../shared/report/reading/read-cell.ts";
import type { Report, ReportRow, Returned, TableId } from "../../../shared/report/report.ts";
import { shownCell } from "../../../shared/report/shown-cell.ts";
import { COLUMN_TITLES } from "../../../shared/wording/form.ts";
import { showInstant } from "../../../shared/wording/instant.ts";
import { OWN_SECTION, ownName } from "../../../shared/wording/sheet.ts";
import type { FindingGroup } from "../../contract/check.ts";
import type { DifferenceItem, NamedPlace, ReturnedView } from "../../contract/places.ts";
import type { SheetDifference } from "../tabs/differences-tab.ts";

/** What a row is called, and under which heading it stands. */
export type RowNames = Pick<FindingGroup, "duty" | "title" | "section">;

function dutyTitle(row: DutyRow): string {
  return row.answersFor ? `${row.answersFor.name}: ${row.text}` : row.text;
}

export function sectionTitle({ id, title }: Section): string {
  return `${id}. ${title}`;
}

/** What each row of a table is called, by key. */
export function rowNames({ sections, tables }: Form): Record<TableId, Map<string, RowNames>> {
  const { duties, figures, assessment } = tables;
  const titles = new Map(sections.map((section) => [section.id, sectionTitle(section)]));
  return {
    duties: new Map([
      ...duties.rows.map((row): [string, RowNames] => [
        row.key,
        { duty: row.duty, title: dutyTitle(row), section: titles.get(row.section) ?? row.section },
      ]),
      ...duties.own.map((key, at): [string, RowNames] => [
        key,
        { duty: ownName(at + 1), title: "", section: OWN_SECTION },
      ]),
    ]),
    figures: new Map(
      figures.rows.map(({ key, name, number }) => [
        key,
        { duty: number, title: name, section: figures.title },
      ]),
    ),
    assessment: new Map(
      assessment.rows.map(({ key, title }) => [key, { duty: title, title: "", section: assessment.title }]),
    ),
  };
}

/** A column's title, empty where a place has none. */
export function columnTitle({ column, table = "duties" }: Place): string {
  const titles: Record<string, string> = COLUMN_TITLES[table];
  return column === undefined ? "" : (titles[column] ?? "");
}

/** Names places of one form; a row that the form does not have goes by its key. */
export function placeNames(form: Form): (place: Place & { table: TableId; row: string }) => NamedPlace {
  const names = rowNames(form);
  return ({ column, row, table }) => {
    const known = names[table].get(row);
    return {
      place: column === undefined ? { table, row } : { table, row, column },
      table: form.tables[table].title,
      duty: known?.duty ?? row,
      title: known?.title ?? "",
      column: columnTitle({ table, ...(column === undefined ? {} : { column }) }),
    };
  };
}

/** Differences with the names of their places. */
export function differenceItems(differences: readonly Difference[], form: Form): DifferenceItem[] {
  const nameOf = placeNames(form);
  return differences.map(({ after, before, column, kind, row, table }) => ({
    ...nameOf({ table, row, ...(column === null ? {} : { column }) }),
    kind,
    before,
    after,
    mend: null,
  }));
}

/** What differs where nothing was returned, each changed cell with the mend that puts the sent text back. */
export function lockedItems(locked: readonly Difference[], report: Report, form: Form): DifferenceItem[] {
  const items = differenceItems(locked, form);
  return locked.map(({ before, column, kind, row, table }, at): DifferenceItem => {
    const item = items[at] as DifferenceItem;
    if (kind !== "changed" || column === null) return item;
    const rows: readonly ReportRow[] = report.tables[table];
    const stands = rows.find(({ key }) => key === row)?.cells[column] ?? null;
    if (isObject(stands)) return item;
    return { ...item, mend: { table, key: row, column, before: stands, after: before } };
  });
}

/**
 * Where the sheet says otherwise than the version sent, each cell with the mend that takes the sent text over. A number
 * or a day that a file made of what was typed would be read otherwise as a text: it is shown, and typed by the person.
 */
export function behindItems(differences: readonly SheetDifference[], form: Form): DifferenceItem[] {
  const nameOf = placeNames(form);
  return differences.map(({ column, here, key, sent, table }) => ({
    ...nameOf({ table, row: key, column }),
    kind: "changed",
    before: shownCell(sent),
    after: shownCell(here),
    mend:
      (sent === null || typeof sent === "string") && !isObject(here)
        ? { table, key, column, before: here, after: sent ?? "" }
        : null,
  }));
}

/** What was returned, by place, ready to show. */
export function returnedView({ at, base, paths, reason }: Returned, form: Form): ReturnedView {
  const nameOf = placeNames(form);
  return {
    version: base,
    reason,
    at: showInstant(at),
    items: paths?.map(({ reason: why, ...place }) => ({ ...nameOf(place), reason: why || reason })) ?? null,
  };
}
