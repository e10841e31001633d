// Draws the sidebar into its page and starts with the question who is there.
import { render } from "preact";
import { createActions } from "./actions.ts";
import { App } from "./app.tsx";
import { createClient, type ScriptRun } from "./client.ts";
import { follow } from "./follow.ts";
import { keepFocus } from "./keep-focus.ts";
import { keepChoice, keepRowFolded, readChoice, readRowFolded } from "./kept-choice.ts";
import { createStore, EMPTY, SHEET, type State } from "./store.ts";

declare const google: { script: { run: ScriptRun } };

const root = document.getElementById("app") as HTMLElement;
document.documentElement.lang = "vi";

const shelf = () => window.localStorage;
let kept = readChoice(shelf);
let folded = readRowFolded(shelf);
const store = createStore(draw, { ...EMPTY, list: kept, row: { ...EMPTY.row, folded } });
const client = createClient(google.script.run);
const actions = createActions(store, client);

function draw(state: State): void {
  if (state.list !== kept) keepChoice(shelf, state.list);
  kept = state.list;
  if (state.row.folded !== folded) keepRowFolded(shelf, state.row.folded);
  folded = state.row.folded;
  render(<App state={state} actions={actions} />, root);
  if (following !== undefined) wakeFor(state);
}

keepFocus(root);
window.addEventListener("online", () => void actions.reconnect());

// The sheet is a person's to edit meanwhile: list and row follow within seconds, and ask nothing while nobody looks.
let following: ReturnType<typeof follow> | undefined;
let shown: unknown = null;
let opened = false;

/** A sheet or a check that was not there before, or the row opened: the row beside the sheet is asked for soon. */
function wakeFor(state: State): void {
  const now = SHEET.of(state).check ?? state.home?.sheet?.periodId ?? null;
  const open = !state.row.folded;
  if (now !== shown || (open && !opened)) following?.wake();
  [shown, opened] = [now, open];
}

void actions.start();
following = follow({
  ask: () => actions.lookAtRow(),
  changed: () => void actions.followEdit(),
  hidden: () => document.hidden,
  later: (does, milliseconds) => setTimeout(does, milliseconds),
});
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) following?.wake();
});
document.documentElement.addEventListener("pointerenter", () => following?.turnTo());
window.addEventListener("focus", () => following?.turnTo());
