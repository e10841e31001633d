import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TCVN3, VNI } from "../../shared/report/reading/encoding-tables.ts";
import { convertOldEncoding, oldEncodingOf } from "../../shared/report/reading/encodings.ts";
import { isNotNfc, withVietnameseD } from "../../shared/text.ts";

const SENTENCES = [
  "Ủy ban nhân dân tỉnh ban hành kế hoạch phổ biến, giáo dục pháp luật",
  "Sở Tư pháp chủ trì, phối hợp với các cơ quan, đơn vị liên quan tổ chức thực hiện",
  "Hội nghị tập huấn kỹ năng hòa giải ở cơ sở cho hòa giải viên",
  "Những khó khăn, vướng mắc trong quá trình triển khai nhiệm vụ được giao",
];

const plan = readFileSync(new URL("../fixtures/ke-hoach-6134-kh-ubnd.txt", import.meta.url), "utf8");

/** Types Unicode in an old encoding; what it has no capital for becomes the small letter's character. */
function typeIn(table: ReadonlyMap<string, string>, text: string): string {
  const keys = new Map([...table].reverse().map(([typed, letter]) => [letter, typed]));
  return [...text.normalize("NFC")]
    .map((letter) => keys.get(letter) ?? keys.get(letter.toLowerCase()) ?? letter)
    .join("");
}

test.each(SENTENCES)("%s comes back from both old encodings", (sentence) => {
  const tcvn3 = typeIn(TCVN3(), sentence);
  const vni = typeIn(VNI(), sentence);
  expect([oldEncodingOf(tcvn3), oldEncodingOf(vni)]).toEqual(["tcvn3", "vni"]);
  expect(convertOldEncoding(vni, "vni")).toBe(sentence);
  // Capitals with a tone were capital fonts' business: TCVN3 has none.
  expect(convertOldEncoding(tcvn3, "tcvn3")).toBe(sentence.replace("Ủy", "ủy"));
});

test("every letter of Vietnamese has its place in both tables, once", () => {
  const letters = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
  const small = (table: ReadonlyMap<string, string>) =>
    [...table.values()].filter((letter) => letter === letter.toLowerCase()).sort();
  expect(small(TCVN3())).toEqual([...letters].sort());
  expect(small(VNI())).toEqual([...letters].sort());
  for (const letter of letters.toUpperCase()) expect([...VNI().values()]).toContain(letter);
});

test("no line of the plan, in Unicode, is taken for an old encoding, and hardly one in them is missed", () => {
  const lines = plan.split("\n").filter((line) => line.length > 30);
  expect(lines.filter((line) => oldEncodingOf(line) !== null)).toEqual([]);
  const found = (table: ReadonlyMap<string, string>, name: string) =>
    lines.filter((line) => oldEncodingOf(typeIn(table, line)) === name).length / lines.length;
  expect(found(TCVN3(), "tcvn3")).toBeGreaterThan(0.95);
  expect(found(VNI(), "vni")).toBeGreaterThan(0.95);
});

test.each([
  "Le ministère a été créé à Genève en août.",
  "L'État français protège la liberté d'expression.",
  "Über die Änderung des Gesetzes für Bürger in Österreich",
  "naïve café, résumé, façade",
  "El niño comerá piñas mañana en España.",
  "« Vive la République »",
  "±5°C, 20 µg/m³, n×n, 1½, Word® © 2020",
  "toà án, hoà bình, có cà, là và",
  "BÁO CÁO TOÀN NGÀNH",
  "Ðoàn công tác",
  "Plain English text.",
  "",
])("%s is in no old encoding", (text) => {
  expect(oldEncodingOf(text)).toBe(null);
});

test("a line of Unicode in the same cell is left alone", () => {
  const cell = "Kế hoạch số 1\nUû ban nh©n d©n\nthực hiện";
  expect(oldEncodingOf(cell)).toBe("tcvn3");
  expect(convertOldEncoding(cell, "tcvn3")).toBe("Kế hoạch số 1\nUỷ ban nhân dân\nthực hiện");
});

test("letters in pieces and look-alikes of Đ are noticed", () => {
  expect([isNotNfc("Sở".normalize("NFD")), isNotNfc("Sở"), isNotNfc("Uỷ Ủy")]).toEqual([true, false, false]);
  const hasForeignD = (text: string) => withVietnameseD(text) !== text;
  expect([hasForeignD("\u00d0oàn"), hasForeignD("\u00f0"), hasForeignD("Đoàn đi")]).toEqual([
    true,
    true,
    false,
  ]);
  expect(withVietnameseD("\u00d0oàn \u0256i \u0189 \u00f0")).toBe("Đoàn đi Đ đ");
});
