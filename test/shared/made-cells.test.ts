// What a spreadsheet made of a typed text: its value, what it shows, and what is asked where the two disagree.
import { describe, expect, test } from "vitest";
import { dayCell, numberCell } from "../../shared/report/reading/made-cell.ts";
import { cellText, errorValueOf } from "../../shared/report/reading/read-cell.ts";
import { readDay } from "../../shared/report/reading/read-day.ts";
import { readCount, readMoney } from "../../shared/report/reading/read-figure.ts";
import type { Cell } from "../../shared/report/report.ts";
import { fitShape } from "../../shared/wire/fit-shape.ts";
import { reportRequest } from "../../shared/wire/requests/reports.ts";
import { formOf, goodReport, withCells } from "./golden.ts";

const [VI, US] = ["vi_VN", "en_US"];
const value = <T>(read: T) => ({ kind: "value", value: read });
const ask = (raw: string, why: string, ...readings: unknown[]) => ({
  kind: "unreadable",
  raw,
  why,
  readings,
});

describe("a number travels with what it shows only where the two do not say the same", () => {
  const SAME: [number, string, string][] = [
    [12, "12", VI],
    [0, "0", US],
    [1234, "1234", VI],
    [1234, "1.234", VI],
    [1234567, "1.234.567", VI],
    [85.5, "85,5", VI],
    [85.5, "85,50", VI],
    [1234.5, "1.234,5", VI],
    [-5, "-5", VI],
    [1234567, "1,234,567", US],
    [2000, "2000", US],
  ];
  test.each(SAME)("%d shown as %s in a %s file is just the number", (number, shown, locale) => {
    expect(numberCell(number, shown, locale)).toBe(number);
  });

  const APART: [number, string, string, unknown, unknown][] = [
    [
      ...([2, "2.000", US] as const),
      ask("2.000", "rewritten", 2000, 2),
      ask("2.000", "rewritten", 2_000_000, 2000),
    ],
    [
      ...([1.5, "1.500", US] as const),
      ask("1.500", "thousand_or_decimal", 1500, 1.5),
      ask("1.500", "thousand_or_decimal", 1_500_000, 1500),
    ],
    [
      ...([1234, "1,234", US] as const),
      ask("1,234", "thousand_or_decimal", 1234, 1.234),
      ask("1,234", "thousand_or_decimal", 1_234_000, 1234),
    ],
    [1, "100%", VI, ask("100%", "percent"), ask("100%", "percent")],
    [0.125, "12,5%", VI, ask("12,5%", "percent"), ask("12,5%", "percent")],
    [1000, "1.000 ₫", VI, ask("1.000 ₫", "other_unit", 1000), ask("1.000 ₫", "rewritten", 1, 1_000_000)],
    [1000, "1,00E+03", VI, ask("1,00E+03", "not_a_number", 1000), ask("1,00E+03", "not_a_number", 1_000_000)],
    [1.2345678901234567e19, "1,23E+19", VI, ask("1,23E+19", "not_a_number"), ask("1,23E+19", "not_a_number")],
    [12.4, "12", VI, ask("12", "fraction", 12), ask("12", "rewritten", 12_000, 12_400)],
    [5, "", VI, ask("", "not_a_number", 5), ask("", "not_a_number", 5000)],
    [123, "0123", VI, value(123), value(123_000)],
    [12, "12", US, value(12), value(12_000)],
  ];
  test.each(APART)("%d shown as %s in a %s file", (number, shown, locale, count, money) => {
    const cell = numberCell(number, shown, locale);
    expect(cell).toEqual({ number, shown });
    expect(readCount(cell, { locale, unit: "cuộc" })).toEqual(count);
    expect(readMoney(cell, { locale })).toEqual(money);
    expect(cellText(cell)).toBe(shown);
  });
});

