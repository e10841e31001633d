import type { Finding } from "./finding.ts";
import type { ReadReport } from "./read-report.ts";
import type { Status } from "./report.ts";

/** How far a report is: rows asked for, and of those complete, without a status, or with another error. */
export interface Progress {
  rows: number;
  asked: number;
  complete: number;
  missing: number;
  wrong: number;
  byStatus: Partial<Record<Status, number>>;
}

/** Counts a report's rows from what was read and found. Invitations are not asked for. */
export function progressOf(read: ReadReport, findings: readonly Finding[]): Progress {
  const faulty = new Set(
    findings
      .filter(({ severity, at }) => severity === "error" && at.table === "duties")
      .map(({ at }) => at.row),
  );
  const progress: Progress = {
    rows: read.rows.length,
    asked: 0,
    complete: 0,
    missing: 0,
    wrong: 0,
    byStatus: {},
  };
  for (const { duty, status, found } of read.rows) {
    if (status.kind === "value") progress.byStatus[status.value] = (progress.byStatus[status.value] ?? 0) + 1;
    const owed = duty.asked === "asked" && duty.closedIn === null && !duty.invited;
    if (!owed && !faulty.has(duty.key)) continue;
    progress.asked += 1;
    if (found === 0 || status.kind === "blank") progress.missing += 1;
    else if (faulty.has(duty.key)) progress.wrong += 1;
    else progress.complete += 1;
  }
  return progress;
}
