// A mend loses nothing that was typed: there is one where what was meant is certain, and none elsewhere.
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkReport } from "../../shared/report/check.ts";
import { mendOf } from "../../shared/report/mends.ts";
import { readDocumentNumber } from "../../shared/report/reading/read-document.ts";
import type { Report } from "../../shared/report/report.ts";
import { goodReport } from "./golden.ts";
import { AFTER, duty, figure, finance, item } from "./rule-changes.ts";

const LEAD = "II.2.a.1";
const good = goodReport(finance);

function mendsOf(report: Report): [string, string][] {
  return checkReport(report, { form: finance, asOf: AFTER }).findings.flatMap(
    (finding): [string, string][] => {
      const mend = mendOf(finding, report, finance);
      return mend ? [[finding.rule, mend.after]] : [];
    },
  );
}

test.each([
  "01/2014/NQLT/CP-UBTƯMTTQVN",
  "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
  "12/2007/TTLT/BTP-BNV",
  "08/2012/TTLT-BTP-BTC",
  "03/TTLT/VPCP-BTP",
  "05/2020/TTLT-BGD&ĐT-BTP",
  "12/KH-SVH,TT&DL",
  "15/CTPH/UBND-MTTQ",
  "123-KH/TWĐTN-BTC",
  "12-HD/BTGTU-BTP",
  "80-KL/TW",
  "12-KH-STC",
  "12/KH-TÂĐ",
])("the number %s stays as it was typed", (number) => {
  expect(readDocumentNumber(number)).toMatchObject({
    kind: "value",
    value: { canonical: number, reordered: false },
  });
  const report = item(
    "letter_number",
    number,
  )(duty(LEAD, { evidence: `Văn bản số ${number} ngày 05/3/2021` })(good));
  expect(mendsOf(report)).toEqual([]);
});

test.each<[string, (report: Report) => Report]>([
  ["a day that is about", duty(LEAD, { completed: "trước 05/11/2021" })],
  ["a day with words", duty(LEAD, { completed: "05/11/2021 (đợt 1)" })],
  ["a moment of another zone", duty(LEAD, { completed: "2021-11-05T17:00:00Z" })],
  ["a status with a doubt", duty(LEAD, { status: "Đã thực hiện?" })],
  ["a status with a count", duty(LEAD, { status: "Đã thực hiện 2" })],
  ["two numbers of letters", item("letter_number", "125/BC-STC và 126/BC-STC")],
  ["a letter's number with its day", item("letter_number", "125/bc-stc ngày 15/12/2021")],
  ["a letter of another kind", item("letter_number", "Phụ lục của Tờ trình số 125/bc-stc")],
  ["a hotline", item("contact_phone", "1900545455")],
  ["a figure that is not all", figure("tai-lieu", { total: "24 bản (chưa kể cấp xã)" })],
  ["an Icelandic name", duty(LEAD, { result: "Đã mời bà Guðrún nói chuyện." })],
  ["TCVN3's ư as a soft hyphen", duty(LEAD, { result: "Da lam nh\u00AD sau" })],
  ["TCVN3 and French", duty(LEAD, { result: "Uû ban nh©n d©n tØnh\nCafé à Genève" })],
])("there is no mend for %s", (_, change) => {
  expect(mendsOf(change(good))).toEqual([]);
});

const part = fc.constantFrom(
  ..."Đã tổ chức|12/KH-STC|1 / kh – stc|Quyết định số|ngày 5/3/2021|; |, | và |\n|\u2028|\t|• |(1) |Ð|ð|\u200E|\u200B|\u00AD|\u3164|\u0007|\x96|👨‍👩‍👧|́|\uF0B7|tá»• chá»©c|Ä|nh©n d©n|café|2021|.".split(
    "|",
  ),
);
const anyText = fc.array(part, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(""));

/** What must not go: letters and digits, whatever their case and accents; Đ and its look-alikes are one. */
function kept(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[ðɖ]/g, "đ")
    .replace(/[^\p{L}\p{N}]|\u3164/gu, "");
}

test("no mend of a text or of a document's spelling loses a letter or a digit", () => {
  const CHANGES = ["R-TEXT-FOREIGN-D", "R-TEXT-INVISIBLE", "R-TEXT-NOT-NFC", "R-EVIDENCE-SPELLING"];
  fc.assert(
    fc.property(anyText, fc.constantFrom("result", "evidence"), (text, column) => {
      const report = duty(LEAD, { [column]: text })(good);
      for (const [rule, after] of mendsOf(report)) {
        if (CHANGES.includes(rule)) expect([rule, kept(after)]).toEqual([rule, kept(text)]);
      }
    }),
    { numRuns: 150, seed: 7 },
  );
});
