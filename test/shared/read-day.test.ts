import { expect, test } from "vitest";
import { readDay } from "../../shared/report/reading/read-day.ts";
import type { Cell } from "../../shared/report/report.ts";

const value = (day: string) => ({ kind: "value", value: day });
const unreadable = (raw: string, why: string, readings: string[] = []) => ({
  kind: "unreadable",
  raw,
  why,
  readings,
});

const CASES: [Cell, string, unknown][] = [
  [null, "vi_VN", { kind: "blank" }],
  ["   ", "vi_VN", { kind: "blank" }],
  ["17/11/2020", "vi_VN", value("2020-11-17")],
  ["5/3/2021", "vi_VN", value("2021-03-05")],
  ["04/07/2019", "en_US", value("2019-07-04")],
  ["05-11-2021", "vi_VN", value("2021-11-05")],
  ["5.11.2021", "vi_VN", value("2021-11-05")],
  [" 5 / 11 / 2021 ", "vi_VN", value("2021-11-05")],
  ["ngày 17 tháng 11 năm 2020", "vi_VN", value("2020-11-17")],
  ["Ngày 05 tháng 3 năm 2021".normalize("NFD"), "vi_VN", value("2021-03-05")],
  ["2021-11-05", "vi_VN", value("2021-11-05")],
  ["29/02/2020", "vi_VN", value("2020-02-29")],
  ["29/02/2021", "vi_VN", unreadable("29/02/2021", "no_such_day")],
  ["31/04/2021", "vi_VN", unreadable("31/04/2021", "no_such_day")],
  ["2021-13-01", "vi_VN", unreadable("2021-13-01", "no_such_day")],
  ["12/2020", "vi_VN", unreadable("12/2020", "no_day")],
  ["tháng 12 năm 2020", "vi_VN", unreadable("tháng 12 năm 2020", "no_day")],
  ["5/11/21", "vi_VN", unreadable("5/11/21", "short_year", ["2021-11-05"])],
  ["5/11", "vi_VN", unreadable("5/11", "no_year")],
  ["cuối năm", "vi_VN", unreadable("cuối năm", "not_a_date")],
  [44505, "vi_VN", unreadable("44505", "not_a_date")],
  [true, "vi_VN", unreadable("true", "not_a_date")],
  ["#REF!", "vi_VN", unreadable("#REF!", "error_value")],
  [{ error: "#N/A" }, "vi_VN", unreadable("#N/A", "error_value")],
  [{ date: "2021-05-11" }, "vi_VN", value("2021-05-11")],
  [{ date: "2021-05-13" }, "en_US", value("2021-05-13")],
  [{ date: "2021-05-05" }, "en_US", value("2021-05-05")],
  [{ date: "2021-05-11" }, "en_US", unreadable("2021-05-11", "day_or_month", ["2021-05-11", "2021-11-05"])],
  [{ date: "2021-02-30" }, "vi_VN", unreadable("2021-02-30", "no_such_day")],
];

test.each(CASES)(
  "a day typed as %j in a %s file is read for certain or not at all",
  (cell, locale, reading) => {
    expect(readDay(cell, locale)).toEqual(reading);
  },
);
