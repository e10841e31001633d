// The few steps through an XML tree that Word files need, by local names.
import { DOMParser, type Element, type Node } from "@xmldom/xmldom";

export type { Element };

/** The root of an XML text; throws where it is no XML. */
export function parseXml(text: string): Element {
  const fail = (level: string, message: string) => {
    if (level === "fatalError") throw new Error(message);
  };
  const root = new DOMParser({ onError: fail }).parseFromString(text, "text/xml").documentElement;
  if (root === null) throw new Error("no root element");
  return root;
}

/** The elements right below one. */
export function elementsOf(parent: Element): Element[] {
  const found: Element[] = [];
  for (let node: Node | null = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1) found.push(node as Element);
  }
  return found;
}

/** The first element of a name right below one, or null. */
export function childOf(parent: Element | null, name: string): Element | null {
  return parent === null ? null : (elementsOf(parent).find((element) => nameOf(element) === name) ?? null);
}

/** The element at the end of a path of names, or null. */
export function descend(parent: Element | null, ...names: string[]): Element | null {
  return names.reduce<Element | null>((element, name) => childOf(element, name), parent);
}

/** The name of an element without its prefix. */
export function nameOf(element: Element): string {
  return element.localName ?? element.nodeName.replace(/^.*:/, "");
}

/** Word's attribute of a name (`w:val`), or null. */
export function attributeOf(element: Element | null, name: string): string | null {
  if (element === null) return null;
  return element.getAttribute(`w:${name}`) ?? element.getAttribute(name);
}

/** A whole number in an attribute, or null. */
export function numberOf(element: Element | null, name: string): number | null {
  const text = attributeOf(element, name);
  return text !== null && /^-?\d+$/.test(text) ? Number(text) : null;
}
