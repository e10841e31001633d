// Telling texts apart by a short number.
import { cellText } from "../../shared/report/reading/read-cell.ts";
import type { Cell } from "../../shared/report/report.ts";

/**
 * 32-bit FNV-1a over UTF-16 units, in eight hexadecimal digits: tells whether a text is another. No protection against
 * anybody who means to deceive. Two seeds make a longer one.
 */
export function fingerprint(text: string, seed = 2166136261): string {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** Twice as long a one, for contents of which none may be taken for another. */
export function longPrint(text: string): string {
  return fingerprint(text) + fingerprint(text, 84696351);
}

/** What a cell gives back of what was written into it: Sheets may take apostrophes at the start for its own. */
export function keptWords(value: Cell): string {
  return cellText(value).replace(/^'+/, "");
}
