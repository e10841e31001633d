// The sidebar's whole state in one value; screens are drawn from it, actions replace it.

import type { Mend } from "../../shared/report/mends.ts";
import type { BUSY } from "../../shared/wording/sidebar.ts";
import type { AddonProblem } from "../contract/answer.ts";
import type { RemindersView } from "../contract/chase.ts";
import type { CheckView } from "../contract/check.ts";
import type { LastView } from "../contract/last.ts";
import type { DifferenceItem, NamedPlace } from "../contract/places.ts";
import type { PreviewView } from "../contract/preview.ts";
import type { DoublesView, FileView, OfficeView, PulledView, SnapshotsView } from "../contract/province.ts";
import type { DifferencesView, OpenedReport, ReportsView, SelectedPlace } from "../contract/review.ts";
import type { HomeView, SentView } from "../contract/sheet.ts";
import type { Remedy } from "./remedies.ts";

export type Doing = keyof typeof BUSY;

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
  /** It took a text of last period over. */
  taken?: true;
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
  /** What Sở Tư pháp will see, while it is looked at. */
  preview: PreviewView | null;
  /** The check followed an edit by itself: what is looked at stays where it is. */
  followed: boolean;
  /** What the report of the period before said, of the sheet for which it was asked. */
  last: LastView | null;
  /** The row at which the person was when they asked for it. */
  lastAt: NamedPlace | null;
  /** What differs where Sở Tư pháp opened nothing, after a send that was refused for it. */
  locked: DifferenceItem[];
  /** After building: what a newer version of somebody else's says otherwise. */
  behind: DifferenceItem[];
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
  doubles: DoublesView | null;
  /** The reviewer is at the reminders; null until they are there. */
  atReminders: boolean;
  reminders: RemindersView | null;
  /** Agencies that were just stored as reminded. */
  marked: string[];
  /** The tab into which the reminders were written last. */
  listed: { tab: string; aside: string | null } | null;
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
  preview: null,
  followed: false,
  last: null,
  lastAt: null,
  locked: [],
  behind: [],
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
  doubles: null,
  atReminders: false,
  reminders: null,
  marked: [],
  listed: null,
  file: null,
};

/** What a sheet starts with that has just been built, sent or chosen. */
export const UNCHECKED = {
  check: null,
  mended: [],
  blocked: false,
  confirming: false,
  preview: null,
  followed: false,
  locked: [],
  behind: [],
  // A file of what stood before is not taken for one of what stands now.
  file: null,
} as const satisfies Partial<State>;

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
