// Words of the reviewer's list of bodies.
import { OVERDUE } from "./status.ts";
import { AGENCY_KIND_WORDS } from "./tables.ts";

/** The parts of the list. */
export const PART_WORDS = { ...AGENCY_KIND_WORDS, others: "Cơ quan khác", invited: "Được đề nghị" } as const;

/** How many of a part have sent, and how many are overdue. */
export function partCount(received: number, all: number, overdue: number): string {
  const sent = `đã gửi ${received}/${all}`;
  return overdue > 0 ? `${sent}, quá hạn ${overdue}` : sent;
}

export const OVERDUE_FILTER = OVERDUE.word;
