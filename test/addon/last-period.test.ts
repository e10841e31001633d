// Last period's texts beside the sheet, and taken over into blank cells alone: the bundle on the fake, the real worker.
import { beforeAll, describe, expect, test } from "vitest";
import type { LastRow, RowToTake } from "../../addon/contract/last.ts";
import type { Form } from "../../shared/report/form.ts";
import type { Report } from "../../shared/report/report.ts";
import { reorder } from "./abuse-harness.ts";
import { problem, tabOf, value } from "./answers.ts";
import { type Harness, startEnvironment } from "./environment.ts";
import { count, formFor, LAST_YEAR, send, setPeriod, underWay } from "./last-year.ts";
import { readTables, type SheetReader, TABS } from "./sheet-reader.ts";

const PERIOD = "kh-6134-2021";
const AGENCY = "so-tai-chinh";
const REPORTER = "bao-cao-so-tai-chinh";
const LONG = `${"Đã tổ chức tập huấn cho công chức, viên chức. ".repeat(60)}\r\n\tHết.`;
const HOSTILE = '=IMPORTXML("https://example.invalid";"//a")\n<b>\u2028</b> +84';

const environment = startEnvironment();
let lastForm: Form;
let lastReport: Report;
let lead: string;
let other: string;

/** Last year's report: one duty done, texts that nobody should type, and work of the agency's own. */
function reportOf(form: Form): Report {
  const report = underWay(form);
  const cells = (key: string) => report.tables.duties.find((row) => row.key === key)!.cells;
  Object.assign(cells(lead), {
    status: "Đã thực hiện",
    completed: "01/12/2020",
    evidence: "Kế hoạch số 12/KH-DEMO ngày 01/12/2020 về việc minh họa (dữ liệu minh họa)",
    result: LONG,
  });
  Object.assign(cells(other), { result: HOSTILE, proposal: LONG });
  report.tables.duties.push({
    key: "own.2",
    cells: { duty: "Hội thi minh họa", status: "Đang thực hiện", result: "Đã mở hội thi minh họa" },
  });
  return report;
}

beforeAll(async () => {
  await setPeriod(environment, LAST_YEAR, "open");
  lastForm = await formFor(environment, REPORTER, LAST_YEAR, AGENCY);
  const asked = lastForm.tables.duties.rows.filter((row) => row.asked === "asked" && row.role === "lead");
  // One that is done once, and one that comes back every year.
  [lead, other] = [true, false].map((once) => asked.find(({ dueBy }) => (dueBy !== null) === once)?.key) as [
    string,
    string,
  ];
  lastReport = reportOf(lastForm);
});

interface Seat {
  harness: Harness;
  sheets: Record<"duties" | "figures" | "assessment", SheetReader>;
}

async function sit(): Promise<Seat> {
  const harness = await environment.openHarness(REPORTER);
  value(harness.addon.buildSheet(PERIOD));
  return { harness, sheets: readTables(harness) };
}

function rowOf({ harness }: Seat, find: (row: LastRow) => boolean): LastRow {
  const row = value(harness.addon.lastTexts(null)).rows.find(find);
  if (!row) throw new Error("no such row");
  return row;
}

const byKey = (key: string) => (row: LastRow) => row.table === "duties" && row.key === key;

/** What the sidebar asks for a row: its open cells. */
function asked({ cells, key, table }: LastRow): RowToTake {
  const open = cells.filter((cell) => cell.open);
  return { table, key, texts: open.map(({ column, text }) => ({ column, text })) };
}

describe("before anything counts", () => {
  test("a period without a counted report says so, and a sent one does not count yet", async () => {
    const { harness } = await sit();
    const nothing = {
      ...{ periodId: PERIOD, last: { id: LAST_YEAR, name: "Năm 2020" }, version: null, rows: [] },
      predecessors: [],
    };
    expect(value(harness.addon.lastTexts(PERIOD))).toEqual(nothing);
    await send(environment, REPORTER, lastReport);
    expect(value(harness.addon.lastTexts(null))).toEqual(nothing);
  });

  test("the first period of a plan has none before it", async () => {
    const harness = await environment.openHarness(REPORTER);
    value(harness.addon.buildSheet(LAST_YEAR));
    expect(value(harness.addon.lastTexts(LAST_YEAR))).toMatchObject({ last: null, version: null, rows: [] });
  });
});

