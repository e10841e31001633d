/** A number below `of` that is always the same for the same text, so that every demo is alike. */
export function lot(text: string, of: number): number {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % of;
}
