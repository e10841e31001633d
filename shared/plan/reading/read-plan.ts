import type { Blocks, Note, Paragraph } from "./block.ts";
import { flatten } from "./body-blocks.ts";
import type { Context } from "./draft.ts";
import { headOfDocument } from "./head.ts";
import { judge } from "./judge.ts";
import { untold, usesOf } from "./line-uses.ts";
import { outlineOf } from "./outline.ts";
import type { AsideReason, Reading, SetAside } from "./reading.ts";
import { textBlocks } from "./text-blocks.ts";
import { walk } from "./walk.ts";
import { type Zoned, type ZoneName, zonesOf } from "./zones.ts";

/** Reads a plan from blocks: what it holds, how sure that is, and what was set aside and why. */
export function readPlan({ blocks, lines, notices }: Blocks): Reading {
  const zoned = zonesOf(flatten(blocks));
  const head = headOfDocument(paragraphsIn(zoned, ["head"]));
  const notes = blocks.filter((block): block is Note => block.type === "note");
  const walked = walk(
    outlineOf(zoned.filter(({ zone }) => zone === "body" || zone === "annex")),
    emptyContext(notes),
  );
  const year = yearOf(head);
  const judged = judge(walked.drafts, year);
  const labels = [...walked.labels, ...walked.drafts.flatMap(({ labelLines }) => labelLines)];
  const uses = usesOf(lines, walked.headings, labels, judged.duties);
  const told = [
    ...outsideBody(zoned),
    ...walked.aside.map((part) => ({ ...part, look: false })),
    ...judged.aside,
    ...notes.map(noteAside),
  ];
  const aside = [...told, ...untold(blocks, uses, told)];
  return {
    head,
    sections: walked.sections,
    duties: judged.duties,
    aside: aside.sort((a, b) => Number(b.look) - Number(a.look) || a.lines.from - b.lines.from),
    notices,
    uses,
  };
}

/** The year that days without one are of: the title's, where it names a single one, else that of the document. */
function yearOf({ title, date }: Reading["head"]): number | null {
  const years = new Set(
    [...(title ?? "").matchAll(/năm\s+(20\d{2})(?!\s*[-–\d])/giu)].map((match) => Number(match[1])),
  );
  const [only] = years;
  const issued = date === null ? null : Number(date.slice(0, 4));
  if (only === undefined || years.size > 1) return issued;
  return issued === null || (only >= issued && only <= issued + 1) ? only : issued;
}

/** Reads a plan from its text. */
export function readPlanText(text: string): Reading {
  return readPlan(textBlocks(text));
}

function emptyContext(notes: readonly Note[]): Context {
  return {
    path: "",
    section: "",
    purpose: "tasks",
    lead: null,
    leadLines: null,
    leadKind: "heading",
    coordinate: null,
    leadIn: null,
    advises: null,
    requested: false,
    values: {},
    ordered: false,
    notes,
  };
}

function paragraphsIn(zoned: readonly Zoned[], zones: readonly ZoneName[]): Paragraph[] {
  return zoned.flatMap(({ zone, block }) =>
    zones.includes(zone) && block.type === "paragraph" ? [block] : [],
  );
}

const REASONS: Partial<Record<ZoneName, AsideReason>> = {
  before: "before_plan",
  head: "head",
  basis: "basis",
  decision: "decision",
  end: "end",
  after: "after_plan",
};

/** The head of the document, and what stands before, between and behind its plans. */
function outsideBody(zoned: readonly Zoned[]): SetAside[] {
  return zoned.flatMap(({ zone, block }) => {
    const reason = REASONS[zone];
    return reason === undefined || block.type !== "paragraph"
      ? []
      : [{ text: block.text, lines: block.lines, reason, look: false }];
  });
}

function noteAside({ text, lines }: Note): SetAside {
  return { text, lines, reason: "note", look: false };
}
