// Draws the sidebar into its page and starts with the question who is there.
import { render } from "preact";
import { createActions } from "./actions.ts";
import { App } from "./app.tsx";
import { createClient, type ScriptRun } from "./client.ts";
import { follow } from "./follow.ts";
import { keepFocus } from "./keep-focus.ts";
import { createStore, SHEET, type State } from "./store.ts";

declare const google: { script: { run: ScriptRun } };

const root = document.getElementById("app") as HTMLElement;
document.documentElement.lang = "vi";

const store = createStore(draw);
const client = createClient(google.script.run);
const actions = createActions(store, client);

function draw(state: State): void {
  render(<App state={state} actions={actions} />, root);
}

keepFocus(root);
window.addEventListener("online", () => void actions.reconnect());
void actions.start();

// The sheet is a person's to edit meanwhile: the list follows within seconds, and asks nothing while nobody looks.
const following = follow({
  ask: async () => {
    if (SHEET.of(store.get()).check === null || store.get().busy !== null) return null;
    const answer = await client.checkState();
    return answer.ok ? answer.value.edits : null;
  },
  changed: () => void actions.followEdit(),
  hidden: () => document.hidden,
  later: (does, milliseconds) => setTimeout(does, milliseconds),
});
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) following.wake();
});
