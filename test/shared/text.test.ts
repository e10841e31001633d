import { expect, test } from "vitest";
import { foldForSearch, foldSpaces, nfc } from "../../shared/text.ts";

test("NFC makes one letter of a letter and its marks, and leaves Ủy and Uỷ apart", () => {
  expect(nfc("Ủy ban".normalize("NFD"))).toBe("Ủy ban");
  expect(nfc("Uỷ ban")).not.toBe(nfc("Ủy ban"));
});

test("every run of white space becomes one space", () => {
  expect(foldSpaces("\u00a0 Thời\r\n\tgian \u2003thực hiện\u2028")).toBe("Thời gian thực hiện");
});

test.each([
  ["Ủy ban", "Uỷ ban", "uy ban"],
  ["hòa giải", "HOÀ GIẢI", "hoa giai"],
  ["Đồng Khởi", "Ðồng Khởi", "dong khoi"],
  ["đề án", "Ɖề án", "de an"],
  ["Sở Tư pháp", "Sở Tư pháp".normalize("NFD"), "so tu phap"],
  ["Mỏ Cày", " Mỏ\u00a0 Cày\u200b", "mo cay"],
  ["nghị quyết", "NGHỊ\u00ad QUYẾT", "nghi quyet"],
])("%s and %s are found alike", (one, other, folded) => {
  expect([foldForSearch(one), foldForSearch(other)]).toEqual([folded, folded]);
});

test("every Vietnamese letter folds to a plain one", () => {
  const letters = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
  const plain = `${"a".repeat(17) + "e".repeat(11) + "i".repeat(5) + "o".repeat(17) + "u".repeat(11) + "y".repeat(5)}d`;
  expect(foldForSearch(letters)).toBe(plain);
  expect(foldForSearch(letters.toUpperCase())).toBe(plain);
});