describe("what counted last period", () => {
  beforeAll(() => count(environment, REPORTER, lastReport));

  test("stands row by row in the order of this period's form, other work apart at the end", async () => {
    const { harness, sheets } = await sit();
    const view = value(harness.addon.lastTexts(null));
    expect([view.last?.name, view.version]).toEqual(["Năm 2020", 2]);
    const keys = view.rows.filter(({ table }) => table === "duties").map(({ key }) => key);
    const said = new Set(lastReport.tables.duties.filter(({ cells }) => cells.status).map(({ key }) => key));
    expect(keys).toEqual([...sheets.duties.keys().filter((key) => said.has(key) && key !== "own.2"), null]);
    const assessment = view.rows.filter(({ table }) => table === "assessment").map(({ key }) => key);
    expect(assessment).toEqual(
      sheets.assessment
        .keys()
        .filter((key) => lastReport.tables.assessment.find((row) => row.key === key)?.cells.text),
    );
    expect(view.rows.at(-1)).toEqual({
      ...{ table: "duties", key: null, own: true, id: "own.2", duty: "Khác 2", title: "" },
      ...{ section: "Nhiệm vụ khác", status: "in_progress", blank: true },
      cells: [
        { column: "duty", title: "Nội dung", text: "Hội thi minh họa", open: true },
        { column: "status", title: "Tình trạng", text: "Đang thực hiện", open: false },
        { column: "result", title: "Kết quả", text: "Đã mở hội thi minh họa", open: true },
      ],
    });
  });

  test("is read to the letter, and only words that may stand again are offered", async () => {
    const seat = await sit();
    const { cells, status, blank } = rowOf(seat, byKey(other));
    expect([status, blank]).toEqual(["in_progress", true]);
    expect(cells).toEqual([
      { column: "status", title: "Tình trạng", text: "Đang thực hiện", open: false },
      { column: "result", title: "Kết quả", text: HOSTILE, open: true },
      {
        ...{ column: "difficulty", title: "Khó khăn, vướng mắc" },
        ...{ text: `Khó khăn Năm 2020 của ${other}`, open: true },
      },
      { column: "proposal", title: "Đề xuất, kiến nghị", text: LONG, open: true },
    ]);
  });

  test("a row that is filled here is not blank, and a cell that is filled is not offered", async () => {
    const seat = await sit();
    seat.sheets.duties.type(other, "difficulty", "Khó khăn năm nay");
    const { blank, cells } = rowOf(seat, byKey(other));
    expect([blank, cells.map(({ open }) => open)]).toEqual([false, [false, true, false, true]]);
  });

  test("a row that last period closed is read but not taken over", async () => {
    const seat = await sit();
    const { addon } = seat.harness;
    const closed = value(addon.lastTexts(null)).rows.find((row) => row.key === lead);
    expect(closed).toMatchObject({ key: lead, status: "done", blank: false });
    const { completed, evidence } = lastReport.tables.duties.find(({ key }) => key === lead)!.cells;
    expect(closed?.cells.map(({ column, open, text }) => [column, text, open])).toEqual([
      ["status", "Đã thực hiện", false],
      ["result", LONG, false],
      ["completed", completed, false],
      ["evidence", evidence, false],
      ["difficulty", `Khó khăn Năm 2020 của ${lead}`, false],
      ["proposal", `Đề xuất của ${lead}`, false],
    ]);
    const texts = [{ column: "result" as const, text: LONG }];
    expect(value(addon.takeLast(PERIOD, { table: "duties", key: lead, texts })).taken).toEqual([]);
    expect(seat.sheets.duties.text(lead, "result")).toBe("");
  });

  test("rows taken over hold last period's texts to the letter, and nothing else of the row", async () => {
    const seat = await sit();
    const { addon } = seat.harness;
    const { check, kept, taken } = value(addon.takeLast(PERIOD, asked(rowOf(seat, byKey(other)))));
    expect([kept, taken.map(({ column, row }) => [row, column])]).toEqual([
      0,
      [
        [other, "Kết quả thực hiện / lý do không phát sinh"],
        [other, "Khó khăn, vướng mắc"],
        [other, "Đề xuất, kiến nghị"],
      ],
    ]);
    const columns = ["status", "result", "completed", "evidence", "difficulty", "proposal"] as const;
    expect(columns.map((column) => seat.sheets.duties.text(other, column))).toEqual([
      "",
      HOSTILE,
      "",
      "",
      `Khó khăn Năm 2020 của ${other}`,
      LONG,
    ]);
    const at = { row: seat.sheets.duties.rowOf(other), column: seat.sheets.duties.columnOf("result") };
    expect(tabOf(seat.harness, TABS.duties).content(at).formula).toBe(null);
    // The check that follows is the one that the sidebar shows: the status is still missing.
    const found = check.groups.find(({ row }) => row === other)?.items.map(({ rule }) => rule);
    expect(found).toContain("R-STATUS-MISSING");
    expect(seat.sheets.duties.text(other, "check")).not.toBe("");
  });

  test("each cell taken over goes back to blank, and not once somebody has typed on", async () => {
    const seat = await sit();
    const { addon } = seat.harness;
    const { taken } = value(addon.takeLast(PERIOD, asked(rowOf(seat, byKey(other)))));
    const [result, difficulty] = taken.map(({ mend }) => mend);
    expect(result).toEqual({ table: "duties", key: other, column: "result", before: null, after: HOSTILE });
    value(addon.undoMend(PERIOD, result!));
    expect(seat.sheets.duties.text(other, "result")).toBe("");
    seat.sheets.duties.type(other, "difficulty", "Viết tiếp");
    expect(problem(addon.undoMend(PERIOD, difficulty!))).toBe("place_changed");
    expect(seat.sheets.duties.text(other, "difficulty")).toBe("Viết tiếp");
  });

  test("a cell in which a colleague typed meanwhile keeps what it says", async () => {
    const seat = await sit();
    const wanted = asked(rowOf(seat, byKey(other)));
    seat.sheets.duties.type(other, "result", "Đồng nghiệp vừa nhập");
    const { kept, taken } = value(seat.harness.addon.takeLast(PERIOD, wanted));
    expect([kept, taken.map(({ mend }) => mend.column)]).toEqual([1, ["difficulty", "proposal"]]);
    expect(seat.sheets.duties.text(other, "result")).toBe("Đồng nghiệp vừa nhập");
    const again = value(seat.harness.addon.takeLast(PERIOD, wanted));
    expect([again.kept, again.taken]).toEqual([3, []]);
  });

  test("while somebody else is at work on the file nothing is written", async () => {
    const seat = await sit();
    const wanted = asked(rowOf(seat, byKey(other)));
    seat.harness.fake.lock.taken = true;
    expect(problem(seat.harness.addon.takeLast(PERIOD, wanted))).toBe("locked");
    seat.harness.fake.lock.taken = false;
    expect(seat.sheets.duties.text(other, "result")).toBe("");
  });

  test("status, day, evidence, figures and the letter are never written, whatever is asked", async () => {
    const seat = await sit();
    const { addon } = seat.harness;
    const texts = (["status", "completed", "evidence", "duty"] as const).map((column) => ({
      column,
      text: "x",
    }));
    expect(value(addon.takeLast(PERIOD, { table: "duties", key: other, texts }))).toMatchObject({
      taken: [],
      kept: 4,
    });
    const figure = seat.sheets.figures.keys()[0]!;
    for (const row of [
      { table: "figures", key: figure, texts: [{ column: "total", text: "5" }] },
      { table: "figures", key: figure, texts: [{ column: "note", text: "x" }] },
      { table: "assessment", key: "letter_number", texts: [{ column: "text", text: "1/BC" }] },
      { table: "assessment", key: "letter_date", texts: [{ column: "text", text: "01/12/2020" }] },
    ] as RowToTake[]) {
      expect(value(addon.takeLast(PERIOD, row)).taken).toEqual([]);
    }
    const { assessment, duties, figures } = seat.sheets;
    expect([
      ...(["status", "completed", "evidence"] as const).map((column) => duties.text(other, column)),
      ...(["total", "note"] as const).map((column) => figures.text(figure, column)),
      ...["letter_number", "letter_date"].map((key) => assessment.text(key, "text")),
    ]).toEqual(["", "", "", "", "", "", ""]);
    expect(duties.text(other, "duty")).not.toBe("x");
  });

  test("a row that is not there once takes nothing", async () => {
    const seat = await sit();
    const texts = [{ column: "result" as const, text: "x" }];
    for (const key of ["khong-co", "", "own.9"]) {
      expect(problem(seat.harness.addon.takeLast(PERIOD, { table: "duties", key, texts }))).toBe(
        "place_lost",
      );
    }
  });

  test("a text finds its row by the key wherever the row stands by now, in a file of another language too", async () => {
    const harness = await environment.openHarness(REPORTER, { locale: "en_US" });
    value(harness.addon.buildSheet(PERIOD));
    const seat = { harness, sheets: readTables(harness) };
    const wanted = asked(rowOf(seat, byKey(other)));
    const tab = tabOf(harness, TABS.duties);
    const rows = seat.sheets.duties.keys().map((key) => seat.sheets.duties.rowOf(key));
    const columns = Array.from({ length: tab.columns() }, (_, at) => at + 1);
    reorder(tab, rows, [...rows.keys()].reverse(), columns);
    tab.insertRows(1, 2);
    const texts = wanted.texts.map(({ column }, at) => ({ column, text: ["5/11/2020", "1.234", "-5"][at]! }));
    expect(value(harness.addon.takeLast(PERIOD, { ...wanted, texts })).taken.length).toBe(3);
    expect(
      (["result", "difficulty", "proposal"] as const).map((column) => seat.sheets.duties.text(other, column)),
    ).toEqual(["5/11/2020", "1.234", "-5"]);
    const filled = seat.sheets.duties.keys().filter((key) => seat.sheets.duties.text(key, "result") !== "");
    expect(filled).toEqual([other]);
  });

  test("a cell that lies under a merged one takes nothing, and nothing is said to have been taken", async () => {
    const seat = await sit();
    const { duties } = seat.sheets;
    const wanted = asked(rowOf(seat, byKey(other)));
    const merged = { row: duties.rowOf(other), column: duties.columnOf("evidence"), rows: 1, columns: 2 };
    tabOf(seat.harness, TABS.duties).merge(merged);
    const { kept, taken } = value(seat.harness.addon.takeLast(PERIOD, wanted));
    const said = taken.map(({ mend }) => mend.column);
    expect([kept, said]).toEqual([
      1,
      wanted.texts.map(({ column }) => column).filter((id) => id !== "difficulty"),
    ]);
  });

  test("a row that somebody doubled takes nothing until there is one of it again", async () => {
    const seat = await sit();
    const { duties } = seat.sheets;
    const wanted = asked(rowOf(seat, byKey(other)));
    const tab = tabOf(seat.harness, TABS.duties);
    const row = duties.rowOf(other);
    tab.insertRows(row + 1, 1);
    tab.write([{ row: row + 1, column: duties.columnOf("key"), value: other, formula: null }]);
    expect(problem(seat.harness.addon.takeLast(PERIOD, wanted))).toBe("place_lost");
    expect(duties.text(other, "result")).toBe("");
  });

  test("other work fills the first row for it that is blank, until there is none", async () => {
    const seat = await sit();
    const { addon } = seat.harness;
    seat.sheets.duties.type("own.1", "duty", "Việc khác của năm nay");
    const own = (row: LastRow) => row.own;
    for (const [at, key] of ["own.2", "own.3", "own.4", "own.5"].entries()) {
      const row = asked(rowOf(seat, own));
      const texts = row.texts.map(({ column, text }) => ({ column, text: `${text} ${at}` }));
      value(addon.takeLast(PERIOD, { ...row, texts }));
      // Asked again after a lost answer: what stands there is not written a second time.
      expect(value(addon.takeLast(PERIOD, { ...row, texts })).taken).toEqual([]);
      expect(
        ["duty", "status", "result"].map((column) => seat.sheets.duties.text(key, column as "duty")),
      ).toEqual([`Hội thi minh họa ${at}`, "", `Đã mở hội thi minh họa ${at}`]);
    }
    const full = rowOf(seat, own);
    expect([full.blank, full.cells.map(({ open }) => open)]).toEqual([false, [false, false, false]]);
    const texts = [{ column: "duty" as const, text: "Thêm" }];
    expect(problem(addon.takeLast(PERIOD, { table: "duties", key: null, texts }))).toBe("no_blank_row");
    expect(seat.sheets.duties.text("own.1", "duty")).toBe("Việc khác của năm nay");
  });

  test("texts of the assessment are taken over too", async () => {
    const seat = await sit();
    const row = rowOf(seat, ({ key, table }) => table === "assessment" && key === "advantages");
    value(seat.harness.addon.takeLast(PERIOD, asked(row)));
    expect(seat.sheets.assessment.text("advantages", "text")).toBe(row.cells[0]?.text);
  });

  test("what Sở Tư pháp did not return is not offered and not written", async () => {
    const form = await formFor(environment, REPORTER, PERIOD, AGENCY);
    const report = underWay(form);
    for (const row of report.tables.duties) {
      const { difficulty: _, ...cells } = row.cells;
      row.cells = cells;
    }
    const { rev, version } = await send(environment, REPORTER, report);
    const review = await environment.openHarness("tong-hop-1");
    const started = value(review.addon.startReview(PERIOD, AGENCY, version, rev));
    const place = { table: "duties" as const, row: other, column: "difficulty" as const };
    value(
      review.addon.returnReport(PERIOD, AGENCY, version, started.rev, "Bổ sung.", [
        { place, reason: "Nêu rõ." },
      ]),
    );
    const fresh = await sit();
    const open = value(fresh.harness.addon.lastTexts(null)).rows.flatMap((row) =>
      row.cells.filter((cell) => cell.open && !row.own).map(({ column }) => [row.key, column]),
    );
    expect(open).toEqual([[other, "difficulty"]]);
    const another = report.tables.duties.find(({ cells, key }) => key !== other && cells.proposal)!.key;
    const texts = [{ column: "difficulty" as const, text: "Khó khăn" }];
    expect(
      value(fresh.harness.addon.takeLast(PERIOD, { table: "duties", key: another, texts })),
    ).toMatchObject({
      taken: [],
      kept: 1,
    });
    expect(fresh.sheets.duties.text(another, "difficulty")).toBe("");
  });
});

