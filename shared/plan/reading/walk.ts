// Goes through the items of a plan: headings become sections and say whose the items below are, the smallest items drafts.
import { actorsOf } from "./actors.ts";
import { type Lines, spanning } from "./block.ts";
import { wholeList } from "./bodies.ts";
import type { Context, Draft, Values } from "./draft.ts";
import { bare, headingContext, isHeading, isSection } from "./headings.ts";
import { type LabelField, type Labelled, labelsOf } from "./labels.ts";
import { isBullet } from "./marker.ts";
import { type Item, wholeLines } from "./outline.ts";
import { isClosing } from "./purpose.ts";
import { timePhrasesOf } from "./sentence-deadline.ts";
import { walkTable } from "./table-drafts.ts";
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
    else if (child.labelled) here = walkLabel(child, here, walked, own, first);
    else {
      const path = idOf(child, here.path, counts, plain, walked);
      walkItem(child, path, here, walked);
    }
  }
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
    (inner.length === 0 || (onlyPlain && (!isHeading(item) || inner.every(({ text }) => inBrackets(text)))))
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

function draftOf(item: Item, id: string, context: Context): Draft {
  return {
    id,
    context,
    text: item.text,
    content: null,
    values: { ...context.values },
    lines: item.lines,
    labelLines: [],
    row: false,
    closing: false,
  };
}

/** The smallest item: its labels are its own, paragraphs behind it belong to it unless they name another body. */
function walkSentence(item: Item, path: string, context: Context, walked: Walked): void {
  const draft = draftOf(item, path, context);
  takeLabels(draft, item);
  walked.drafts.push(draft);
  const count = walked.drafts.length;
  for (const child of item.children) {
    if (child.labelled) {
      walkLabel(child, context, walked, draft, count - 1);
      continue;
    }
    if (
      !inBrackets(child.text) &&
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

/** "(Sở Y tế thực hiện, hoàn thành trong tháng 9)": a line that says more of the item above. */
function inBrackets(text: string): boolean {
  return /^\(.*\)[\s.;]*$/su.test(text);
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

/** A label line with its value, or the values of the bullets below it. */
function walkLabel(item: Item, context: Context, walked: Walked, own: Draft | null, first: number): Context {
  walked.labels.push(item.lines);
  let here = context;
  for (const label of labelsOf(item.text)) here = applyLabel(label, item, here, walked, own, first);
  return here;
}

function applyLabel(
  label: Labelled,
  item: Item,
  context: Context,
  walked: Walked,
  own: Draft | null,
  first: number,
): Context {
  const { field } = label;
  if (field === "other") {
    for (const child of item.children)
      walked.aside.push({ text: child.text, lines: wholeLines(child), reason: "lead_in" });
    return context;
  }
  if (field === "content" && item.children.length > 0) {
    walkChildren(
      { ...item, text: label.value },
      { ...context, leadIn: label.value === "" ? context.leadIn : label.value },
      walked,
      null,
    );
    return context;
  }
  const children = label.value === "" ? item.children : [];
  const rest = splitDoers(children, field);
  const told = field === "deadline" ? children : rest.values;
  const text = [label.value, ...told.map((child) => child.text)].filter((part) => part !== "").join("\n");
  const lines = rest.values.reduce((all, child) => spanning(all, wholeLines(child)), item.lines);
  for (const child of rest.values) walked.labels.push(wholeLines(child));
  const value = { text, lines, kind: "label" as const };
  const targets = targetsOf(field, walked, own, first);
  for (const draft of targets) give(draft, field, value);
  for (const [index, child] of rest.duties.entries()) {
    const from = targets[targets.length - 1];
    walked.drafts.push({
      ...draftOf(child, `${from?.id ?? context.path}.${index + 2}`, {
        ...context,
        leadIn: from?.content ?? from?.text ?? context.leadIn,
        lead: null,
      }),
      values: {},
    });
  }
  const forward = item.marker !== null && !isBullet(item.marker.kind);
  return (targets.length > 0 && !forward) || text === ""
    ? context
    : { ...context, values: { ...context.values, [field]: value } };
}

function give(draft: Draft, field: keyof Values, value: { text: string; lines: Lines; kind: "label" }): void {
  if (field === "content") draft.content = value.text;
  else draft.values[field] = value;
  draft.labelLines.push(value.lines);
}

/** The items since the last label of this kind; without any, the duty that the heading itself is. */
function targetsOf(field: keyof Values, walked: Walked, own: Draft | null, first: number): Draft[] {
  if (own !== null) return [own];
  return walked.drafts.slice(first).filter((draft) => draft.values[field] === undefined && !draft.closing);
}

/** Below "Cơ quan thực hiện:" a bullet "X chủ trì …" says who; another "Y đăng tải …" is a duty of its own. */
function splitDoers(children: readonly Item[], field: LabelField): { values: Item[]; duties: Item[] } {
  const duty = (child: Item, index: number): boolean => {
    const actors = actorsOf(child.text);
    if (field === "deadline") return actors.lead !== null && timePhrasesOf(child.text).length > 0;
    if ((field !== "lead" && field !== "both") || index === 0) return false;
    if (wholeList(bare(child.text)) !== null || labelsOf(child.text).length > 0) return false;
    return actors.lead !== null && !/chủ trì|phối hợp|thực hiện[.;\s]*$/iu.test(child.text.slice(0, 200));
  };
  const doing = children.map(duty);
  return {
    values: children.filter((_, index) => !doing[index]),
    duties: children.filter((_, index) => doing[index]),
  };
}
