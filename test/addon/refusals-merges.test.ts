// Merged cells: Google takes them apart whole alone, and freezes no line through one.

import { beforeAll, describe, expect, test } from "vitest";
import type { Rect } from "../../tools/standin/services/grid.ts";
import { value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import type { FakeSheet } from "./fake/grid.ts";
import { misplaced, type RefusalHarness, rebuilt, refusalHarness, tabNamed } from "./refusals-harness.ts";
import { TABS } from "./sheet-reader.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

type Merges = (harness: RefusalHarness) => Rect;

const EVERYDAY: [string, Merges][] = [
  ["the last row with the row below", ({ last }) => ({ row: last, column: 2, rows: 2, columns: 1 })],
  [
    "the check's column with its neighbour",
    ({ duties, first }) => ({ row: first, column: duties.columnOf("check"), rows: 1, columns: 2 }),
  ],
  ["the caption to column Z", () => ({ row: 2, column: 1, rows: 1, columns: 26 })],
  [
    "cells below the table across the frozen columns",
    ({ last }) => ({ row: last + 2, column: 1, rows: 1, columns: 8 }),
  ],
  [
    "the head with the row below",
    ({ duties }) => ({ row: 1, column: duties.columnOf("check"), rows: 2, columns: 1 }),
  ],
  [
    "a block far away, across the frozen rows and columns",
    () => ({ row: 1, column: 1, rows: 60, columns: 26 }),
  ],
];

describe.each([false, true])("merges of a person's; refusals told late: %s", (late) => {
  test.each(EVERYDAY)("%s: built, built again, checked and sent", (_, merges) => {
    const harness = refusalHarness(source, late);
    const { addon } = harness;
    // A merged block takes the texts under it away: they come back from the last check.
    harness.tab.merge(merges(harness));
    rebuilt(harness);
    // Where a head went with it, the old tab stands aside.
    const tab = tabNamed(harness, TABS.duties);
    expect([rebuilt(harness), misplaced(harness), tab.merges()]).toEqual([[], [], []]);
    expect(tab.frozen()).toEqual({ rows: 1, columns: tab.frozen().columns });
    expect(tab.frozen().columns).toBeGreaterThan(0);
    expect(value(addon.checkSheet(null)).errors).toBe(0);
    expect(value(addon.sendReport(null)).version).toBe(1);
  });

  const pulled = (does: (tab: FakeSheet) => void) => {
    const harness = refusalHarness(source, late);
    const [name = ""] = value(harness.addon.pullProvince(harness.period)).tabs;
    const tab = tabNamed(harness, name);
    const frozen = tab.frozen();
    does(tab);
    const asides = [1, 2].map(() => value(harness.addon.pullProvince(harness.period)).aside);
    expect(tabNamed(harness, name).frozen()).toEqual(frozen);
    return { asides, now: tabNamed(harness, name), tab };
  };
  const endOf = (tab: FakeSheet) => {
    let row = tab.rows();
    while (tab.content({ row, column: 1 }).value === null) row -= 1;
    return row;
  };

  test.each<[string, (tab: FakeSheet) => Rect, string[]]>([
    ["the last row with the row below", (tab) => ({ row: endOf(tab), column: 2, rows: 2, columns: 1 }), []],
    ["a title to column Z", () => ({ row: 2, column: 2, rows: 1, columns: 25 }), []],
    [
      "cells below, across the frozen columns",
      (tab) => ({ row: endOf(tab) + 3, column: 1, rows: 1, columns: 9 }),
      [],
    ],
    // What the keys or the figures lose is a person's change: the tab stands aside.
    ["the row of the keys", () => ({ row: 1, column: 1, rows: 1, columns: 26 }), ["(bản cũ)"]],
    ["cells of a row", () => ({ row: 6, column: 3, rows: 1, columns: 4 }), ["(bản cũ)"]],
  ])("%s of a pulled tab: pulled twice", (_, merges, aside) => {
    const { asides, now } = pulled((own) => own.merge(merges(own)));
    const wanted = aside.map((words) => expect.stringContaining(words));
    expect([asides, now.merges()]).toEqual([[wanted, []], []]);
  });

  test("a person's words in a merged cell below a pulled table stay, and so does the merge", () => {
    let at = { row: 0, column: 2 };
    let merged: Rect = { ...at, rows: 1, columns: 9 };
    const { asides, tab } = pulled((own) => {
      at = { row: endOf(own) + 3, column: 2 };
      merged = { ...at, rows: 1, columns: 9 };
      own.merge(merged);
      own.write([{ ...at, value: "Người lập biểu", formula: null }]);
    });
    expect([asides, tab.content(at).value, tab.merges()]).toEqual([[[], []], "Người lập biểu", [merged]]);
  });
});

test("the hidden tab of the form is whole again after its cells were merged", () => {
  const harness = refusalHarness(source, false);
  const hidden = tabNamed(harness, "_bieu_mau");
  hidden.merge({ row: 1, column: 1, rows: 2, columns: 2 });
  rebuilt(harness);
  expect([hidden.merges(), value(harness.addon.checkSheet(null)).errors]).toEqual([[], 0]);
});
