// Draws the sidebar into its page and starts with the question who is there.
import { render } from "preact";
import { createActions } from "./actions.ts";
import { App } from "./app.tsx";
import { createClient, type ScriptRun } from "./client.ts";
import { createStore, type State } from "./store.ts";

declare const google: { script: { run: ScriptRun } };

const root = document.getElementById("app") as HTMLElement;
document.documentElement.lang = "vi";

const store = createStore(draw);
const actions = createActions(store, createClient(google.script.run));

function draw(state: State): void {
  render(<App state={state} actions={actions} />, root);
}

void actions.start();
