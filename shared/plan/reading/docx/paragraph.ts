// The text of a Word paragraph: what the reader sees once all changes are accepted, with marks of footnotes.
import { attributeOf, type Element, elementsOf, nameOf } from "./xml.ts";

/** What is met on the way that text cannot show. */
export interface Met {
  boxes: number;
  inserted: number;
  deleted: number;
  pictures: number;
  /** Footnotes by Word's id, in the order of their marks. */
  notes: string[];
  /** Paragraphs of text boxes, which stand behind the paragraph that they hang on. */
  inBoxes: Element[];
}

/** Nothing met yet. */
export function nothingMet(): Met {
  return { boxes: 0, inserted: 0, deleted: 0, pictures: 0, notes: [], inBoxes: [] };
}

const LEFT_OUT = new Set([
  "pPr",
  "rPr",
  "del",
  "moveFrom",
  "instrText",
  "delText",
  "Fallback",
  "sectPr",
  "tblPr",
  "txbxContent",
]);

/** The text of a paragraph or of a part of it. */
export function textOf(element: Element, met: Met): string {
  const name = nameOf(element);
  switch (name) {
    case "t":
      return element.textContent ?? "";
    case "tab":
    case "br":
    case "cr":
      return " ";
    case "noBreakHyphen":
      return "-";
    case "sym":
      return attributeOf(element, "font")?.includes("Wingdings") ? "-" : "";
    case "footnoteReference":
    case "endnoteReference":
      return noteMark(`${name === "endnoteReference" ? "e" : ""}${attributeOf(element, "id") ?? ""}`, met);
    case "ins":
      met.inserted++;
      break;
    case "del":
    case "moveFrom":
      met.deleted++;
      return "";
    case "drawing":
    case "pict":
      return drawn(element, met);
    default:
      if (LEFT_OUT.has(name)) return "";
  }
  return elementsOf(element)
    .map((child) => textOf(child, met))
    .join("");
}

function noteMark(id: string, met: Met): string {
  if (!met.notes.includes(id)) met.notes.push(id);
  return `[${met.notes.indexOf(id) + 1}]`;
}

/** A drawing is a text box, or a picture. */
function drawn(element: Element, met: Met): string {
  const boxes = boxesIn(element);
  const paragraphs = boxes.flatMap((box) => elementsOf(box).filter((child) => nameOf(child) === "p"));
  const telling = paragraphs.filter((paragraph) => (paragraph.textContent ?? "").trim() !== "");
  if (telling.length > 0) {
    met.boxes++;
    met.inBoxes.push(...telling);
  } else if (boxes.length === 0 && holds(element, "blip")) met.pictures++;
  return "";
}

function boxesIn(element: Element): Element[] {
  return elementsOf(element).flatMap((child) => {
    if (nameOf(child) === "Fallback") return [];
    return nameOf(child) === "txbxContent" ? [child] : boxesIn(child);
  });
}

function holds(element: Element, name: string): boolean {
  return elementsOf(element).some((child) => nameOf(child) === name || holds(child, name));
}
