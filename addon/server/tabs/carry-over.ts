// What a person attached to the cells of a tab, found again in the tab that takes its place: by the row's key and the
// column's head, never by the place.
import type { Cell } from "../../../shared/report/report.ts";
import { foldForSearch } from "../../../shared/text.ts";
import { KEY_TITLE, NOTE_HEAD } from "../../../shared/wording/sheet.ts";
import type { Tab, TabCell } from "./tab.ts";

/** A tab's contents with its notes and formulas, blank where there are none, and the rules of its cells. */
export interface Attached {
  grid: Cell[][];
  notes: string[][];
  formulas: string[][];
  rules: (object | null)[][];
}

/** Something of a person's that stood in a row, under a column's title. */
export interface Kept {
  key: string;
  title: string;
  text: string;
}

interface CarriedOver {
  notes: NonNullable<Tab["notes"]>;
  rules: NonNullable<Tab["rules"]>;
  /** Notes whose cell is no longer there. */
  lost: Kept[];
}

interface Heads {
  head: number;
  key: number;
  titles: string[];
  rows: string[];
}

const textOf = (value: unknown) => (typeof value === "string" ? value.trim() : "");

function headsOf(grid: readonly (readonly unknown[])[]): Heads | null {
  const wanted = foldForSearch(KEY_TITLE);
  const folded = (value: unknown) => foldForSearch(textOf(value));
  const head = grid.findIndex((row) => row.some((value) => folded(value) === wanted));
  if (head < 0) return null;
  const titles = (grid[head] ?? []).map(folded);
  const key = titles.indexOf(wanted);
  return { head, key, titles, rows: grid.map((row) => textOf(row[key])) };
}

function valuesOf(tab: Tab): unknown[][] {
  return tab.rows.map((row: TabCell[]) => row.map(({ value }) => value));
}

/** Where a line or column of the old tab stands in the new one, counted from 0; -1 where it is gone. */
function placesIn(old: Heads, next: Heads) {
  const line = (at: number) => {
    const offset = at - old.head;
    if (offset <= 0) return next.head + offset;
    const key = old.rows[at] ?? "";
    // The caption, below the head.
    if (offset === 1 && key === "" && next.rows[next.head + 1] === "") return next.head + 1;
    const first = old.rows.indexOf(key, old.head + 1) === at;
    return key === "" || !first ? -1 : next.rows.indexOf(key, next.head + 1);
  };
  const column = (at: number) => {
    const found = next.titles.indexOf(old.titles[at] || "\n");
    // A head that says another period now stands where it stood.
    if (found >= 0 || old.titles.includes(next.titles[at] ?? "")) return found;
    return at < next.titles.length ? at : -1;
  };
  return { line, column };
}

/** Whether a tab's head stands elsewhere than in the tab that takes its place, or its columns in another order. */
export function isMoved({ grid }: Pick<Attached, "grid">, tab: Tab): boolean {
  const old = headsOf(grid);
  const next = headsOf(valuesOf(tab));
  return old?.head !== next?.head || old?.titles.join("\n") !== next?.titles.join("\n");
}

/**
 * The notes of a tab that neither a check wrote nor are among `ours`, and the rules of cells that `takes` names, at their places in the tab that
 * takes its place. Nothing where the old tab has lost its head.
 */
export function carryOver(
  { grid, notes, rules }: Attached,
  tab: Tab,
  takes: (key: string, column: number) => boolean,
  ours: ReadonlySet<string> = new Set(),
): CarriedOver {
  const next = headsOf(valuesOf(tab));
  const old = headsOf(grid);
  const carried: CarriedOver = { notes: [], rules: [], lost: [] };
  if (!old || !next) return carried;
  const { column, line } = placesIn(old, next);
  notes.forEach((row, from) => {
    row.forEach((note, at) => {
      if (note === "" || note.startsWith(NOTE_HEAD) || ours.has(note)) return;
      const to = { row: line(from) + 1, column: column(at) + 1 };
      if (to.row > 0 && to.column > 0) carried.notes.push({ ...to, note });
      else carried.lost.push({ key: old.rows[from] ?? "", title: textOf(grid[old.head]?.[at]), text: note });
    });
  });
  rules.forEach((row, from) => {
    row.forEach((rule, at) => {
      const to = { row: line(from) + 1, column: column(at) + 1 };
      const there = from > old.head && to.row > 0 && to.column > 0;
      if (rule !== null && there && takes(old.rows[from] ?? "", to.column))
        carried.rules.push({ ...to, rule });
    });
  });
  return carried;
}

/** The formulas below a tab's head, which turn into what they show when the tab is written anew. */
export function formulasIn({ formulas, grid }: Attached): Kept[] {
  const heads = headsOf(grid);
  if (!heads) return [];
  return formulas.slice(heads.head + 1).flatMap((row, down) =>
    row.flatMap((text, at): Kept[] => {
      const key = heads.rows[heads.head + 1 + down] ?? "";
      return text === "" ? [] : [{ key, title: textOf(grid[heads.head]?.[at]), text }];
    }),
  );
}
