// What is new on opening: sends and decisions of others, rows that the form gained or lost, cells that others changed.
import { type Report, type ReportRow, TABLES, type TableId } from "../../../shared/report/report.ts";
import type { ChangedRow, NewsView } from "../../contract/news.ts";
import type { SheetView } from "../../contract/sheet.ts";
import type { KeptForm } from "../kept-shapes.ts";
import { openTables } from "../report/check-sheet.ts";
import { judgedAt } from "../report/judged-day.ts";
import { columnTitle, rowNames } from "../report/place-names.ts";
import type { MarkedTab } from "../sheets/tabs.ts";
import { readRows } from "../tabs/read-table.ts";
import { changedColumns, type Prints, printsOf } from "./known-rows.ts";
import { keepSeen, type SeenSheet, seenSheet } from "./seen-sheet.ts";

/** So many rows are told by name. */
const MOST_ROWS = 12;

/** The prints of what stands in the sheet now; null where a table is damaged, which the check tells. */
function printsNow(kept: KeptForm, tabs: readonly MarkedTab[]): Prints | null {
  const open = openTables(kept, tabs);
  if (!open.ok) return null;
  const names = rowNames(kept.form);
  const rows: Partial<Record<TableId, ReportRow[]>> = {};
  for (const { found, grid, table } of open.value) rows[table.id] = readRows(grid, found, table);
  return printsOf(rows as Report["tables"], (table) => [...names[table].keys()]);
}

/** The newest send or decision. */
function newestOf({ decisions, versions }: Pick<SheetView, "decisions" | "versions">): string {
  const times = [...versions.map(({ sentAt }) => sentAt), ...decisions.map(({ at }) => at)];
  return times.reduce((last, one) => (one > last ? one : last), "");
}

/** Whether somebody else sent or decided since. */
function isNews({ decisions, versions }: SheetView, after: string, me: string): boolean {
  return (
    versions.some(({ sentAt, sentBy }) => sentAt > after && sentBy.id !== me) ||
    decisions.some(({ at, by }) => at > after && by.id !== me)
  );
}

function changedRows({ form }: KeptForm, before: Prints, now: Prints): ChangedRow[] {
  const names = rowNames(form);
  return TABLES.flatMap((table) =>
    Object.entries(now[table] ?? {}).flatMap(([row, print]): ChangedRow[] => {
      const was = before[table]?.[row];
      if (was === undefined || was === print) return [];
      const columns = changedColumns(table, was, print).map((column) => columnTitle({ table, column }));
      return [{ place: { table, row }, name: names[table].get(row)?.duty ?? row, columns, was, now: print }];
    }),
  );
}

/** Names of rows that one set of prints has and the other has not; rows of the agency's own are always the same. */
function rowsBeside(names: (table: TableId, key: string) => string, one: Prints, other: Prints): string[] {
  return TABLES.flatMap((table) =>
    Object.keys(one[table] ?? {}).flatMap((key) =>
      other[table] && !(key in other[table]) ? [names(table, key)] : [],
    ),
  );
}

function openedNow(kept: KeptForm): Pick<SeenSheet, "at" | "opened"> {
  return { at: judgedAt(kept), opened: Date.now() };
}

/** What is new of a sheet since this person knew it, or null; without any news it is noted as known at once. */
export function newsOf(
  kept: KeptForm,
  sheet: SheetView,
  me: string,
  tabs: readonly MarkedTab[],
): NewsView | null {
  const { id } = kept.form.period;
  const seen = seenSheet(id);
  const prints = printsNow(kept, tabs);
  const newest = newestOf(sheet);
  const keep = () => keepSeen(id, { ...openedNow(kept), last: newest, rows: prints }, seen === null);
  if (seen === null) {
    keep();
    return null;
  }
  const [before, after] = [seen.rows ?? {}, prints ?? {}];
  const names = rowNames(kept.form);
  const rows = changedRows(kept, before, after);
  const added = rowsBeside((table, key) => names[table].get(key)?.duty ?? key, after, before);
  const removed = rowsBeside((_, key) => key, before, after);
  if (rows.length + added.length + removed.length === 0 && !isNews(sheet, seen.last, me)) {
    keep();
    return null;
  }
  return {
    since: seen.at,
    after: seen.last,
    newest,
    ...{ added, removed, rows: rows.slice(0, MOST_ROWS), more: Math.max(0, rows.length - MOST_ROWS) },
  };
}

/** What was known before with the news that were read; a row that the person wrote meanwhile stays as it is known. */
function withRead(seen: SeenSheet, now: Prints, read: readonly ChangedRow[]): Prints {
  const rows: Prints = {};
  for (const table of TABLES) {
    rows[table] = Object.fromEntries(
      Object.entries(now[table] ?? {}).map(([key, print]) => {
        const known = seen.rows?.[table]?.[key];
        const told = read.find(({ place }) => place.table === table && place.row === key);
        return [key, known === undefined ? print : told && known === told.was ? told.now : known];
      }),
    );
  }
  return rows;
}

/** Keeps that a person has read the news: what changes from now on is new. */
export function newsRead(
  kept: KeptForm,
  { more, newest, rows: read }: NewsView,
  tabs: readonly MarkedTab[],
): void {
  const { id } = kept.form.period;
  const seen = seenSheet(id);
  const now = printsNow(kept, tabs);
  // Of more rows than were told by name all are taken for read.
  const rows = seen && now && more === 0 ? withRead(seen, now, read) : now;
  keepSeen(id, { ...openedNow(kept), last: newest, rows }, seen === null);
}
