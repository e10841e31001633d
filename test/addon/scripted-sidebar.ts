// A sidebar without a page, over a server that answers by a script.
import { createActions } from "../../addon/sidebar/actions.ts";
import type { Client } from "../../addon/sidebar/client.ts";
import { createStore } from "../../addon/sidebar/store.ts";
import type { Script } from "./named-state.ts";

/** Starts it; `calls` notes each call with its arguments. */
export async function startSidebar(script: Script) {
  const calls: unknown[][] = [];
  const client = Object.entries(script).map(([name, given]) => {
    const answers = [...given];
    const call = async (...args: unknown[]) => {
      calls.push([name, ...args]);
      return answers.length > 1 ? answers.shift() : answers[0];
    };
    return [name, call];
  });
  const store = createStore(() => {});
  const actions = createActions(store, Object.fromEntries(client) as Client);
  await actions.start();
  return { store, actions, calls, names: () => calls.map(([name]) => name) };
}
