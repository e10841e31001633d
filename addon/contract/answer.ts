// How every answer of the server code comes back: a value, or a problem as data.
import type { CheckView } from "./check.ts";
import type { DifferenceItem } from "./places.ts";

/** Bad news in words for the person: what happened and what to do now. */
export interface AddonProblem {
  /** A worker's problem code, or the add-on's own: `offline`, `no_sheet`, `not_configured`, `no_identity`, `signed_out`, `busy`. */
  code: string;
  title: string;
  detail: string;
  /** With `rows_locked`: what differs where Sở Tư pháp opened nothing. */
  locked?: DifferenceItem[];
  /** With `report_has_errors` and `texts_moved`: the check that a send made, so that nobody has to check again. */
  check?: CheckView;
  /** After a send: day and time in Vietnam where it may have arrived all the same; null where nothing waits any more. */
  waiting?: string | null;
}

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: AddonProblem };
