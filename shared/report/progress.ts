import type { Finding } from "./finding.ts";
import { isOwed } from "./form.ts";
import type { ReadReport } from "./reading/read-report.ts";
import type { Status } from "./report.ts";

/**
 * How far a report's duties are: rows of the plan, those asked for, and of those done or not arising, declared with
 * work still to do, not touched, or with an error.
 */
interface Progress {
  rows: number;
  asked: number;
  done: number;
  ongoing: number;
  missing: number;
  wrong: number;
}

/** Not started is an answer too, and a complete one: its work is still to be done. */
const ONGOING: readonly Status[] = ["in_progress", "not_started"];

/** Counts a report's rows from what was read and found. Invitations and the agency's own rows are not asked for. */
export function progressOf(read: ReadReport, findings: readonly Finding[]): Progress {
  const faulty = new Set(
    findings
      .filter(({ severity, at }) => severity === "error" && at.table === "duties")
      .map(({ at }) => at.row),
  );
  const progress: Progress = { rows: read.rows.length, asked: 0, done: 0, ongoing: 0, missing: 0, wrong: 0 };
  for (const { duty, status, count, typed } of read.rows) {
    if (!isOwed(duty) && !faulty.has(duty.key)) continue;
    progress.asked += 1;
    if (count === 0 || !typed) progress.missing += 1;
    else if (faulty.has(duty.key)) progress.wrong += 1;
    else if (status.kind === "blank") progress.missing += 1;
    else if (status.kind === "value" && ONGOING.includes(status.value)) progress.ongoing += 1;
    else progress.done += 1;
  }
  const wrongOwn = read.own.filter(({ key }) => faulty.has(key)).length;
  progress.asked += wrongOwn;
  progress.wrong += wrongOwn;
  return progress;
}
