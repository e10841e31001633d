// What a send costs that is refused after it was confirmed, and what the sidebar says of one that went.
import { beforeAll, expect, test } from "vitest";
import { createActions } from "../../addon/sidebar/actions.ts";
import type { Client } from "../../addon/sidebar/client.ts";
import { createStore } from "../../addon/sidebar/store.ts";
import { value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import { type CannedDesk, cannedDesk, fillIn } from "./canned-desk.ts";
import { flat } from "./flat-state.ts";
import { readSheet, TABS } from "./sheet-reader.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

const KEY = "II.1.a";

/** A sidebar over the bundle itself, at a filled sheet. */
async function sidebarAt(desk: CannedDesk) {
  value(desk.addon.buildSheet(desk.form.period.id));
  fillIn(desk);
  const client = new Proxy({} as Client, {
    get:
      (_, name: keyof Client) =>
      async (...args: unknown[]) =>
        JSON.parse(JSON.stringify((desk.addon[name] as (...args: unknown[]) => unknown)(...args))),
  });
  const store = createStore(() => {});
  const actions = createActions(store, client);
  await actions.start();
  return { store, actions };
}

/** How often the sheet was read whole: its three tables, and what is kept of them. */
function checks({ fake }: CannedDesk): number {
  return (fake.calls.byName["Range.getValues"] ?? 0) / 4;
}

/** A desk at which sending was asked for on a clean sheet. */
async function confirming() {
  const desk = cannedDesk(source, 20);
  const { actions, store } = await sidebarAt(desk);
  await actions.askToSend();
  expect(flat(store)).toMatchObject({ confirming: true, check: { errors: 0 } });
  desk.fake.calls.reset();
  return { desk, actions, store };
}

test("a report that is refused after it was confirmed is read once, and the findings stand in the list", async () => {
  const { actions, desk, store } = await confirming();
  readSheet(desk, TABS.duties).type(KEY, "status", "");
  await actions.send();
  expect(flat(store)).toMatchObject({
    blocked: true,
    confirming: false,
    trouble: null,
    check: { errors: 1 },
  });
  expect(checks(desk)).toBe(1);
});

test("a report that goes is read once too", async () => {
  const { actions, desk, store } = await confirming();
  await actions.send();
  expect(flat(store)).toMatchObject({ trouble: null, sent: { sentAt: "10/12/2021 09:00" } });
  expect(store.get().home?.sheet?.lastSent).toBe("10/12/2021 09:00");
  expect(checks(desk)).toBe(1);
});
