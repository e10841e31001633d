import { partsOfDay } from "../../../shared/day.ts";
import type { DocumentSource, ProvinceDocument, TextKind } from "../../../shared/province/view.ts";
import { inSentence } from "../../../shared/text.ts";
import { TO_WRITE } from "../../../shared/wording/docx.ts";
import {
  annexOf,
  basisOf,
  closingOf,
  openingOf,
  sourceLine,
  subjectOf,
  typedNumberLine,
} from "../../../shared/wording/docx-form.ts";
import { dutiesSentence, figureNotes, reportingSentence } from "../../../shared/wording/docx-sentences.ts";
import { TRIAL_MARK } from "../../../shared/wording/plan-drafts.ts";
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
import { agencyLists, figureData } from "./province-annexes.ts";
import { dutyTableData, type Lookup, lookupOf, outsideCounts, sectionData } from "./province-duties.ts";
import { plainParagraphs, type QuoteParagraph, quotesOf } from "./quotes.ts";
import { PROVINCE_TAGS } from "./tags.ts";

/** Sở Tư pháp's own words; where it wrote none, the agencies' quoted, and where they have none a note. */
function ownOrQuoted(
  { texts }: ProvinceDocument,
  own: string | undefined,
  kind: TextKind | null,
  { nameOf }: Lookup,
): QuoteParagraph[] {
  const written = plainParagraphs(own ?? "").map(({ doan }) => ({ co_quan: "", doan }));
  if (written.length > 0) return written;
  const quoted = kind === null ? [] : quotesOf(texts, [kind], nameOf);
  return quoted.length > 0 ? quoted : [{ co_quan: "", doan: TO_WRITE }];
}

function partsOfReport(document: ProvinceDocument, lookup: Lookup) {
  const { office, texts } = document;
  return {
    chi_dao: ownOrQuoted(document, office.implementation, null, lookup),
    uu_diem: ownOrQuoted(document, office.advantages, "advantages", lookup),
    han_che: ownOrQuoted(document, office.shortcomings, "shortcomings", lookup),
    nguyen_nhan: ownOrQuoted(document, office.causes, "causes", lookup),
    phuong_huong: ownOrQuoted(document, office.direction, "direction", lookup),
    de_xuat: ownOrQuoted(document, office.proposals, null, lookup),
    kho_khan: quotesOf(texts, ["difficulty"], lookup.nameOf),
    kien_nghi: quotesOf(texts, ["proposal", "proposals"], lookup.nameOf),
  };
}

/** All that the template of the provincial report may name. */
export function provinceReportData(
  document: ProvinceDocument,
  source: DocumentSource,
  letterhead: Letterhead & { reportsTo?: string },
) {
  const { view, office } = document;
  const { plan, period } = view;
  const lookup = lookupOf(document);
  const { year } = partsOfDay(period.provinceDue);
  const addressee = office.addressee?.trim() || letterhead.reportsTo || plan.issuer;
  const subject = subjectOf(plan, period);
  const onBehalf = view.agencies.filter((line) => line.expected && line.countedOnBehalf).length;
  const signed = (source.kind === "snapshot" && source.signed) || null;
  return {
    ...headData(letterhead, "BC", signed === null ? { year } : { day: signed.date }),
    ...(signed === null ? {} : { so_ky_hieu: typedNumberLine(signed.number) }),
    // Every template has the number's place, one of Sở Tư pháp's own too; a trial gets no number.
    ...(period.trial ? { so_ky_hieu: TRIAL_MARK } : {}),
    trich_yeu: subject,
    ke_trich_yeu: ruleBelow(subject, UNDER_SUBJECT),
    kinh_gui: addressee,
    can_cu: basisOf(plan),
    mo_dau: openingOf(letterhead.issuingBody, plan, period),
    tinh_hinh_bao_cao: reportingSentence(view, onBehalf),
    tinh_hinh_nhiem_vu: dutiesSentence(view.totals.duties, outsideCounts(view.duties)),
    ...partsOfReport(document, lookup),
    nhom: sectionData(document, lookup),
    ket_thuc: closingOf(letterhead.issuingBody, plan, addressee),
    ...signatureData({
      authority: office.signer_authority ?? "",
      title: office.signer_title ?? "",
      name: office.signer_name ?? "",
    }),
    noi_nhan: recipientsData(office.recipients ?? ""),
    ten_ky: period.name,
    ten_ky_truoc: view.last === null ? "" : inSentence(view.last.name),
    so_lieu: figureData(view, lookup),
    ghi_chu: figureNotes(view).map((doan) => ({ doan })),
    bang_nhom: dutyTableData(document, lookup),
    ...agencyLists(view, lookup),
    kem_theo: annexOf(
      ...([letterhead.issuingBody, symbolOf(letterhead, "BC"), year] as const),
      ...(signed === null ? [] : [{ number: signed.number, date: { day: signed.date } }]),
    ),
    nguon: sourceLine(source, view.asOf),
  };
}

/**
 * The provincial report as a Word file: a draft in the form of NĐ 30/2020/NĐ-CP, number and day left blank.
 * Takes the template's bytes, the document, where it comes from and who issues it; gives the file's bytes.
 * Throws a `TemplateError` where the template is not in order.
 */
export function provinceReportDocx(
  template: TemplateBytes,
  document: ProvinceDocument,
  source: DocumentSource,
  letterhead: Letterhead & { reportsTo?: string },
): Uint8Array {
  return fillTemplate(template, provinceReportData(document, source, letterhead), PROVINCE_TAGS);
}
