// What a click does: one action at a time, so that a double click never fires twice.

import type { AccountRole } from "../../shared/register/account-role.ts";
import type { Place } from "../../shared/report/place.ts";
import { FILLING } from "../../shared/wording/filling.ts";
import { SENTENCES } from "../../shared/wording/sidebar.ts";
import type { HomeView, SheetView } from "../contract/sheet.ts";
import { rolesOf } from "./acting.ts";
import { type CheckActions, createCheckActions } from "./check-actions.ts";
import type { Client } from "./client.ts";
import { createLastActions, type LastActions } from "./last-actions.ts";
import { createNothingActions, type NothingActions } from "./nothing-actions.ts";
import { createOwnActions, type OwnActions } from "./own-actions.ts";
import { createPerform } from "./perform.ts";
import { defaultPeriod } from "./periods.ts";
import { createProvinceActions, type ProvinceActions } from "./province-actions.ts";
import { createReminderActions, type ReminderActions } from "./reminder-actions.ts";
import { createReviewActions, type ReviewActions } from "./review-actions.ts";
import { createRowActions, type RowActions } from "./row/row-actions.ts";
import { anew, FIRST, openedIn, outside, SHEET, type SheetScreen, type State, type Store } from "./store.ts";

export interface Actions
  extends CheckActions,
    LastActions,
    NothingActions,
    OwnActions,
    RowActions,
    ReviewActions,
    ProvinceActions,
    ReminderActions {
  start(): Promise<unknown>;
  /** A person of several roles goes on in another of them. */
  actAs(role: AccountRole): Promise<unknown>;
  /** The network is back: what was shown without it is asked for once more. */
  reconnect(): Promise<void>;
  /** A reporter's period: its sheet where the file has one, else the way to make one. */
  choosePeriod(periodId: string): Promise<unknown>;
  build(periodId: string): Promise<unknown>;
  /** Shows the form's own words whole in all rows, or cut to a few lines. */
  showWords(whole: boolean): Promise<unknown>;
  jump(place: Place): Promise<unknown>;
  /** On to the next row of the sheet that was not touched. */
  goOn(): Promise<unknown>;
  /** What there is to fill was read. */
  closeFirst(): void;
  closeTrouble(): void;
  /** The sheet's own texts stand: what differs is no longer shown. */
  closeBehind(): void;
}

/** What was asked anew: where it shows another sheet nothing of the one before stays. */
function withHome(state: State, home: HomeView): Partial<State> {
  const shown = state.home?.sheet?.periodId;
  if (home.sheet === null || home.sheet.periodId === shown) return { home };
  return { home, periodId: home.sheet.periodId, ...(shown === undefined ? {} : anew(state)) };
}

/** Another sheet is shown: nothing of the one before it stays. */
function withSheet(state: State, sheet: SheetView, part: Partial<SheetScreen> = {}): Partial<State> {
  const { home } = state;
  const sheets = [...new Set([...(home?.sheets ?? []), sheet.periodId])];
  return { home: home && { ...home, sheet, sheets }, periodId: sheet.periodId, ...anew(state, part) };
}

function withBuilt(state: State, sheet: SheetView): Partial<State> {
  const rebuilt = state.home?.sheets.includes(sheet.periodId) ?? false;
  const { behind, first = null, notes } = sheet;
  const said = first === null ? [rebuilt ? SENTENCES.rebuilt : SENTENCES.built, ...notes] : notes;
  return {
    ...withSheet(state, sheet, { behind, first }),
    notice: said.length > 0 ? said.join(" ") : null,
  };
}

/** Where the person is after asking who is there: the list brings them out of a report. */
function restarted(state: State, listed: boolean): Pick<State, "screen"> {
  const { screen } = state;
  if (screen.at === "sheet") return { screen: { ...screen, confirming: false, sent: null } };
  return { screen: listed ? outside(state) : screen };
}

