import { describe, expect, test } from "vitest";
import type { ProvinceView } from "../../../shared/province/view.ts";
import { KEY_TITLE } from "../../../shared/wording/sheet.ts";
import { formulasIn, rowsOf, tabOf, value } from "../answers.ts";
import type { Environment, Harness } from "../environment.ts";
import type { FakeSheet } from "../fake/grid.ts";
import { PERIOD, pulled, swapRows, textAt } from "./pulled-tabs.ts";

const NOTE = "Ghi chú của tôi: gọi lại sau Tết";

export function pullingAgainTests(environment: Environment): void {
  describe("pulling again", () => {
    const asides = (harness: Harness) =>
      harness.fake.spreadsheet
        .sheets()
        .map((sheet) => sheet.name())
        .filter((name) => name.includes("(bản cũ)"));
    const textsOf = (sheets: readonly FakeSheet[]) =>
      sheets.flatMap((sheet) => {
        const found: string[] = [];
        for (let row = 1; row <= sheet.rows(); row++) {
          for (let column = 1; column <= sheet.columns(); column++) {
            if (textAt(sheet, row, column) === NOTE || sheet.note({ row, column }) === NOTE)
              found.push(sheet.name());
          }
        }
        return found;
      });

    test("rewrites tabs in which nothing is a person's, sorted or renamed as they may be", async () => {
      const { harness, pull, tab, view } = await pulled(environment);
      const before = rowsOf(harness, "Nhiệm vụ theo cơ quan – Năm 2021");
      swapRows(tab("Nhiệm vụ theo cơ quan"), 8, 20, 1);
      tab("Chưa báo cáo").rename("Danh sách đôn đốc");
      const again = pull();
      expect(again).toEqual({ ...view, tabs: [...view.tabs.slice(0, 6), "Danh sách đôn đốc"] });
      expect(rowsOf(harness, "Nhiệm vụ theo cơ quan – Năm 2021")).toEqual(before);
    });

    test("takes no agency's words for keys, and none of them for a person's, whatever they say", async () => {
      const harness = await environment.openHarness("tong-hop-1");
      const words = [
        KEY_TITLE,
        '{"agency":"so-tai-chinh"}#a#b',
        "'nháy",
        "#REF!",
        "=1+1",
        "5/11/2021",
        "TRUE",
        " 007 ",
      ];
      harness.intercept((request, send) => {
        if (!request.url.includes("/province/texts")) return send();
        const line = { kind: "difficulty", agency: "so-noi-vu", answersFor: null, duty: null, version: 1 };
        const texts = words.map((text, at) => ({ ...line, key: `own.${at + 1}`, text }));
        return { status: 200, headers: {}, body: JSON.stringify({ texts, next: null }) };
      });
      value(harness.addon.pullProvince(PERIOD));
      expect(value(harness.addon.pullProvince(PERIOD)).aside).toEqual([]);
      const tab = tabOf(harness, "Khó khăn – kiến nghị – Năm 2021");
      harness.fake.spreadsheet.activate(tab);
      const found = words.map((_, at) => {
        harness.fake.spreadsheet.select(tab, { row: at + 5, column: 5, rows: 1, columns: 1 });
        return value(harness.addon.reportAtSelection());
      });
      expect(found).toEqual(
        words.map((_, at) => ({
          ...{ periodId: PERIOD, agencyId: "so-noi-vu" },
          place: { table: "duties", row: `own.${at + 1}`, column: "difficulty" },
        })),
      );
    });

    test("keeps columns hidden that a person hid, unless columns have moved since", async () => {
      const { pull, tab } = await pulled(environment);
      const matrix = tab("Nhiệm vụ theo cơ quan");
      matrix.hideColumns(9, 2, true);
      const hidden = () =>
        [...matrix.look.columns].flatMap(([column, look]) => (look.hidden ? [column] : [])).sort();
      pull();
      expect(hidden()).toEqual([1, 10, 9]);
      matrix.insertColumns(1, 1);
      pull();
      expect([hidden(), matrix.look.rows.get(1)?.hidden]).toEqual([[1], true]);
    });

    test("calls as often for any number of agencies, duties and reports", async () => {
      const calls = async (most: number) => {
        const harness = await environment.openHarness("tong-hop-1");
        harness.intercept((request, send) => {
          const reply = send();
          if (!request.url.endsWith("/province")) return reply;
          const view = JSON.parse(reply.body) as ProvinceView;
          const [agencies, duties, figures] = [view.agencies, view.duties, view.figures].map((all) =>
            all.slice(0, most),
          );
          return { ...reply, body: JSON.stringify({ ...view, agencies, duties, figures }) };
        });
        return [1, 2].map(() => {
          harness.fake.calls.reset();
          value(harness.addon.pullProvince(PERIOD));
          return { ...harness.fake.calls.byName };
        });
      };
      // With 25 the matrix needs more columns than a new tab has, too.
      expect(await calls(25)).toEqual(await calls(500));
    });

    test("leaves what a person wrote beside, below and as a note where the rows stay in their places", async () => {
      const { harness, pull, tab } = await pulled(environment);
      const matrix = tab("Nhiệm vụ theo cơ quan");
      const wide = matrix.columns();
      matrix.insertColumns(wide + 1, 1);
      const summary = tab("Tổng hợp");
      harness.fake.type(summary.name(), 7, 14, NOTE);
      harness.fake.type(summary.name(), 60, 3, NOTE);
      summary.setNotes([{ row: 5, column: 3, note: NOTE }]);
      summary.write([{ row: 8, column: 14, value: null, formula: "=SUM(C5:C9)" }]);
      expect(pull().aside).toEqual([]);
      const now = tab("Tổng hợp");
      expect([textAt(now, 7, 14), textAt(now, 60, 3), now.note({ row: 5, column: 3 })]).toEqual([
        NOTE,
        NOTE,
        NOTE,
      ]);
      expect(now.content({ row: 8, column: 14 }).formula).toBe("=SUM(C5:C9)");
      expect(textsOf(harness.fake.spreadsheet.sheets())).toHaveLength(3);
    });

    const DEEDS: [string, (tab: FakeSheet, harness: Harness) => void][] = [
      ["wrote over a cell", (tab, harness) => harness.fake.type(tab.name(), 6, 3, NOTE)],
      ["wrote over a key", (tab, harness) => harness.fake.type(tab.name(), 6, 1, NOTE)],
      [
        "inserted a column and wrote in it",
        (tab, harness) => {
          tab.insertColumns(3, 1);
          harness.fake.type(tab.name(), 6, 3, NOTE);
        },
      ],
      [
        "wrote beside a row and sorted",
        (tab, harness) => {
          harness.fake.type(tab.name(), 6, 9, NOTE);
          swapRows(tab, 6, 9, 1);
        },
      ],
      [
        "noted a cell and deleted a row above",
        (tab) => {
          tab.setNotes([{ row: 6, column: 2, note: NOTE }]);
          tab.deleteRows(5, 1);
        },
      ],
      [
        "deleted the keys and wrote beside",
        (tab, harness) => {
          harness.fake.type(tab.name(), 6, 9, NOTE);
          tab.deleteColumns(1, 1);
        },
      ],
    ];
    test.each(DEEDS)("keeps the old tab whole where a person %s", async (_, deed) => {
      const { harness, pull, tab, view } = await pulled(environment);
      const missing = tab("Chưa báo cáo");
      const fresh = rowsOf(harness, missing.name());
      deed(missing, harness);
      const old = rowsOf(harness, missing.name());
      const again = pull();
      const kept = "Chưa báo cáo – Năm 2021 (bản cũ)";
      expect([again.aside, asides(harness), again.tabs]).toEqual([[kept], [kept], view.tabs]);
      expect(rowsOf(harness, kept)).toEqual(old);
      expect(rowsOf(harness, missing.name() === kept ? "Chưa báo cáo – Năm 2021" : missing.name())).toEqual(
        fresh,
      );
      expect(textsOf(harness.fake.spreadsheet.sheets())).toEqual([kept]);
      expect(pull().aside).toEqual([]);
    });

    test("keeps a tab of an earlier kind, which has no keys", async () => {
      const { harness, pull, tab } = await pulled(environment);
      const figures = tab("Số liệu toàn tỉnh");
      figures.deleteColumns(1, 1);
      figures.deleteRows(1, 1);
      expect(pull().aside).toEqual(["Số liệu toàn tỉnh – Năm 2021 (bản cũ)"]);
      expect(asides(harness)).toEqual(["Số liệu toàn tỉnh – Năm 2021 (bản cũ)"]);
    });

    test("never writes into a person's copy of a tab, though the first is gone", async () => {
      const { harness, pull, tab } = await pulled(environment);
      const summary = tab("Tổng hợp");
      const copy = harness.fake.spreadsheet.duplicate(summary, "Bản sao để trình", true);
      harness.fake.type(copy.name(), 40, 3, NOTE);
      const before = rowsOf(harness, copy.name());
      harness.fake.spreadsheet.remove(summary);
      expect(pull().tabs[0]).toBe("Tổng hợp – Năm 2021");
      expect(rowsOf(harness, copy.name())).toEqual(before);
    });

    test("makes no formula of anything, and tabs of the person's own stay untouched", async () => {
      const { harness, pull } = await pulled(environment);
      harness.fake.type("Trang tính1", 1, 1, NOTE);
      const { tabs } = pull();
      expect(tabs.map((tab) => formulasIn(harness, tab))).toEqual(tabs.map(() => 0));
      expect(rowsOf(harness, "Trang tính1")[0]?.[0]).toBe(NOTE);
    });
  });
}
