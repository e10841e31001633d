import { nfc } from "../../text.ts";

const ONES = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
/** Spellings that stand for another word: the ones digit changes with its place, some by region. */
const SAME = new Map([
  ["mốt", "một"],
  ["lăm", "năm"],
  ["tư", "bốn"],
  ["bẩy", "bảy"],
  ["linh", "lẻ"],
  ["ngàn", "nghìn"],
]);

function belowThousand(n: number, leading: boolean): string[] {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const words: string[] = [];
  if (hundreds > 0 || !leading) words.push(ONES[hundreds]!, "trăm");
  if (tens === 1) words.push("mười");
  else if (tens > 1) words.push(ONES[tens]!, "mươi");
  else if (ones > 0 && words.length > 0) words.push("lẻ");
  if (ones > 0) words.push(ONES[ones]!);
  return words;
}

/** The words of a whole number below a million, in the spelling that `SAME` leads to. */
function inWords(n: number): string {
  if (n === 0) return "không";
  const thousands = Math.floor(n / 1000);
  const words = thousands > 0 ? [...belowThousand(thousands, true), "nghìn"] : [];
  if (n % 1000 > 0) words.push(...belowThousand(n % 1000, thousands === 0));
  return words.join(" ");
}

/** The number that words add up to, whether or not they make sense in that order. */
function addUp(words: readonly string[]): number {
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const word of words) {
    const ones = ONES.indexOf(word);
    if (ones >= 0) digit = ones;
    else if (word === "mười") group += 10;
    else {
      const factor = word === "mươi" ? 10 : word === "trăm" ? 100 : 0;
      group += digit * factor + (word === "nghìn" ? digit : 0);
      digit = 0;
      if (word === "nghìn") {
        total += group * 1000;
        group = 0;
      }
    }
  }
  return total + group + digit;
}

/** The whole number below a million that a text spells out ("mười hai", "một trăm lẻ năm"), or null. */
export function numberOfWords(text: string): number | null {
  const words = nfc(text)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => SAME.get(word) ?? word);
  if (words.length === 0) return null;
  const number = addUp(words);
  // Saying it again refuses what adds up without being a number: "hai ba", "trăm mười trăm".
  return inWords(number) === words.join(" ") ? number : null;
}
