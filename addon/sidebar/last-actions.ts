// Last period's texts beside the sheet: shown, and taken over row by row.
import { LAST_WORDS } from "../../shared/wording/last-period.ts";
import type { LastRow, LastView, TakenView } from "../contract/last.ts";
import type { NamedPlace } from "../contract/places.ts";
import type { Client } from "./client.ts";
import type { Perform } from "./perform.ts";
import { type AppliedMend, type AtSheet, SHEET, type Store } from "./store.ts";

export interface LastActions {
  showLast(): Promise<unknown>;
  /** Narrows the list to the row at which the person is in the sheet; tells whether there is one. */
  pickLastRow(): Promise<boolean>;
  /** Takes over what may stand again of a row and is blank here. */
  takeLast(row: LastRow): Promise<unknown>;
  /** Takes all of a row back that was taken over. */
  undoLast(row: LastRow): Promise<void>;
}

export type LastFilter = "all" | "blank" | "selected";

/** The rows that a filter shows; `at` is the row at which the person was. */
export function pickLast(rows: readonly LastRow[], filter: LastFilter, at: NamedPlace | null): LastRow[] {
  if (filter === "all") return [...rows];
  if (filter === "blank") return rows.filter(({ blank }) => blank);
  return rows.filter(({ key, table }) => key !== null && table === at?.place.table && key === at.place.row);
}

/** The view of the sheet that is shown, or null. */
export function lastOf({ home, last }: Pick<AtSheet, "home" | "last">): LastView | null {
  return last !== null && last.periodId === home?.sheet?.periodId ? last : null;
}

/** What was taken over of a row and not taken back; other work is known by its text, wherever it was put. */
export function takenOf(row: LastRow, mended: readonly AppliedMend[]): AppliedMend[] {
  return mended.filter(
    ({ mend, taken }) =>
      taken === true &&
      mend.table === row.table &&
      (row.key === null || row.key === mend.key) &&
      row.cells.some(({ column, text }) => column === mend.column && text === mend.after),
  );
}

/** The cells of a row that can still be taken over. */
export function openCells(row: LastRow, mended: readonly AppliedMend[]): LastRow["cells"] {
  const taken = new Set(takenOf(row, mended).map(({ mend }) => mend.column));
  return row.cells.filter(({ column, open }) => open && !taken.has(column));
}

/** Cells that were not blank any more are no longer offered. */
function withoutFilled(view: LastView | null, row: LastRow, taken: TakenView["taken"]): LastView | null {
  const held = (column: string) => taken.every(({ mend }) => mend.column !== column);
  const cells = row.cells.map((cell) => (cell.open && held(cell.column) ? { ...cell, open: false } : cell));
  return view && { ...view, rows: view.rows.map((one) => (one === row ? { ...row, cells } : one)) };
}

function noticeOf({ kept, taken }: TakenView): string {
  const [first] = taken;
  if (!first) return LAST_WORDS.takenNothing;
  const now = LAST_WORDS.takenNow(taken.length, first.row);
  return kept === 0 ? now : `${now} ${LAST_WORDS.kept(kept)}`;
}

/** What both ways leave: what is looked at stays where it is, so that the next row is done from the same list. */
const STAYS = { followed: true, blocked: false, confirming: false, sent: null } as const;

/** The part of the actions for last period. */
export function createLastActions(store: Store, client: Client, perform: Perform): LastActions {
  const shown = () => store.get().home?.sheet?.periodId ?? null;
  const sheet = () => SHEET.of(store.get());
  return {
    showLast: () =>
      perform(
        "last",
        () => client.lastTexts(shown()),
        (last) => SHEET.with(store.get(), { last }),
      ),
    pickLastRow: () =>
      perform(
        "select",
        () => client.rowAtSelection(shown()),
        (lastAt) => SHEET.with(store.get(), { lastAt }),
      ),
    takeLast(row) {
      const cells = openCells(row, sheet().mended);
      const texts = cells.map(({ column, text }) => ({ column, text }));
      return perform(
        "take",
        () => client.takeLast(shown(), { table: row.table, key: row.key, texts }),
        (view) => {
          const applied = view.taken.map((one): AppliedMend => ({ ...one, taken: true }));
          return {
            ...SHEET.with(store.get(), {
              check: view.check,
              mended: [...applied, ...sheet().mended],
              ...STAYS,
              last: withoutFilled(sheet().last, row, view.taken),
            }),
            notice: noticeOf(view),
          };
        },
      );
    },
    async undoLast(row) {
      for (const applied of takenOf(row, sheet().mended)) {
        const undone = await perform(
          "undo",
          () => client.undoMend(shown(), applied.mend),
          (check) =>
            SHEET.with(store.get(), {
              check,
              ...STAYS,
              mended: sheet().mended.filter((one) => one !== applied),
            }),
        );
        if (!undone) return;
      }
    },
  };
}
