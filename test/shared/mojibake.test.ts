// UTF-8 that a program read in another code page, recognised as what it is and decoded only where no byte is lost.
import { describe, expect, test } from "vitest";
import { checkReport } from "../../shared/report/check.ts";
import { mendOf } from "../../shared/report/mends.ts";
import { decodeMojibake, isMojibake } from "../../shared/report/reading/mojibake.ts";
import { goodReport } from "./golden.ts";
import { AFTER, duty, finance } from "./rule-changes.ts";

const SENTENCES = [
  "Đã tổ chức hội nghị phổ biến pháp luật, và giải đáp “vướng mắc” – Sở Tư pháp",
  "Ủy ban nhân dân tỉnh Ý kiến Áo Í Đề nghị hòa giải ở cơ sở\nLàm rõ",
  "tổ chức",
];

const seenIn = (codePage: string) => (text: string) =>
  new TextDecoder(codePage).decode(new TextEncoder().encode(text));
const latin1 = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));
const READ_IN: [string, (text: string) => string][] = [
  ["Windows-1252", seenIn("windows-1252")],
  ["Windows-1258", seenIn("windows-1258")],
  ["Latin-1", latin1],
  ["Windows-1252, twice", (text) => seenIn("windows-1252")(seenIn("windows-1252")(text))],
];

/** What is told of a result, and what its mends would write. */
function told(result: string) {
  const report = duty("II.2.a.1", { result })(goodReport(finance));
  return checkReport(report, { form: finance, asOf: AFTER })
    .findings.filter(({ at }) => at.row === "II.2.a.1" && at.column === "result")
    .map((finding) => [
      finding.rule,
      finding.details.encoding,
      mendOf(finding, report, finance)?.after ?? null,
    ]);
}

describe.each(READ_IN)("read in %s", (_, read) => {
  test.each(SENTENCES)("%j is told as such, and the mend gives it back", (text) => {
    expect(told(read(text))).toEqual([["R-TEXT-ENCODING", "utf8", text]]);
  });

  test.each(SENTENCES.slice(0, 2))("%j that lost bytes is told and has no mend", (text) => {
    const lost = read(text).replace(/[\x80-\x9F]/g, "");
    if (lost !== read(text)) expect(told(lost)).toEqual([["R-TEXT-ENCODING", "utf8", null]]);
    expect(decodeMojibake(`${read(text)} á`)).toBe(null);
  });
});

test("a no-break space that became a blank is put back where it is certain", () => {
  const text = seenIn("windows-1252")("và làm rõ, hàng năm").replace(/\u00A0/g, " ");
  expect(told(text)).toEqual([["R-TEXT-ENCODING", "utf8", "và làm rõ, hàng năm"]]);
  expect(told("tá»• chá»©c Hội nghị")).toEqual([["R-TEXT-ENCODING", "utf8", null]]);
});

test("quotes and dashes of Windows that became controls are put back, and other lost letters are told", () => {
  expect(told("Đã tổ chức \x93Ngày Pháp luật\x94 2020\x962021")).toEqual([
    ["R-TEXT-ENCODING", "windows-1252", "Đã tổ chức “Ngày Pháp luật” 2020–2021"],
  ]);
  expect(told("Đã tổ ch\x81c")).toEqual([["R-TEXT-DAMAGED", undefined, null]]);
});

test.each([
  "Đã tổ chức hội nghị và phổ biến pháp luật",
  "Le ministère a été créé à Genève en août",
  "IRMÃ SÃO PAULO, Äpfel, Ångström, Æsir, naïve café « là »",
  "«hòn đá», “quá”, 5 m² – 3 °C, §4, Â©",
  "BÁO CÁO TOÀN NGÀNH",
  "Uû ban nh©n d©n",
  "BOÄ GIAO THOÂNG VAÄN TAÛI",
])("%s is none", (text) => expect(isMojibake(text)).toBe(false));
