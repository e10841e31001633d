// What people do to sheets, as data: nothing typed is lost, nothing is taken for another duty, and the add-on says
// what it found. Each on the fake spreadsheet; what the grid can do itself is done there too (browser tests).

import { describe, expect, test } from "vitest";
import { owedBlanks } from "../../addon/sidebar/findings.ts";
import {
  type Abused,
  between,
  bodyOf,
  filledSheet,
  lostTexts,
  PERIOD,
  reorder,
  strayTexts,
  upsideDown,
} from "./abuse-harness.ts";
import { HARMLESS, TOLD } from "./abuses.ts";
import { problem, tabOf, value } from "./answers.ts";
import { startEnvironment } from "./environment.ts";
import { readSheet, TABS } from "./sheet-reader.ts";

const environment = startEnvironment();
const ENTRIES = ["status", "result", "completed", "evidence", "difficulty", "proposal"] as const;

/** Rules of errors and kinds of notices that a check names, or its problem. */
function saysOf({ harness }: Abused): string[] {
  const answer = harness.addon.checkSheet(null);
  if (!answer.ok) return [answer.problem.code];
  const errors = answer.value.groups.flatMap(({ items }) =>
    items.filter(({ severity }) => severity === "error"),
  );
  const kinds = (answer.value.notices ?? []).map(({ kind }) => kind);
  return [...new Set([...errors.map(({ rule }) => rule), ...kinds])].sort();
}

describe("nothing typed is lost, and nothing is taken for another duty, whatever a person does", () => {
  test.each([...HARMLESS, ...TOLD])("$name", async ({ does, notes, options, says }) => {
    const abused = await filledSheet(environment, options);
    const { harness, typed } = abused;
    expect([lostTexts(harness, typed), strayTexts(harness, typed)]).toEqual([[], []]);
    does(abused);
    expect(saysOf(abused)).toEqual([...says].sort());
    const built = value(harness.addon.buildSheet(PERIOD));
    if (notes) expect(built.notes).toEqual(notes);
    // A tab that a person renamed keeps its name; here only its words count.
    const [own] = harness.fake.spreadsheet.sheets().filter((each) => each.name() === "Bảng của tôi");
    own?.rename(TABS.duties);
    expect(lostTexts(harness, typed)).toEqual([]);
    expect(strayTexts(harness, typed)).toEqual([]);
    const after = value(harness.addon.checkSheet(null));
    const left = (after.notices ?? []).filter(({ kind }) => kind !== "copied_tab");
    expect([after.errors, left]).toEqual([0, []]);
  });
});

describe("typed columns that were sorted without the key are asked about before sending", () => {
  const WITHOUT_KEY: [string, (abused: Abused) => void][] = [
    [
      "all of them",
      (abused) =>
        upsideDown(
          abused,
          ENTRIES.map((column) => abused.duties.columnOf(column)),
        ),
    ],
    ["one of them", (abused) => upsideDown(abused, [abused.duties.columnOf("result")])],
  ];

  test.each(WITHOUT_KEY)("%s: told, not sent, and put back on request", async (_, does) => {
    const abused = await filledSheet(environment);
    const { harness, typed } = abused;
    does(abused);
    expect(strayTexts(harness, typed).length).toBeGreaterThan(10);
    const [notice] = value(harness.addon.checkSheet(null)).notices ?? [];
    expect([notice?.kind, notice?.restorable]).toEqual(["moved", true]);
    expect(notice?.message).toContain("“Kết quả thực hiện / lý do không phát sinh”");
    expect(["texts_moved", "report_has_errors"]).toContain(problem(harness.addon.sendReport(null)));
    expect(value(harness.addon.checkSheet(null)).notices).toEqual([notice]);
    expect(value(harness.addon.restorePlaces(null)).notices).toBe(undefined);
    expect([lostTexts(harness, typed), strayTexts(harness, typed)]).toEqual([[], []]);
    expect(value(harness.addon.checkSheet(null)).errors).toBe(0);
    expect(problem(harness.addon.restorePlaces(null))).toBe("place_changed");
  });

  test("whoever says that they stand right is not asked again, and may send", async () => {
    const abused = await filledSheet(environment);
    const { harness } = abused;
    const { duties } = abused;
    const filled = duties.keys().filter((key) => duties.text(key, "proposal") !== "");
    const rows = filled.map((key) => duties.rowOf(key));
    reorder(abused.tab, rows, [...rows.keys()].reverse(), [duties.columnOf("proposal")]);
    const asked = value(harness.addon.checkSheet(null));
    expect([asked.errors, asked.notices?.map(({ kind }) => kind)]).toEqual([0, ["moved"]]);
    harness.addon.checkFromMenu();
    const told = harness.fake.ui.alerts[harness.fake.ui.alerts.length - 1] ?? "";
    expect([told.includes("đã đổi vị trí"), told.includes("Có thể gửi")]).toEqual([true, false]);
    const before = harness.fake.requests.length;
    expect(problem(harness.addon.sendReport(null))).toBe("texts_moved");
    expect(harness.fake.requests.length).toBe(before);
    expect(value(harness.addon.acceptPlaces(null)).notices).toBe(undefined);
    expect(value(harness.addon.checkSheet(null)).notices).toBe(undefined);
    harness.intercept(() => ({ status: 503, headers: {}, body: "" }));
    expect(problem(harness.addon.sendReport(null))).toBe("busy");
  });

  test("cells inserted in typed columns push texts down to other rows: told, and nothing is lost", async () => {
    const abused = await filledSheet(environment);
    const { harness, duties, tab, typed } = abused;
    const [first, last] = bodyOf(abused);
    for (const column of ENTRIES.map((one) => duties.columnOf(one))) {
      const cells = between(first, last).map((row) => tab.content({ row, column }));
      tab.write([
        { row: first, column, value: null, formula: null },
        ...cells.map((cell, at) => ({ row: first + at + 1, column, ...cell })),
      ]);
    }
    const [notice] = value(harness.addon.checkSheet(null)).notices ?? [];
    expect(notice?.kind).toBe("moved");
    expect(lostTexts(harness, typed)).toEqual([]);
    value(harness.addon.buildSheet(PERIOD));
    expect(lostTexts(harness, typed)).toEqual([]);
    expect(value(harness.addon.checkSheet(null)).notices?.map(({ kind }) => kind)).toEqual(["moved"]);
    expect(value(harness.addon.restorePlaces(null)).notices).toBe(undefined);
    expect([lostTexts(harness, typed), strayTexts(harness, typed)]).toEqual([[], []]);
  });

  test("a text moved into a blank row, a new text and an emptied cell are nobody's business", async () => {
    const abused = await filledSheet(environment);
    const { harness, duties } = abused;
    const text = duties.text("II.4.c", "difficulty");
    duties.type("II.9.a", "difficulty", "");
    value(harness.addon.checkSheet(null));
    duties.type("II.9.a", "difficulty", text);
    duties.type("II.4.c", "difficulty", "");
    duties.type("II.4.c", "proposal", "Nội dung mới");
    expect(value(harness.addon.checkSheet(null)).notices).toBe(undefined);
  });
});

