import { lazy } from "../../lazy.ts";
import { upperFirst } from "../../text.ts";

// What one letter of Windows-1252 meant in the two font encodings of the years before Unicode.

function pairs(from: string, to: string): [string, string][] {
  const letters = [...to];
  return [...from].map((letter, index) => [letter, letters[index] ?? ""]);
}

/**
 * TCVN3 (ABC, fonts named .Vn…): one character a letter. Capitals with a tone had no place of their own: capital fonts
 * (.Vn…H) showed the small letters' characters as capitals.
 */
export const TCVN3 = lazy(
  (): ReadonlyMap<string, string> =>
    new Map([
      ...pairs("µ¸¶·¹", "àáảãạ"),
      ...pairs("¨»¾¼½Æ", "ăằắẳẵặ"),
      ...pairs("©ÇÊÈÉË", "âầấẩẫậ"),
      ...pairs("®", "đ"),
      ...pairs("ÌÐÎÏÑ", "èéẻẽẹ"),
      ...pairs("ªÒÕÓÔÖ", "êềếểễệ"),
      ...pairs("×ÝØÜÞ", "ìíỉĩị"),
      ...pairs("ßãáâä", "òóỏõọ"),
      ...pairs("«åèæçé", "ôồốổỗộ"),
      ...pairs("¬êíëìî", "ơờớởỡợ"),
      ...pairs("ïóñòô", "ùúủũụ"),
      // Its ư is the soft hyphen, which no reader sees.
      ...pairs("\u00adõøö÷ù", "ưừứửữự"),
      ...pairs("úýûüþ", "ỳýỷỹỵ"),
      ...pairs("¡¢§£¤¥¦", "ĂÂĐÊÔƠƯ"),
    ]),
);

const VNI_MARKS: readonly (readonly [base: string, marks: string, letters: string])[] = [
  ["a", "øùûõï", "àáảãạ"],
  ["a", "êèéúüë", "ăằắẳẵặ"],
  ["a", "âàáåãä", "âầấẩẫậ"],
  ["e", "øùûõï", "èéẻẽẹ"],
  ["e", "âàáåãä", "êềếểễệ"],
  ["o", "øùûõï", "òóỏõọ"],
  ["o", "âàáåãä", "ôồốổỗộ"],
  ["ô", "øùûõï", "ờớởỡợ"],
  ["u", "øùûõï", "ùúủũụ"],
  ["ö", "øùûõï", "ừứửữự"],
  ["y", "øùûõ", "ỳýỷỹ"],
];

const vniSmall = (): [string, string][] => [
  ...VNI_MARKS.flatMap(([base, marks, letters]) =>
    pairs(marks, letters).map(([mark, letter]): [string, string] => [base + mark, letter]),
  ),
  ...pairs("ôöñæóòîìí", "ơưđỉĩịỵìí"),
];

/** VNI for Windows: a letter and its mark behind it, or one character. "AÁ" and "Aá" are both a capital. */
export const VNI = lazy(
  (): ReadonlyMap<string, string> =>
    new Map(
      vniSmall().flatMap(([typed, letter]): [string, string][] => {
        const first = upperFirst(typed);
        return [
          [typed, letter],
          [first, letter.toUpperCase()],
          [typed.toUpperCase(), letter.toUpperCase()],
        ];
      }),
    ),
);
