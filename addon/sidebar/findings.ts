// Arranging what a check found: by row, errors first.
import type { Severity } from "../../shared/report/finding.ts";
import type { Progress } from "../../shared/report/progress.ts";
import type { FindingGroup } from "../contract.ts";

export type Filter = "all" | "error" | "warning";

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
  return { all: items.length, error: count("error"), warning: count("warning") };
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

/** Shares of the bar, in percent of the rows that are asked for; rows counted twice never overflow it. */
export function shares(progress: Progress): { complete: number; wrong: number; missing: number } {
  const { complete, wrong, missing } = progress;
  const whole = Math.max(progress.asked, complete + wrong + missing);
  const percent = (part: number) => (whole === 0 ? 0 : Math.round((part * 1000) / whole) / 10);
  return { complete: percent(complete), wrong: percent(wrong), missing: percent(missing) };
}
