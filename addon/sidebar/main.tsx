// Draws the sidebar into its page and starts with the question who is there.
import { render } from "preact";
import { createActions } from "./actions.ts";
import { App } from "./app.tsx";
import { createClient, type ScriptRun } from "./client.ts";
import { follow } from "./follow.ts";
import { keepFocus } from "./keep-focus.ts";
import { keepChoice, readChoice } from "./kept-choice.ts";
import { createStore, EMPTY, SHEET, type State } from "./store.ts";

declare const google: { script: { run: ScriptRun } };

const root = document.getElementById("app") as HTMLElement;
document.documentElement.lang = "vi";

const shelf = () => window.localStorage;
let kept = readChoice(shelf);
const store = createStore(draw, { ...EMPTY, list: kept });
const client = createClient(google.script.run);
const actions = createActions(store, client);

function draw(state: State): void {
  if (state.list !== kept) keepChoice(shelf, state.list);
  kept = state.list;
  render(<App state={state} actions={actions} />, root);
  if (following !== undefined) wakeFor(state);
}

keepFocus(root);
window.addEventListener("online", () => void actions.reconnect());

// The sheet is a person's to edit meanwhile: list and row follow within seconds, and ask nothing while nobody looks.
let following: ReturnType<typeof follow> | undefined;
let shown: unknown = null;

/** A sheet or a check that was not there before: the row beside it is asked for soon. */
function wakeFor(state: State): void {
  const now = SHEET.of(state).check ?? state.home?.sheet?.periodId ?? null;
  if (now !== shown) following?.wake();
  shown = now;
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
