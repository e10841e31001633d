// Blocks of an HTML tree, as pasted from Word or a web page: any DOM will do, a page's own or a parser's.
import { foldSpaces, nfc } from "../../text.ts";
import type { Block, Blocks, Cell } from "./block.ts";

/** What is asked of a node of a DOM. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<HtmlNode>;
  getAttribute?(name: string): string | null;
}

const LEFT_OUT = new Set([
  "SCRIPT",
  "STYLE",
  "HEAD",
  "TITLE",
  "META",
  "LINK",
  "NOSCRIPT",
  "TEMPLATE",
  "XML",
  "O:P",
  "DEL",
  "SELECT",
  "BUTTON",
]);
const PARAGRAPHS = new Set(
  "P DIV LI UL OL TABLE TR TD TH H1 H2 H3 H4 H5 H6 BLOCKQUOTE SECTION ARTICLE HEADER FOOTER MAIN BODY HTML CENTER DL DT DD FORM FIELDSET PRE HR NAV ASIDE TBODY THEAD TFOOT".split(
    " ",
  ),
);

/** Browsers nest no deeper than some hundred tags; what stands deeper is read as text alone. */
const DEEPEST = 200;

/** Paragraphs and table rows below a node, in order; a paragraph or a row is a line. */
export function htmlBlocks(root: HtmlNode): Blocks {
  const reader = new Reader(0);
  reader.read(root);
  reader.endParagraph();
  return { blocks: reader.blocks, lines: reader.line, notices: [] };
}

function nameOf(node: HtmlNode): string {
  return node.nodeName.toUpperCase();
}

function childrenOf(node: HtmlNode): HtmlNode[] {
  return Array.from(node.childNodes);
}

/** All text below a node on one line; of lists and paragraphs each on its own. */
function textLines(node: HtmlNode, depth: number): string[] {
  const inner = new Reader(depth);
  for (const child of childrenOf(node)) inner.read(child);
  inner.endParagraph();
  return inner.blocks.flatMap((block) =>
    block.type === "row"
      ? block.cells.map(({ text }) => text)
      : [`${block.type === "paragraph" && block.marker !== null ? `${block.marker} ` : ""}${block.text}`],
  );
}

/** The text below a node, however deep. */
function allText(node: HtmlNode): string {
  const texts: string[] = [];
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.nodeType === 3) texts.push(next.nodeValue ?? "");
    else if (!LEFT_OUT.has(nameOf(next))) open.push(...childrenOf(next).reverse());
  }
  return texts.join(" ");
}

class Reader {
  readonly blocks: Block[] = [];
  line = 0;
  #table = 0;
  #text = "";
  #marker: string | null = null;
  #openColumns = 0;
  #depth: number;

  /** How many tags it stands in already. */
  constructor(depth: number) {
    this.#depth = depth;
  }

  read(node: HtmlNode): void {
    if (this.#depth >= DEEPEST) {
      this.#text += ` ${allText(node)}`;
      return;
    }
    this.#depth++;
    this.#readNode(node);
    this.#depth--;
  }

  #readNode(node: HtmlNode): void {
    if (node.nodeType === 3) {
      this.#text += node.nodeValue ?? "";
      return;
    }
    const name = nameOf(node);
    if ((node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) || LEFT_OUT.has(name)) return;
    if (name === "BR") this.endParagraph();
    else if (name === "TABLE") this.#readTable(node);
    else if (name === "OL" || name === "UL") this.#readList(node);
    else {
      const own = PARAGRAPHS.has(name);
      if (own) this.endParagraph();
      for (const child of childrenOf(node)) this.read(child);
      if (own) this.endParagraph();
    }
  }

  endParagraph(): void {
    const text = foldSpaces(nfc(this.#text));
    this.#text = "";
    if (text === "") return;
    this.line++;
    this.#openColumns = 0;
    this.blocks.push({
      type: "paragraph",
      text,
      marker: this.#marker,
      lines: { from: this.line, to: this.line },
    });
    this.#marker = null;
  }

  #readList(list: HtmlNode): void {
    this.endParagraph();
    let number = Number(list.getAttribute?.("start") ?? 1) || 1;
    for (const child of childrenOf(list)) {
      if (nameOf(child) !== "LI") {
        this.read(child);
        continue;
      }
      this.#marker = nameOf(list) === "UL" ? "-" : listMarker(number, list.getAttribute?.("type") ?? "1");
      number++;
      for (const part of childrenOf(child)) this.read(part);
      this.endParagraph();
      this.#marker = null;
    }
  }

  #readTable(table: HtmlNode): void {
    this.endParagraph();
    const grid = gridRows(rowsOf(table), this.#depth);
    const columns = Math.max(0, ...grid.map((cells) => cells.reduce((sum, cell) => sum + cell.columns, 0)));
    if (columns !== this.#openColumns || columns < 3) this.#table++;
    this.#openColumns = columns;
    for (const cells of grid) {
      this.line++;
      if (cells.some(({ text }) => text !== "")) {
        this.blocks.push({
          type: "row",
          table: this.#table,
          cells,
          lines: { from: this.line, to: this.line },
        });
      }
    }
  }
}

function listMarker(number: number, type: string): string {
  if (type === "a") return `${String.fromCharCode(96 + ((number - 1) % 26) + 1)})`;
  if (type === "I")
    return `${["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][number - 1] ?? "X"}.`;
  return `${number}.`;
}

function rowsOf(node: HtmlNode): HtmlNode[] {
  return childrenOf(node).flatMap((child) => {
    const name = nameOf(child);
    if (name === "TR") return [child];
    return name === "TBODY" || name === "THEAD" || name === "TFOOT" ? rowsOf(child) : [];
  });
}

/** The cells of each row, with those that go on from a row above. */
function gridRows(rows: readonly HtmlNode[], depth: number): Cell[][] {
  const open: { left: number; columns: number }[] = [];
  return rows.map((row) => {
    const cells: Cell[] = [];
    let column = 0;
    const goOn = () => {
      for (let above = open[column]; above !== undefined && above.left > 0; above = open[column]) {
        above.left--;
        cells.push({ text: "", columns: above.columns, merged: true });
        column += above.columns;
      }
    };
    for (const cell of childrenOf(row)) {
      if (nameOf(cell) !== "TD" && nameOf(cell) !== "TH") continue;
      goOn();
      const columns = spanOf(cell, "colspan");
      cells.push({ text: textLines(cell, depth + 1).join("\n"), columns, merged: false });
      open[column] = { left: spanOf(cell, "rowspan") - 1, columns };
      column += columns;
    }
    goOn();
    return cells;
  });
}

function spanOf(cell: HtmlNode, name: string): number {
  const span = Number(cell.getAttribute?.(name) ?? 1);
  return Number.isInteger(span) && span > 0 && span < 100 ? span : 1;
}
