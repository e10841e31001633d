// What a click does: one action at a time, so that a double click never fires twice.

import type { Place } from "../../shared/report/finding.ts";
import type { Mend } from "../../shared/report/mends.ts";
import { SENTENCES, showInstant } from "../../shared/wording/sidebar.ts";
import type { Answer, CheckView, SentView, SheetView } from "../contract.ts";
import type { Client } from "./client.ts";
import { defaultPeriod } from "./periods.ts";
import { createReviewActions, type ReviewActions } from "./review-actions.ts";
import { type AppliedMend, type Doing, remedyFor, type State, type Store } from "./store.ts";

/** Runs a call unless another is under way, and turns its answer into the next state; tells whether it succeeded. */
export type Perform = <T>(
  doing: Doing,
  call: () => Promise<Answer<T>>,
  then: (value: T) => Partial<State>,
) => Promise<boolean>;

export interface Actions extends ReviewActions {
  start(): Promise<unknown>;
  choosePeriod(periodId: string): void;
  build(periodId: string): Promise<unknown>;
  check(): Promise<unknown>;
  jump(place: Place): Promise<unknown>;
  applyMend(applied: AppliedMend): Promise<unknown>;
  undoMend(mend: Mend): Promise<unknown>;
  askToSend(): Promise<unknown>;
  cancelSend(): void;
  send(): Promise<unknown>;
  closeTrouble(): void;
}

function createPerform(
  store: Store,
  reload: () => Promise<unknown>,
  rebuild: () => Promise<unknown>,
): Perform {
  return async function perform(doing, call, then) {
    if (store.get().busy !== null) return false;
    store.patch({ busy: doing, trouble: null, notice: null });
    const answer = await call();
    if (answer.ok) {
      store.patch({ busy: null, ...then(answer.value) });
      return true;
    }
    const remedy = remedyFor(answer.problem.code);
    const mend = {
      retry: () => perform(doing, call, then),
      reload,
      rebuild,
      close: async () => store.patch({ trouble: null }),
    }[remedy];
    store.patch({ busy: null, trouble: { problem: answer.problem, remedy, mend } });
    return false;
  };
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
  return { home, sent, check: null, mended: [], confirming: false, blocked: false };
}

function withSheet(state: State, sheet: SheetView): Partial<State> {
  const rebuilt = state.home?.sheet != null;
  return {
    home: state.home ? { ...state.home, sheet } : null,
    check: null,
    mended: [],
    blocked: false,
    confirming: false,
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
  return { check, mended, blocked: state.blocked && check.errors > 0, confirming: false, sent: null };
}

/** All actions over a store and a client. */
export function createActions(store: Store, client: Client): Actions {
  let nextJump: Place | null = null;
  const perform = createPerform(store, reload, rebuild);
  const review = createReviewActions(store, client, perform);

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
      store.patch({ periodId, pulled: null });
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
        blocked: false,
        confirming: false,
        sent: null,
      })),
    async jump(place) {
      if (store.get().busy !== null) {
        if (store.get().busy === "jump") nextJump = place;
        return;
      }
      await perform(
        "jump",
        () => client.jumpTo(place),
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
    askToSend: () =>
      perform("check", client.checkSheet, (check) => ({
        check,
        blocked: check.errors > 0,
        confirming: check.errors === 0,
        sent: null,
      })),
    cancelSend() {
      store.patch({ confirming: false });
    },
    async send() {
      await perform("send", client.sendReport, (sent) => afterSend(store.get(), sent));
      const { trouble } = store.get();
      if (trouble?.problem.code !== "report_has_errors") return;
      await perform("check", client.checkSheet, (check) => ({ check, blocked: true, confirming: false }));
      if (store.get().trouble === null && store.get().check?.errors === 0) store.patch({ trouble });
    },
    closeTrouble() {
      store.patch({ trouble: null });
    },
  };
  return actions;
}
