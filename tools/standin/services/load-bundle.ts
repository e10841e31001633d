import type { Services } from "./services.ts";

export type BundleFunction = (...args: unknown[]) => unknown;

/** What browsers and Node have and Apps Script's V8 has not. */
const ABSENT = [
  "window",
  "self",
  "document",
  "navigator",
  "location",
  "localStorage",
  "sessionStorage",
  "fetch",
  "XMLHttpRequest",
  "URL",
  "URLSearchParams",
  "TextEncoder",
  "TextDecoder",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "structuredClone",
  "crypto",
  "process",
  "Buffer",
  "require",
  "module",
  "exports",
  "alert",
];

/**
 * Runs the add-on's script, unchanged, with its services in place of Google's.
 * @returns its top-level functions by name, read when called: they can be declared and set later
 * @throws what the script throws at its top level
 */
export function loadBundle(source: string, services: Services): Record<string, BundleFunction> {
  const names = new Set(
    [...source.matchAll(/^function\s+([A-Za-z_$][\w$]*)/gm)].map((match) => match[1] ?? ""),
  );
  const found = [...names].map((name) => `${name}: typeof ${name} === "function" ? ${name} : undefined`);
  const given = Object.keys(services);
  const script = new Function(...given, ...ABSENT, `${source}\n;return {${found.join(",")}};`);
  const functions: Record<string, BundleFunction | undefined> = script(
    ...given.map((name) => services[name]),
  );
  return Object.fromEntries(
    Object.entries(functions).filter((entry): entry is [string, BundleFunction] => entry[1] !== undefined),
  );
}
