// The tree of an HTML text for machines without a page, which has a parser of its own.
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { HtmlNode } from "../shared/plan/reading/html-blocks.ts";

/** The tree that a browser would make of an HTML text; whatever the text, there is one. */
export function htmlTree(html: string): HtmlNode {
  return nodeOf(parse(html));
}

/** A node as a page's DOM gives it. */
function nodeOf(node: DefaultTreeAdapterTypes.Node): HtmlNode {
  if ("value" in node) return { nodeType: 3, nodeName: "#text", nodeValue: node.value, childNodes: [] };
  // As the children are asked for, so that no depth of tags is too deep here.
  const children = {
    get childNodes(): HtmlNode[] {
      return "childNodes" in node ? node.childNodes.map(nodeOf) : [];
    },
  };
  if (!("attrs" in node)) {
    // A comment or a doctype has no children: nothing of it is read.
    return Object.assign(children, { nodeType: 9, nodeName: node.nodeName, nodeValue: null });
  }
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  return Object.assign(children, {
    nodeType: 1,
    nodeName: node.nodeName,
    nodeValue: null,
    getAttribute: (name: string) => attributes.get(name) ?? null,
  });
}
