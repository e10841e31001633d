import { OFFICIAL } from "../../../shared/wording/docx.ts";
import { isFilingLine, numberLine, placeAndDay } from "../../../shared/wording/docx-form.ts";
import { paragraphsOf } from "./plain-text.ts";

/** Who issues a document, as its head shows: the body above it, itself, where, and the symbol of its number. */
export interface Letterhead {
  /** Null where none is shown (Ủy ban nhân dân). */
  parentBody: string | null;
  issuingBody: string;
  place: string;
  /** What follows the number, e.g. `BC-STP`; left for văn thư to complete where it is not given. */
  symbol?: string;
}

/** Who signs, as far as it is known. */
interface Signer {
  authority: string;
  title: string;
  name: string;
}

/** Rough widths of bold capitals and of a no-break space in Times New Roman, in thousandths of the size. */
const CAPITAL = 700;
const SMALL = 480;
const SPACE = 250;

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    width += letter === " " ? SPACE : letter === letter.toLowerCase() ? SMALL : CAPITAL;
  }
  return width;
}

/** Where a ruled line stands: below text of a size, in a column of a width, all in points. */
const UNDER_NAME = { size: 13, column: 204 };
export const UNDER_SUBJECT = { size: 14, column: 453 };
/** The size in which the templates underline spaces. */
const RULE_SIZE = 8;

/**
 * The ruled line below a name as no-break spaces that the template underlines: two fifths of the length of the
 * name's longest line (NĐ 30/2020/NĐ-CP asks for a third to a half).
 */
export function ruleBelow(text: string, { size, column }: typeof UNDER_NAME): string {
  const length = Math.min((widthOf(text) * size) / 1000, column);
  const space = (SPACE * RULE_SIZE) / 1000;
  return "\u00A0".repeat(Math.max(4, Math.round((length * 0.4) / space)));
}

/** What follows a document's number; without one the kind, the rest being left to văn thư. */
export function symbolOf({ symbol }: Letterhead, kind: string): string {
  return symbol ?? `${kind}-…`;
}

/** Tags of a document's head. */
export function headData(head: Letterhead, kind: string, day: Parameters<typeof placeAndDay>[1]) {
  const issuer = head.issuingBody.toUpperCase();
  return {
    co_quan_chu_quan: head.parentBody?.toUpperCase() ?? "",
    co_quan_ban_hanh: issuer,
    ke_co_quan: ruleBelow(issuer, UNDER_NAME),
    so_ky_hieu: numberLine(symbolOf(head, kind)),
    dia_danh_ngay: placeAndDay(head.place, day),
  };
}

/** Tags of the signature block; lines that are not given stay blank. */
export function signatureData({ authority, title, name }: Signer) {
  return { tham_quyen: authority.toUpperCase(), chuc_vu: title.toUpperCase(), ho_ten: name };
}

/** The list of recipients as `- …;` lines, the last of which files the document and ends with a full stop. */
export function recipientsData(typed: string): { dong: string }[] {
  const named = paragraphsOf(typed).map((line) => line.replace(/^[-–+*•]\s*/u, "").replace(/[\s;.,]+$/u, ""));
  const lines = named.length === 0 ? [OFFICIAL.asAbove] : named;
  const filing = lines.find(isFilingLine) ?? OFFICIAL.filed;
  return [...lines.filter((line) => !isFilingLine(line)).map((line) => `- ${line};`), `- ${filing}.`].map(
    (dong) => ({
      dong,
    }),
  );
}
