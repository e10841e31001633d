// The provincial report of the sample document, and its paragraphs.
import { sampleDocument } from "../shared/sample-document.ts";
import { provinceFile } from "./docx-support.ts";

export const document = sampleDocument();
export const file = provinceFile(document);

/** The paragraphs from one to before another. */
export function between(all: readonly string[], from: string, to: string): string[] {
  const start = all.indexOf(from);
  return all.slice(start, all.indexOf(to, start));
}
