import { withoutInvisible } from "../../../shared/unseen.ts";

// Letters of another code page that were taken for Latin-1: Word shows boxes for them.
const LOST_LETTERS = /[\x80-\x84\x86-\x9F]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text as a Word file can hold it: NFC, one kind of line end, nothing unseen and nothing that is no character of XML. */
export function plainText(text: string): string {
  return withoutInvisible(text.normalize("NFC"))
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(LOST_LETTERS, "")
    .replace(LONE_SURROGATE, "\uFFFD");
}

/** The lines of a typed text, trimmed, blank ones left out: a paragraph each. */
export function paragraphsOf(text: string): string[] {
  return plainText(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
