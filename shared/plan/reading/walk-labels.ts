// Label lines: whose they are, and what of the lines below them is a value and what a duty of its own.
import { actorsOf } from "./actors.ts";
import { spanning } from "./block.ts";
import { wholeList } from "./bodies.ts";
import { type Context, type Draft, draftOf, type Value, type Values } from "./draft.ts";
import { bare } from "./headings.ts";
import { type LabelField, type Labelled, labelsOf } from "./labels.ts";
import { isBullet } from "./marker.ts";
import { type Item, wholeLines } from "./outline.ts";
import { timePhrasesOf } from "./sentence-deadline.ts";
import type { Walked } from "./walked.ts";

/** Where a label line stands: in what, the duty it follows, and the first draft that it may be of. */
export interface LabelPlace {
  context: Context;
  walked: Walked;
  own: Draft | null;
  first: number;
  /** Walks items that stand below a label "Nội dung". */
  walkBelow: (item: Item, context: Context) => void;
}

/** A label line with its value, or the values of the bullets below it; gives what holds from here on. */
export function walkLabel(item: Item, place: LabelPlace): Context {
  place.walked.labels.push(item.lines);
  return labelsOf(item.text).reduce(
    (context, label) => applyLabel(label, item, { ...place, context }),
    place.context,
  );
}

function applyLabel(label: Labelled, item: Item, place: LabelPlace): Context {
  const { field } = label;
  const { context, walked } = place;
  if (field === "other") {
    for (const child of item.children)
      walked.aside.push({ text: child.text, lines: wholeLines(child), reason: "lead_in" });
    return context;
  }
  if (field === "content" && item.children.length > 0) {
    const leadIn = label.value === "" ? context.leadIn : label.value;
    place.walkBelow({ ...item, text: label.value }, { ...context, leadIn });
    return context;
  }
  const children = label.value === "" ? item.children : [];
  const rest = splitDoers(children, field);
  const value = labelValue(label, item, field === "deadline" ? children : rest.values, rest.values);
  for (const child of rest.values) walked.labels.push(wholeLines(child));
  const targets = targetsOf(field, walked, place.own, place.first);
  for (const draft of targets) give(draft, field, value);
  addDoers(rest.duties, targets[targets.length - 1], place);
  const forward = item.marker !== null && !isBullet(item.marker.kind);
  return (targets.length > 0 && !forward) || value.text === ""
    ? context
    : { ...context, values: { ...context.values, [field]: value } };
}

function labelValue(label: Labelled, item: Item, told: readonly Item[], of: readonly Item[]): Value {
  const text = [label.value, ...told.map((child) => child.text)].filter((part) => part !== "").join("\n");
  const lines = of.reduce((all, child) => spanning(all, wholeLines(child)), item.lines);
  return { text, lines, kind: "label" };
}

/** Bullets below a label that say what somebody else does are duties behind the one that the label is of. */
function addDoers(duties: readonly Item[], from: Draft | undefined, { context, walked }: LabelPlace): void {
  for (const [index, child] of duties.entries()) {
    const here = { ...context, leadIn: from?.content ?? from?.text ?? context.leadIn, lead: null };
    walked.drafts.push({ ...draftOf(child, `${from?.id ?? context.path}.${index + 2}`, here), values: {} });
  }
}

function give(draft: Draft, field: keyof Values, value: Value): void {
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
