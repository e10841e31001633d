// An officer's Excel file becomes the CSV of the import: the same rows under the same numbers, or a sentence.
import { type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { WORKBOOK_WORDS } from "../../shared/wording/admin.ts";
import { workbookCsv } from "../../tools/workbook-csv.ts";
import { readAgenciesFile } from "../../worker/api/admin/csv/read-agencies.ts";
import { BULK_CSV, BULK_ROWS } from "../fixtures/bulk-register.ts";

const EMPTY = { register: { agencies: [], groups: [] }, today: "2026-01-15" };
const workbook = (rows: CellValue[][], sheet: Partial<WriteSheet> = {}, before: WriteSheet[] = []) =>
  writeXlsx({ sheets: [...before, { name: "Danh mục", rows, ...sheet }] });
const csvOf = async (bytes: Uint8Array) => {
  const read = await workbookCsv(bytes);
  return "csv" in read ? read.csv : read.refusal;
};
const refusalOf = async (bytes: Uint8Array) => {
  const read = await workbookCsv(bytes);
  return "refusal" in read ? read.refusal : read;
};

test("a workbook of 144 bodies with 150 people says what their CSV file says", async () => {
  const fromCsv = readAgenciesFile(BULK_CSV, EMPTY);
  expect([fromCsv.rows, fromCsv.agencies.length, fromCsv.people.length]).toEqual([150, 144, 150]);
  expect(fromCsv.faults).toEqual([]);
  expect(readAgenciesFile(await csvOf(await workbook(BULK_ROWS)), EMPTY)).toEqual(fromCsv);
});

test("faults are told at the rows of the sheet, blank rows counted", async () => {
  const rows = [BULK_ROWS[0]!, [], [...BULK_ROWS[1]!.slice(0, 4), "không phải thư", "912345678"]];
  const { faults } = readAgenciesFile(await csvOf(await workbook(rows)), EMPTY);
  expect(faults.map(({ line, column, code }) => [line, column, code])).toEqual([
    [3, "Thư điện tử", "email_malformed"],
    [3, "Điện thoại", "phone_without_zero"],
  ]);
});

describe("what a sheet holds", () => {
  test("days, numbers, line breaks and marks become texts of one line", async () => {
    const rows = [["Một;hai", 'Ba "bốn"', new Date(Date.UTC(2025, 6, 1)), 912345678, true, null, "a\nb"]];
    expect(await csvOf(await workbook(rows))).toBe('"Một;hai","Ba ""bốn""",2025-07-01,912345678,true,,a b');
  });

  test("cells merged downwards say the same in each row; titles merged across do not", async () => {
    const merges = [
      { startRow: 1, endRow: 2, startCol: 0, endCol: 0 },
      { startRow: 0, endRow: 0, startCol: 0, endCol: 1 },
    ];
    const rows = [
      ["Danh mục", null],
      ["xa-mot", "Một"],
      [null, "Hai"],
    ];
    expect(await csvOf(await workbook(rows, { merges }))).toBe("Danh mục,\nxa-mot,Một\nxa-mot,Hai");
  });

  test("hidden and empty sheets are passed over", async () => {
    const before: WriteSheet[] = [
      { name: "Ẩn", hidden: true, rows: [["không đọc"]] },
      { name: "Trống", rows: [[null, ""]] },
    ];
    expect(await csvOf(await workbook([["Mã"]], {}, before))).toBe("Mã");
  });
});

describe("a file that cannot be taken is refused with what to do", () => {
  test("no workbook, an old one, half of one, an empty one, one that is too large", async () => {
    const whole = await workbook(BULK_ROWS);
    const files = [new Uint8Array(), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), whole.slice(0, 900)];
    for (const file of files) expect(await refusalOf(file)).toBe(WORKBOOK_WORDS.unreadable);
    expect(await refusalOf(await workbook([[null], [""]]))).toBe(WORKBOOK_WORDS.empty);
    expect(await refusalOf(new Uint8Array(5_000_001))).toBe(WORKBOOK_WORDS.too_large);
  });

  test("a formula that failed is told by its cell, and is nobody's name", async () => {
    const cells = new Map([["1,27", { value: "#REF!", type: "error" as const }]]);
    expect(await refusalOf(await workbook([["Mã"], [null]], { cells }))).toBe(
      WORKBOOK_WORDS.broken_cells(["AB2"]),
    );
  });
});