describe("pasting and typing", () => {
  const PASTED: [string, string][] = [
    ["Word's soft line breaks and tabs", "1. Đã ban hành:\u000b\t- Kế hoạch số 12\u000b\t- Công văn số 34"],
    ["Windows line ends", "Dòng một\r\nDòng hai\r\n"],
    ["no-break spaces, typographic dashes and zero-width marks", "Đã\u00a0tổ chức – 5\u202fcuộc\u200b"],
    ["decomposed letters", "Đã phổ biến".normalize("NFD")],
    ["a formula", '=HYPERLINK("https://example.invalid";"x")'],
    ["a date and a number of another country", "11/5/2021"],
  ];
  test.each(PASTED)(
    "%s stay to the letter, through check and rebuild, in files of both languages",
    async (_, text) => {
      for (const locale of ["vi_VN", "en_US"]) {
        const { harness, duties, tab } = await filledSheet(environment, { locale });
        duties.type("II.4.c", "difficulty", text);
        value(harness.addon.checkSheet(null));
        value(harness.addon.buildSheet(PERIOD));
        const at = { row: duties.rowOf("II.4.c"), column: duties.columnOf("difficulty") };
        expect([tab.content(at).value, tab.content(at).formula]).toEqual([text, null]);
      }
    },
  );

  test("a date typed after formats were cleared is read with care, and told in a file of en_US", async () => {
    const abused = await filledSheet(environment, { locale: "en_US" });
    const { harness, duties, tab } = abused;
    tab.unstyle({ row: 1, column: 1, rows: 60, columns: tab.columns() });
    harness.fake.type(TABS.duties, duties.rowOf("II.4.c"), duties.columnOf("completed"), "5/11/2021");
    const group = value(harness.addon.checkSheet(null)).groups.find(({ row }) => row === "II.4.c");
    expect(group?.items.map(({ rule }) => rule)).toContain("R-DATE-UNREADABLE");
    value(harness.addon.buildSheet(PERIOD));
    expect(tab.content({ row: duties.rowOf("II.4.c"), column: duties.columnOf("completed") }).value).not.toBe(
      null,
    );
  });
});

describe("several people, several files, several years", () => {
  test("what a colleague types while the form is fetched is kept", async () => {
    const { harness, duties } = await filledSheet(environment);
    harness.intercept((request, send) => {
      if (request.url.includes("/form?")) duties.type("II.4.c", "difficulty", "Đồng nghiệp vừa nhập");
      return send();
    });
    value(harness.addon.buildSheet(PERIOD));
    expect(readSheet(harness, TABS.duties).text("II.4.c", "difficulty")).toBe("Đồng nghiệp vừa nhập");
  });

  test("what a colleague types while the report travels stays in the sheet, and the version is what was checked", async () => {
    const { harness, duties } = await filledSheet(environment);
    const before = duties.text("II.4.c", "difficulty");
    let sent = "";
    harness.intercept((request) => {
      sent = request.body ?? "";
      duties.type("II.4.c", "difficulty", "Đồng nghiệp vừa nhập");
      return { status: 503, headers: {}, body: "" };
    });
    expect(problem(harness.addon.sendReport(null))).toBe("busy");
    expect([sent.includes(before), sent.includes("Đồng nghiệp")]).toEqual([true, false]);
    expect(duties.text("II.4.c", "difficulty")).toBe("Đồng nghiệp vừa nhập");
  });

  test("last year's sheet in the same file is left alone, and each is checked from its own tab", async () => {
    const { harness, typed } = await filledSheet(environment);
    const other = value(harness.addon.buildSheet("kh-6134-2020"));
    expect([other.periodId, other.notes]).toEqual(["kh-6134-2020", []]);
    const blank = value(harness.addon.checkSheet(null));
    expect([blank.errors, owedBlanks(blank) > 10]).toEqual([0, true]);
    expect(lostTexts(harness, typed)).toEqual([]);
    harness.fake.spreadsheet.activate(tabOf(harness, TABS.duties));
    expect(value(harness.addon.checkSheet(null)).errors).toBe(0);
  });
});
