// Bounds on what a check tells: a body of a few bytes a line must not answer megabytes. Errors are kept before
// warnings and those before the rest, so that a bound never hides that a report is refused.
import { cutText, room } from "../bounds.ts";
import type { Counts, Finding, LeftOut } from "./finding.ts";
import type { Place, Severity } from "./place.ts";

/** How many findings are told of one cell, of one row and of a report. */
export const MOST_FINDINGS: Readonly<Record<keyof LeftOut, number>> = { cell: 20, row: 60, report: 1_000 };
/** As JSON in UTF-8, so that a reply with findings, a head and a problem's words stays under 1 MB. */
const MOST_BYTES = 400_000;

/** The longest text that a finding repeats of what was typed; one that was cut is a character longer. */
export const LONGEST_ECHO = 200;
const LONGEST_LIST = 20;
const LONGEST_REASON = 500;

const RANK: readonly Severity[] = ["error", "warning", "info"];

function shortDetails(details: Finding["details"]): Finding["details"] {
  const short = Object.entries(details).map(([name, value]) => {
    if (typeof value === "number") return [name, value];
    return [
      name,
      typeof value === "string"
        ? cutText(value, LONGEST_ECHO)
        : value.slice(0, LONGEST_LIST).map((one) => cutText(one, LONGEST_ECHO)),
    ];
  });
  return Object.fromEntries(short);
}

/** A finding that repeats no more of what was typed than its words show. */
export function shortened(finding: Finding): Finding {
  const { exempted } = finding;
  return {
    ...finding,
    details: shortDetails(finding.details),
    ...(exempted && { exempted: { ...exempted, reason: cutText(exempted.reason, LONGEST_REASON) } }),
  };
}

function add(counts: Counts, { severity, more }: Finding): void {
  counts[severity] = (counts[severity] ?? 0) + 1;
  for (const left of Object.values(more ?? {}) as Counts[]) {
    for (const one of RANK) if (left[one]) counts[one] = (counts[one] ?? 0) + left[one];
  }
}

/** How many findings there are of each severity, those that are not told one by one included. */
export function countFindings(findings: readonly Finding[]): Required<Counts> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) add(counts, finding);
  return counts;
}

/** Findings of one scope, as many as `takes` lets in by severity; the last one says how many are left out. */
function capScope(
  findings: readonly Finding[],
  scope: keyof LeftOut,
  takes: (finding: Finding) => boolean,
): Finding[] {
  const kept = new Set<Finding>();
  for (const wanted of RANK) {
    for (const finding of findings) if (finding.severity === wanted && takes(finding)) kept.add(finding);
  }
  const shown = findings.filter((finding) => kept.has(finding));
  const last = shown.pop();
  if (last === undefined || kept.size === findings.length) return [...findings];
  const left: Counts = {};
  for (const finding of findings) if (!kept.has(finding)) add(left, finding);
  return [...shown, { ...last, more: { ...last.more, [scope]: left } }];
}

function capEach(
  findings: readonly Finding[],
  scope: "cell" | "row",
  keyOf: (at: Place) => string,
): readonly Finding[] {
  const most = MOST_FINDINGS[scope];
  if (findings.length <= most) return findings;
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding.at);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  if ([...groups.values()].every(({ length }) => length <= most)) return findings;
  return [...groups.values()].flatMap((group) =>
    group.length <= most ? group : capScope(group, scope, room(most, Number.POSITIVE_INFINITY)),
  );
}

/** At most so many findings of each cell; takes those of a cell in the order in which they are to stand. */
export function capCells(findings: readonly Finding[]): readonly Finding[] {
  return capEach(findings, "cell", ({ table, row, column }) => JSON.stringify([table, row, column]));
}

/** At most so many findings of each row, in the order of the form. */
export function capRows(findings: readonly Finding[]): readonly Finding[] {
  return capEach(findings, "row", ({ table, row }) => JSON.stringify([table, row]));
}

/** At most so many findings of a report, and bytes. */
export function capReport(findings: readonly Finding[]): Finding[] {
  if (findings.length < 50) return [...findings];
  return capScope(findings, "report", room(MOST_FINDINGS.report, MOST_BYTES));
}
