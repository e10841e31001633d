import { type Day, partsOfDay, showDay } from "../../../shared/day.ts";
import type { AssessmentKey, Form } from "../../../shared/report/form.ts";
import { certain } from "../../../shared/report/reading/read-cell.ts";
import { readDay } from "../../../shared/report/reading/read-day.ts";
import { type ReadReport, readReport } from "../../../shared/report/reading/read-report.ts";
import type { Report, ReportState } from "../../../shared/report/report.ts";
import { TO_WRITE } from "../../../shared/wording/docx.ts";
import {
  agencyClosing,
  annexOf,
  basisOf,
  contactLine,
  draftMark,
  openingOf,
  placeAndDay,
  type Receiver,
  receiverLine,
  subjectOf,
  typedNumberLine,
  versionLine,
} from "../../../shared/wording/docx-form.ts";
import { OFFICE } from "../../../shared/wording/office.ts";
import { TRIAL_MARK } from "../../../shared/wording/plan-drafts.ts";
import { agencyFigures, ownWork, strayTexts, typedReading, workSections } from "./agency-parts.ts";
import { fillTemplate, type TemplateBytes } from "./fill-template.ts";
import {
  headData,
  type Letterhead,
  recipientsData,
  ruleBelow,
  signatureData,
  symbolOf,
  UNDER_SUBJECT,
} from "./letterhead.ts";
import { plainParagraphs } from "./quotes.ts";
import { AGENCY_TAGS } from "./tags.ts";

/** An agency's report, of a version or as an unsent draft. */
export interface AgencyReportInput {
  form: Form;
  report: Report;
  /**
   * `sentAt` is an ISO text in UTC, `asOf` the day of the server's check, `letter` what was recorded after sending. Of a
   * draft the day of its cells and how many errors are left: with any it is marked.
   */
  version:
    | { version: number; sentAt: string; asOf: Day; letter?: { number: string; date: Day } }
    | { draftOf: Day; errors: number };
  /** How the version stands; null where a later one took its place, and for a draft. */
  state: ReportState | null;
  /** What the agency's letters show in their head; without it its name alone, and no place. */
  letterhead?: Letterhead;
  /** To whom it reports; where nothing is known, to the plan's issuer through Sở Tư pháp. */
  receiver?: Receiver;
}

function headOf({ form, letterhead }: AgencyReportInput): Letterhead {
  return letterhead ?? { parentBody: null, issuingBody: form.agency.name, place: "…" };
}

/** Number and day of the document, as they were recorded after sending, else as typed; `day` is null where it is not read. */
interface Letter {
  number: string;
  date: string;
  day: Day | null;
}

function letterOf({ version }: AgencyReportInput, read: ReadReport, report: Report): Letter {
  const recorded = "letter" in version ? version.letter : undefined;
  if (recorded) return { number: recorded.number, date: showDay(recorded.date), day: recorded.date };
  const typed = typedAssessment(read);
  const number = typed.get("letter_number") ?? "";
  return { number, date: typed.get("letter_date") ?? "", day: letterDay(read, report) };
}

/** Tags of the head: letter number and day as typed, else left for văn thư. */
function letterData(input: AgencyReportInput, { number, date, day }: Letter) {
  const head = headOf(input);
  const isTrial = input.form.period.trial === true;
  const data = headData(head, "BC", { year: partsOfDay(input.form.period.agencyDue).year });
  return {
    ...data,
    so_ky_hieu: isTrial ? TRIAL_MARK : number === "" ? data.so_ky_hieu : typedNumberLine(number),
    dia_danh_ngay:
      date === ""
        ? data.dia_danh_ngay
        : day === null
          ? `${head.place}, ${date}`
          : placeAndDay(head.place, { day }),
  };
}

function typedAssessment({ assessment }: ReadReport): Map<AssessmentKey, string> {
  return new Map(assessment.map(({ item, text }) => [item.key, typedReading(text)]));
}

function assessmentData(typed: ReadonlyMap<AssessmentKey, string>, form: Form) {
  const required = new Set(form.tables.assessment.rows.filter((row) => row.required).map(({ key }) => key));
  const paragraphs = (key: AssessmentKey) => {
    const written = plainParagraphs(typed.get(key) ?? "");
    return written.length === 0 && required.has(key) ? [{ doan: TO_WRITE }] : written;
  };
  return {
    uu_diem: paragraphs("advantages"),
    han_che: paragraphs("shortcomings"),
    nguyen_nhan: paragraphs("causes"),
    phuong_huong: paragraphs("direction"),
    de_xuat_chung: paragraphs("proposals"),
    lien_he: contactLine(typed.get("contact_name") ?? "", typed.get("contact_phone") ?? ""),
    ...signatureData({
      authority: typed.get("signer_authority") ?? "",
      title: typed.get("signer_title") ?? "",
      name: typed.get("signer_name") ?? "",
    }),
  };
}

/** All that the template of an agency's report may name. */
export function agencyReportData(input: AgencyReportInput) {
  const { form, report, version, state } = input;
  const receiver = input.receiver ?? { body: form.plan.issuer, through: OFFICE };
  const read = readReport(report, form);
  const typed = typedAssessment(read);
  const letter = letterOf(input, read, report);
  const subject = subjectOf(form.plan, form.period);
  return {
    ...letterData(input, letter),
    ban_nhap: "errors" in version && version.errors > 0 ? draftMark(version.errors) : "",
    trich_yeu: subject,
    ke_trich_yeu: ruleBelow(subject, UNDER_SUBJECT),
    kinh_gui: receiverLine(receiver),
    can_cu: basisOf(form.plan),
    mo_dau: openingOf(form.agency.name, form.plan, form.period),
    nhom: workSections(read, form),
    viec_khac: ownWork(read),
    ngoai_bieu_mau: strayTexts(report, read),
    ...assessmentData(typed, form),
    ket_thuc: agencyClosing(form.agency.name, form.plan, form.period, receiver),
    noi_nhan: recipientsData(""),
    so_lieu: agencyFigures(read),
    kem_theo: annexOf(
      form.agency.name,
      symbolOf(headOf(input), "BC"),
      partsOfDay(form.period.agencyDue).year,
      {
        number: letter.number,
        date: letter.day !== null ? { day: letter.day } : letter.date === "" ? null : { typed: letter.date },
      },
    ),
    nguon: versionLine(version, state),
  };
}

function letterDay({ assessment }: ReadReport, { locale }: Report): Day | null {
  return certain(readDay(assessment.find(({ key }) => key === "letter_date")?.raw.text, locale));
}

/**
 * An agency's own report as a Word file, for its signature. Takes the template's bytes and a version (or an unsent
 * draft, marked as one); gives the file's bytes. What cannot be read stands as it was typed. Throws a
 * `TemplateError` where the template is not in order.
 */
export function agencyReportDocx(template: TemplateBytes, input: AgencyReportInput): Uint8Array {
  return fillTemplate(template, agencyReportData(input), AGENCY_TAGS);
}
