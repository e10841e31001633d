// The reviewer's list: counting, filtering, searching, and what of it a person folds.
import { type Day, daysBetween } from "../../shared/day.ts";
import type { AgencyKind } from "../../shared/register/register.ts";
import type { ReportState } from "../../shared/report/report.ts";
import { foldForSearch } from "../../shared/text.ts";
import type { ReportListLine } from "../../shared/wire/replies/report.ts";

/** A state to filter by; what was taken back counts as none sent. */
export type StateFilter = "all" | "overdue" | "none" | Exclude<ReportState, "withdrawn">;

export const STATE_FILTERS: StateFilter[] = [
  "all",
  "overdue",
  "none",
  "sent",
  "in_review",
  "returned",
  "approved",
];

/** How a person looks at the list; it stays so while reports are opened and left. */
export interface ListChoice {
  filter: StateFilter;
  search: string;
  /** Parts of the list that were opened or folded by hand. */
  folds: Partial<Record<ListPart, boolean>>;
}

export const FRESH_CHOICE: ListChoice = { filter: "all", search: "", folds: {} };

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

/**
 * The lines of a state whose agency's name holds every word searched, those who must send apart from the invited;
 * `isLate` tells who is overdue.
 */
export function findReports(
  lines: ReportListLine[],
  state: StateFilter,
  search: string,
  isLate: (line: ReportListLine) => boolean = () => false,
): { expected: ReportListLine[]; invited: ReportListLine[] } {
  const words = foldForSearch(search).split(" ");
  const found = lines.filter((line) => {
    const name = foldForSearch(line.agency.name);
    const fits = state === "all" || (state === "overdue" ? isLate(line) : filterOf(line) === state);
    return fits && words.every((word) => name.includes(word));
  });
  return { expected: found.filter((line) => line.expected), invited: found.filter((line) => !line.expected) };
}

/** Days past the due day of an agency that must send and has sent nothing, or 0. */
export function daysOverdue(line: ReportListLine, due: Day, today: Day): number {
  if (!line.expected || filterOf(line) !== "none") return 0;
  return Math.max(0, daysBetween(due, today));
}

/** A part of the list: a kind of body, those of no known kind, or who is only invited. */
type ListPart = AgencyKind | "others" | "invited";

/** The lines of one part, who is overdue first. */
interface ListedPart {
  part: ListPart;
  lines: ReportListLine[];
  received: number;
  overdue: number;
}

function partOf(
  part: ListPart,
  lines: ReportListLine[],
  isLate: (line: ReportListLine) => boolean,
): ListedPart {
  const late = lines.filter(isLate);
  return {
    part,
    lines: [...late, ...lines.filter((line) => !isLate(line))],
    received: lines.filter((line) => filterOf(line) !== "none").length,
    overdue: late.length,
  };
}

const partIn = ({ kind }: ReportListLine): ListPart => kind ?? "others";

/** The list by kind of body, in the order of their first one; who is invited stands apart at the end. */
export function byKind(
  { expected, invited }: ReturnType<typeof findReports>,
  isLate: (line: ReportListLine) => boolean,
): ListedPart[] {
  const kinds = [...new Set(expected.map(partIn))];
  const bound = kinds.map((part) =>
    partOf(
      part,
      expected.filter((line) => partIn(line) === part),
      isLate,
    ),
  );
  return invited.length === 0 ? bound : [...bound, partOf("invited", invited, isLate)];
}

/** As many lines are drawn before anybody asks for more. */
const MOST = 60;

/**
 * The parts that stand open until a person says otherwise: all where something is searched or picked, else those in
 * which somebody is overdue or waits to be reviewed, as many as can be overseen.
 */
export function openParts(parts: readonly ListedPart[], { filter, search }: ListChoice): Set<ListPart> {
  const isPicked = filter !== "all" || search.trim() !== "";
  const waits = ({ lines, overdue }: ListedPart) =>
    overdue > 0 || lines.some((line) => filterOf(line) === "sent");
  const open = new Set<ListPart>();
  let room = MOST;
  for (const part of parts) {
    if (!isPicked && (!waits(part) || (open.size > 0 && part.lines.length > room))) continue;
    room -= part.lines.length;
    open.add(part.part);
  }
  return open;
}
