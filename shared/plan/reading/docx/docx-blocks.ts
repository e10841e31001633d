import PizZip from "pizzip";
import { foldSpaces, nfc } from "../../../text.ts";
import type { Block, BlockNotice, Blocks, Cell } from "../block.ts";
import type { Refusal } from "../source-kind.ts";
import { type Numbering, numberingOf } from "./numbering.ts";
import { type Met, nothingMet, textOf } from "./paragraph.ts";
import {
  attributeOf,
  childOf,
  descend,
  type Element,
  elementsOf,
  nameOf,
  numberOf,
  parseXml,
} from "./xml.ts";

/** A file larger than this, packed, holds more than a plan. */
const MOST_BYTES = 30_000_000;
/** And a text larger than this is no plan either. */
const MOST_LETTERS = 60_000_000;

/** Blocks of a .docx, in a browser page and in Node: automatic numbers resolved, tables, footnotes, text boxes. */
export function docxBlocks(bytes: Uint8Array): Blocks | { refusal: Refusal } {
  if (bytes.length > MOST_BYTES) return { refusal: "too_large" };
  try {
    const zip = new PizZip(bytes);
    const part = (name: string): Element | null => {
      const text = zip.file(`word/${name}`)?.asText();
      if (text !== undefined && text.length > MOST_LETTERS) throw new TooLarge();
      return text === undefined ? null : parseXml(text);
    };
    const body = childOf(part("document.xml"), "body");
    if (body === null) return { refusal: "damaged" };
    const reader = new Reader(numberingOf(part("numbering.xml"), part("styles.xml")));
    reader.readAll(body);
    reader.readNotes(part("footnotes.xml"), part("endnotes.xml"));
    return reader.result();
  } catch (error) {
    return { refusal: error instanceof TooLarge ? "too_large" : "damaged" };
  }
}

class TooLarge extends Error {}

/** Takes a body apart, a paragraph or a row a line. */
class Reader {
  readonly #numbering: Numbering;
  readonly #blocks: Block[] = [];
  readonly #met: Met = nothingMet();
  #line = 0;
  #table = 0;
  /** How many columns the table before has, while nothing but blank paragraphs stands behind it. */
  #openColumns = 0;

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  readAll(parent: Element): void {
    for (const child of elementsOf(parent)) {
      const name = nameOf(child);
      if (name === "p") this.#readParagraph(child);
      else if (name === "tbl") this.#readTable(child);
      else if (name === "sdt") this.readAll(childOf(child, "sdtContent") ?? child);
      else if (name === "ins" || name === "customXml" || name === "smartTag") this.readAll(child);
    }
  }

  #readParagraph(element: Element): void {
    const { text, marker } = this.#paragraph(element);
    this.#line++;
    if (text !== "") {
      this.#openColumns = 0;
      this.#blocks.push({ type: "paragraph", text, marker, lines: { from: this.#line, to: this.#line } });
    }
    for (const boxed of this.#met.inBoxes.splice(0)) this.#readParagraph(boxed);
  }

  /** A blank paragraph counts in no list. */
  #paragraph(element: Element): { text: string; marker: string | null } {
    const text = foldSpaces(nfc(textOf(element, this.#met)).replace(/\u00AD/g, ""));
    if (text === "") return { text, marker: null };
    const properties = childOf(element, "pPr");
    const style = attributeOf(childOf(properties, "pStyle"), "val");
    const marker = this.#numbering(properties, style);
    return { text, marker: marker === "" ? null : marker };
  }

  #readTable(table: Element): void {
    const rows = rowsOf(table).map((row) => this.#cells(row));
    const columns = Math.max(0, ...rows.map((cells) => cells.reduce((sum, cell) => sum + cell.columns, 0)));
    // A table that a page break divided goes on.
    if (columns !== this.#openColumns) this.#table++;
    this.#openColumns = columns;
    for (const cells of rows) {
      this.#line++;
      if (cells.every(({ text }) => text === "")) continue;
      this.#blocks.push({
        type: "row",
        table: this.#table,
        cells,
        lines: { from: this.#line, to: this.#line },
      });
    }
    for (const boxed of this.#met.inBoxes.splice(0)) this.#readParagraph(boxed);
  }

  #cells(row: Element): Cell[] {
    const skipped = numberOf(descend(row, "trPr", "gridBefore"), "val") ?? 0;
    const blank: Cell[] = skipped === 0 ? [] : [{ text: "", columns: skipped, merged: false }];
    return [...blank, ...cellsOf(row).map((cell) => this.#cell(cell))];
  }

  #cell(cell: Element): Cell {
    const properties = childOf(cell, "tcPr");
    const merge = childOf(properties, "vMerge");
    return {
      text: this.#cellLines(cell).join("\n"),
      columns: Math.max(1, numberOf(childOf(properties, "gridSpan"), "val") ?? 1),
      merged: merge !== null && attributeOf(merge, "val") !== "restart",
    };
  }

  #cellLines(parent: Element): string[] {
    return elementsOf(parent).flatMap((child) => {
      const name = nameOf(child);
      if (name === "tbl")
        return rowsOf(child).flatMap((row) => cellsOf(row).flatMap((cell) => this.#cellLines(cell)));
      if (name === "sdt") return this.#cellLines(childOf(child, "sdtContent") ?? child);
      if (name !== "p") return [];
      const { text, marker } = this.#paragraph(child);
      return text === "" ? [] : [marker === null ? text : `${marker} ${text}`];
    });
  }

  readNotes(footnotes: Element | null, endnotes: Element | null): void {
    const texts = new Map<string, string>();
    for (const [prefix, part] of [
      ["", footnotes],
      ["e", endnotes],
    ] as const) {
      for (const note of part === null ? [] : elementsOf(part)) {
        texts.set(`${prefix}${attributeOf(note, "id") ?? ""}`, foldSpaces(nfc(textOf(note, nothingMet()))));
      }
    }
    for (const [index, id] of this.#met.notes.entries()) {
      this.#line++;
      const text = texts.get(id) ?? "";
      if (text === "") continue;
      this.#blocks.push({
        type: "note",
        mark: String(index + 1),
        text,
        lines: { from: this.#line, to: this.#line },
      });
    }
  }

  result(): Blocks {
    const { boxes, inserted, deleted, pictures } = this.#met;
    const notices: BlockNotice[] = [];
    if (boxes > 0) notices.push({ type: "text_boxes", count: boxes });
    if (inserted + deleted > 0) notices.push({ type: "tracked_changes", inserted, deleted });
    if (pictures > 0) notices.push({ type: "pictures", count: pictures });
    return { blocks: this.#blocks, lines: this.#line, notices };
  }
}

function rowsOf(table: Element): Element[] {
  return elementsOf(table).flatMap((child) => {
    const name = nameOf(child);
    if (name === "sdt") return rowsOf(childOf(child, "sdtContent") ?? child);
    return name === "tr" && descend(child, "trPr", "del") === null ? [child] : [];
  });
}

function cellsOf(row: Element): Element[] {
  return elementsOf(row).flatMap((child) => {
    const name = nameOf(child);
    if (name === "sdt") return cellsOf(childOf(child, "sdtContent") ?? child);
    return name === "tc" ? [child] : [];
  });
}
