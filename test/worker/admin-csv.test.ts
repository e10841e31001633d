import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { foldSpaces, nfc, withoutInvisible } from "../../shared/text.ts";
import { ACCOUNT_HEADS } from "../../shared/wording/admin.ts";
import { readAccountsFile } from "../../worker/api/admin/csv/read-accounts.ts";
import { readAgenciesFile } from "../../worker/api/admin/csv/read-agencies.ts";
import { readTable } from "../../worker/api/admin/csv/read-table.ts";
import { REGISTER } from "./support/people.ts";

const facts = { register: REGISTER, today: "2021-12-10", taken: new Set<string>() };
const tidy = (text: string) => foldSpaces(nfc(withoutInvisible(text)));

/** Signs that a file is made of, and signs that break it. */
const sign = fc.constantFrom(
  ..."aế\"',;\t\n\r=|/-.@0\u0000\uFEFF\u00A0\u202E",
  "😀",
  "\r\n",
  "Mã",
  "Họ và tên",
);
const anything = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(""));
const heads = fc.constantFrom(
  "Họ và tên,Thư điện tử,Vai trò\n",
  "Mã;Tên cơ quan;Loại;Từ ngày;Cơ quan tiếp nhận;Tên gọi khác;Báo cáo qua;Thứ tự\n",
  "",
);

describe("reading a file", () => {
  test("never throws, whatever it holds, and tells faults at lines that are there", () => {
    fc.assert(
      fc.property(heads, anything, (head, rest) => {
        const text = head + rest;
        const last = text.split(/\r\n|\r|\n/).length;
        for (const read of [readAccountsFile, readAgenciesFile]) {
          for (const { line, message } of read(text, facts).faults) {
            expect(line === null || (line >= 1 && line <= last)).toBe(true);
            expect(message).not.toBe("");
          }
        }
      }),
      { seed: 4, numRuns: 2_000 },
    );
  });

  test("gives every cell as it was typed but for white space, at the line where its row begins", () => {
    const cell = fc
      .array(fc.constantFrom(..."aế\"',;\t\n =|", "😀"), { maxLength: 8 })
      .map((signs) => signs.join(""))
      .filter((text) => tidy(text) !== "");
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });
    const delimiter = fc.constantFrom(",", ";", "\t");
    const newline = fc.constantFrom("\n", "\r\n");
    fc.assert(
      fc.property(rows, delimiter, newline, (data, sign, end) => {
        const file = Papa.unparse([["Họ và tên", "Email"], ...data], { delimiter: sign, newline: end });
        const table = readTable<keyof typeof ACCOUNT_HEADS>(file, ACCOUNT_HEADS, ["name", "email"]);
        let line = 2;
        const expected = data.map(([name, email]) => {
          const row = { line, cells: { name: tidy(name), email: tidy(email) } };
          line += 1 + `${name}${email}`.split("\n").length - 1;
          return row;
        });
        expect(table).toEqual({ lines: expected, heads: { name: "Họ và tên", email: "Email" }, faults: [] });
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
