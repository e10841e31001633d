// The sidebar's whole state in one value; screens are drawn from it, actions replace it.

import type { Mend } from "../../shared/report/mends.ts";
import type { BUSY } from "../../shared/wording/sidebar.ts";
import type {
  AddonProblem,
  CheckView,
  HomeView,
  OpenedReport,
  PulledView,
  ReportsView,
  SentView,
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
  sent: SentView | null;
  periodId: string | null;
  reports: ReportsView | null;
  opened: OpenedReport | null;
  /** The agency whose report was left last, so that focus returns to its line. */
  left: string | null;
  pulled: PulledView | null;
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
  sent: null,
  periodId: null,
  reports: null,
  opened: null,
  left: null,
  pulled: null,
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
const RELOAD = ["rev_stale", "version_not_latest", "transition_forbidden", "report_locked", "no_sheet"];
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
];

/** What helps against a problem: its code decides; what is not named is worth another try. */
export function remedyFor(code: string): Remedy {
  if (REBUILD.includes(code)) return "rebuild";
  if (RELOAD.includes(code)) return "reload";
  return CLOSE.includes(code) ? "close" : "retry";
}
