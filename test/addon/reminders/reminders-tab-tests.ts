import { describe, expect, test } from "vitest";
import { REMINDERS_TAB } from "../../../shared/wording/reminding.ts";
import { formulasIn, rowsOf, tabOf, value } from "../answers.ts";
import type { Environment } from "../environment.ts";
import {
  COLUMNS,
  columnOf,
  HEAD_ROW,
  HOSTILE,
  itemOf,
  itemsOf,
  PERIOD,
  rowOf,
  TAB,
  tabNames,
  textAt,
  typeAt,
} from "./reminders-tab.ts";

export function remindersTabTests(environment: Environment): void {
  describe("the tab", () => {
    test("holds a row an agency: numbers as numbers, all else as text", async () => {
      const harness = await environment.openHarness("tong-hop-1");
      const marked = value(harness.addon.markReminded(PERIOD, ["so-ke-hoach-dau-tu"]));
      const written = value(harness.addon.writeReminders(PERIOD));
      expect(written).toEqual({ view: marked, tab: TAB, aside: null });
      const rows = rowsOf(harness, TAB);
      expect(rows[HEAD_ROW - 1]?.slice(1, COLUMNS.length + 1)).toEqual(
        COLUMNS.map((id) => REMINDERS_TAB.columns[id]),
      );
      expect(rows.slice(HEAD_ROW).map(([key = ""]) => key.split(" ")[0])).toEqual(
        itemsOf(written.view).map(({ agency }) => agency.id),
      );
      const tab = tabOf(harness, TAB);
      const cellOf = (id: string, column: keyof typeof REMINDERS_TAB.columns) => {
        const at = { row: rowOf(harness, id), column: columnOf(column) };
        return [tab.content(at).value, tab.style(at).numberFormat];
      };
      expect(cellOf("so-ke-hoach-dau-tu", "left")).toEqual([7, "#,##0"]);
      expect(cellOf("ubnd-ba-tri", "late")).toEqual([0, "#,##0"]);
      expect(cellOf("so-ke-hoach-dau-tu", "last")).toEqual(["10/12/2021", "@"]);
      expect(cellOf("ubnd-ba-tri", "contact")).toEqual([
        "Người minh họa, 0275 3000 000; Người minh họa B, bao-cao-ubnd-ba-tri@demo.example",
        "@",
      ]);
      const guarded = tab.extras().protections.map(({ rect, warningOnly }) => ({ ...rect, warningOnly }));
      const warning = { warningOnly: true };
      expect(guarded).toEqual([
        { row: 1, column: 1, rows: HEAD_ROW, columns: COLUMNS.length + 1, ...warning },
        {
          row: HEAD_ROW + 1,
          column: 1,
          rows: rows.length - HEAD_ROW,
          columns: columnOf("note") - 1,
          ...warning,
        },
        {
          ...warning,
          ...{ row: HEAD_ROW + 1, column: columnOf("note") + 1, rows: rows.length - HEAD_ROW },
          columns: COLUMNS.length + 1 - columnOf("note"),
        },
      ]);
      const { texts } = itemOf(written.view, "ubnd-ba-tri") ?? {};
      expect(["subject", "body", "zalo"].map((id) => cellOf("ubnd-ba-tri", id as "body"))).toEqual([
        [texts?.email.subject, "@"],
        [texts?.email.body, "@"],
        [texts?.zalo, "@"],
      ]);
    });

    test("keeps its rows low, so that many agencies are in sight under long letters", async () => {
      const harness = await environment.openHarness("tong-hop-1");
      harness.fake.calls.reset();
      value(harness.addon.writeReminders(PERIOD));
      expect(harness.fake.calls.byName["Sheet.setRowHeightsForced"]).toBe(1);
    });

    test("is refreshed in place under the name that a person gave it, and notes stay with their agencies", async () => {
      const harness = await environment.openHarness("tong-hop-1");
      value(harness.addon.writeReminders(PERIOD));
      typeAt(harness, "so-tai-chinh", "note", "Đã gọi, hẹn thứ Sáu");
      typeAt(harness, "ubnd-ba-tri", "note", HOSTILE);
      const tab = tabOf(harness, TAB);
      // As sorting does: rows change places whole, with their keys.
      const [one, other] = [rowOf(harness, "so-tai-chinh"), rowOf(harness, "ubnd-ba-tri")];
      for (let column = 1; column <= COLUMNS.length + 1; column++) {
        const [a, b] = [tab.content({ row: one, column }), tab.content({ row: other, column })];
        tab.write([
          { row: one, column, ...b },
          { row: other, column, ...a },
        ]);
      }
      tab.rename("Gọi điện");
      value(harness.addon.markReminded(PERIOD, ["so-tai-chinh"]));
      const again = value(harness.addon.writeReminders(PERIOD));
      expect([again.tab, again.aside, tabNames(harness)]).toEqual([
        "Gọi điện",
        null,
        ["Trang tính1", "Gọi điện"],
      ]);
      expect([
        textAt(harness, "so-tai-chinh", "note", "Gọi điện"),
        textAt(harness, "ubnd-ba-tri", "note", "Gọi điện"),
        formulasIn(harness, "Gọi điện"),
      ]).toEqual(["Đã gọi, hẹn thứ Sáu", HOSTILE, 0]);
    });

    test("in a file of another language and time zone nothing that the add-on wrote is taken for a person's", async () => {
      const harness = await environment.openHarness("tong-hop-1", {
        locale: "en_US",
        timeZone: "America/New_York",
      });
      value(harness.addon.markReminded(PERIOD, ["so-tai-chinh"]));
      value(harness.addon.writeReminders(PERIOD));
      typeAt(harness, "so-tai-chinh", "note", "5/11/2021");
      expect(value(harness.addon.writeReminders(PERIOD)).aside).toBe(null);
      expect([textAt(harness, "so-tai-chinh", "note"), textAt(harness, "so-tai-chinh", "last")]).toEqual([
        "5/11/2021",
        "10/12/2021",
      ]);
    });

    test("says so where nobody is left, and is refreshed from there", async () => {
      const harness = await environment.openHarness("tong-hop-1");
      harness.intercept((_, send) => {
        const reply = send();
        const nobody = { lines: [], invited: [], groups: [], texts: null };
        return { ...reply, body: JSON.stringify({ ...JSON.parse(reply.body), ...nobody }) };
      });
      value(harness.addon.writeReminders(PERIOD));
      expect(rowsOf(harness, TAB)[HEAD_ROW]?.[1]).toBe(REMINDERS_TAB.empty);
      expect(value(harness.addon.writeReminders(PERIOD)).aside).toBe(null);
      harness.intercept(null);
      expect(value(harness.addon.writeReminders(PERIOD)).aside).toBe(null);
      expect(rowsOf(harness, TAB).flat()).not.toContain(REMINDERS_TAB.empty);
    });

    test("costs the same calls for three agencies and for three hundred", async () => {
      const callsWith = async (agencies: number) => {
        const harness = await environment.openHarness("tong-hop-1");
        harness.intercept((_, send) => {
          const reply = send();
          const view = JSON.parse(reply.body);
          const lines = Array.from({ length: agencies }, (_, at) => ({
            ...view.lines[0],
            agency: { id: `agency-${at}`, name: `Cơ quan ${at}`, shortName: `Cơ quan ${at}` },
          }));
          const group = {
            ...view.groups[0],
            agencies: lines.map(({ agency }) => agency.id),
            count: agencies,
          };
          return { ...reply, body: JSON.stringify({ ...view, lines, invited: [], groups: [group] }) };
        });
        harness.fake.calls.reset();
        value(harness.addon.writeReminders(PERIOD));
        value(harness.addon.writeReminders(PERIOD));
        return { ...harness.fake.calls.byName };
      };
      expect(await callsWith(300)).toEqual(await callsWith(3));
    });
  });
}
