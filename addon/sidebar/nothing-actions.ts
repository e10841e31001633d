// "Không phát sinh" for many rows at once, and the way back.
import { NOTHING_WORDS } from "../../shared/wording/nothing.ts";
import type { Filled, FilledView } from "../contract/nothing.ts";
import type { Client } from "./client.ts";
import type { Perform } from "./perform.ts";
import { SHEET, type Store } from "./store.ts";

export interface NothingActions {
  /** Fills the rows of a section that hold nothing, or of the report for null. */
  fillNothing(section: string | null, reason: string): Promise<boolean>;
  undoNothing(filled: Filled): Promise<void>;
}

const STAYS = { followed: true, blocked: false, confirming: false, sent: null } as const;

function keptWords(kept: number): string | null {
  return kept === 0 ? null : NOTHING_WORDS.kept(kept);
}

/** The part of the actions for rows in which nothing arose. */
export function createNothingActions(store: Store, client: Client, perform: Perform): NothingActions {
  const shown = () => store.get().home?.sheet?.periodId ?? null;
  const sheet = () => SHEET.of(store.get());
  const after = ({ check, kept }: FilledView, filled: Filled[], notice: string | null) => ({
    ...SHEET.with(store.get(), { check, filled, ...STAYS }),
    notice: notice ?? keptWords(kept),
  });
  return {
    fillNothing: (section, reason) =>
      perform(
        "write_rows",
        () => client.fillNothing(shown(), section, reason),
        (view) =>
          view.filled.rows.length === 0
            ? after(view, sheet().filled, NOTHING_WORDS.filledNone)
            : after(view, [view.filled, ...sheet().filled], null),
      ),
    async undoNothing(filled) {
      const others = () => sheet().filled.filter((one) => one !== filled);
      const done = await perform(
        "undo",
        () => client.undoNothing(shown(), filled),
        (view) => after(view, others(), null),
      );
      // No row holds it any more: there is nothing left to undo.
      if (!done && store.get().trouble?.problem.code === "place_changed")
        store.patch(SHEET.with(store.get(), { filled: others() }));
    },
  };
}
