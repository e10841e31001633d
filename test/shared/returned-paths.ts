// Places that were returned, and what stays locked beside them.
import type { Difference } from "../../shared/report/differences.ts";
import type { Finding } from "../../shared/report/finding.ts";
import type { Form } from "../../shared/report/form.ts";
import { lockedDifferences } from "../../shared/report/open-paths.ts";
import type { ColumnId, Returned, ReturnedPath, TableId } from "../../shared/report/report.ts";
import { finance } from "./rule-changes.ts";

export const LEAD = "II.2.a.1";
export const QUARTER = "II.1.a";

export const path = (table: TableId, row: string, column?: ColumnId, reason = "Bổ sung"): ReturnedPath => ({
  table,
  row,
  ...(column && { column }),
  reason,
});

export function back(...paths: ReturnedPath[]): Returned {
  return { base: 1, reason: "Chỉnh lý một số dòng", at: "2021-12-17T08:00:00Z", paths };
}

const differs = (table: TableId, row: string, column: ColumnId): Difference => ({
  table,
  row,
  column,
  kind: "changed",
  before: "a",
  after: "b",
});

export const RESULT = differs("duties", LEAD, "result");
export const STATUS = differs("duties", LEAD, "status");
export const OTHER = differs("duties", QUARTER, "result");
export const OWN = differs("duties", "own.1", "duty");
export const FIGURE = differs("figures", "pho-bien-cuoc", "total");
export const LETTER = differs("assessment", "letter_number", "text");
export const ALL = [RESULT, STATUS, OTHER, OWN, FIGURE, LETTER];

interface Case {
  returned?: Returned | null;
  differences?: Difference[];
  baseForm?: Form;
  form?: Form;
  findings?: Finding[];
}

export function locked({
  returned = back(),
  differences = ALL,
  baseForm = finance,
  form = finance,
  findings = [],
}: Case) {
  return lockedDifferences({ returned, differences, baseForm, form, findings });
}
