// The sidebar's whole state in one value; screens are drawn from it, actions replace it.

import type { Mend } from "../../shared/report/mends.ts";
import type { BUSY } from "../../shared/wording/sidebar.ts";
import type {
  AddonProblem,
  CheckView,
  DifferenceItem,
  DifferencesView,
  FileView,
  HomeView,
  OfficeView,
  OpenedReport,
  PulledView,
  ReportsView,
  SelectedPlace,
  SentView,
  SnapshotsView,
} from "../contract.ts";

export type Doing = keyof typeof BUSY;

/** What a problem box offers to do. */
export type Remedy = "retry" | "reload" | "rebuild" | "close";

export interface Trouble {
  problem: AddonProblem;
  remedy: Remedy;
  /** Carries the remedy out. */
  mend: () => Promise<unknown>;
}

/** A mend with the names under which its finding stood. */
export interface AppliedMend {
  mend: Mend;
  row: string;
  column: string;
}

export interface State {
  home: HomeView | null;
  /** What is under way; while it is not null no other action starts. */
  busy: Doing | null;
  trouble: Trouble | null;
  /** Good news of the last action. */
  notice: string | null;
  check: CheckView | null;
  /** Mends applied since the sheet was built or sent, the newest first; each can be taken back. */
  mended: AppliedMend[];
  /** A send was asked for and the check found errors. */
  blocked: boolean;
  confirming: boolean;
  /** The check followed an edit by itself: what is looked at stays where it is. */
  followed: boolean;
  /** What differs where Sở Tư pháp opened nothing, after a send that was refused for it. */
  locked: DifferenceItem[];
  sent: SentView | null;
  periodId: string | null;
  reports: ReportsView | null;
  opened: OpenedReport | null;
  /** The agency whose report was left last, so that focus returns to its line. */
  left: string | null;
  pulled: PulledView | null;
  /** What was compared of the opened report last. */
  differences: { against: "before" | "last"; view: DifferencesView } | null;
  /** The row that the reviewer is about to return. */
  selected: SelectedPlace | null;
  /** The reviewer is at the province's report. */
  atProvince: boolean;
  office: OfficeView | null;
  snapshots: SnapshotsView | null;
  /** A file that was made, until it is closed. */
  file: FileView | null;
}

export const EMPTY: State = {
  home: null,
  busy: null,
  trouble: null,
  notice: null,
  check: null,
  mended: [],
  blocked: false,
  confirming: false,
  followed: false,
  locked: [],
  sent: null,
  periodId: null,
  reports: null,
  opened: null,
  left: null,
  pulled: null,
  differences: null,
  selected: null,
  atProvince: false,
  office: null,
  snapshots: null,
  file: null,
};

export interface Store {
  get(): State;
  patch(part: Partial<State>): void;
}

/** A store that tells `onChange` of every change. */
export function createStore(onChange: (state: State) => void, initial: State = EMPTY): Store {
  let state = initial;
  return {
    get: () => state,
    patch(part) {
      state = { ...state, ...part };
      onChange(state);
    },
  };
}

/** Problems of a sheet that is no longer in step: building it anew keeps what was typed. */
const REBUILD = ["form_outdated", "sheet_behind", "table_lost", "columns_lost"];
const RELOAD = [
  "rev_stale",
  "record_stale",
  "version_not_latest",
  "version_not_counted",
  "transition_forbidden",
  "report_locked",
  "no_sheet",
  "nothing_opened",
];
const CLOSE = [
  "place_lost",
  "place_changed",
  "other_account",
  "no_agency",
  "period_closed",
  "own_submission",
  "role_forbidden",
  "reason_required",
  "report_has_errors",
  "rows_locked",
  "not_own_version",
  "agency_ended",
  "path_unknown",
  "nothing_selected",
  "no_office_tab",
  "office_tab_damaged",
  "file_too_large",
];

/** What helps against a problem: its code decides; what is not named is worth another try. */
export function remedyFor(code: string): Remedy {
  if (REBUILD.includes(code)) return "rebuild";
  if (RELOAD.includes(code)) return "reload";
  return CLOSE.includes(code) ? "close" : "retry";
}
