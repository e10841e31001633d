import type { FigureLine, FiguresOfBoth, ProvinceView } from "./view.ts";

/** A figure held against the period before; `other_length`: what flows in periods of other length says nothing. */
type Comparison =
  | { kind: "compared"; now: number; before: number }
  | { kind: "other_length" }
  | { kind: "unknown" };

/** Whether a flow cannot be compared, since the period before has another length. */
export function isOfOtherLength({ nature }: FigureLine, last: ProvinceView["last"]): boolean {
  return nature === "flow" && last !== null && last.otherLength;
}

/** What a figure, without what was only coordinated, is held against. */
export function compareWithLast(line: FigureLine, last: ProvinceView["last"]): Comparison {
  if (line.sum === null || line.last === null || last === null) return { kind: "unknown" };
  if (isOfOtherLength(line, last)) return { kind: "other_length" };
  return { kind: "compared", now: line.sum.withoutCoordinated, before: line.last.withoutCoordinated };
}

/** The same of the bodies that gave it both times; null where those are all, none, or nothing is compared. */
export function compareBoth(line: FigureLine, last: ProvinceView["last"]): FiguresOfBoth | null {
  if (compareWithLast(line, last).kind !== "compared" || !line.both || line.both.agencies === 0) return null;
  return line.both;
}

/** Whether any figure was given by other bodies then than now. */
export function haveOthersGiven({ figures, last }: Pick<ProvinceView, "figures" | "last">): boolean {
  return figures.some((line) => line.both && compareWithLast(line, last).kind === "compared");
}
