// From a cell of a pulled tab to the report behind it.
import type { Answer } from "../../contract/answer.ts";
import type { ReportAt } from "../../contract/review.ts";
import { currentCell } from "../sheets/file.ts";
import { readActiveGrid } from "../sheets/read-grid.ts";
import { activeMark } from "../sheets/tabs.ts";
import { sourceAt } from "../tabs/province/sources.ts";
import { failed, succeeded } from "../worker-client.ts";

/** A tab's mark names its kind and the period. */
const PULLED = /^\w+ (.+)$/;

/**
 * Whose report the selected cell comes from, and where in it: by the hidden keys, wherever rows and columns moved.
 * Problems: no_agency_selected, keys_moved.
 */
export function reportAtSelection(): Answer<ReportAt> {
  const mark = activeMark();
  const [, periodId] = (mark?.kind === "province" && PULLED.exec(mark.id)) || [];
  if (periodId === undefined) return failed("no_agency_selected");
  const source = sourceAt(readActiveGrid(), currentCell());
  if (source === null) return failed("no_agency_selected");
  if (source === "moved") return failed("keys_moved");
  return succeeded({ periodId, agencyId: source.agency, place: source.place });
}
