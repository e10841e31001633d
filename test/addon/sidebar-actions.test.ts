// Of several actions asked for at once one is done.
import { describe, expect, test } from "vitest";
import type { Script } from "./named-state.ts";
import { startSidebar } from "./scripted-sidebar.ts";
import * as checkData from "./sidebar-check-data.ts";
import * as data from "./sidebar-data.ts";

const { home, ok, sheet } = data;
const atSheet: Script = { home: [ok(home("reporter", { sheet: sheet() }))] };

describe("one action at a time", () => {
  test("a double click on send sends once", async () => {
    const { actions, names } = await startSidebar({ ...atSheet, sendReport: [ok(checkData.sent)] });
    await Promise.all([actions.send(), actions.send()]);
    expect(names()).toEqual(["home", "sendReport"]);
  });

  test("while one is under way no other starts, and it can start afterwards", async () => {
    const { actions, names } = await startSidebar({
      ...atSheet,
      checkSheet: [ok(checkData.clean)],
      buildSheet: [ok(sheet())],
    });
    await Promise.all([actions.check(), actions.build("p-2021"), actions.check()]);
    await actions.build("p-2021");
    expect(names()).toEqual(["home", "checkSheet", "buildSheet"]);
  });

  test("of jumps asked for during a jump the last one follows", async () => {
    const { actions, calls } = await startSidebar({ ...atSheet, jumpTo: [ok(null)] });
    await Promise.all([actions.jump({ row: "a" }), actions.jump({ row: "b" }), actions.jump({ row: "c" })]);
    expect(calls.slice(1)).toEqual([
      ["jumpTo", "p-2021", { row: "a" }],
      ["jumpTo", "p-2021", { row: "c" }],
    ]);
  });
});
