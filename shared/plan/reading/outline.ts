// The tree of a plan's items by their markers, also where numbers are missing, doubled or mistyped.
import { actorsOf } from "./actors.ts";
import type { Lines } from "./block.ts";
import { spanning } from "./block.ts";
import { wholeList } from "./bodies.ts";
import type { TableBlock } from "./body-blocks.ts";
import { labelAtStart } from "./labels.ts";
import { isBullet, type Marker, markerOf } from "./marker.ts";
import type { Zoned } from "./zones.ts";

/** An item, a heading or an unmarked paragraph, with what stands below it. */
export interface Item {
  marker: Marker | null;
  text: string;
  lines: Lines;
  children: Item[];
  table: TableBlock | null;
  /** It begins with a label ("Thời gian thực hiện: …"). */
  labelled: boolean;
  /** It stands in an annex. */
  annex: boolean;
}

/** The items of the body and the annexes, under one root. */
export function outlineOf(zoned: readonly Zoned[]): Item {
  const root = itemOf(null, "", { from: 0, to: 0 }, false);
  const stack: { key: string; item: Item }[] = [];
  for (const { zone, block } of zoned) {
    if (block.type === "table") {
      closeBullets(stack);
      const table = { ...itemOf(null, "", block.lines, zone === "annex"), table: block };
      top(stack, root).children.push(table);
      continue;
    }
    const { text } = block;
    const marked = markerOf(text);
    const item = itemOf(
      marked?.marker ?? null,
      marked === null ? text : marked.rest.trim(),
      block.lines,
      zone === "annex",
    );
    if (marked === null) placeUnmarked(stack, root, item);
    else placeMarked(stack, root, item, marked.marker);
  }
  return root;
}

function itemOf(marker: Marker | null, text: string, lines: Lines, annex: boolean): Item {
  return { marker, text, lines, children: [], table: null, labelled: isLabelled(marker, text), annex };
}

/** "1. Mục tiêu chung: …" is an item of its own; "a) Thời gian: …" and "- Mục tiêu: …" are labels. */
function isLabelled(marker: Marker | null, text: string): boolean {
  const label = labelAtStart(text);
  if (label === null) return false;
  return label.field !== "other" || marker === null || isBullet(marker.kind) || marker.kind === "letter";
}

function top(stack: readonly { item: Item }[], root: Item): Item {
  return stack[stack.length - 1]?.item ?? root;
}

/** How deep a kind of marker stands in any plan; kinds of one rank follow each other's order in the plan. */
const RANK: Record<Marker["kind"], number> = {
  annex: 0,
  part: 1,
  article: 2,
  capital: 3,
  roman: 4,
  number: 5,
  bracket_number: 6,
  letter: 7,
  roman_small: 8,
  dash: 9,
  plus: 10,
  star: 10,
};

function keyOf({ kind, depth }: Marker): string {
  return kind === "number" ? `number${depth}` : kind;
}

function rankOf(key: string): number {
  if (key.startsWith("number")) return RANK.number + (Number(key.slice(6)) - 1) / 10;
  if (key === "body") return RANK.number + 0.9;
  return key === "paragraph" ? 8.5 : RANK[key as Marker["kind"]];
}

function placeMarked(stack: { key: string; item: Item }[], root: Item, item: Item, marker: Marker): void {
  const key = keyOf(marker);
  const at = lastOf(stack, key);
  if (at >= 0) stack.length = at;
  else popFor(stack, marker, key);
  top(stack, root).children.push(item);
  stack.push({ key, item });
}

function lastOf(stack: readonly { key: string }[], key: string): number {
  for (let at = stack.length - 1; at >= 0; at--) if (stack[at]!.key === key) return at;
  return -1;
}

/** A kind that is not open yet stands below what ranks above it: parts end all, bullets end nothing above them. */
function popFor(stack: { key: string; item: Item }[], marker: Marker, key: string): void {
  if (marker.kind === "annex" || marker.kind === "part") {
    stack.length = 0;
    return;
  }
  if (isBullet(marker.kind)) {
    while (stack.length > 0 && endsFor(stack[stack.length - 1]!, key)) stack.pop();
    return;
  }
  while (stack.length > 0 && rankOf(stack[stack.length - 1]!.key) > rankOf(key)) {
    const { key: open, item } = stack[stack.length - 1]!;
    const opens = open === "paragraph" || (open === "body" && REQUEST.test(item.text));
    if (opens && leads(item.text) && key !== "roman") return;
    stack.pop();
  }
}

const REQUEST = /^(?:kính\s+)?(?:đề nghị|giao)\s+/iu;

/** "Giao Sở Tư pháp:", "Sở Y tế có trách nhiệm:": what is numbered behind is of that body. */
function leads(text: string): boolean {
  if (!/:\s*$/.test(text)) return false;
  if (/^(?:giao|đề nghị|yêu cầu|phân công|trách nhiệm của)\s/iu.test(text) || isBodyHeading(text))
    return true;
  return (
    /(?:sau|sau đây|gồm|nhiệm vụ|nội dung|công việc)\s*:\s*$/iu.test(text) && actorsOf(text).lead !== null
  );
}

/** A bullet of lower rank ends, but for one that leads in what follows. */
function endsFor({ key: open, item }: { key: string; item: Item }, key: string): boolean {
  return isBullet(open as Marker["kind"]) && rankOf(open) > rankOf(key) && !/:\s*$/.test(item.text);
}

function closeBullets(stack: { key: string }[]): void {
  while (stack.length > 0) {
    const { key } = stack[stack.length - 1]!;
    if (key !== "paragraph" && !isBullet(key as Marker["kind"])) return;
    stack.pop();
  }
}

/** A paragraph without a marker ends the bullets before it; one that ends with ":" opens those behind it. */
function placeUnmarked(stack: { key: string; item: Item }[], root: Item, item: Item): void {
  closeBullets(stack);
  const before = top(stack, root).children[top(stack, root).children.length - 1];
  if (isInBrackets(item.text) && before !== undefined && isPlain(before)) {
    before.children.push(item);
    return;
  }
  if (isBodyHeading(item.text)) {
    const at = lastOf(stack, "body");
    if (at >= 0) stack.length = at;
    top(stack, root).children.push(item);
    stack.push({ key: "body", item });
    return;
  }
  top(stack, root).children.push(item);
  if (/:\s*$/.test(item.text)) stack.push({ key: "paragraph", item });
}

/** "(Sở Y tế thực hiện, hoàn thành trong tháng 9)": a line that says more of the paragraph above. */
export function isInBrackets(text: string): boolean {
  return /^\(.*\)[\s.;]*$/su.test(text);
}

function isPlain({ marker, labelled, table }: Item): boolean {
  return marker === null && !labelled && table === null;
}

/** A line that is nothing but bodies is the heading of what follows, also without a number. */
function isBodyHeading(text: string): boolean {
  if (text.length > 160 || /[.;,]$/.test(text) || !/^\p{Lu}/u.test(text)) return false;
  const name = text.replace(/:$/, "").replace(REQUEST, "");
  return wholeList(name)?.certain === true;
}

/** All lines of an item and of what stands below it. */
export function wholeLines(item: Item): Lines {
  return item.children.reduce((lines, child) => spanning(lines, wholeLines(child)), item.lines);
}