describe("so does a day", () => {
  const SAME: [string, string, string, string][] = [
    ["2021-11-05", "05/11/2021", "dd/mm/yyyy", VI],
    ["2021-11-05", "5/11/2021", "d/m/yyyy", VI],
    ["2021-11-05", "05/11/2021 08:30:00", "dd/mm/yyyy hh:mm:ss", VI],
    ["2021-11-05", "2021-11-05", "yyyy-mm-dd", VI],
    ["2021-11-05", "05/11/21", "dd/mm/yy", VI],
    ["2021-11-05", "5 thg 11, 2021", 'd" thg "m", "yyyy', VI],
    ["2021-11-05", "Thứ Sáu, 5 tháng 11, 2021", 'dddd", "d" tháng "m", "yyyy', VI],
    ["2021-11-25", "11/25/2021", "m/d/yyyy", US],
    ["2021-11-25", "Nov 25, 2021", "mmm d, yyyy", US],
  ];
  test.each(SAME)("%s shown as %s is just the day", (date, shown, format, locale) => {
    const cell = dayCell(date, shown, format);
    expect(cell).toEqual({ date });
    expect(readDay(cell, locale)).toEqual(value(date));
  });

  const APART: [string, string, string, string, unknown][] = [
    ["2021-11-01", "11/2021", "m/yyyy", VI, ask("11/2021", "no_day", "2021-11-01")],
    ["2026-02-01", "1/2", "d/m", VI, ask("1/2", "no_year", "2026-02-01")],
    ["2026-01-02", "1/2", "m/d", US, ask("1/2", "no_year", "2026-01-02", "2026-02-01")],
    ["2026-03-12", "12-3", "d-m", VI, ask("12-3", "no_year", "2026-03-12")],
    ["1899-12-30", "5:30", "h:mm", VI, ask("5:30", "time_only")],
    ["1899-12-31", "25:30:00", "[h]:mm:ss", VI, ask("25:30:00", "time_only")],
    ["2021-05-11", "5/11/2021", "m/d/yyyy", US, ask("5/11/2021", "day_or_month", "2021-05-11", "2021-11-05")],
    ["2021-11-05", "11/5/2021", "m/d/yyyy", VI, ask("11/5/2021", "day_or_month", "2021-11-05", "2021-05-11")],
    ["2021-01-01", "2021", "yyyy", VI, ask("2021", "no_day", "2021-01-01")],
    ["2021-11-01", "Nov 2021", "mmm yyyy", US, ask("Nov 2021", "not_a_date", "2021-11-01", "2021-01-11")],
    ["2021-11-05", "Thứ Sáu", "dddd", VI, ask("Thứ Sáu", "not_a_date", "2021-11-05")],
  ];
  test.each(APART)(
    "%s shown as %s under %s in a %s file is asked about",
    (date, shown, format, locale, read) => {
      const cell = dayCell(date, shown, format);
      expect(cell).toEqual({ date, shown });
      expect(readDay(cell, locale)).toEqual(read);
      expect(readCount(cell, { locale })).toEqual(ask(shown, "date_not_number"));
    },
  );
});

test("such cells travel, and nothing else does in their place", () => {
  const of = (total: unknown) =>
    withCells(goodReport(formOf("so-tai-chinh")), "thi-cuoc", { total: total as Cell }, "figures");
  const fits = (cell: unknown) => fitShape(reportRequest, of(cell)).ok;
  expect([fits({ number: 2, shown: "2.000" }), fits({ date: "2021-11-01", shown: "11/2021" })]).toEqual([
    true,
    true,
  ]);
  expect([fits({ number: 2 }), fits({ shown: "2" }), fits({ number: "2", shown: "2" })]).toEqual([
    false,
    false,
    false,
  ]);
  expect(fits({ number: 2, shown: "2".repeat(201) })).toBe(false);
  expect(numberCell(2, "x".repeat(300), VI)).toEqual({ number: 2, shown: "x".repeat(200) });
});

describe("what is not known to be a value", () => {
  test.each(
    (
      "#REF! #N/A #n/a #VALUE! #NAME? #DIV/0! #NUM! #NULL! #ERROR! #SPILL! #CALC! #BUSY! #GETTING_DATA #FIELD! #BLOCKED! " +
      "#CONNECT! #UNKNOWN! #TÊN? ##### Err:502 NaN Infinity undefined Loading... Loading… loading"
    ).split(" "),
  )("%s is refused", (text) => {
    expect(errorValueOf(text)).toBe(text);
    expect(errorValueOf(` ${text}\u200b`)).toBe(text);
  });
  test.each([
    "Loading data...",
    "Đang tải...",
    "Đang tải…",
    "Đang tải dữ liệu...",
    "Calculating...",
    "#GIÁ TRỊ!",
    "[object Object]",
  ])("%s is refused", (text) => expect(errorValueOf(text)).toBe(text));

  test.each([
    "Đang tải tài liệu lên cổng",
    "Đang cập nhật",
    "Đang xử lý...",
    "Đã sửa lỗi #REF! trong bảng",
    "#1",
    "# 12/KH-STC",
    "##",
    "Không có",
    "n/a",
  ])("%s is a text", (text) => expect(errorValueOf(text)).toBe(null));
});
