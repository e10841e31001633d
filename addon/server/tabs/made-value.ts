// What goes back into a sheet of a cell whose value does not say what it shows, so that it is asked about again.
import type { MadeCell } from "../../../shared/report/report.ts";

const MONTH_FIRST = /^\d{1,2}\/\d{1,2}\/\d{4}/;

/** The number format under which a file of the same language shows the value as it was shown; null for none. */
export function formatOfMade(cell: MadeCell): string | null {
  const { shown } = cell;
  if ("date" in cell) return MONTH_FIRST.test(shown) ? "m/d/yyyy" : null;
  if (shown === String(cell.number)) return "General";
  const groups = /^-?(\d+(?:[.,]\d+)+)$/.exec(shown)?.[1]?.split(/[.,]/);
  if (!groups) return null;
  if (groups.join("") === String(Math.abs(cell.number))) return "#,##0";
  return `${groups.length > 2 ? "#,##0" : "0"}.${"0".repeat(groups[groups.length - 1]?.length ?? 0)}`;
}
