// The sidebar's whole state in one value; screens are drawn from it, actions replace it.

import type { AccountRole } from "../../shared/register/account-role.ts";
import type { Mend } from "../../shared/report/mends.ts";
import type { BUSY } from "../../shared/wording/sidebar.ts";
import type { AddonProblem } from "../contract/answer.ts";
import type { CheckView } from "../contract/check.ts";
import type { LastView } from "../contract/last.ts";
import type { Filled } from "../contract/nothing.ts";
import type { DifferenceItem, NamedPlace } from "../contract/places.ts";
import type { PreviewView } from "../contract/preview.ts";
import type { DoublesView, FileView, OfficeView, PulledView, SnapshotsView } from "../contract/province.ts";
import type { RemindersView } from "../contract/reminders.ts";
import type { DifferencesView, OpenedReport, ReportsView, SelectedPlace } from "../contract/review.ts";
import type { HomeView, SentView, SheetView } from "../contract/sheet.ts";
import type { Remedy } from "./remedies.ts";
import { FRESH_CHOICE, type ListChoice } from "./reports.ts";
import { NO_ROW, type RowState } from "./row/row-state.ts";

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

/** A reporter at their sheet. */
export interface SheetScreen {
  at: "sheet";
  check: CheckView | null;
  /** Mends applied since the sheet was built or sent, the newest first; each can be taken back. */
  mended: AppliedMend[];
  /** Rows that were filled with "Không phát sinh" at once, the newest first; each act can be taken back whole. */
  filled: Filled[];
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
  /** What there is to fill, right after the first building and until it is read. */
  first: SheetView["first"] | null;
  /** What differs where Sở Tư pháp opened nothing, after a send that was refused for it. */
  locked: DifferenceItem[];
  /** After building: what a newer version of somebody else's says otherwise. */
  behind: DifferenceItem[];
  sent: SentView | null;
}

/** At the province's report. */
interface ProvinceScreen {
  at: "province";
  office: OfficeView | null;
  snapshots: SnapshotsView | null;
}

/** A reviewer at the reminders; null until they are there. */
interface RemindersScreen {
  at: "reminders";
  reminders: RemindersView | null;
  /** Agencies that were just stored as reminded. */
  marked: string[];
  /** The tab into which the reminders were written last. */
  listed: { tab: string; aside: string | null } | null;
}

/** A reviewer at one report. */
export interface ReportScreen {
  at: "report";
  opened: OpenedReport;
  /** What was compared of it last. */
  differences: { against: "before" | "last"; view: DifferencesView } | null;
  /** The row that is about to be returned. */
  selected: SelectedPlace | null;
  /** Where the way back leads. */
  from: Exclude<Screen, ReportScreen>;
}

/** Where the person is, with what is known there alone; `first` is where a role begins. */
export type Screen = { at: "first" } | SheetScreen | ProvinceScreen | RemindersScreen | ReportScreen;

export interface State {
  home: HomeView | null;
  /** The role that a person of several has chosen to use; null: none yet. */
  acting: AccountRole | null;
  /** What is under way; while it is not null no other action starts. */
  busy: Doing | null;
  trouble: Trouble | null;
  /** Good news of the last action. */
  notice: string | null;
  periodId: string | null;
  /** A file that was made, until it is closed. */
  file: FileView | null;
  screen: Screen;
  /** The selected row of the sheet, and what was typed beside it: no screen takes that away. */
  row: RowState;
  reports: ReportsView | null;
  /** How the list of reports is looked at. */
  list: ListChoice;
  /** The agency whose report was left last, so that focus returns to its line. */
  left: string | null;
  pulled: PulledView | null;
  doubles: DoublesView | null;
}

/** What a screen is drawn from: what stands everywhere, and what stands there. */
export type AtSheet = State & SheetScreen;
export type AtProvince = State & ProvinceScreen;
export type AtReminders = State & RemindersScreen;
export type AtReport = State & ReportScreen;

export const FIRST = { at: "first" } as const satisfies Screen;

export const EMPTY: State = {
  home: null,
  acting: null,
  busy: null,
  trouble: null,
  notice: null,
  periodId: null,
  file: null,
  screen: FIRST,
  row: NO_ROW,
  reports: null,
  list: FRESH_CHOICE,
  left: null,
  pulled: null,
  doubles: null,
};

/** A screen that begins with nothing known. */
function screenOf<S extends Exclude<Screen, ReportScreen>>(fresh: S) {
  const of = ({ screen }: Pick<State, "screen">): S => (screen.at === fresh.at ? (screen as S) : fresh);
  return {
    fresh,
    /** The screen as it stands, or fresh where the person is elsewhere. */
    of,
    /** The person there, with this changed. */
    with: (state: State, part: Partial<S>): Pick<State, "screen"> => ({ screen: { ...of(state), ...part } }),
  };
}

export const SHEET = screenOf<SheetScreen>({
  at: "sheet",
  check: null,
  mended: [],
  filled: [],
  blocked: false,
  confirming: false,
  preview: null,
  followed: false,
  last: null,
  lastAt: null,
  first: null,
  locked: [],
  behind: [],
  sent: null,
});
export const PROVINCE = screenOf<ProvinceScreen>({ at: "province", office: null, snapshots: null });
export const REMINDERS = screenOf<RemindersScreen>({
  at: "reminders",
  reminders: null,
  marked: [],
  listed: null,
});

/** The report that is open, or null. */
export function openedIn({ screen }: State): OpenedReport | null {
  return screen.at === "report" ? screen.opened : null;
}

/** The screen from which reports are opened. */
export function outside({ screen }: State): ReportScreen["from"] {
  return screen.at === "report" ? screen.from : screen;
}

/** A sheet that has just been built, sent or chosen: of what stood before nothing stays, nor a file of it. */
export function anew(state: State, part: Partial<SheetScreen> = {}): Pick<State, "screen" | "file"> {
  const { last, lastAt } = SHEET.of(state);
  return { screen: { ...SHEET.fresh, last, lastAt, ...part }, file: null };
}

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
