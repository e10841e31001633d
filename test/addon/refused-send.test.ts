// What a send costs that is refused after it was confirmed, and what the sidebar says of one that went.
import { beforeAll, expect, test } from "vitest";
import { createActions } from "../../addon/sidebar/actions.ts";
import type { Client } from "../../addon/sidebar/client.ts";
import { createStore } from "../../addon/sidebar/store.ts";
import { value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import { flat } from "./flat-state.ts";
import { readSheet, TABS } from "./sheet-reader.ts";
import { fillIn, type StubbedHarness, stubbedHarness } from "./stubbed-harness.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

const KEY = "II.1.a";

/** A sidebar over the bundle itself, at a filled sheet. */
async function sidebarAt(harness: StubbedHarness) {
  value(harness.addon.buildSheet(harness.form.period.id));
  fillIn(harness);
  const client = new Proxy({} as Client, {
    get:
      (_, name: keyof Client) =>
      async (...args: unknown[]) =>
        JSON.parse(JSON.stringify((harness.addon[name] as (...args: unknown[]) => unknown)(...args))),
  });
  const store = createStore(() => {});
  const actions = createActions(store, client);
  await actions.start();
  return { store, actions };
}

/** How often the sheet was read whole: its three tables, and what is kept of them. */
function checks({ fake }: StubbedHarness): number {
  return (fake.calls.byName["Range.getValues"] ?? 0) / 4;
}

/** A harness at which sending was asked for on a clean sheet. */
async function confirming() {
  const harness = stubbedHarness(source, 20);
  const { actions, store } = await sidebarAt(harness);
  await actions.askToSend();
  expect(flat(store)).toMatchObject({ confirming: true, check: { errors: 0 } });
  harness.fake.calls.reset();
  return { harness, actions, store };
}

test("a report that is refused after it was confirmed is read once, and the findings stand in the list", async () => {
  const { actions, harness, store } = await confirming();
  readSheet(harness, TABS.duties).type(KEY, "status", "");
  await actions.send();
  expect(flat(store)).toMatchObject({
    blocked: true,
    confirming: false,
    trouble: null,
    check: { errors: 1 },
  });
  expect(checks(harness)).toBe(1);
});

test("a report that goes is read once too", async () => {
  const { actions, harness, store } = await confirming();
  await actions.send();
  expect(flat(store)).toMatchObject({ trouble: null, sent: { sentAt: "10/12/2021 09:00" } });
  expect(store.get().home?.sheet?.lastSent).toBe("10/12/2021 09:00");
  expect(checks(harness)).toBe(1);
});
