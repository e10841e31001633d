/** The first whole words of a text on one line, where all of it stands elsewhere. */
export function shorten(text: string, longest: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  const end = line.lastIndexOf(" ", longest);
  return `${line.slice(0, end > 0 ? end : longest).replace(/[\s,;:.–-]+$/, "")}…`;
}
