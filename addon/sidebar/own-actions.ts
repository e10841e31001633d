// What an agency does with a report that it has sent: have it back, and keep it as a file.

import type { ReportLetter } from "../../shared/report/report.ts";
import { APPROVAL_WORDS } from "../../shared/wording/approval.ts";
import { SENTENCES } from "../../shared/wording/sidebar.ts";
import type { Answer } from "../contract/answer.ts";
import type { SheetView } from "../contract/sheet.ts";
import type { Client } from "./client.ts";
import type { Perform } from "./perform.ts";
import { openedIn, SHEET, type State, type Store } from "./store.ts";

export interface OwnActions {
  /** Whether it was taken back. */
  takeBack(): Promise<boolean>;
  /** Whether it was asked for. */
  askBack(reason: string): Promise<boolean>;
  /** As the own body's approver. */
  confirmReport(): Promise<unknown>;
  downloadReport(agencyId: string, version: number): Promise<unknown>;
  /** The report as Word before it is sent. */
  downloadDraft(): Promise<unknown>;
  /** Whether number and day of the signed document were recorded. */
  recordLetter(letter: ReportLetter): Promise<boolean>;
  closeFile(): void;
  /** What is new was read: it is put away here at once, and for the next opening. */
  readNews(): Promise<unknown>;
}

function withHead(state: State, sheet: SheetView, notice: string): Partial<State> {
  const { home } = state;
  return { home: home && { ...home, sheet }, ...SHEET.with(state, { sent: null }), file: null, notice };
}

/** The reporter's part of the actions. */
export function createOwnActions(store: Store, client: Client, perform: Perform): OwnActions {
  type Call = (periodId: string, version: number, rev: number) => Promise<Answer<SheetView>>;
  function act(doing: "take_back" | "ask_back" | "letter", call: Call, notice: string): Promise<boolean> {
    const sheet = store.get().home?.sheet;
    const head = sheet?.head;
    if (!sheet || !head) return Promise.resolve(false);
    return perform(
      doing,
      () => call(sheet.periodId, head.latest, head.rev),
      (sheet) => withHead(store.get(), sheet, notice),
    );
  }
  return {
    takeBack: () => act("take_back", client.takeBack, SENTENCES.takenBack),
    askBack: (reason) =>
      act(
        "ask_back",
        (period, version, rev) => client.askBack(period, version, rev, reason.trim()),
        SENTENCES.askedBack,
      ),
    async confirmReport() {
      const period = store.get().home?.sheet?.periodId ?? null;
      const done = await perform(
        "confirm",
        () => client.confirmReport(period),
        (approval) => {
          const { home } = store.get();
          return { home: home && { ...home, approval }, notice: APPROVAL_WORDS.done };
        },
      );
      // What stands in the way is shown in the list that the check made.
      const check = done ? undefined : store.get().trouble?.problem.check;
      if (check)
        store.patch({ ...SHEET.with(store.get(), { check, followed: false, blocked: true }), trouble: null });
    },
    async downloadReport(agencyId, version) {
      const period = openedIn(store.get())?.period.id ?? store.get().home?.sheet?.periodId;
      if (period === undefined) return;
      await perform(
        "file",
        () => client.downloadReport(period, agencyId, version),
        (file) => ({ file }),
      );
    },
    async downloadDraft() {
      const period = store.get().home?.sheet?.periodId ?? null;
      await perform(
        "file",
        () => client.draftReport(period),
        (file) => ({ file }),
      );
    },
    recordLetter: (letter) =>
      act("letter", (period, version) => client.recordLetter(period, version, letter), SENTENCES.letterKept),
    closeFile() {
      store.patch({ file: null });
    },
    async readNews() {
      const { home } = store.get();
      const sheet = home?.sheet;
      if (!home || !sheet?.news) return;
      const { news, ...rest } = sheet;
      store.patch({ home: { ...home, sheet: rest } });
      // Where it cannot be kept it is told once more.
      await client.readNews(sheet.periodId, news);
    },
  };
}
