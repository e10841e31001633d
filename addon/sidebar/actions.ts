// What a click does: one action at a time, so that a double click never fires twice.

import type { Place } from "../../shared/report/finding.ts";
import type { Mend } from "../../shared/report/mends.ts";
import { SENTENCES, showInstant } from "../../shared/wording/sidebar.ts";
import type { CheckView, DifferenceItem, SentView, SheetView } from "../contract.ts";
import type { Client } from "./client.ts";
import { isAsked } from "./findings.ts";
import { createOwnActions, type OwnActions } from "./own-actions.ts";
import { createPerform } from "./perform.ts";
import { defaultPeriod } from "./periods.ts";
import { createProvinceActions, type ProvinceActions } from "./province-actions.ts";
import { createReviewActions, type ReviewActions } from "./review-actions.ts";
import type { AppliedMend, State, Store } from "./store.ts";

export interface Actions extends OwnActions, ReviewActions, ProvinceActions {
  start(): Promise<unknown>;
  choosePeriod(periodId: string): void;
  build(periodId: string): Promise<unknown>;
  check(): Promise<unknown>;
  jump(place: Place): Promise<unknown>;
  applyMend(applied: AppliedMend): Promise<unknown>;
  undoMend(mend: Mend): Promise<unknown>;
  /** Answers what was asked about texts that changed places: keep them so, or put them back. */
  acceptPlaces(): Promise<unknown>;
  restorePlaces(): Promise<unknown>;
  /** Checks again after an edit, without a word and only where a check stands and nothing else is under way. */
  followEdit(): Promise<void>;
  askToSend(): Promise<unknown>;
  cancelSend(): void;
  send(): Promise<unknown>;
  closeTrouble(): void;
}

/** The sheet after a send: the new head, nothing returned any more. */
function afterSend(state: State, sent: SentView): Partial<State> {
  const sheet = state.home?.sheet;
  const home =
    state.home && sheet
      ? {
          ...state.home,
          sheet: { ...sheet, head: sent.head, returned: null, lastSent: showInstant(sent.sentAt) },
        }
      : state.home;
  return { home, sent, check: null, mended: [], confirming: false, blocked: false, locked: [] };
}

function withSheet(state: State, sheet: SheetView): Partial<State> {
  const rebuilt = state.home?.sheet != null;
  return {
    home: state.home ? { ...state.home, sheet } : null,
    check: null,
    mended: [],
    blocked: false,
    confirming: false,
    locked: [],
    sent: null,
    notice: [rebuilt ? SENTENCES.rebuilt : SENTENCES.built, ...sheet.notes].join(" "),
  };
}

function isMend(mend: Mend): (applied: AppliedMend) => boolean {
  return ({ mend: one }) =>
    one.table === mend.table &&
    one.key === mend.key &&
    one.column === mend.column &&
    one.after === mend.after;
}

/** The check after a mend; what stood in the way of sending may be gone with it. */
function afterMend(state: State, check: CheckView, mended: AppliedMend[]): Partial<State> {
  const restored = (item: DifferenceItem) =>
    mended.some(({ mend }) => JSON.stringify(mend) === JSON.stringify(item.mend));
  return {
    check,
    mended,
    followed: false,
    blocked: state.blocked && (check.errors > 0 || isAsked(check)),
    confirming: false,
    locked: state.locked.filter((item) => !restored(item)),
    sent: null,
  };
}

/** All actions over a store and a client. */
export function createActions(store: Store, client: Client): Actions {
  let nextJump: Place | null = null;
  const perform = createPerform(store, reload, rebuild);
  const review = createReviewActions(store, client, perform);
  const own = createOwnActions(store, client, perform);
  const province = createProvinceActions(store, client, perform);

  async function reload(): Promise<unknown> {
    const { opened } = store.get();
    if (opened !== null) return review.open(opened.agency.id);
    return actions.start();
  }

  async function rebuild(): Promise<void> {
    const sheet = store.get().home?.sheet;
    if (sheet) await actions.build(sheet.periodId);
  }

  const actions: Actions = {
    ...review,
    ...own,
    ...province,
    async start() {
      await perform("home", client.home, (home) => {
        const known = home.periods.find((period) => period.id === store.get().periodId);
        return {
          home,
          periodId: known?.id ?? defaultPeriod(home.periods, home.today, home.me.role)?.id ?? null,
          confirming: false,
          sent: null,
        };
      });
      const { home, periodId, trouble } = store.get();
      if (trouble !== null || home === null || home.offline !== null) return;
      if (home.me.role === "reviewer" && periodId !== null) await review.list(periodId);
    },
    choosePeriod(periodId) {
      store.patch({ periodId, pulled: null, snapshots: null });
    },
    build: (periodId) =>
      perform(
        "build",
        () => client.buildSheet(periodId),
        (sheet) => withSheet(store.get(), sheet),
      ),
    check: () =>
      perform("check", client.checkSheet, (check) => ({
        check,
        ...{ followed: false, blocked: false, confirming: false, sent: null },
      })),
    async jump(place) {
      if (store.get().busy !== null) {
        if (store.get().busy === "jump") nextJump = place;
        return;
      }
      await perform(
        "jump",
        () => (store.get().opened === null ? client.jumpTo(place) : client.jumpInReport(place)),
        () => ({}),
      );
      const next = nextJump;
      nextJump = null;
      if (next !== null) await actions.jump(next);
    },
    applyMend: (applied) =>
      perform(
        "mend",
        () => client.applyMend(applied.mend),
        (check) => afterMend(store.get(), check, [applied, ...store.get().mended]),
      ),
    undoMend: (mend) =>
      perform(
        "undo",
        () => client.undoMend(mend),
        (check) => {
          const gone = store.get().mended.findIndex(isMend(mend));
          return afterMend(
            store.get(),
            check,
            store.get().mended.filter((_, at) => at !== gone),
          );
        },
      ),
    acceptPlaces: () =>
      perform("check", client.acceptPlaces, (check) => afterMend(store.get(), check, store.get().mended)),
    restorePlaces: () =>
      perform("undo", client.restorePlaces, (check) => afterMend(store.get(), check, store.get().mended)),
    async followEdit() {
      const idle = ({ busy, check, confirming, sent }: State) =>
        busy === null && check !== null && !confirming && sent === null;
      if (!idle(store.get())) return;
      const before = store.get();
      const answer = await client.checkSheet();
      if (!answer.ok || !idle(store.get()) || store.get().check !== before.check) return;
      store.patch({ check: answer.value, followed: true });
    },
    askToSend: () =>
      perform("check", client.checkSheet, (check) => ({
        check,
        blocked: check.errors > 0 || isAsked(check),
        confirming: check.errors === 0 && !isAsked(check),
        ...{ followed: false, locked: [], sent: null },
      })),
    cancelSend() {
      store.patch({ confirming: false });
    },
    async send() {
      await perform("send", client.sendReport, (sent) => afterSend(store.get(), sent));
      const { trouble } = store.get();
      if (trouble?.problem.locked !== undefined) {
        // The list says it all, place by place: a box above it would say it twice.
        store.patch({ locked: trouble.problem.locked, confirming: false, trouble: null });
      }
      if (trouble?.problem.code !== "report_has_errors" && trouble?.problem.code !== "texts_moved") return;
      await perform("check", client.checkSheet, (check) => ({
        check,
        ...{ followed: false, blocked: true, confirming: false },
      }));
      const { check } = store.get();
      if (store.get().trouble === null && check?.errors === 0 && !isAsked(check)) store.patch({ trouble });
    },
    closeTrouble() {
      store.patch({ trouble: null });
    },
  };
  return actions;
}
