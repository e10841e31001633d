// "Không có văn bản: danh sách 120 người dự, ảnh chụp": that no document was issued, and what shows the result instead.
import { foldForSearch } from "../../text.ts";
import { withoutListMark } from "./list-mark.ts";

const NOTHING = "khong(?: co| ban hanh| phat sinh)?";
const DOCUMENT = "(?: van ban| vb| tai lieu)(?: minh chung| kem theo| rieng| cu the| nao)*";
/** With the word for it, anything may follow; "Không có" alone must end there, or be parted from what follows. */
const SAID = new RegExp(`^${NOTHING}(?:${DOCUMENT}(?![a-z])|(?=\\s*(?:$|[:;,.(–-])))`);
/** Behind what shows the result: "Danh sách ký nhận (không có văn bản)". */
const SAID_LAST = new RegExp(`[\\s,;:(–-]${NOTHING}${DOCUMENT}[\\s.)]*$`);
const PARTS = /^[\s:;,.()–-]+|[\s:;,.()–-]+$/g;

/** Whether a line, made plain, begins by saying that there is no document; those that it names then prove nothing. */
export function deniesDocument(plain: string): boolean {
  return /^\P{L}*k/iu.test(plain) && SAID.test(foldForSearch(withoutListMark(plain)));
}

/**
 * What a line gives in place of a document: its words beside the saying, which may be none ("Không có văn bản"). Null
 * where it does not say that there is no document.
 */
export function shownInstead(plain: string): string | null {
  const text = withoutListMark(plain);
  // Folding keeps the number of signs of a text in NFC whose spaces are single, so that places are the same in both.
  const folded = foldForSearch(text);
  if (folded.length !== text.length) return null;
  const first = SAID.exec(folded);
  if (first) return text.slice(first[0].length).replace(PARTS, "");
  const last = SAID_LAST.exec(folded);
  return last ? text.slice(0, last.index).replace(PARTS, "") : null;
}
