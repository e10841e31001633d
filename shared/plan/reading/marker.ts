// Numbers and bullets with which the items of a plan begin, also with the typist's slips.

export type MarkerKind =
  | "annex"
  | "part"
  | "article"
  | "capital"
  | "roman"
  | "number"
  | "bracket_number"
  | "letter"
  | "roman_small"
  | "dash"
  | "plus"
  | "star";

/** A marker as printed, what it is, and the name that it gives its item in ids ("II", "1", "đ"). */
export interface Marker {
  kind: MarkerKind;
  /** How many numbers a marker as "1.2.3." has; 1 for all others. */
  depth: number;
  /** The last part of the name: "3" of "1.2.3". */
  name: string;
  /** All of it, without closing signs: "1.2.3". */
  printed: string;
}

/** A marker and the words behind it. */
export interface Marked {
  marker: Marker;
  rest: string;
}

const ANNEX = /^(phụ lục(?:\s+(?:số\s+)?(?:\d+|[IVX]+|[A-Z]))?)(?=$|[\s.:(])[.:]?\s*/iu;
const PART = /^((?:phần|chương|mục)\s+(?:thứ\s+)?(?:[IVX]+|\d+|nhất|hai|ba|tư|năm))(?=$|[\s.:-])[.:]?\s*/iu;
const ARTICLE = /^(điều\s+\d+)\.?(?=$|\s)\s*/iu;
const ROMAN = /^(?!V\/v)([IVXL]{1,6})\s*[.:)/-]+\s*(?=\S)|^([IVXL]{1,6})[.)]\s*$/u;
const NUMBERS =
  /^((?:[IVX]{1,4}|[A-H])(?:\.\d{1,2}){1,3})\.?\)?(?=\s|$)\s*|^(\d{1,3}(?:\.\d{1,2}){1,4})\.?[)/]?(?=\s|\p{L}|$)\s*|^(\d{1,3})\s*(?:[.:]\s*|\/\s+)(?=\p{L}|["“(\s]|$)|^(\d{1,3})\s*-\s*(?=\p{Lu}\p{Ll})/u;
/** "Nội dung 1. …", "Nhiệm vụ 2: …": a number with the word for what it counts. */
const COUNTED =
  /^(?:nhóm )?(?:nội dung|nhiệm vụ|hoạt động|giải pháp|mô hình|(?:tiểu )?dự án|đề án|chuyên đề|hợp phần|công việc)\s+(?:thứ\s+|số\s+)?(\d{1,2}|[IVX]{1,4})\s*[.:]\s*(?=\p{Lu})/iu;
const BRACKET_NUMBER = /^\(?(\d{1,2})\)\s*/u;
const CAPITAL = /^([A-HKLMNĐ])\s*[.)/]\s+(?=\p{Lu})/u;
const LETTER = /^([a-zđ])\s*[.)/]\s*(?=\S|$)/u;
const ROMAN_SMALL = /^\(?(i{1,3}|iv|v|vi{1,3}|ix|x)\)\s*/u;
const DASH = /^[-–—‒−](?=\s|\p{L}|$|["“(])\s*/u;
const PLUS = /^[+](?=\s|\p{L}|$|["“(])\s*/u;
const STAR = /^[*•●▪◦·∙■□♦➢✓o](?=\s|$)\s*|^[*•●▪◦·∙■□♦➢✓]\s*|^[\uF000-\uF0FF]\s*/u;

type Reader = (text: string) => { printed: string; size: number } | null;

function by(pattern: RegExp): Reader {
  return (text) => {
    const match = pattern.exec(text);
    if (match === null) return null;
    return {
      printed: match.slice(1).find((part) => part !== undefined) ?? match[0].trim(),
      size: match[0].length,
    };
  };
}

const READERS: [MarkerKind, Reader][] = [
  ["annex", by(ANNEX)],
  ["part", by(PART)],
  ["article", by(ARTICLE)],
  ["number", by(COUNTED)],
  ["number", by(NUMBERS)],
  ["roman", by(ROMAN)],
  ["capital", by(CAPITAL)],
  ["roman_small", by(ROMAN_SMALL)],
  ["bracket_number", by(BRACKET_NUMBER)],
  ["letter", by(LETTER)],
  ["dash", by(DASH)],
  ["plus", by(PLUS)],
  ["star", by(STAR)],
];

/** The marker with which a text begins, or null. "PHỤ LỤC" within a sentence is none: it needs capitals or a number. */
export function markerOf(text: string): Marked | null {
  for (const [kind, read] of READERS) {
    const found = read(text);
    if (found === null) continue;
    const rest = text.slice(found.size);
    if (kind === "annex" && !/^PHỤ LỤC|^Phụ lục\s*(?:\d+|[IVX]+)?\s*$/u.test(text)) return null;
    if (kind === "part" && !/^\p{Lu}/u.test(text)) continue;
    if (kind === "letter" && found.printed === "o" && /^\s/.test(text.slice(1))) continue;
    // "i)" and "v)" between h) and k), or x): letters of a row.
    const parts = found.printed.split(".");
    const name =
      kind === "annex" || kind === "part" || kind === "article"
        ? (found.printed.split(/\s+/).pop() ?? "")
        : (parts.pop() ?? "");
    const bullet = kind === "dash" || kind === "plus" || kind === "star";
    return {
      marker: {
        kind,
        depth: kind === "number" ? parts.length + 1 : 1,
        name: bullet ? "" : name,
        printed: bullet ? "" : found.printed,
      },
      rest,
    };
  }
  return null;
}

/** Whether a text begins with a sign of a list: no number and no letter. */
export function isBullet(kind: MarkerKind): boolean {
  return kind === "dash" || kind === "plus" || kind === "star";
}
