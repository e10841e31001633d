// What an exception of Google's services means. Its words are Google's and may be in the person's language: they are
// matched by what stands out in them, without addresses, accents and case, and what is not known stays unknown.
import { foldForSearch } from "../../shared/text.ts";
import type { GoogleProblemCode } from "../../shared/wording/google-problems.ts";

/** Read from above: who forbids is told before what was forbidden. */
const SIGNS: readonly (readonly [GoogleProblemCode, RegExp])[] = [
  [
    "not_listed",
    /white ?list|allow ?list|by the manifest|script manifest|attempted to access .*not allowed|danh sach (cho phep|trang|duoc phep)|tep ke khai/,
  ],
  [
    "admin_forbids",
    /\badmin|domain polic|policy of your|organi[sz]ation'?s? polic|quan tri|chinh sach (cua )?(mien|to chuc)/,
  ],
  [
    "quota_rate",
    /short time|per (minute|second)|bandwidth|rate ?(limit|max)|utilities\.sleep|simultaneous|too many (concurrent|requests)|thoi gian ngan|moi (phut|giay)|bang thong|cung luc|dong thoi/,
  ],
  ["quota_day", /too many times|quota|qua nhieu lan|han muc|han ngach/],
  [
    "no_permission",
    /do(es)? not have permission|permission[s_ ]*(denied|required)|required permission|authori[sz]ation (is )?required|insufficient (authentication )?scope|access denied|khong co quyen|quyen (bat buoc|can thiet)|(can|yeu cau|phai) (duoc )?(cap|uy) quyen/,
  ],
  ["insecure", /\bssl\b|\btls\b|certificate|handshake|chung (chi|thu)/],
  [
    "too_large",
    /too (large|big)|limit exceeded|(size|length)\b.*exceed|exceed\w*.*\b(size|length)|url length|qua lon|vuot qua (kich thuoc|gioi han)/,
  ],
  [
    "offline",
    /\bdns\b|address (unavailable|not)|time ?d? ?out|connection|connect to|unreachable|network|host (not|unknown)|unknown host|khong (truy cap|ket noi|kha dung)|het thoi gian|dia chi khong/,
  ],
];

const URLS = /\b(?:https?|urlfetch):\/\/\S+/gi;

/** Whose sign stands in the message; null where none does. */
export function googleFault(message: string): GoogleProblemCode | null {
  const words = foldForSearch(message.replace(URLS, " "));
  return SIGNS.find(([, sign]) => sign.test(words))?.[0] ?? null;
}

export function messageOf(error: unknown): string {
  if (typeof error === "string") return error;
  const { message } = Object(error) as { message?: unknown };
  return typeof message === "string" ? message : "";
}

/** What an exception of Google's means by its code; its message where nobody knows. */
export function faultOf(error: unknown): string {
  return googleFault(messageOf(error)) ?? messageOf(error);
}

const MOST = 200;

/** Google's own words for who helps: one short line without tokens, and without what stands behind an address. */
export function saidByGoogle(error: unknown): string {
  return messageOf(error)
    .replace(/\bauthori[sz]ation["']?\s*[:=]\s*\S+(\s+[\w-]+\.[\w-]+\.[\w-]+)?/gi, "…")
    .replace(/\bbearer\s+\S+/gi, "…")
    .replace(/\b[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g, "…")
    .replace(/(https?:\/\/)(?:[^\s/?#@]*@)?([^\s?#]+)[?#]\S*/gi, "$1$2?…")
    .replace(/(https?:\/\/)[^\s/?#@]*@/gi, "$1")
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .trim()
    .slice(0, MOST);
}
