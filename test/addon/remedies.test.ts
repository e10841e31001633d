// What a problem box offers to click is what its words say helps.
import { expect, test } from "vitest";
import { type Remedy, remedyFor } from "../../addon/sidebar/remedies.ts";
import { PROBLEMS, type ProblemCode } from "../../shared/wire/problems.ts";
import { ADDON_PROBLEMS, NAMED_PROBLEMS } from "../../shared/wording/addon-problems.ts";
import { problemWording } from "../../shared/wording/problems.ts";

const named = [
  NAMED_PROBLEMS.tabsLost(["Số liệu"]),
  NAMED_PROBLEMS.tableLost("Số liệu"),
  NAMED_PROBLEMS.columnsLost("Số liệu", ["Tổng số"]),
  NAMED_PROBLEMS.headsDoubled("Số liệu", []),
  NAMED_PROBLEMS.headsDoubled("Đôn đốc", [], "reminders"),
  NAMED_PROBLEMS.writeRefused("ô B5", "No."),
  NAMED_PROBLEMS.formulaThere("B5"),
  NAMED_PROBLEMS.valuesRefused([]),
];
const told: [string, string][] = [
  ...(Object.keys(PROBLEMS) as ProblemCode[]).map((code): [string, string] => [
    code,
    problemWording(code).detail,
  ]),
  ...Object.entries(ADDON_PROBLEMS).map(([code, { detail }]): [string, string] => [code, detail]),
  ...named.map(({ code, detail }): [string, string] => [code, detail]),
];

/** Problems with a remedy of which their words say nothing. */
function unsaid(remedy: Remedy, words: RegExp): string[] {
  return told
    .filter(([code, detail]) => remedyFor(code) === remedy && !words.test(detail))
    .map(([code]) => code);
}

test("another try is offered where the words ask for one, and nowhere else", () => {
  expect(unsaid("retry", /(thử|gửi|làm|thực hiện|đăng nhập) lại/i)).toEqual([]);
  const asking = told.filter(([, detail]) => detail.includes("“Thử lại”"));
  expect(asking.filter(([code]) => remedyFor(code) !== "retry").map(([code]) => code)).toEqual([]);
});

test("a sheet is rebuilt where the words name the button", () => {
  expect(unsaid("rebuild", /làm mới biểu mẫu|tải lại biểu mẫu/i)).toEqual([]);
});

test("what is shown is loaded anew where it is no longer what stands", () => {
  expect(unsaid("reload", /tải lại|chọn lại|cấp quyền|gửi lại|Mở báo cáo|Chọn kỳ/i)).toEqual([]);
});

test("no box without a button asks for another try", () => {
  const silent = told.filter(([code]) => remedyFor(code) === "none");
  expect(silent.filter(([, detail]) => /(thử|gửi|thực hiện) lại|tải lại danh sách/i.test(detail))).toEqual(
    [],
  );
});
