// What a reply may hold of a list that grows with what was sent.

/** The length of a text in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Half of a pair stands for half of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit & 0xf800) === 0xd800 ? 2 : 3;
  }
  return bytes;
}

/** A text by its beginning, a character longer where it was cut; no pair is cut in two. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
  return `${text.slice(0, end)}…`;
}

/** Says of one item after another whether it still goes in: so many at most, and so many bytes of JSON. */
export function room(most: number, mostBytes: number): (item: unknown) => boolean {
  let [left, bytes] = [most, mostBytes];
  return (item) => {
    if (left <= 0 || bytes <= 0) return false;
    left -= 1;
    bytes -= bytesOf(JSON.stringify(item));
    return bytes > 0;
  };
}

/** The first items that there is room for, and how many more there are. */
export function firstOf<T>(
  items: readonly T[],
  most: number,
  mostBytes = 400_000,
): { shown: T[]; more: number } {
  const takes = room(most, mostBytes);
  const shown = items.filter(takes);
  return { shown, more: items.length - shown.length };
}
