// What a person does with the selected row: follow it, fill it beside the sheet, go on to another.
import type { ColumnId } from "../../../shared/report/report.ts";
import { ROW_WORDS } from "../../../shared/wording/row.ts";
import type { RowField, RowPlace, RowWrite } from "../../contract/row.ts";
import { actingAs } from "../acting.ts";
import type { Client } from "../client.ts";
import type { Perform } from "../perform.ts";
import type { State, Store } from "../store.ts";
import {
  afterFollow,
  afterWrite,
  type Draft,
  dropped,
  keptMine,
  type RowState,
  seenOf,
  stale,
  takenFromSheet,
  typed,
  undoOf,
  viewOf,
  withView,
  writeOf,
} from "./row-state.ts";

export interface RowActions {
  /** One question for edits and for the row at which the person is; null where nothing is to be learnt. */
  lookAtRow(): Promise<{ edits: number; moved: boolean } | null>;
  foldRow(folded: boolean): void;
  typeInRow(field: RowField, text: string): void;
  keepMine(field: RowField): void;
  takeFromSheet(column: ColumnId): void;
  dropDraft(draft: Draft): void;
  /** Whether that row is shown then. */
  goToRow(place: RowPlace): Promise<boolean>;
  /** Writes what was typed for the row, and goes on where that is asked; whether all of it was written. */
  writeRow(goTo: RowPlace | null): Promise<boolean>;
  undoRow(): Promise<unknown>;
}

/** The sheet that a reporter sees and may follow; null elsewhere and before any is there. */
function followed(state: State): string | null {
  const { home, periodId, screen } = state;
  const sheet = actingAs(state) === "reporter" ? (home?.sheet ?? null) : null;
  const here =
    screen.at === "first" || (screen.at === "sheet" && screen.preview === null && !screen.confirming);
  return sheet && here && (periodId ?? sheet.periodId) === sheet.periodId ? sheet.periodId : null;
}

/** The part of the actions for the selected row. */
export function createRowActions(store: Store, client: Client, perform: Perform): RowActions {
  const shown = () => store.get().home?.sheet?.periodId ?? null;
  const change = (does: (row: RowState) => RowState) => store.patch({ row: does(store.get().row) });
  /** The check of which the row knows: after another one (a mend, a text taken over) it is asked for anew. */
  let checked: unknown = null;

  /** Writes; what the sheet says otherwise by now is seen in the row that comes back. */
  async function write(asked: RowWrite, period: string, done: string, not: string | null): Promise<boolean> {
    let whole = false;
    await perform(
      "put",
      () => client.writeRow(period, asked),
      (answer) => {
        whole = answer.written.length === asked.cells.length;
        return { row: afterWrite(store.get().row, period, asked, answer), notice: whole ? done : not };
      },
    );
    return whole;
  }

  const actions: RowActions = {
    async lookAtRow() {
      const { busy, row, screen } = store.get();
      if (busy !== null) return null;
      const check = screen.at === "sheet" ? screen.check : null;
      const period = followed(store.get());
      if (check !== checked && period !== null) change(stale);
      checked = check;
      const seen = period === null ? null : seenOf(store.get().row, period);
      // Nothing is shown that could have become another.
      if (seen === null && check === null) return null;
      const answer = await client.checkState(seen);
      if (!answer.ok) return null;
      const { at, edits } = answer.value;
      const now = store.get();
      const still =
        seen !== null && now.busy === null && followed(now) === period && now.row.view === row.view;
      if (still && at !== undefined) change((one) => afterFollow(one, seen.periodId, answer.value));
      return { edits, moved: at !== undefined };
    },
    foldRow(folded) {
      change((row) => ({ ...row, folded }));
    },
    typeInRow(field, text) {
      change((row) => typed(row, field, text));
    },
    keepMine(field) {
      change((row) => keptMine(row, field));
    },
    takeFromSheet(column) {
      change((row) => takenFromSheet(row, column));
    },
    dropDraft(draft) {
      change((row) => dropped(row, draft));
    },
    goToRow(place) {
      const period = shown();
      return perform(
        "jump",
        () => client.goToRow(period, place),
        (view) => (period === null ? {} : { row: withView(store.get().row, period, view) }),
      );
    },
    async writeRow(goTo) {
      const { row } = store.get();
      const period = shown();
      const view = viewOf(row, period);
      if (view === null || period === null) return false;
      const asked = writeOf(row, goTo);
      // Nothing was typed: going on is all that is asked.
      if (asked === null) return goTo === null || actions.goToRow(goTo);
      return write(asked, period, ROW_WORDS.written(view.name), null);
    },
    async undoRow() {
      const { row } = store.get();
      const asked = undoOf(row);
      if (asked === null || row.written === null) return;
      const { name, periodId } = row.written;
      await write(asked, periodId, ROW_WORDS.undone(name), ROW_WORDS.notUndone(name));
      if (store.get().trouble === null) change((one) => ({ ...one, written: null }));
    },
  };
  return actions;
}
