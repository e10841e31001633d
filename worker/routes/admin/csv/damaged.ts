import { oldEncodingOf } from "../../../../shared/report/encodings.ts";
import { lostInName } from "../../../../shared/report/lost-letters.ts";

/** UTF-8 that was read as Windows-1252 and saved so: `Há»`, `tÃªn`. */
const MISREAD = /Ã[\u0080-\u00BF]|á[º»]|Ä[\u0080-\u00BF‘]|Æ[°¡]/;

/** Whether a text was read in another encoding than it was written in. */
export function isMisread(text: string): boolean {
  return MISREAD.test(text);
}

/** Whether a name lost letters on its way, or is written in signs that are none of its letters. */
export function isDamaged(name: string): boolean {
  return lostInName(name) || isMisread(name) || oldEncodingOf(name) !== null;
}
