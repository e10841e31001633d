// The selected row beside the sheet, and what was typed for rows and is not in the sheet yet: pure changes of it.
import { withDocument } from "../../../shared/report/cited-documents.ts";
import type { Cell, ColumnId } from "../../../shared/report/report.ts";
import type {
  CheckState,
  RowField,
  RowPlace,
  RowView,
  RowWrite,
  RowWritten,
  SeenRow,
} from "../../contract/row.ts";

/** What was typed into a field, and what its cell held when that was begun. */
interface DraftCell {
  before: Cell;
  text: string;
}

/** What was typed for one row, by column. */
export interface Draft {
  periodId: string;
  place: RowPlace;
  name: string;
  cells: Partial<Record<ColumnId, DraftCell>>;
}

export interface RowState {
  /** The sheet to which the row belongs. */
  periodId: string | null;
  /** Where the person was when it was last asked; empty asks for the row anew. */
  at: string;
  view: RowView | null;
  /** Drafts of all sheets and rows; a row without any has none. */
  drafts: readonly Draft[];
  /** What the last write put into the sheet, with the way back. */
  written: { periodId: string; place: RowPlace; name: string; cells: RowWrite["cells"] } | null;
  /** Folded away it is not followed. */
  folded: boolean;
}

export const NO_ROW: RowState = {
  periodId: null,
  at: "",
  view: null,
  drafts: [],
  written: null,
  folded: false,
};

function isPlace(a: RowPlace, b: RowPlace): boolean {
  return a.table === b.table && a.row === b.row;
}

/** The row of the sheet that is shown, or null. */
export function viewOf(state: RowState, periodId: string | null): RowView | null {
  return state.periodId === periodId ? state.view : null;
}

/** What following tells the server; null where the row is folded away. */
export function seenOf({ at, folded, periodId, view }: RowState, shown: string): SeenRow | null {
  if (folded) return null;
  return periodId === shown
    ? { periodId: shown, at, edits: view?.edits ?? 0 }
    : { periodId: shown, at: "", edits: 0 };
}

/** The state after an answer to following; beside the rows the last one stays in view. */
export function afterFollow(state: RowState, periodId: string, { at, row }: CheckState): RowState {
  if (at === undefined) return state;
  const stays = state.periodId === periodId ? state.view : null;
  return { ...state, periodId, at, view: row ?? stays };
}

/** The state with a row that was gone to. */
export function withView(state: RowState, periodId: string, view: RowView): RowState {
  return { ...state, periodId, at: view.at, view };
}

/** What the sheet says has changed by other means: the row is to be asked for anew. */
export function stale(state: RowState): RowState {
  return { ...state, at: "" };
}

export function draftOf({ drafts, periodId, view }: RowState): Draft | null {
  return (
    drafts.find((one) => view !== null && one.periodId === periodId && isPlace(one.place, view.place)) ?? null
  );
}

/** Drafts of a sheet: of all its rows, or of those that are not in view. */
export function unwritten(state: RowState, periodId: string, all: boolean): Draft[] {
  const current = all ? null : draftOf(state);
  return state.drafts.filter((one) => one.periodId === periodId && one !== current);
}

function withDraft(state: RowState, cells: Draft["cells"]): RowState {
  const { periodId, view } = state;
  const current = draftOf(state);
  if (view === null || periodId === null) return state;
  const { name, place } = view;
  const draft: Draft = { periodId, place, name, cells };
  const others = state.drafts.filter((one) => one !== current);
  return { ...state, drafts: Object.keys(cells).length === 0 ? others : [...others, draft] };
}

function without(cells: Draft["cells"], columns: readonly ColumnId[]): Draft["cells"] {
  const rest = { ...cells };
  for (const column of columns) delete rest[column];
  return rest;
}

/** The state after typing into a field; what says the same as the cell is no draft. */
export function typed(state: RowState, field: RowField, text: string): RowState {
  const cells = draftOf(state)?.cells ?? {};
  const before = cells[field.column]?.before ?? field.cell;
  const same = text === field.text && sameCell(before, field.cell);
  return withDraft(
    state,
    same ? without(cells, [field.column]) : { ...cells, [field.column]: { before, text } },
  );
}

/** Documents that a text does not name yet, each with the text that does, in a line of its own. */
export function offeredDocuments(cited: readonly string[], text: string): ReadonlyMap<string, string> {
  return new Map(
    cited.flatMap((document): [string, string][] => {
      const after = withDocument(text, document);
      return after === null ? [] : [[document, after]];
    }),
  );
}

/** The text of the sheet stands, and what was typed here goes. */
export function takenFromSheet(state: RowState, column: ColumnId): RowState {
  return withDraft(state, without(draftOf(state)?.cells ?? {}, [column]));
}

/** What was typed here is meant for what the cell holds by now. */
export function keptMine(state: RowState, { cell, column }: RowField): RowState {
  const cells = draftOf(state)?.cells ?? {};
  const mine = cells[column];
  return mine ? withDraft(state, { ...cells, [column]: { ...mine, before: cell } }) : state;
}

export function dropped(state: RowState, draft: Draft): RowState {
  return { ...state, drafts: state.drafts.filter((one) => one !== draft) };
}

function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** Somebody else wrote into the cell since typing here began, and something else than was typed. */
export function isContested(state: RowState, { cell, column, text }: RowField): boolean {
  const mine = draftOf(state)?.cells[column];
  return mine !== undefined && !sameCell(mine.before, cell) && mine.text !== text;
}

/** What is to be written of the shown row: its draft, for what the cells held when it was begun. */
export function writeOf(state: RowState, goTo: RowPlace | null): RowWrite | null {
  const draft = draftOf(state);
  if (draft === null) return null;
  const cells = Object.entries(draft.cells).map(([column, { before, text }]) => ({
    column: column as ColumnId,
    before,
    after: text,
  }));
  return { ...draft.place, cells, goTo };
}

/** The state after a write: what the sheet took is no draft any more, what was typed meanwhile stays. */
export function afterWrite(
  state: RowState,
  periodId: string,
  { cells: asked, row: key, table }: RowWrite,
  { row, written }: RowWritten,
): RowState {
  const place: RowPlace = { table, row: key };
  const drafts = state.drafts.flatMap((draft): Draft[] => {
    if (draft.periodId !== periodId || !isPlace(draft.place, place)) return [draft];
    const cells = { ...draft.cells };
    for (const { after, column } of written) {
      const mine = cells[column];
      if (mine?.text === after) delete cells[column];
      else if (mine) cells[column] = { ...mine, before: after };
    }
    return Object.keys(cells).length > 0 ? [{ ...draft, cells }] : [];
  });
  const name = state.view?.name ?? key;
  const whole = written.length === asked.length;
  return {
    ...withView({ ...state, drafts }, periodId, row),
    written: whole ? { periodId, place, name, cells: written } : state.written,
  };
}

/** The write that takes the last one back. */
export function undoOf({ written }: RowState): RowWrite | null {
  if (written === null) return null;
  const cells = written.cells.map(({ after, before, column }) => ({ column, before: after, after: before }));
  return { ...written.place, cells, goTo: null };
}
