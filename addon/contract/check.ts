// What a check of the sheet says.
import type { Day } from "../../shared/day.ts";
import type { Mend } from "../../shared/report/mends.ts";
import type { Place, Severity } from "../../shared/report/place.ts";
import type { TableId } from "../../shared/report/report.ts";

/** Kinds of work that findings ask for. */
export type Todo = "fill" | "mend" | "see";

/** A finding made ready to show: its words, and the place to jump to. */
export interface FindingItem {
  severity: Severity;
  rule: string;
  place: Place;
  /** What kind of work it asks for: to fill in what is missing, to mend what stands, or to look at it once more. */
  todo: Todo;
  /** What is wrong, and what to do, in Vietnamese. */
  message: string;
  hint: string;
  /** The column's title, or empty where the finding has none. */
  column: string;
  /** What would put it right, where that is certain enough to offer. */
  mend: Mend | null;
  /** Sở Tư pháp switched the rule off for this agency: why, and until when. */
  exempted: { reason: string; to: Day | null } | null;
}

/** Findings of one row (or of the whole report: `row` null), under their section. */
export interface FindingGroup {
  /** Null for what concerns the whole report. */
  table: TableId | null;
  row: string | null;
  /** Short name of the row, e.g. `II.2.a.1` or `1.1` (empty where its title says it), and the start of its words. */
  duty: string;
  title: string;
  section: string;
  items: FindingItem[];
}

/**
 * How far one table is filled: rows asked for, and of those filled with nothing more to do, filled with work still to
 * do (declared under way or not started; duties alone), left blank, or with another error.
 */
export interface TableProgress {
  table: TableId;
  title: string;
  asked: number;
  done: number;
  ongoing: number;
  missing: number;
  wrong: number;
}

/** A row that is asked for and in which nothing stands yet; `title` is the beginning of its words. */
export interface BlankRow {
  /** Its first cell to be filled. */
  place: Place;
  duty: string;
  title: string;
  /** Nothing is sent without it: not so where the agency is only invited. */
  owed: boolean;
  overdue: boolean;
}

/** Such rows of one section, in the form's order; `section` is the plan's, null in the other tables. */
export interface BlankSection {
  section: string | null;
  title: string;
  rows: BlankRow[];
}

/** Where a person was led to go on, and how many rows are left to be filled, that one among them. */
export interface NextBlank {
  at: BlankRow | null;
  left: number;
}

export interface ProgressView {
  tables: TableProgress[];
  /** Duties that may stay blank: not yet asked for, waiting for guidance, closed or invited. */
  later: number;
}

/** The last check of the sheet. */
export interface CheckView {
  /** Day and time in Vietnam, ready to show. */
  checkedAt: string;
  /** Of what was filled; rows that were not touched are told in `blanks` alone. */
  errors: number;
  warnings: number;
  progress: ProgressView;
  groups: FindingGroup[];
  blanks: BlankSection[];
  /**
   * The documents that rows cite, as typed, each once, to be chosen in other rows, and the rows that owe one and whose
   * cell for it is blank; absent where nothing is cited.
   */
  documents?: { cited: string[]; owing: string[] };
  /** What was found about the sheet itself; absent where there is nothing. */
  notices?: Notice[];
}

/**
 * Something about the sheet itself. With `moved` nothing is sent until `acceptPlaces` or, where `restorable`,
 * `restorePlaces` has answered it.
 */
export interface Notice {
  kind: "moved" | "copied_tab" | "copied_file" | "unpainted";
  message: string;
  hint: string;
  restorable: boolean;
}
