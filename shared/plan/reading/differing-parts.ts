// Where two files of one document differ, as the signed PDF from the Word file: part by part, each up to a stop.
import type { Block, Blocks, Lines } from "./block.ts";
import { lower } from "./words.ts";

/** A part that stands in one of two texts alone. */
export interface DifferingPart {
  in: "first" | "second";
  text: string;
  lines: Lines;
}

interface Part {
  text: string;
  key: string;
  lines: Lines;
}

/** What stands in one text alone, in the order of the texts; spaces, case and kinds of dashes apart. */
export function differingParts(
  first: Pick<Blocks, "blocks">,
  second: Pick<Blocks, "blocks">,
): DifferingPart[] {
  const [a, b] = [first.blocks.flatMap(partsOf), second.blocks.flatMap(partsOf)];
  const pairs = longestRising(matches(a, b));
  const [inA, inB] = [new Set(pairs.map(([at]) => at)), new Set(pairs.map(([, at]) => at))];
  const alone = (parts: readonly Part[], shared: ReadonlySet<number>, side: "first" | "second") =>
    parts.flatMap(({ text, lines }, at): DifferingPart[] =>
      shared.has(at) ? [] : [{ in: side, text, lines }],
    );
  return [...alone(a, inA, "first"), ...alone(b, inB, "second")];
}

function partsOf(block: Block): Part[] {
  const texts = block.type === "row" ? block.cells.map(({ text }) => text) : [block.text];
  return texts
    .flatMap((text) => text.split(/(?<=[.;:])\s+|\n/))
    .map((text) => ({
      text,
      key: lower(text).replace(/[^\p{L}\p{N}/]+/gu, ""),
      lines: block.lines,
    }))
    .filter(({ key }) => key !== "");
}

/** The first part of a kind in one text with the first in the other, the second with the second. */
function matches(a: readonly Part[], b: readonly Part[]): [number, number][] {
  const places = new Map<string, number[]>();
  for (const [at, { key }] of b.entries()) places.set(key, [...(places.get(key) ?? []), at]);
  const used = new Map<string, number>();
  return a.flatMap(({ key }, at): [number, number][] => {
    const count = used.get(key) ?? 0;
    used.set(key, count + 1);
    const other = places.get(key)?.[count];
    return other === undefined ? [] : [[at, other]];
  });
}

/** The most pairs whose second places rise too: what was moved differs. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const before = pairs.map(() => -1);
  for (const [index, [, place]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < place) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
  }
  const chosen: [number, number][] = [];
  for (let at = ends[ends.length - 1] ?? -1; at >= 0; at = before[at]!) chosen.unshift(pairs[at]!);
  return chosen;
}
