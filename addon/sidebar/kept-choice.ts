// How a person looks at the reviewer's list and at the selected row, kept by the browser from one opening to the next.
import { FRESH_CHOICE, type ListChoice, STATE_FILTERS } from "./reports.ts";

const KEY = "legal-education-reports.list";
const ROW_KEY = "legal-education-reports.row";

/** The part of a browser's storage that is used; a page that may keep nothing throws already where it is asked for. */
type Shelf = () => Pick<Storage, "getItem" | "setItem">;

/** What was kept, as far as it is still of use; what was searched for is not kept. */
export function readChoice(shelf: Shelf): ListChoice {
  try {
    const { filter, folds } = JSON.parse(shelf().getItem(KEY) ?? "null") as ListChoice;
    if (!STATE_FILTERS.includes(filter) || typeof folds !== "object" || folds === null) return FRESH_CHOICE;
    return { ...FRESH_CHOICE, filter, folds };
  } catch {
    return FRESH_CHOICE;
  }
}

export function keepChoice(shelf: Shelf, { filter, folds }: ListChoice): void {
  try {
    shelf().setItem(KEY, JSON.stringify({ filter, folds }));
  } catch {
    // A browser that keeps nothing begins anew each time.
  }
}

/** Whether the selected row is folded away, as it is until somebody opens it. */
export function readRowFolded(shelf: Shelf): boolean {
  try {
    return shelf().getItem(ROW_KEY) !== "open";
  } catch {
    return true;
  }
}

export function keepRowFolded(shelf: Shelf, folded: boolean): void {
  try {
    shelf().setItem(ROW_KEY, folded ? "folded" : "open");
  } catch {
    // A browser that keeps nothing begins anew each time.
  }
}
