// Word's automatic numbers: which list and level a paragraph is of, and what number it then shows.
import { attributeOf, childOf, descend, type Element, elementsOf, nameOf, numberOf } from "./xml.ts";

interface Level {
  format: string;
  /** "%1.%2)": numbers of the levels up to this one. */
  pattern: string;
  start: number;
  /** All numbers in Arabic, also those of levels that count in letters. */
  legal: boolean;
}

interface List {
  levels: Map<number, Level>;
  /** Lists that share it count on together. */
  abstract: string;
  starts: Map<number, number>;
}

/** The number that a paragraph shows, in the order of the document; null where it has none. */
export type Numbering = (properties: Element | null, style: string | null) => string | null;

/** Counts the lists of a document through. */
export function numberingOf(numbering: Element | null, styles: Element | null): Numbering {
  const lists = listsOf(numbering);
  const ofStyle = styleLists(styles);
  const counters = new Map<string, number[]>();
  const started = new Set<string>();
  return (properties, style) => {
    const own = childOf(properties, "numPr");
    const inherited = style === null ? undefined : ofStyle.get(style);
    const id = attributeOf(childOf(own, "numId"), "val") ?? inherited?.id ?? null;
    const level = numberOf(childOf(own, "ilvl"), "val") ?? inherited?.level ?? 0;
    const list = id === null || id === "0" ? undefined : lists.get(id);
    const shown = list?.levels.get(level);
    if (id === null || list === undefined || shown === undefined) return null;
    const counts = counters.get(list.abstract) ?? [];
    counters.set(list.abstract, counts);
    count(counts, list, level, `${id} ${level}`, started);
    return textOf(list, level, counts);
  };
}

/** One more at a level; deeper levels begin anew. A list with a start of its own begins there once. */
function count(counts: number[], list: List, level: number, key: string, started: Set<string>): void {
  const own = list.starts.get(level);
  const begins = own !== undefined && !started.has(key);
  started.add(key);
  for (let above = 0; above < level; above++) counts[above] ??= list.levels.get(above)?.start ?? 1;
  const before = counts[level];
  counts[level] = begins ? own : before === undefined ? (list.levels.get(level)?.start ?? 1) : before + 1;
  counts.length = level + 1;
}

function textOf(list: List, level: number, counts: readonly number[]): string {
  const shown = list.levels.get(level)!;
  if (shown.format === "none") return "";
  if (shown.format === "bullet") return /^[+*]$/.test(shown.pattern) ? shown.pattern : "-";
  return shown.pattern.replace(/%(\d)/g, (_, digit: string) => {
    const of = list.levels.get(Number(digit) - 1);
    const value = counts[Number(digit) - 1] ?? 1;
    return formatted(value, shown.legal ? "decimal" : (of?.format ?? "decimal"));
  });
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function formatted(value: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return lettersOf(value);
    case "upperLetter":
      return lettersOf(value).toUpperCase();
    case "lowerRoman":
      return romanOf(value).toLowerCase();
    case "upperRoman":
      return romanOf(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    default:
      return String(value);
  }
}

/** As Word counts on behind "z": "aa", "bb". */
function lettersOf(value: number): string {
  const letter = LETTERS[(value - 1) % 26] ?? "a";
  return letter.repeat(Math.min(9, Math.floor((value - 1) / 26) + 1));
}

const ROMANS: [number, string][] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function romanOf(value: number): string {
  let rest = Math.min(Math.max(value, 1), 3999);
  let text = "";
  for (const [worth, sign] of ROMANS) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}

function listsOf(numbering: Element | null): Map<string, List> {
  const lists = new Map<string, List>();
  if (numbering === null) return lists;
  const all = elementsOf(numbering);
  const abstracts = new Map<string, Map<number, Level>>();
  for (const element of all) {
    if (nameOf(element) === "abstractNum")
      abstracts.set(attributeOf(element, "abstractNumId") ?? "", levelsOf(element));
  }
  for (const element of all) {
    if (nameOf(element) !== "num") continue;
    const abstract = attributeOf(childOf(element, "abstractNumId"), "val") ?? "";
    const levels = new Map(abstracts.get(abstract) ?? []);
    const starts = new Map<number, number>();
    for (const override of elementsOf(element)) {
      if (nameOf(override) !== "lvlOverride") continue;
      const at = numberOf(override, "ilvl") ?? 0;
      const level = childOf(override, "lvl");
      if (level !== null) levels.set(at, levelOf(level));
      const start = numberOf(childOf(override, "startOverride"), "val");
      if (start !== null) starts.set(at, start);
    }
    lists.set(attributeOf(element, "numId") ?? "", { levels, abstract, starts });
  }
  return lists;
}

function levelsOf(abstract: Element): Map<number, Level> {
  const levels = elementsOf(abstract).filter((element) => nameOf(element) === "lvl");
  return new Map(levels.map((level) => [numberOf(level, "ilvl") ?? 0, levelOf(level)]));
}

function levelOf(level: Element): Level {
  return {
    format: attributeOf(childOf(level, "numFmt"), "val") ?? "decimal",
    pattern: attributeOf(childOf(level, "lvlText"), "val") ?? "",
    start: numberOf(childOf(level, "start"), "val") ?? 1,
    legal: childOf(level, "isLgl") !== null,
  };
}

/** Styles that number their paragraphs, also through the style that they are based on. */
function styleLists(styles: Element | null): Map<string, { id: string; level: number }> {
  const found = new Map<string, { id: string; level: number }>();
  if (styles === null) return found;
  const all = elementsOf(styles).filter((element) => nameOf(element) === "style");
  const byId = new Map(all.map((style) => [attributeOf(style, "styleId") ?? "", style]));
  for (const id of byId.keys()) {
    let style = byId.get(id);
    for (let depth = 0; style !== undefined && depth < 12; depth++) {
      const own = descend(style, "pPr", "numPr");
      const list = attributeOf(childOf(own, "numId"), "val");
      if (list !== null) {
        found.set(id, { id: list, level: numberOf(childOf(own, "ilvl"), "val") ?? 0 });
        break;
      }
      style = byId.get(attributeOf(childOf(style, "basedOn"), "val") ?? "");
    }
  }
  return found;
}
