// What every line of the source became, so that nothing of it is left out in silence.
import type { Block, Lines } from "./block.ts";
import { worthALook } from "./judge.ts";
import type { DutyReading, LineUse, SetAside } from "./reading.ts";

/** The use of every line: headings over labels over duties, all else set aside. */
export function usesOf(
  count: number,
  headings: readonly Lines[],
  labels: readonly Lines[],
  duties: readonly DutyReading[],
): LineUse[] {
  const uses: LineUse[] = Array.from({ length: count }, () => "aside");
  const fill = (all: readonly Lines[], use: LineUse) => {
    for (const { from, to } of all) uses.fill(use, from - 1, to);
  };
  fill(
    duties.map(({ lines }) => lines),
    "duty",
  );
  fill(labels, "label");
  fill(headings, "heading");
  return uses;
}

/** What became nothing and was not told: nothing of the source is left out in silence. */
export function untold(
  blocks: readonly Block[],
  uses: readonly LineUse[],
  told: readonly SetAside[],
): SetAside[] {
  const known = new Set<number>();
  for (const { lines } of told) for (let line = lines.from; line <= lines.to; line++) known.add(line);
  return blocks.flatMap((block) => {
    const { from } = block.lines;
    if (known.has(from) || uses[from - 1] !== "aside") return [];
    const text = block.type === "row" ? block.cells.map((cell) => cell.text).join(" ") : block.text;
    return [{ text, lines: block.lines, reason: "lead_in", look: worthALook(text) }];
  });
}
