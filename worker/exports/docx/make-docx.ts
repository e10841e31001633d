// The Word files with the templates of the repository; a province replaces a template by its own under the same name.
import type { DocumentSource, ProvinceDocument } from "../../../shared/province/view.ts";
import type { ProvinceHead } from "../../../shared/wording/letterhead.ts";
import type { ReminderLetter } from "../../../shared/wording/reminder-letter.ts";
import agencyTemplate from "../../templates/agency-report.docx";
import provinceTemplate from "../../templates/province-report.docx";
import letterTemplate from "../../templates/reminder-letter.docx";
import { type AgencyReportInput, agencyReportDocx } from "./agency-report.ts";
import { provinceReportDocx } from "./province-report.ts";
import { reminderLetterDocx } from "./reminder-letter.ts";

/** The province's report as Sở Tư pháp signs it. */
export function provinceReport(
  document: ProvinceDocument,
  source: DocumentSource,
  head: ProvinceHead,
): Uint8Array {
  return provinceReportDocx(provinceTemplate, document, source, {
    ...head,
    reportsTo: head.addressees.department,
  });
}

export function agencyReport(input: AgencyReportInput): Uint8Array {
  return agencyReportDocx(agencyTemplate, input);
}

export function reminderLetter(letter: ReminderLetter): Uint8Array {
  return reminderLetterDocx(letterTemplate, letter);
}