/** All actions over a store and a client. */
export function createActions(store: Store, client: Client): Actions {
  let nextJump: Place | null = null;
  const perform = createPerform(store, reload, rebuild);
  const review = createReviewActions(store, client, perform);
  const checks = createCheckActions(store, client, perform);
  const own = createOwnActions(store, client, perform);
  const last = createLastActions(store, client, perform);
  const row = createRowActions(store, client, perform);
  const nothing = createNothingActions(store, client, perform);
  const province = createProvinceActions(store, client, perform);
  const reminders = createReminderActions(store, client, perform, {
    open: review.open,
    jump: (place) => actions.jump(place),
  });

  function askHome() {
    const { periodId } = store.get();
    return periodId === null ? client.home() : client.home(periodId);
  }

  async function reload(): Promise<unknown> {
    const opened = openedIn(store.get());
    if (opened !== null) return review.open(opened.agency.id);
    return actions.start();
  }

  async function rebuild(): Promise<void> {
    const sheet = store.get().home?.sheet;
    if (sheet) await actions.build(sheet.periodId);
  }

  const shown = () => store.get().home?.sheet?.periodId ?? null;
  const actions: Actions = {
    ...checks,
    ...review,
    ...own,
    ...last,
    ...row,
    ...nothing,
    ...province,
    ...reminders,
    async start() {
      let listed: string | null = null;
      await perform("home", askHome, ({ reports, ...home }) => {
        listed = reports?.period.id ?? null;
        const known = home.periods.find((period) => period.id === store.get().periodId);
        const fallback = known ?? defaultPeriod(home.periods, home.today, rolesOf(home.me));
        return {
          periodId: home.sheet?.periodId ?? fallback?.id ?? null,
          ...restarted(store.get(), reports !== undefined),
          ...withHome(store.get(), home),
          ...(reports ? { reports, pulled: null } : {}),
        };
      });
      const { home, periodId, trouble } = store.get();
      if (trouble !== null || home === null || home.offline !== null) return;
      const lists = rolesOf(home.me).includes("reviewer") && periodId !== null;
      // With a worker of an earlier version, or of another period than the one shown, it is asked for by itself.
      if (lists && listed !== periodId) await review.list(periodId);
    },
    async actAs(role) {
      store.patch({ acting: role, screen: FIRST, notice: null, trouble: null, file: null });
      const { periodId, reports } = store.get();
      if (role === "reviewer" && periodId !== null && reports?.period.id !== periodId)
        await review.list(periodId);
    },
    async reconnect() {
      const { busy, home, trouble } = store.get();
      const away = home === null ? trouble !== null : home.offline !== null;
      if (!away || busy !== null) return;
      if (home === null) await actions.start();
      else {
        // Quietly: what the person is at stays as it is.
        const answer = await askHome();
        const still = store.get().busy === null && store.get().home === home;
        if (!answer.ok || !still) return;
        const { reports: _list, ...fresh } = answer.value;
        store.patch(withHome(store.get(), fresh));
      }
    },
    async choosePeriod(periodId) {
      const { home } = store.get();
      if (!home?.sheets.includes(periodId)) {
        const { screen } = store.get();
        store.patch({ periodId, pulled: null, screen: screen.at === "province" ? FIRST : screen });
      } else if (home.sheet?.periodId === periodId) store.patch({ periodId });
      else {
        await perform(
          "home",
          () => client.openSheet(periodId),
          (sheet) => withSheet(store.get(), sheet),
        );
      }
    },
    showWords: (whole) =>
      perform(
        "words",
        () => client.showWords(shown(), whole),
        (words) => {
          const { home } = store.get();
          return { home: home?.sheet ? { ...home, sheet: { ...home.sheet, ...words } } : home };
        },
      ),
    build: (periodId) =>
      perform(
        "build",
        () => client.buildSheet(periodId),
        (sheet) => withBuilt(store.get(), sheet),
      ),
    async jump(place) {
      if (store.get().busy !== null) {
        if (store.get().busy === "jump") nextJump = place;
        return;
      }
      await perform(
        "jump",
        () => (openedIn(store.get()) === null ? client.jumpTo(shown(), place) : client.jumpInReport(place)),
        () => ({}),
      );
      const next = nextJump;
      nextJump = null;
      if (next !== null) await actions.jump(next);
    },
    goOn: () =>
      perform(
        "jump",
        () => client.jumpToBlank(shown()),
        ({ at }) => ({
          ...SHEET.with(store.get(), { first: null }),
          ...(at === null ? { notice: FILLING.nothingLeft } : {}),
        }),
      ),
    closeFirst() {
      store.patch(SHEET.with(store.get(), { first: null }));
    },
    closeTrouble() {
      store.patch({ trouble: null });
    },
    closeBehind() {
      store.patch(SHEET.with(store.get(), { behind: [] }));
    },
  };
  return actions;
}
