import { describe, expect, test } from "vitest";
import type { TableId } from "../../../shared/report/report.ts";
import { problem, tabOf, value } from "../answers.ts";
import type { Environment, Harness } from "../environment.ts";
import { readTables, TABS } from "../sheet-reader.ts";
import { FINANCE, fillIn, PERIOD, textsIn, withSheet } from "./built-sheet.ts";

/** Deletes a table's tab as a person does, who then looks at another. */
function removeTab(harness: Harness, table: TableId): void {
  value(harness.addon.jumpTo(null, { table: table === "duties" ? "assessment" : "duties" }));
  harness.fake.spreadsheet.remove(tabOf(harness, TABS[table]));
}

export function lostTablesTests(environment: Environment): void {
  describe("three tables", () => {
    test.each(["duties", "figures", "assessment"] as const)(
      "a deleted tab of %s is told by its name, and building brings it back and leaves the others",
      async (gone) => {
        const { harness } = await withSheet(environment, FINANCE);
        fillIn(harness, "so-tai-chinh");
        const others = Object.values(TABS).filter((name) => name !== TABS[gone]);
        const before = others.map((name) => textsIn(harness, name));
        removeTab(harness, gone);
        const answer = harness.addon.checkSheet(null);
        expect(answer.ok ? null : [answer.problem.code, answer.problem.title]).toEqual([
          "table_lost",
          `Không tìm thấy trang tính “${TABS[gone].split(" – ")[0]}”`,
        ]);
        expect(problem(harness.addon.jumpTo(null, { table: gone, row: "x" }))).toBe("table_lost");
        expect(value(harness.addon.buildSheet(PERIOD)).notes).toEqual([]);
        expect(readTables(harness)[gone].keys().length).toBeGreaterThan(0);
        expect(others.map((name) => textsIn(harness, name))).toEqual(before);
        expect(problem(harness.addon.checkSheet(null))).toBe("none");
      },
    );

    test("a deleted tab comes back with the cells that were sent last", async () => {
      const harness = await environment.openHarness("bao-cao-ubnd-ba-tri");
      value(harness.addon.buildSheet(PERIOD));
      const before = textsIn(harness, TABS.assessment);
      removeTab(harness, "assessment");
      value(harness.addon.buildSheet(PERIOD));
      expect(textsIn(harness, TABS.assessment)).toEqual(before);
      expect(before.join()).toContain("minh họa");
    });

    test.each(["figures", "assessment"] as const)(
      "where the key column of %s was deleted, that tab alone stays whole beside its new one",
      async (id) => {
        const { harness } = await withSheet(environment, FINANCE);
        fillIn(harness, "so-tai-chinh");
        tabOf(harness, TABS[id]).deleteColumns(1, 1);
        const damaged = harness.addon.checkSheet(null);
        expect(damaged.ok ? null : [damaged.problem.code, damaged.problem.title]).toEqual([
          "table_lost",
          `Không tìm thấy trang tính “${TABS[id].split(" – ")[0]}”`,
        ]);
        const before = textsIn(harness, TABS[id]);
        expect(value(harness.addon.buildSheet(PERIOD)).notes).toEqual([
          `Trang tính cũ được giữ nguyên ở “${TABS[id]} (bản cũ)”.`,
        ]);
        expect(textsIn(harness, `${TABS[id]} (bản cũ)`)).toEqual(before);
      },
    );
  });
}
