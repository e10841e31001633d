// A small HTML tree for machines without a page: tags left open are closed as browsers do for text and tables.
import type { HtmlNode } from "../shared/plan/reading/html-blocks.ts";

interface Node extends HtmlNode {
  readonly childNodes: Node[];
}

const VOID = new Set("AREA BASE BR COL EMBED HR IMG INPUT LINK META SOURCE TRACK WBR".split(" "));
const RAW = /^(?:script|style|title|textarea)$/i;
/** What a tag ends that is still open, up to what it stands in. */
const ENDS: Record<string, { open: string[]; within: string[] }> = {
  LI: { open: ["LI"], within: ["UL", "OL"] },
  TR: { open: ["TR", "TD", "TH"], within: ["TABLE"] },
  TD: { open: ["TD", "TH"], within: ["TR", "TABLE"] },
  TH: { open: ["TD", "TH"], within: ["TR", "TABLE"] },
  TBODY: { open: ["TR", "THEAD", "TBODY"], within: ["TABLE"] },
  P: { open: ["P"], within: ["TD", "TH", "LI", "DIV", "BODY"] },
  DIV: { open: ["P"], within: ["TD", "TH", "LI", "BODY"] },
  UL: { open: ["P"], within: ["TD", "TH", "LI", "BODY"] },
  OL: { open: ["P"], within: ["TD", "TH", "LI", "BODY"] },
  TABLE: { open: ["P"], within: ["TD", "TH", "LI", "BODY"] },
};
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|<\/([a-z][^\s>/]*)[^>]*>|<([a-z][^\s>/]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi;

/** The tree of an HTML text; whatever the text, there is one. */
export function htmlTree(html: string): HtmlNode {
  const root = element("#document", "");
  const stack: Node[] = [root];
  const top = () => stack[stack.length - 1] ?? root;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(html); match !== null; match = TOKEN.exec(html)) {
    const [token, closing, opening, attributes = ""] = match;
    if (closing !== undefined) close(stack, closing.toUpperCase());
    else if (opening !== undefined) {
      const name = opening.toUpperCase();
      endOpen(stack, name);
      const node = element(name, attributes);
      top().childNodes.push(node);
      if (RAW.test(name)) TOKEN.lastIndex = endOfRaw(html, name, TOKEN.lastIndex);
      else if (!VOID.has(name) && !attributes.endsWith("/")) stack.push(node);
    } else if (!/^<[!?]/.test(token)) top().childNodes.push(textNode(decoded(token)));
  }
  return root;
}

function close(stack: Node[], name: string): void {
  const at = stack.map(({ nodeName }) => nodeName).lastIndexOf(name);
  if (at > 0) stack.length = at;
}

function endOpen(stack: Node[], name: string): void {
  const rule = ENDS[name];
  if (rule === undefined) return;
  let keep = stack.length;
  for (let at = stack.length - 1; at > 0 && !rule.within.includes(stack[at]!.nodeName); at--) {
    if (rule.open.includes(stack[at]!.nodeName)) keep = at;
  }
  stack.length = keep;
}

function endOfRaw(html: string, name: string, from: number): number {
  const at = html.toLowerCase().indexOf(`</${name.toLowerCase()}`, from);
  return at < 0 ? html.length : at;
}

function element(nodeName: string, attributes: string): Node {
  const getAttribute = (name: string) => {
    const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(
      attributes,
    );
    return match === null ? null : decoded(match[1] ?? match[2] ?? match[3] ?? "");
  };
  return { nodeType: 1, nodeName, nodeValue: null, childNodes: [], getAttribute };
}

function textNode(text: string): Node {
  return { nodeType: 3, nodeName: "#text", nodeValue: text, childNodes: [] };
}

const NAMED: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  bull: "•",
};

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));?/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "0", 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
}
