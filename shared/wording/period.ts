// A period as sentences name it.
import { inSentence } from "../text.ts";

/** `kỳ báo cáo năm 2021`; a name that says itself that it is a period is not told twice. */
export function periodInWords(name: string): string {
  const inside = inSentence(name);
  return /^kỳ(?!\p{L})/iu.test(inside) ? inside : `kỳ báo cáo ${inside}`;
}
