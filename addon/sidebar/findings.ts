// Arranging what a check found: by row, errors first.
import { showDay } from "../../shared/day.ts";
import type { Severity } from "../../shared/report/finding.ts";
import { cellText } from "../../shared/report/read-cell.ts";
import type { Cell } from "../../shared/report/report.ts";
import type { CheckView, FindingGroup, ProgressView, TableProgress } from "../contract.ts";

export type Filter = "all" | Severity;

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** A run of rows under one section. */
export interface SectionRun {
  section: string;
  groups: FindingGroup[];
}

function worst(group: FindingGroup): number {
  return Math.min(2, ...group.items.map((item) => RANK[item.severity]));
}

/** Within a row errors come first; rows with errors before the others; what concerns the whole report on top. */
export function arrange(groups: FindingGroup[]): FindingGroup[] {
  const sorted = groups.map((group) => ({
    ...group,
    items: [...group.items].sort((a, b) => RANK[a.severity] - RANK[b.severity]),
  }));
  return sorted.sort(
    (a, b) =>
      Number(a.row !== null) - Number(b.row !== null) || Math.min(1, worst(a)) - Math.min(1, worst(b)),
  );
}

/** Only the items of one severity, and the rows that have any. */
export function pick(groups: FindingGroup[], filter: Filter): FindingGroup[] {
  if (filter === "all") return groups;
  return groups
    .map((group) => ({ ...group, items: group.items.filter((item) => item.severity === filter) }))
    .filter((group) => group.items.length > 0);
}

/** How many findings each filter shows. */
export function countByFilter(groups: FindingGroup[]): Record<Filter, number> {
  const items = groups.flatMap((group) => group.items);
  const count = (severity: Severity) => items.filter((item) => item.severity === severity).length;
  return { all: items.length, error: count("error"), warning: count("warning"), info: count("info") };
}

/** Neighbouring rows of one section together, so that its title stands once above them. */
export function bySection(groups: FindingGroup[]): SectionRun[] {
  const runs: SectionRun[] = [];
  for (const group of groups) {
    const last = runs.at(-1);
    if (last !== undefined && last.section === group.section) last.groups.push(group);
    else runs.push({ section: group.section, groups: [group] });
  }
  return runs;
}

/** All tables of a report together. */
export function wholeOf({ tables }: ProgressView): Omit<TableProgress, "table" | "title"> {
  const sum = (pick: (table: TableProgress) => number) =>
    tables.reduce((total, table) => total + pick(table), 0);
  return {
    asked: sum(({ asked }) => asked),
    complete: sum(({ complete }) => complete),
    missing: sum(({ missing }) => missing),
    wrong: sum(({ wrong }) => wrong),
  };
}

/** Shares of the bar, in percent of the rows that are asked for; rows counted twice never overflow it. */
export function shares({ asked, complete, wrong, missing }: ReturnType<typeof wholeOf>): {
  complete: number;
  wrong: number;
  missing: number;
} {
  const whole = Math.max(asked, complete + wrong + missing);
  const percent = (part: number) => (whole === 0 ? 0 : Math.round((part * 1000) / whole) / 10);
  return { complete: percent(complete), wrong: percent(wrong), missing: percent(missing) };
}

/** A cell's content as a person sees it, a text to the character. */
export function showCell(cell: Cell): string {
  if (typeof cell === "string") return cell;
  return typeof cell === "object" && cell !== null && "date" in cell ? showDay(cell.date) : cellText(cell);
}

/** How many characters of a text a mend shows; the rest stands in its title. */
const SHOWN = 60;

/** A text as a mend shows it: one line, its beginning where it is long. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

/** Two texts cut so that the place where they begin to differ is in sight. */
export function showChange(before: string, after: string): { before: string; after: string } {
  const line = (text: string) => text.replace(/\s+/g, " ").trim();
  const [a, b] = [line(before), line(after)];
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  const skip = Math.max(a.length, b.length) > SHOWN && same > SHOWN / 2 ? same - 20 : 0;
  const cut = (text: string) => (skip === 0 ? shorten(text) : `…${shorten(text.slice(skip))}`);
  return { before: cut(a), after: cut(b) };
}

/** Texts that changed places are asked about: until then nothing is sent. */
export function isAsked({ notices = [] }: CheckView): boolean {
  return notices.some(({ kind }) => kind === "moved");
}
