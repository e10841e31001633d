import { describe, expect, test } from "vitest";
import { REMINDERS_TAB } from "../../../shared/wording/reminding.ts";
import { formOf, goodReport } from "../../shared/golden.ts";
import { formulasIn, rowsOf, tabOf, value } from "../answers.ts";
import type { Environment, Harness } from "../environment.ts";
import { readSheet, TABS, typeReport } from "../sheet-reader.ts";
import {
  COLUMNS,
  columnOf,
  HEAD_ROW,
  HOSTILE,
  itemOf,
  PERIOD,
  rowOf,
  TAB,
  textAt,
  typeAt,
} from "./reminders-tab.ts";

export function keptWordsTests(environment: Environment): void {
  describe("the tab", () => {
    const ADDITIONS: [string, (harness: Harness) => void][] = [
      [
        "beside the table",
        (harness) => harness.fake.type(TAB, HEAD_ROW + 2, COLUMNS.length + 3, "Lời riêng"),
      ],
      [
        "below the table",
        (harness) => harness.fake.type(TAB, rowsOf(harness, TAB).length + 2, 3, "Lời riêng"),
      ],
      [
        "in a row of their own",
        (harness) => harness.fake.type(TAB, rowsOf(harness, TAB).length + 1, 12, "Lời riêng"),
      ],
      ["above the table", (harness) => harness.fake.type(TAB, 2, 6, "Lời riêng")],
      ["over a letter", (harness) => typeAt(harness, "so-tai-chinh", "body", "Lời riêng")],
      ["over a contact", (harness) => typeAt(harness, "so-tai-chinh", "contact", "Lời riêng")],
      ["over a number", (harness) => typeAt(harness, "so-tai-chinh", "left", "Lời riêng")],
      [
        "in a column whose head they renamed",
        (harness) => harness.fake.type(TAB, HEAD_ROW, columnOf("note"), "Lời riêng"),
      ],
    ];

    test.each(ADDITIONS)(
      "what a person wrote %s stays in the old tab, which is named, and the new one stands beside",
      async (_, write) => {
        const harness = await environment.openHarness("tong-hop-1");
        value(harness.addon.writeReminders(PERIOD));
        write(harness);
        const old = rowsOf(harness, TAB);
        const again = value(harness.addon.writeReminders(PERIOD));
        expect([again.tab, again.aside]).toEqual([TAB, `${TAB} (bản cũ)`]);
        expect(rowsOf(harness, `${TAB} (bản cũ)`)).toEqual(old);
        expect(old.flat()).toContain("Lời riêng");
        expect(rowsOf(harness, TAB).flat()).not.toContain("Lời riêng");
        expect(value(harness.addon.writeReminders(PERIOD)).aside).toBe(null);
      },
    );

    test("a comment that a person put on a cell stays with the old tab, and the notes go on in the new one", async () => {
      const harness = await environment.openHarness("tong-hop-1");
      value(harness.addon.writeReminders(PERIOD));
      typeAt(harness, "so-tai-chinh", "note", "Đã gọi");
      const at = { row: rowOf(harness, "so-tai-chinh"), column: columnOf("contact") };
      tabOf(harness, TAB).setNotes([{ ...at, note: "Số máy đã đổi" }]);
      const { aside } = value(harness.addon.writeReminders(PERIOD));
      expect(aside).toBe(`${TAB} (bản cũ)`);
      expect([tabOf(harness, `${TAB} (bản cũ)`).note(at), tabOf(harness, TAB).note(at)]).toEqual([
        "Số máy đã đổi",
        "",
      ]);
      expect(textAt(harness, "so-tai-chinh", "note")).toBe("Đã gọi");
    });

    test("what agencies wrote never becomes a formula, however it begins, and long words are cut", async () => {
      const agency = await environment.openHarness("bao-cao-so-tai-chinh");
      value(agency.addon.buildSheet(PERIOD));
      typeReport(agency, goodReport(formOf("so-tai-chinh")));
      readSheet(agency, TABS.assessment, "assessment").type("contact_name", "text", HOSTILE);
      value(agency.addon.checkSheet(PERIOD));
      value(agency.addon.sendReport(PERIOD));
      const harness = await environment.openHarness("tong-hop-1");
      value(harness.addon.writeReminders(PERIOD));
      value(harness.addon.writeReminders(PERIOD));
      const { head } = value(harness.addon.openReport(PERIOD, "so-tai-chinh"));
      const reason = `${HOSTILE} ${"rất dài ".repeat(240)}`.trim();
      value(harness.addon.returnReport(PERIOD, "so-tai-chinh", 1, head.rev, reason, null));
      const { view } = value(harness.addon.writeReminders(PERIOD));
      const item = itemOf(view, "so-tai-chinh");
      expect(item?.contacts[0]?.name).toBe(HOSTILE);
      expect(item?.texts.email.body).toContain(`lý do: ${HOSTILE} rất dài`);
      expect(item?.texts.email.body.length).toBeLessThan(2_000);
      expect(textAt(harness, "so-tai-chinh", "contact")?.startsWith(HOSTILE)).toBe(true);
      expect(formulasIn(harness, TAB)).toBe(0);
      expect(value(harness.addon.writeReminders(PERIOD)).aside).toBe(null);
    });

    test("an agency that owes nothing any more goes, but stays named while there is a note of it", async () => {
      const harness = await environment.openHarness("tong-hop-1");
      value(harness.addon.writeReminders(PERIOD));
      typeAt(harness, "ubnd-binh-dai", "note", "Gửi thư ngày 09/12");
      const gone = ["ubnd-binh-dai", "ubnd-chau-thanh"];
      const without = (body: string) => {
        const reply = JSON.parse(body);
        const kept = (id: string) => !gone.includes(id);
        const groups = reply.groups.map((group: { agencies: string[] }) => ({
          ...group,
          agencies: group.agencies.filter(kept),
        }));
        const lines = reply.lines.filter((line: { agency: { id: string } }) => kept(line.agency.id));
        return JSON.stringify({ ...reply, groups, lines });
      };
      harness.intercept((_, send) => {
        const reply = send();
        return { ...reply, body: without(reply.body) };
      });
      for (let again = 0; again < 2; again++) {
        expect(value(harness.addon.writeReminders(PERIOD)).aside).toBe(null);
        const row = rowsOf(harness, TAB)[rowOf(harness, "ubnd-binh-dai") - 1]?.slice(1, COLUMNS.length + 1);
        const left: Partial<Record<(typeof COLUMNS)[number], string>> = {
          agency: "Ủy ban nhân dân huyện Bình Đại",
          reason: REMINDERS_TAB.gone,
          note: "Gửi thư ngày 09/12",
        };
        expect(row).toEqual(COLUMNS.map((id) => left[id] ?? ""));
        expect(() => rowOf(harness, "ubnd-chau-thanh")).toThrow();
      }
    });
  });
}
