import { foldSpaces, nfc } from "../../text.ts";

/** Kinds of documents with their abbreviations, as decree 30/2020/NĐ-CP, the laws and the Party's guidance set them. */
const TYPES: readonly (readonly [abbreviation: string, ...names: string[]])[] = [
  ["NQ", "nghị quyết"],
  ["QĐ", "quyết định"],
  ["CT", "chỉ thị"],
  ["QC", "quy chế"],
  ["QyĐ", "quy định"],
  ["TC", "thông cáo"],
  ["TB", "thông báo"],
  ["HD", "hướng dẫn"],
  ["CTr", "chương trình"],
  ["KH", "kế hoạch"],
  ["PA", "phương án"],
  ["ĐA", "đề án"],
  ["DA", "dự án"],
  ["BC", "báo cáo"],
  ["BB", "biên bản"],
  ["TTr", "tờ trình"],
  ["HĐ", "hợp đồng"],
  ["CV", "công văn"],
  ["CĐ", "công điện"],
  ["BGN", "bản ghi nhớ"],
  ["BTT", "bản thỏa thuận", "bản thoả thuận"],
  ["GUQ", "giấy ủy quyền", "giấy uỷ quyền"],
  ["GM", "giấy mời"],
  ["GGT", "giấy giới thiệu"],
  ["GNP", "giấy nghỉ phép"],
  ["PG", "phiếu gửi"],
  ["PC", "phiếu chuyển"],
  ["PB", "phiếu báo"],
  ["NĐ", "nghị định"],
  ["TT", "thông tư", "thông tri"],
  ["TTLT", "thông tư liên tịch"],
  ["NQLT", "nghị quyết liên tịch"],
  ["PL", "pháp lệnh"],
  ["L", "luật", "lệnh"],
  ["KL", "kết luận"],
  ["QĐi", "quy định của đảng"],
  ["VBHN", "văn bản hợp nhất"],
];

/** Other words of document numbers that mix case; all that is not listed is capitals. */
const MIXED_CASE = ["TTg", "QyC", "ThU"];

const CANONICAL = new Map(
  [...TYPES.map(([abbreviation]) => abbreviation), ...MIXED_CASE].map((word) => [word.toUpperCase(), word]),
);
const BY_NAME = new Map(
  TYPES.flatMap(([abbreviation, ...names]) => names.map((name) => [name, abbreviation] as const)),
);
/** Typed without marks; each of them can mean one thing only. */
const WITHOUT_MARKS = new Map([
  ["QD", "QĐ"],
  ["QYD", "QyĐ"],
  ["HDND", "HĐND"],
]);
const ABBREVIATIONS = new Set(TYPES.map(([abbreviation]) => abbreviation));

/** A word of a document's number in its official case: `ttr` is `TTr`, `ubnd` is `UBND`. */
export function canonicalWord(word: string): string {
  const upper = word.toUpperCase();
  const marked = WITHOUT_MARKS.get(upper);
  if (marked === undefined) return CANONICAL.get(upper) ?? upper;
  return CANONICAL.get(marked.toUpperCase()) ?? marked;
}

/** Whether a canonical word abbreviates a kind of document. */
export function isTypeAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word);
}

function nameOf(word: string): string {
  const name = foldSpaces(nfc(word)).toLowerCase();
  return name.includes("số") ? name.replace(/\s*số\s*:?$/u, "") : name;
}

/** The abbreviation of a kind of document by its full name ("Kế hoạch", "tờ trình số"), or null: "KH" is no name. */
export function typeOfName(word: string): string | null {
  return BY_NAME.get(nameOf(word)) ?? null;
}

/**
 * The abbreviation of a kind of document named by its word ("Quyết định", "tờ trình số", "QĐ"), or null where it is
 * not known. Letters (công văn) have one too, though their numbers do without it.
 */
export function typeAbbreviation(word: string): string | null {
  const name = nameOf(word);
  const named = BY_NAME.get(name);
  if (named !== undefined) return named;
  const abbreviation = canonicalWord(name);
  return isTypeAbbreviation(abbreviation) ? abbreviation : null;
}

/** The longest names have four words ("nghị quyết liên tịch"). */
export const MOST_WORDS = 4;

/** The kind that a text begins with, by name or abbreviation, and the words behind it. */
export function leadingType(text: string): { type: string; rest: string } | null {
  const words = foldSpaces(text).split(" ");
  for (let length = Math.min(MOST_WORDS, words.length); length > 0; length--) {
    const type = typeAbbreviation(words.slice(0, length).join(" "));
    if (type !== null) return { type, rest: words.slice(length).join(" ") };
  }
  return null;
}

/** The kind that a text ends with, by its full name: an abbreviation there may be an office's ("Phòng TC"). */
export function trailingType(text: string): string | null {
  const words = foldSpaces(text).split(" ");
  for (let length = Math.min(MOST_WORDS, words.length); length > 0; length--) {
    const type = typeOfName(words.slice(-length).join(" "));
    if (type !== null) return type;
  }
  return null;
}

/** Whether a text names this kind anywhere, by name or abbreviation. */
export function namesType(text: string, type: string): boolean {
  const words = foldSpaces(text).split(" ");
  return words.some((_, from) =>
    words
      .slice(from, from + MOST_WORDS)
      .some((_, more) => typeAbbreviation(words.slice(from, from + more + 1).join(" ")) === type),
  );
}
