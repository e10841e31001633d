import { expect, test } from "vitest";
import { value } from "../answers.ts";
import type { Environment } from "../environment.ts";
import { byKey, HOSTILE, LONG, lastReport, lead, other, PERIOD, rowOf, sit } from "./two-years.ts";

export function readingTests(environment: Environment): void {
  test("stands row by row in the order of this period's form, other work apart at the end", async () => {
    const { harness, sheets } = await sit(environment);
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
    const seat = await sit(environment);
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
    const seat = await sit(environment);
    seat.sheets.duties.type(other, "difficulty", "Khó khăn năm nay");
    const { blank, cells } = rowOf(seat, byKey(other));
    expect([blank, cells.map(({ open }) => open)]).toEqual([false, [false, true, false, true]]);
  });

  test("a row that last period closed is read but not taken over", async () => {
    const seat = await sit(environment);
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
}