describe("bodies that the agency took over", () => {
  const ended = { name: "Sở Minh họa cũ", successors: [{ agency: AGENCY, duties: null }], order: 1 };
  const register = (validTo: string | null) => ({
    status: 200,
    headers: {},
    body: JSON.stringify({ agencies: [{ id: "so-cu", ...ended, validTo }], groups: [], rev: 1 }),
  });

  test("since last period began are named: what they reported then is not among the rows", async () => {
    const { harness } = await sit();
    const named = (validTo: string | null) => {
      harness.intercept(({ url }, answer) => (url.endsWith("/v1/agencies") ? register(validTo) : answer()));
      return value(harness.addon.lastTexts(null)).predecessors;
    };
    expect(["2021-06-30", "2020-11-30", "2020-11-16", "2021-12-14", null].map(named)).toEqual([
      ["Sở Minh họa cũ"],
      ["Sở Minh họa cũ"],
      [],
      [],
      [],
    ]);
  });
});

describe("the row at which the person is", () => {
  test("is named; tabs and lines that are none of the sheet's are said to be none", async () => {
    const { harness } = await sit();
    value(harness.addon.jumpTo(null, { table: "duties", row: other, column: "result" }));
    expect(value(harness.addon.rowAtSelection(PERIOD))).toMatchObject({
      place: { table: "duties", row: other },
      duty: other,
      column: "",
    });
    value(harness.addon.jumpTo(null, { table: "duties" }));
    expect(problem(harness.addon.rowAtSelection(PERIOD))).toBe("no_row_selected");
    value(harness.addon.buildSheet(LAST_YEAR));
    expect(problem(harness.addon.rowAtSelection(PERIOD))).toBe("no_row_selected");
    expect(value(harness.addon.rowAtSelection(LAST_YEAR)).place.table).toBe("duties");
  });
});

