import { expect, test } from "vitest";
import { readDay } from "../../shared/report/reading/read-day.ts";
import { readSpan } from "../../shared/report/reading/read-span.ts";

const read = (text: string) => readSpan(readDay(text, "vi_VN"));

const OPEN = { from: null, to: null };

test("a day is a time of one day, and several days are a time from the first to the last", () => {
  expect([
    read("05/11/2021"),
    read("10/11/2021, 5/3/2021 và 7/4/2021"),
    read("từ ngày 05/3/2021 đến ngày 10/11/2021"),
  ]).toEqual([
    { kind: "value", value: { from: "2021-11-05", to: "2021-11-05" } },
    { kind: "value", value: { from: "2021-03-05", to: "2021-11-10" } },
    { kind: "value", value: { from: "2021-03-05", to: "2021-11-10" } },
  ]);
});

test.each([
  "11/2021",
  "tháng 11 năm 2021",
  "Quý II/2021",
  "Quý I, II, III năm 2021",
  "2021",
  "Cả năm 2021",
  "Thường xuyên",
  "thuong xuyen trong nam",
  "Thường xuyên, liên tục",
  "Hằng tháng",
  "Hàng quý, định kỳ",
  "Trong kỳ báo cáo",
  "từ tháng 3 đến tháng 11/2021",
  "Tháng 3 - tháng 11/2021",
  "T3-T11/2021",
  "6 tháng đầu năm 2021",
  "05/3 - 10/11/2021",
  "Từ 05/3/2021 đến nay",
  "khoảng 5/11/2021",
])("%j is a time without a first and a last day", (text) => {
  expect(read(text)).toEqual({ kind: "value", value: OPEN });
});

test.each([
  ["31/02/2021", "no_such_day"],
  ["5/11/21", "short_year"],
  ["12", "not_a_date"],
  ["123", "not_a_date"],
  ["Đã xong", "not_a_date"],
  ["chờ kinh phí năm sau", "not_a_date"],
  ["họp ngày 5/11/2021 tại trụ sở", "extra_text"],
  [`năm ${"năm ".repeat(5000)}`, "too_long"],
])("%j is no time", (text, why) => {
  expect(read(text)).toMatchObject({ kind: "unreadable", why });
});

test("a blank cell is blank", () => {
  expect(read("  ")).toEqual({ kind: "blank" });
});
