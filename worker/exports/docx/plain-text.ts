// Bidirectional controls reorder what a reader sees; the rest may not stand in XML at all.
const NOT_TEXT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that go
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** The text as a Word file can hold it: NFC, one kind of line end, nothing that is no character of XML. */
export function plainText(text: string): string {
  return text
    .normalize("NFC")
    .replace(LINE_ENDS, "\n")
    .replace(/\t/g, " ")
    .replace(NOT_TEXT, "")
    .replace(LONE_SURROGATE, "\uFFFD");
}

/** The lines of a typed text, trimmed, blank ones left out: a paragraph each. */
export function paragraphsOf(text: string): string[] {
  return plainText(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
