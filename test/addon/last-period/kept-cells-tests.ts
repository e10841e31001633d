import { expect, test } from "vitest";
import type { RowToTake } from "../../../addon/contract/last.ts";
import { problem, tabOf, value } from "../answers.ts";
import type { Environment } from "../environment.ts";
import { formFor, send, underWay } from "../last-year.ts";
import { TABS } from "../sheet-reader.ts";
import { AGENCY, asked, byKey, other, PERIOD, REPORTER, rowOf, sit } from "./two-years.ts";

export function keptCellsTests(environment: Environment): void {
  test("a cell in which a colleague typed meanwhile keeps what it says", async () => {
    const seat = await sit(environment);
    const wanted = asked(rowOf(seat, byKey(other)));
    seat.sheets.duties.type(other, "result", "Đồng nghiệp vừa nhập");
    const { kept, taken } = value(seat.harness.addon.takeLast(PERIOD, wanted));
    expect([kept, taken.map(({ mend }) => mend.column)]).toEqual([1, ["difficulty", "proposal"]]);
    expect(seat.sheets.duties.text(other, "result")).toBe("Đồng nghiệp vừa nhập");
    const again = value(seat.harness.addon.takeLast(PERIOD, wanted));
    expect([again.kept, again.taken]).toEqual([3, []]);
  });

  test("while somebody else is at work on the file nothing is written", async () => {
    const seat = await sit(environment);
    const wanted = asked(rowOf(seat, byKey(other)));
    seat.harness.fake.lock.taken = true;
    expect(problem(seat.harness.addon.takeLast(PERIOD, wanted))).toBe("locked");
    seat.harness.fake.lock.taken = false;
    expect(seat.sheets.duties.text(other, "result")).toBe("");
  });

  test("status, day, evidence, figures and the letter are never written, whatever is asked", async () => {
    const seat = await sit(environment);
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
    const seat = await sit(environment);
    const texts = [{ column: "result" as const, text: "x" }];
    for (const key of ["khong-co", "", "own.9"]) {
      expect(problem(seat.harness.addon.takeLast(PERIOD, { table: "duties", key, texts }))).toBe(
        "place_lost",
      );
    }
  });

  test("a cell that lies under a merged one takes nothing, and nothing is said to have been taken", async () => {
    const seat = await sit(environment);
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
    const seat = await sit(environment);
    const { duties } = seat.sheets;
    const wanted = asked(rowOf(seat, byKey(other)));
    const tab = tabOf(seat.harness, TABS.duties);
    const row = duties.rowOf(other);
    tab.insertRows(row + 1, 1);
    tab.write([{ row: row + 1, column: duties.columnOf("key"), value: other, formula: null }]);
    expect(problem(seat.harness.addon.takeLast(PERIOD, wanted))).toBe("place_lost");
    expect(duties.text(other, "result")).toBe("");
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
    const fresh = await sit(environment);
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
}
