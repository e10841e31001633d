import { expect, test } from "vitest";
import { behindItems } from "../../addon/server/report/place-names.ts";
import { differencesOf } from "../../addon/server/tabs/differences-tab.ts";
import { tableOf } from "../../addon/server/tabs/tables.ts";
import type { Cell } from "../../shared/report/report.ts";
import { formOf } from "../shared/golden.ts";

const form = formOf("so-tai-chinh");
const table = tableOf(form, "figures");
const [key = ""] = table.rows.map((row) => row.key);

/** What is shown and offered where one cell says `here` in the sheet and `sent` in the newer version. */
function behind(here: Cell, sent: Cell) {
  const rows = (total: Cell) => [{ key, cells: total === null ? {} : { total } }];
  return behindItems(differencesOf(table, rows(here), rows(sent)), form).map(({ after, before, mend }) => ({
    before,
    after,
    mend,
  }));
}

test("a text that was sent may be taken over to the letter, also a blank", () => {
  const mend = { table: "figures", key, column: "total", before: "12" };
  expect(behind("12", "1.200")).toEqual([
    { before: "1.200", after: "12", mend: { ...mend, after: "1.200" } },
  ]);
  expect(behind("12", null)).toEqual([{ before: "", after: "12", mend: { ...mend, after: "" } }]);
});

test("a number or a day of the file's own would be read otherwise as a text: it is shown and not offered", () => {
  expect(behind("12", 85.5)).toEqual([{ before: "85,5", after: "12", mend: null }]);
  expect(behind("12", { date: "2021-11-05" })).toEqual([{ before: "05/11/2021", after: "12", mend: null }]);
});

test("what a person reads as the same is no difference", () => {
  expect(behind("85,5", 85.5)).toEqual([]);
  expect(behind("05/11/2021", { date: "2021-11-05" })).toEqual([]);
});
