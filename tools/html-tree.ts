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
  const childNodes = "childNodes" in node ? node.childNodes.map(nodeOf) : [];
  if (!("attrs" in node)) {
    // A comment or a doctype has no children: nothing of it is read.
    return { nodeType: 9, nodeName: node.nodeName, nodeValue: null, childNodes };
  }
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  return {
    nodeType: 1,
    nodeName: node.nodeName,
    nodeValue: null,
    childNodes,
    getAttribute: (name) => attributes.get(name) ?? null,
  };
}
