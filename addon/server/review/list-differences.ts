// What a version says otherwise than the one before or than the last period, for a reviewer to read by row.
import type { Answer } from "../../contract/answer.ts";
import type { DifferenceItem } from "../../contract/places.ts";
import type { DifferencesView } from "../../contract/review.ts";
import { differenceItems } from "../report/place-names.ts";
import { failed, succeeded, worker } from "../worker-client.ts";
import { viewing } from "./viewed-report.ts";

/** Neighbouring items of one row together, under the row's name. */
function byRow(items: readonly DifferenceItem[]): DifferencesView["rows"] {
  const rows: DifferencesView["rows"] = [];
  for (const item of items) {
    const { duty, place, table, title } = item;
    const last = rows[rows.length - 1]?.items[0]?.place;
    if (last && last.table === place.table && last.row === place.row) {
      rows[rows.length - 1]?.items.push(item);
    } else rows.push({ table, duty, title, items: [item] });
  }
  return rows;
}

/**
 * The differences of the version that is open in tabs. The first version has none before it, and the last period may
 * have counted none: then there is nothing to compare with.
 */
export function listDifferences(
  periodId: string,
  agencyId: string,
  version: number,
  against: "before" | "last",
): Answer<DifferencesView> {
  const open = viewing();
  if (!open) return failed("nothing_opened");
  const nothing = succeeded<DifferencesView>({ version, against: null, rows: [] });
  const reply = worker.differences(periodId, agencyId, version, against);
  if (!reply.ok) return reply.problem.code === "report_unknown" ? nothing : reply;
  if (reply.value.against === null) return nothing;
  return succeeded({
    version,
    against: { kind: against === "last" ? "last" : "version", version: reply.value.against.version },
    rows: byRow(differenceItems(reply.value.differences, open.form)),
  });
}
