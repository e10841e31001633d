// Text as people type it: look-alikes are unified at every entry, and folded only to compare or search.

// Seen by no reader, left by copying from web pages: zero width, word joiner, soft hyphen, byte order mark.
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** The text without characters that no reader sees. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** The text in NFC; decomposed letters look the same and compare unequal. */
export function nfc(text: string): string {
  return text.normalize("NFC");
}

/** The text with every run of white space (line ends and no-break spaces too) as one space, trimmed. */
export function foldSpaces(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * The text for comparing and searching: lower case, no accents, d for đ and its look-alikes, spaces folded.
 * Unifies Ủy/Uỷ and hòa/hoà, which NFC leaves apart. Never shown.
 */
export function foldForSearch(text: string): string {
  const bare = withoutInvisible(text)
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\u0300-\u036F]/g, "")
    // U+0111, U+00F0 and U+0256: none of them decomposes.
    .replace(/[\u0111\u00F0\u0256]/g, "d");
  return foldSpaces(bare);
}
