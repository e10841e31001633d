// Goes through the items of a plan: headings become sections and say whose the items below are, the smallest items drafts.
import { actorsOf } from "./actors.ts";
import { spanning } from "./block.ts";
import { type Context, type Draft, draftOf } from "./draft.ts";
import { headingContext, isHeading, isSection } from "./headings.ts";
import { labelsOf } from "./labels.ts";
import { isBullet } from "./marker.ts";
import { type Item, isInBrackets } from "./outline.ts";
import { isClosing } from "./purpose.ts";
import { walkTable } from "./table-drafts.ts";
import { walkLabel } from "./walk-labels.ts";
import { freeId, type Walked } from "./walked.ts";

/** Walks the items under a root. */
export function walk(root: Item, context: Context): Walked {
  const walked: Walked = { sections: [], drafts: [], aside: [], headings: [], labels: [], ids: new Map() };
  walkChildren(root, context, walked, null);
  return walked;
}

/** Items of one heading: labels go to the items since the last of their kind, else to the heading's own duty. */
function walkChildren(item: Item, context: Context, walked: Walked, own: Draft | null): void {
  const first = walked.drafts.length;
  const counts = { bullets: 0, plain: 0 };
  const plain = item.children.filter(
    (child) => child.marker === null && !child.labelled && child.table === null,
  ).length;
  let here = context;
  for (const child of item.children) {
    if (child.table !== null) walkTable(child, here, walked);
    else if (child.labelled)
      here = walkLabel(child, { context: here, walked, own, first, walkBelow: itemsBelow(walked) });
    else {
      const path = idOf(child, here.path, counts, plain, walked);
      walkItem(child, path, here, walked);
    }
  }
}

/** For items that stand below a label. */
function itemsBelow(walked: Walked): (item: Item, context: Context) => void {
  return (item, context) => walkChildren(item, context, walked, null);
}

function idOf(
  item: Item,
  path: string,
  counts: { bullets: number; plain: number },
  plain: number,
  walked: Walked,
): string {
  const join = (name: string) => (path === "" ? name : `${path}.${name}`);
  const { marker } = item;
  if (marker === null) {
    counts.plain++;
    return plain === 1 && path !== "" ? path : join(String(counts.bullets + counts.plain));
  }
  if (isBullet(marker.kind)) {
    counts.bullets++;
    return join(String(counts.bullets + (plain > 1 ? counts.plain : 0)));
  }
  if (marker.kind === "annex")
    return freeId(/^(?:\d+|[IVX]+|[A-Z])$/.test(marker.name) ? `PL${marker.name}` : "PL", walked.ids);
  return freeId(join(marker.name), walked.ids);
}

function walkItem(item: Item, path: string, context: Context, walked: Walked): void {
  const inner = item.children.filter((child) => !child.labelled);
  if (isClosing(item.text) && (item.marker === null || inner.length === 0)) {
    walkClosing(item, path, context, walked);
    return;
  }
  const contents = item.children.some(
    (child) => child.labelled && child.children.length > 0 && labelsOf(child.text)[0]?.field === "content",
  );
  const onlyPlain = inner.every((child) => child.marker === null && child.table === null);
  if (
    !contents &&
    (inner.length === 0 || (onlyPlain && (!isHeading(item) || inner.every(({ text }) => isInBrackets(text)))))
  ) {
    walkSentence(item, path, context, walked);
    return;
  }
  const below = headingContext(item, path, context);
  const section = isSection(item) && !/:\s*$/.test(item.text.length > 200 ? item.text : "");
  walked.headings.push(item.lines);
  if (section)
    walked.sections.push({ id: path, title: item.text.replace(/[:.\s]+$/u, ""), lines: item.lines });
  walkChildren(item, below, walked, null);
}

function walkClosing(item: Item, path: string, context: Context, walked: Walked): void {
  walked.drafts.push({ ...draftOf(item, path, context), closing: true });
  for (const child of item.children) walkItem(child, path, context, walked);
}

/** The smallest item: its labels are its own, paragraphs behind it belong to it unless they name another body. */
function walkSentence(item: Item, path: string, context: Context, walked: Walked): void {
  const draft = draftOf(item, path, context);
  takeLabels(draft, item);
  walked.drafts.push(draft);
  const count = walked.drafts.length;
  for (const child of item.children) {
    if (child.labelled) {
      walkLabel(child, { context, walked, own: draft, first: count - 1, walkBelow: itemsBelow(walked) });
      continue;
    }
    if (
      !isInBrackets(child.text) &&
      (isClosing(child.text) ||
        actorsOf(child.text).lead !== null ||
        child.children.length > 0 ||
        draft.values.deadline !== undefined)
    ) {
      walkItem(child, `${path}.${walked.drafts.length - count + 2}`, context, walked);
      continue;
    }
    draft.text = `${draft.text} ${child.text}`;
    draft.lines = spanning(draft.lines, child.lines);
  }
  nameByContent(draft, item, walked);
}

/** "Hoạt động 1" names nothing: the words of its label "Nội dung" are the duty. */
function nameByContent(draft: Draft, item: Item, walked: Walked): void {
  if (draft.content === null || !isOrdinal(item.text)) return;
  draft.text = draft.content;
  draft.content = null;
  draft.labelLines = [...draft.labelLines, draft.lines];
  walked.headings.push(item.lines);
}

function isOrdinal(text: string): boolean {
  return /^(?:hoạt động|nhiệm vụ|nội dung|giải pháp|công việc|mô hình|chuyên đề)?\s*(?:thứ\s+)?(?:\d+|[IVX]+|một|hai|ba|nhất)?\s*[.:]?$/iu.test(
    text.trim(),
  );
}

/** Labels that stand in the item's own words are taken out of them. */
function takeLabels(draft: Draft, item: Item): void {
  const labels = labelsOf(item.text).filter(
    ({ field, from }) => from > 0 && field !== "content" && field !== "other",
  );
  if (labels.length === 0) return;
  let text = "";
  let at = 0;
  for (const label of labels) {
    text += item.text.slice(at, label.from);
    at = label.to;
    draft.values[label.field] = { text: label.value, lines: item.lines, kind: "label" };
  }
  draft.text = (text + item.text.slice(at)).replace(/\s+/g, " ").trim();
}
