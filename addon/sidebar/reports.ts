// The reviewer's list: counting, filtering, searching.
import { type Day, daysBetween } from "../../shared/day.ts";
import type { ReportState } from "../../shared/report/report.ts";
import { foldForSearch } from "../../shared/text.ts";
import type { ReportListLine } from "../../shared/wire/replies/report.ts";

/** A state to filter by; what was taken back counts as none sent. */
export type StateFilter = "all" | "none" | Exclude<ReportState, "withdrawn">;

export const STATE_FILTERS: StateFilter[] = ["all", "none", "sent", "in_review", "returned", "approved"];

function filterOf(line: ReportListLine): StateFilter {
  const { state } = line.head;
  return state === null || state === "withdrawn" ? "none" : state;
}

/** How many agencies must send, have sent, have a report that counts, as the view counts them; without the invited. */
export function countReports(lines: ReportListLine[]): {
  expected: number;
  received: number;
  approved: number;
} {
  const expected = lines.filter((line) => line.expected);
  return {
    expected: expected.length,
    received: expected.filter((line) => filterOf(line) !== "none").length,
    approved: expected.filter((line) => line.head.counted !== null).length,
  };
}

/** The lines of a state whose agency's name holds every word searched, those who must send apart from the invited. */
export function findReports(
  lines: ReportListLine[],
  state: StateFilter,
  search: string,
): { expected: ReportListLine[]; invited: ReportListLine[] } {
  const words = foldForSearch(search).split(" ");
  const found = lines.filter((line) => {
    const name = foldForSearch(line.agency.name);
    return (state === "all" || filterOf(line) === state) && words.every((word) => name.includes(word));
  });
  return { expected: found.filter((line) => line.expected), invited: found.filter((line) => !line.expected) };
}

/** Days past the due day of an agency that must send and has sent nothing, or 0. */
export function daysOverdue(line: ReportListLine, due: Day, today: Day): number {
  if (!line.expected || filterOf(line) !== "none") return 0;
  return Math.max(0, daysBetween(due, today));
}
