// Arranging what a check found: by section and row, causes first.
import type { Place, Severity } from "../../shared/report/place.ts";
import { SHARES } from "../../shared/wording/sidebar.ts";
import type { CheckView, FindingGroup, ProgressView, Todo } from "../contract/check.ts";
import type { DifferenceItem } from "../contract/places.ts";
import type { AppliedMend } from "./store.ts";

export type Filter = "all" | Todo;

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** The rows of one section; `title` is empty for what concerns the whole report. */
interface FindingSection {
  title: string;
  groups: FindingGroup[];
  /** How many findings it holds. */
  count: number;
}

function hasErrors({ items }: FindingGroup): boolean {
  return items.some(({ severity }) => severity === "error");
}

/** Those with errors first, else in the order in which they came. */
function errorsFirst<T>(list: readonly T[], faulty: (one: T) => boolean): T[] {
  return [...list.filter(faulty), ...list.filter((one) => !faulty(one))];
}

/** A cause stands before what follows from it, as the check gives them; errors stand before the rest. */
function causesFirst(group: FindingGroup): FindingGroup {
  return { ...group, items: [...group.items].sort((a, b) => RANK[a.severity] - RANK[b.severity]) };
}

/**
 * Findings by section, each once: what concerns the whole report, then sections with errors, then the others in the
 * form's order; rows alike within their section.
 */
export function bySection(groups: readonly FindingGroup[]): FindingSection[] {
  const sections = new Map<string, FindingGroup[]>();
  for (const group of groups) {
    const title = group.row === null ? "" : group.section;
    sections.set(title, [...(sections.get(title) ?? []), causesFirst(group)]);
  }
  const listed = [...sections].map(([title, rows]) => ({
    title,
    groups: errorsFirst(rows, hasErrors),
    count: rows.reduce((count, { items }) => count + items.length, 0),
  }));
  const whole = listed.filter(({ title }) => title === "");
  return [
    ...whole,
    ...errorsFirst(
      listed.filter(({ title }) => title !== ""),
      (section) => section.groups.some(hasErrors),
    ),
  ];
}

/** Only the items that ask for one kind of work, and the rows that have any. */
export function pick(groups: FindingGroup[], filter: Filter): FindingGroup[] {
  if (filter === "all") return groups;
  return groups
    .map((group) => ({ ...group, items: group.items.filter(({ todo }) => todo === filter) }))
    .filter((group) => group.items.length > 0);
}

/** How many findings each filter shows. */
export function countByFilter(groups: FindingGroup[]): Record<Filter, number> {
  const items = groups.flatMap((group) => group.items);
  const count = (wanted: Todo) => items.filter(({ todo }) => todo === wanted).length;
  return { all: items.length, fill: count("fill"), mend: count("mend"), see: count("see") };
}

export type Share = keyof typeof SHARES;
export type Shares = Record<Share, number>;

const SHARE_KEYS = Object.keys(SHARES) as Share[];

/** All tables of a report together: rows asked for, and each share of them. */
export function wholeOf({ tables }: ProgressView): Shares & { asked: number } {
  const sum = (key: Share | "asked") => tables.reduce((total, table) => total + table[key], 0);
  return {
    asked: sum("asked"),
    done: sum("done"),
    ongoing: sum("ongoing"),
    wrong: sum("wrong"),
    missing: sum("missing"),
  };
}

/** Shares of the bar, in percent of the rows that are asked for; rows counted twice never overflow it. */
export function percents(whole: Shares & { asked: number }): Shares {
  const parts = SHARE_KEYS.reduce((sum, key) => sum + whole[key], 0);
  const of = Math.max(whole.asked, parts);
  const percent = (part: number) => (of === 0 ? 0 : Math.round((part * 1000) / of) / 10);
  return {
    done: percent(whole.done),
    ongoing: percent(whole.ongoing),
    wrong: percent(whole.wrong),
    missing: percent(whole.missing),
  };
}

/** How many characters of a text a mend shows; the rest stands in its title. */
const SHOWN = 60;

/** A text as a mend shows it: one line, its beginning where it is long. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

/** Two texts cut so that the place where they begin to differ is in sight. */
export function showChange(before: string, after: string): { before: string; after: string } {
  const line = (text: string) => text.replace(/\s+/g, " ").trim();
  const [a, b] = [line(before), line(after)];
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  const isLong = Math.max(a.length, b.length) > SHOWN && same > SHOWN / 2;
  // A few words before the first difference, from the start of one where that is near.
  const word = a.lastIndexOf(" ", same - 15) + 1;
  const skip = isLong ? Math.max(word, same - 20) : 0;
  const cut = (text: string) => (skip === 0 ? shorten(text) : `…${shorten(text.slice(skip))}`);
  return { before: cut(a), after: cut(b) };
}

/** Differences whose mend has not been applied. */
export function stillDifferent(
  items: readonly DifferenceItem[],
  mended: readonly AppliedMend[],
): DifferenceItem[] {
  const done = new Set(mended.map(({ mend }) => JSON.stringify(mend)));
  return items.filter(({ mend }) => mend === null || !done.has(JSON.stringify(mend)));
}

/** Where the first error of a check stands, as the list shows them; null where none has a place in a row. */
export function firstWrong({ groups }: CheckView): Place | null {
  const listed = bySection(groups).flatMap((section) => section.groups);
  const wrong = listed.flatMap(({ items, row }) =>
    row === null ? [] : items.filter(({ severity }) => severity === "error"),
  );
  return wrong[0]?.place ?? null;
}

/** How many rows were not touched without which nothing can be sent. */
export function owedBlanks({ blanks }: CheckView): number {
  return blanks.reduce((sum, { rows }) => sum + rows.filter(({ owed }) => owed).length, 0);
}

/** A section of the plan in which rows were not touched, and how many. */
export interface FillableSection {
  section: string;
  title: string;
  rows: number;
}

/** Where one act can say of all rows that nothing arose. */
export function fillableSections({ blanks }: CheckView): FillableSection[] {
  return blanks.flatMap(({ rows, section, title }) =>
    section === null ? [] : [{ section, title, rows: rows.length }],
  );
}

/** Whether nothing that the check found stands in the way of sending. */
export function mayLeave(check: CheckView): boolean {
  return check.errors + owedBlanks(check) === 0 && !hasMovedTexts(check);
}

/** Texts that changed places are asked about: until then nothing is sent. */
export function hasMovedTexts({ notices = [] }: CheckView): boolean {
  return notices.some(({ kind }) => kind === "moved");
}
