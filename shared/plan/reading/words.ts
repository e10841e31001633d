// Texts taken apart into words and signs, each with its place, so that phrases are compared without case.
/** A word or a sign of a text: as printed, for comparing, and where it stands. */
export interface Word {
  text: string;
  /** Lower case, the older "uỷ" spelt as "ủy". */
  low: string;
  from: number;
  to: number;
}

const WORD = /[\p{L}\p{N}]+(?:(?:[.&/]|-(?=[\p{Lu}\p{N}]))[\p{L}\p{N}]+)*|[^\s]/gu;

/** The text for comparing phrases: lower case, one spelling of "ủy" and "hòa". */
export function lower(text: string): string {
  const low = text.toLowerCase();
  if (!/[ỷ–—àá]/.test(low)) return low;
  return low
    .replace(/uỷ/g, "ủy")
    .replace(/hoà/g, "hòa")
    .replace(/hoá/g, "hóa")
    .replace(/toà/g, "tòa")
    .replace(/toà/g, "tòa")
    .replace(/[–—]/g, "-");
}

/** The words and signs of a text in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({
      text: match[0],
      low: lower(match[0]),
      from: match.index,
      to: match.index + match[0].length,
    });
  }
  return words;
}

/** Phrases of one to seven words, found by their first word. */
export class Phrases {
  readonly #byFirst = new Map<string, string[][]>();

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const parts = phrase.split(" ");
      const first = parts[0] ?? "";
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), parts]);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.length - a.length);
  }

  /** How many words the longest phrase at this place has, or 0. */
  at(words: readonly Word[], index: number): number {
    const first = words[index];
    if (first === undefined) return 0;
    for (const parts of this.#byFirst.get(first.low) ?? []) {
      if (parts.every((part, k) => words[index + k]?.low === part)) return parts.length;
    }
    return 0;
  }
}

/** Whether a word begins with a capital letter. */
export function isCapital(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text);
}

/** Whether all letters of a text are capitals, and there are some. */
export function allCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\d+\S*/g, ""));
}
