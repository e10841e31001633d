import type { Lines } from "./block.ts";
import type { Draft } from "./draft.ts";
import type { AsideReason, SectionReading } from "./reading.ts";

/** What the items of a plan became. */
export interface Walked {
  sections: SectionReading[];
  drafts: Draft[];
  /** Paragraphs that are no duties whatever they say. */
  aside: { text: string; lines: Lines; reason: AsideReason }[];
  headings: Lines[];
  labels: Lines[];
  /** How often each id was asked for. */
  ids: Map<string, number>;
}

/** A number that stands twice in the document stays itself and is told apart: "II.2.d", "II.2.d(2)". */
export function freeId(id: string, ids: Map<string, number>): string {
  const count = (ids.get(id) ?? 0) + 1;
  ids.set(id, count);
  return count === 1 ? id : freeId(`${id}(${count})`, ids);
}
