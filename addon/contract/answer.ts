// How every answer of the server code comes back: a value, or a problem as data.
import type { ProblemCode } from "../../shared/wire/problems.ts";
import type { OwnProblemCode } from "../../shared/wording/addon-problems.ts";
import type { CheckView } from "./check.ts";
import type { DifferenceItem } from "./places.ts";

/** Bad news in words for the person: what happened and what to do now. */
export interface AddonProblem {
  /** The worker's or the add-on's own; a newer worker may have others. */
  code: ProblemCode | OwnProblemCode;
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
