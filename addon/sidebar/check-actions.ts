// What a person does with the sheet that is shown: check it, mend it, send it.
import type { Mend } from "../../shared/report/mends.ts";
import type { CheckView } from "../contract/check.ts";
import type { HomeView, SentLine, SentView } from "../contract/sheet.ts";
import type { Client } from "./client.ts";
import { mayLeave } from "./findings.ts";
import type { Perform } from "./perform.ts";
import { type AppliedMend, anew, SHEET, type SheetScreen, type State, type Store } from "./store.ts";

export interface CheckActions {
  check(): Promise<unknown>;
  applyMend(applied: AppliedMend): Promise<unknown>;
  undoMend(mend: Mend): Promise<unknown>;
  /** Answers what was asked about texts that changed places: keep them so, or put them back. */
  acceptPlaces(): Promise<unknown>;
  restorePlaces(): Promise<unknown>;
  /** Checks again after an edit, without a word and only where a check stands and nothing else is under way. */
  followEdit(): Promise<void>;
  /** Shows what Sở Tư pháp will see, beside a check or as the last look before sending. */
  openPreview(): Promise<unknown>;
  closePreview(): void;
  askToSend(): Promise<unknown>;
  cancelSend(): void;
  send(): Promise<unknown>;
}

/** A send that may have arrived waits with its sheet, and is offered again; a definite answer ends that. */
function withWaiting(state: State, waiting: string | null): Partial<State> {
  const { home } = state;
  return {
    home: home && { ...home, sheet: home.sheet && { ...home.sheet, waiting } },
    ...SHEET.with(state, { confirming: false }),
  };
}

/** The history tells at once what the worker tells at the next opening. */
function sentNow({ version }: SentView, { me: { id, name } }: HomeView): SentLine {
  return { version, sentAt: "", sentBy: { id, name }, onBehalf: false };
}

/** What had left before stands in the history already. */
function withSent(versions: readonly SentLine[], sent: SentLine): SentLine[] {
  const known = versions.some(({ version }) => version === sent.version);
  return known ? [...versions] : [...versions, sent];
}

/** The sheet after a send: the new head, nothing returned any more. */
function afterSend(state: State, sent: SentView): Partial<State> {
  const sheet = state.home?.sheet;
  const home =
    state.home && sheet
      ? {
          ...state.home,
          sheet: {
            ...sheet,
            head: sent.head,
            returned: null,
            waiting: null,
            lastSent: sent.sentAt,
            versions: withSent(sheet.versions, sentNow(sent, state.home)),
          },
        }
      : state.home;
  return { home, ...anew(state, { sent }) };
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
  return SHEET.with(state, {
    check,
    mended,
    followed: false,
    blocked: SHEET.of(state).blocked && !mayLeave(check),
    confirming: false,
    sent: null,
  });
}

/** Checking, mending and sending; every call names the sheet that is shown, whatever tab is looked at meanwhile. */
export function createCheckActions(store: Store, client: Client, perform: Perform): CheckActions {
  const shown = () => store.get().home?.sheet?.periodId ?? null;
  const sheet = () => SHEET.of(store.get());
  const change = (part: Partial<SheetScreen>) => store.patch(SHEET.with(store.get(), part));
  const actions: CheckActions = {
    check: () =>
      perform(
        "check",
        () => client.checkSheet(shown()),
        (check) =>
          SHEET.with(store.get(), {
            check,
            followed: false,
            blocked: false,
            confirming: false,
            first: null,
            sent: null,
          }),
      ),
    applyMend: (applied) =>
      perform(
        "mend",
        () => client.applyMend(shown(), applied.mend),
        (check) => afterMend(store.get(), check, [applied, ...sheet().mended]),
      ),
    async undoMend(mend) {
      const others = () => {
        const gone = sheet().mended.findIndex(isMend(mend));
        return sheet().mended.filter((_, at) => at !== gone);
      };
      const done = await perform(
        "undo",
        () => client.undoMend(shown(), mend),
        (check) => afterMend(store.get(), check, others()),
      );
      // The cell holds other text by now: there is nothing left to undo.
      if (!done && store.get().trouble?.problem.code === "place_changed") change({ mended: others() });
      return done;
    },
    acceptPlaces: () =>
      perform(
        "check",
        () => client.acceptPlaces(shown()),
        (check) => afterMend(store.get(), check, sheet().mended),
      ),
    restorePlaces: () =>
      perform(
        "undo",
        () => client.restorePlaces(shown()),
        (check) => afterMend(store.get(), check, sheet().mended),
      ),
    async followEdit() {
      const idle = () => {
        const { check, confirming, sent } = sheet();
        return store.get().busy === null && check !== null && !confirming && sent === null;
      };
      if (!idle()) return;
      const before = sheet();
      const answer = await client.checkSheet(shown());
      if (!answer.ok || !idle() || sheet().check !== before.check) return;
      change({ check: answer.value, followed: true });
      if (sheet().preview === null) return;
      const period = shown();
      const preview = await client.previewReport(period);
      const stays = shown() === period && store.get().busy === null && sheet().preview !== null;
      if (preview.ok && stays) change({ preview: preview.value });
    },
    openPreview: () =>
      perform(
        "preview",
        () => client.previewReport(shown()),
        (preview) => SHEET.with(store.get(), { preview }),
      ),
    closePreview() {
      change({ preview: null });
    },
    askToSend: () =>
      perform(
        "check",
        () => client.checkSheet(shown()),
        (check) =>
          SHEET.with(store.get(), {
            check,
            blocked: !mayLeave(check),
            confirming: mayLeave(check),
            first: null,
            followed: false,
            locked: [],
            sent: null,
          }),
      ),
    cancelSend() {
      change({ confirming: false });
    },
    async send() {
      await perform(
        "send",
        () => client.sendReport(shown()),
        (sent) => afterSend(store.get(), sent),
      );
      const { trouble } = store.get();
      // What stood in the way is said where it can be mended.
      if (trouble !== null) change({ preview: null });
      if (trouble !== null && trouble.remedy !== "retry") change({ confirming: false });
      if (trouble?.problem.waiting !== undefined) {
        store.patch(withWaiting(store.get(), trouble.problem.waiting));
      }
      // Sent again it may meet another refusal, which has ways of its own.
      if (trouble?.remedy === "retry") store.patch({ trouble: { ...trouble, mend: actions.send } });
      if (trouble?.problem.locked !== undefined) {
        // The list says it all, place by place: a box above it would say it twice.
        const { locked } = trouble.problem;
        store.patch({ ...SHEET.with(store.get(), { locked, confirming: false }), trouble: null });
      }
      if (trouble?.problem.code !== "report_has_errors" && trouble?.problem.code !== "texts_moved") return;
      const refusal = (check: CheckView) => ({
        ...SHEET.with(store.get(), { check, followed: false, blocked: true, confirming: false }),
        trouble: null,
      });
      // Sending checked already: what it found is shown as it is.
      if (trouble.problem.check) store.patch(refusal(trouble.problem.check));
      else await perform("check", () => client.checkSheet(shown()), refusal);
      const { check } = sheet();
      if (store.get().trouble === null && check !== null && mayLeave(check)) store.patch({ trouble });
    },
  };
  return actions;
}
