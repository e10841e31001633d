// What spoils a file as a whole is told once, not on every line.
import { describe, expect, test } from "vitest";
import type { ImportFault } from "../../shared/wire/replies/admin.ts";
import { readAccountsFile } from "../../worker/api/admin/csv/read-accounts.ts";
import { readAgenciesFile } from "../../worker/api/admin/csv/read-agencies.ts";
import { ask, refused } from "./support/client.ts";
import { ADMINISTRATOR, REGISTER } from "./support/people.ts";

const facts = { register: REGISTER, today: "2021-12-10", taken: new Set<string>() };
const PEOPLE = Array.from({ length: 30 }, (_, at) => `Nguyễn Thử ${at};a${at}@x.example;Người xem;;`);
const HEAD = "Họ và tên;Thư điện tử;Vai trò;Cơ quan;Điện thoại";
const FILE = [HEAD, ...PEOPLE].join("\n");
const GOOD = readAccountsFile(FILE, facts).accounts;

const short = (faults: readonly ImportFault[]) =>
  faults.map(({ line, column, code }) => [line, column, code]);
const told = (file: string) => short(readAccountsFile(file, facts).faults);
/** The text as a program shows it that takes UTF-8 for Windows-1252. */
const misread = (text: string) => new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
const lost = (text: string) => text.replace(/[^ -~\n]/g, "?");

describe("a file is read as it was meant", () => {
  test.each([
    ["its sep= line", `sep=;\n${FILE}`],
    ["its sep= line in quotes, behind a mark", `\uFEFF"sep=;"\r\n${FILE.replaceAll("\n", "\r\n")}`],
    ["its sep= line that was saved as a row", `sep=;;;;\n${FILE}`],
    ["commas within the heads' marks", `sep=|\n${FILE.replaceAll(";", "|")}`],
    ["blank lines before the heads", `\n;;;;\n\n${FILE}`],
    ["tabs", FILE.replaceAll(";", "\t")],
    ["heads in quotes", FILE.replace(HEAD, HEAD.replace(/[^;]+/g, '"$&"'))],
    ["heads over two lines of a cell", FILE.replace("Thư điện tử", '"Thư\nđiện tử"')],
    ["heads in capitals", FILE.replace(HEAD, HEAD.toUpperCase())],
    ["heads without accents", FILE.replace(HEAD, "Ho va ten;Thu dien tu;Vai tro;Co quan;Dien thoai")],
    ["heads with marks", FILE.replace(HEAD, "Họ và tên (*);Thư điện tử:;VAI TRÒ *;Cơ quan;Điện thoại")],
    ["blank columns behind", FILE.replaceAll(/$/gm, ";;;")],
  ])("with %s", (_, file) => {
    expect(readAccountsFile(file, facts)).toEqual({ accounts: GOOD, faults: [] });
  });

  test("its lines keep their numbers under a sep= line", () => {
    expect(told(`sep=;\n${HEAD}\nA;;Người xem;;`)).toEqual([[3, "Thư điện tử", "value_missing"]]);
  });
});

describe("one cause is told once, where it lies", () => {
  test.each<[string, string, unknown[]]>([
    [
      "a title above the heads",
      `DANH SÁCH CÁN BỘ;;;;\n\n(Kèm theo Công văn);;;;\n${FILE}`,
      [1, null, "lines_above"],
    ],
    ["a title of one cell, with commas", `Danh sách, năm 2021\n${FILE}`, [1, null, "lines_above"]],
    ["no heads at all", PEOPLE.join("\n"), [1, null, "heads_missing"]],
    ["letters lost to question marks", lost(FILE), [1, null, "text_lost"]],
    ["letters read in another encoding", misread(FILE), [1, null, "text_misread"]],
    [
      "a column without a head",
      FILE.replaceAll("Người xem;", "Người xem;x;").replace("trò;", "trò;;"),
      [1, null, "head_blank"],
    ],
    ["a line of totals", `${FILE}\nTổng cộng: 30;;;;`, [32, null, "totals_line"]],
    [
      "a hundred columns too many",
      `${HEAD}${";x".repeat(149_000)}\n${PEOPLE.join("\n")}`,
      [1, null, "columns_too_many"],
    ],
  ])("%s", (_, file, fault) => {
    expect(told(file)).toEqual([fault]);
    expect(readAccountsFile(file, facts).faults[0]?.message).toMatch(/^\p{Lu}.*\. \p{Lu}.*\.$/u);
  });

  test("a line of totals below agencies, and a person of that name is none", () => {
    expect(
      short(readAgenciesFile("Mã;Tên;Loại\nso-thu;Sở Thử;Sở, ban, ngành tỉnh\nTổng cộng;;", facts).faults),
    ).toEqual([[3, null, "totals_line"]]);
    expect(told(`${HEAD}\nCộng;cong@x.example;Người xem;;`)).toEqual([]);
  });

  test.each([
    ["Công an, Quân sự tỉnh", "armed_forces"],
    ["Báo, đài tỉnh", "media"],
    ["Mặt trận Tổ quốc tỉnh", "front"],
    ["Tòa án, Viện kiểm sát", "judiciary"],
    ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "front"],
  ])("a kind is known by today's words and by those of before: %s", (word, kind) => {
    const { agencies, faults } = readAgenciesFile(`Mã;Tên;Loại\nso-thu;Sở Thử;${word}`, facts);
    expect([faults, agencies[0]?.agency.kind]).toEqual([[], kind]);
  });
});

describe("a file that is no CSV in UTF-8 is refused by its own name", () => {
  const utf16 = (text: string, mark: number[]) =>
    new Uint8Array([
      ...mark,
      ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]),
    ]);
  const csv = (body: Uint8Array) => ({ method: "POST", body, headers: { "Content-Type": "text/csv" } });
  test.each([
    ["a workbook", "csv_is_workbook", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0])],
    ["an old workbook", "csv_is_workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ["Unicode text", "csv_is_utf16", utf16(FILE, [0xff, 0xfe])],
    ["Unicode text without its mark", "csv_is_utf16", utf16(FILE, [])],
    ["Windows-1258", "csv_malformed", new Uint8Array([0x48, 0xf2, 0x20, 0x76, 0xe0, 0x3b])],
  ] as const)("%s", async (_, code, body) => {
    await refused(ADMINISTRATOR, code, "/v1/accounts/import?dry=1", csv(body));
  });

  test("with every fault of a hostile file the answer stays small, and says how many more there are", async () => {
    const file = `${HEAD}\n${"x;x;x;x;x\n".repeat(1_000)}`;
    const answer = await ask(ADMINISTRATOR, "/v1/accounts/import?dry=1", {
      ...{ method: "POST", body: file, headers: { "Content-Type": "text/csv" } },
    });
    const { faults } = answer.body;
    expect(faults.length).toBe(200);
    expect(JSON.stringify(answer.body).length).toBeLessThan(100_000);
    // Four faults a line, and the first of a thousand lines has no earlier one.
    expect(faults.at(-1).message).toMatch(/và 4800 lỗi khác/);
  });
});
