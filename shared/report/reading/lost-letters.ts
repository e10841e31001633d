/** Addresses hold question marks of their own. */
const LINKS = /\S*(?:\/|=|www\.)\S*/giu;
/** A question mark within a word, or the sign that a program puts where it lost a letter. */
const LOST = /\p{L}\?(?=\p{Ll})|(?<!\S)\?(?=\p{Ll})|\uFFFD/u;

/** Whether letters were lost to an encoding that has none of them: `Nguy?n V?n A`. */
export function lostLetters(text: string): boolean {
  return (text.includes("?") || text.includes("\uFFFD")) && LOST.test(text.replace(LINKS, " "));
}

/** The same of a name, which has no question marks at all: `Tr?n Th?`. */
export function lostInName(name: string): boolean {
  return /[?\uFFFD]/.test(name);
}
