import { partsOfDay } from "../../../shared/day.ts";
import { LETTER } from "../../../shared/wording/docx.ts";
import { letterOpening, letterRequest } from "../../../shared/wording/docx-form.ts";
import type { ReminderLetter } from "../../../shared/wording/reminder-letter.ts";
import { fillTemplate, type TemplateBytes } from "./fill-template.ts";
import { headData, recipientsData, signatureData } from "./letterhead.ts";
import { LETTER_TAGS } from "./tags.ts";

/** More addressees than this are not told before the list that names them all. */
const MAX_ADDRESSEES = 8;

/** One addressee stands behind "Kính gửi:", several below it. */
function addresseeData(addressees: readonly string[]) {
  const [first, ...others] = addressees;
  if (others.length >= MAX_ADDRESSEES) return { kinh_gui: LETTER.listed, noi_gui: [] };
  if (first === undefined || others.length === 0) return { kinh_gui: first ?? "", noi_gui: [] };
  const last = addressees.length - 1;
  return {
    kinh_gui: "",
    noi_gui: addressees.map((name, place) => ({ dong: `- ${name}${place === last ? "." : ";"}` })),
  };
}

/** All that the template of the reminder letter may name. */
export function reminderLetterData(letter: ReminderLetter) {
  return {
    ...headData(letter, "…", { year: partsOfDay(letter.asOf).year }),
    trich_yeu: letter.subject,
    ...addresseeData(letter.addressees),
    mo_dau: letterOpening(letter),
    danh_sach: letter.lines.map(({ agency, reason, contact }, place) => ({
      so: String(place + 1),
      co_quan: agency,
      noi_dung: reason,
      lien_he: contact ?? "–",
    })),
    de_nghi: letterRequest(letter),
    ket_thuc: LETTER.closing,
    ...signatureData(letter.signer),
    noi_nhan: recipientsData(letter.recipients ?? ""),
  };
}

/**
 * A reminder as a Word file, number and day left blank. Takes the template's bytes and the letter; gives the
 * file's bytes. Throws a `TemplateError` where the template is not in order.
 */
export function reminderLetterDocx(template: TemplateBytes, letter: ReminderLetter): Uint8Array {
  return fillTemplate(template, reminderLetterData(letter), LETTER_TAGS);
}