describe("faults and calls", () => {
  test("without network it is one plain problem, and the sheet is untouched", async () => {
    const { harness } = await sit();
    harness.intercept(() => {
      throw new Error("no network");
    });
    expect(problem(harness.addon.lastTexts(null))).toBe("offline");
    harness.intercept(() => ({ status: 503, headers: {}, body: "<html>" }));
    expect(problem(harness.addon.lastTexts(null))).toBe("busy");
  });

  test("a file without a sheet has no last period", async () => {
    const harness = await environment.openHarness(REPORTER);
    expect(problem(harness.addon.lastTexts(null))).toBe("no_sheet");
    expect(problem(harness.addon.rowAtSelection(null))).toBe("no_sheet");
    expect(problem(harness.addon.takeLast(null, { table: "duties", key: other, texts: [] }))).toBe(
      "no_sheet",
    );
  });

  test("reading last period asks the worker three times, and the file once a table and for the hidden one", async () => {
    const { harness } = await sit();
    harness.fake.calls.reset();
    value(harness.addon.lastTexts(null));
    expect(harness.fake.calls.byName["UrlFetchApp.fetch"]).toBe(3);
    expect(harness.fake.calls.byName["Range.getValues"]).toBe(4);
    expect(harness.fake.calls.byName["Range.setValues"]).toBe(undefined);
  });
});
