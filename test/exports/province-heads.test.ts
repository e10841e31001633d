// One period's files in two provinces: head, place and addressees are those of the cut-off, the plan stays its issuer's.
import { expect, test } from "vitest";
import { parseProvinces } from "../../shared/register/province.ts";
import provincesJson from "../../shared/register/provinces-ben-tre.json" with { type: "json" };
import { headOn } from "../../shared/wording/letterhead.ts";
import { agencyReportData } from "../../worker/exports/docx/agency-report.ts";
import { provinceReportData } from "../../worker/exports/docx/province-report.ts";
import { reminderLetterData } from "../../worker/exports/docx/reminder-letter.ts";
import { sampleDocument } from "../shared/sample-document.ts";
import { AGENCY_DRAFT, LETTER, SNAPSHOT } from "./docx-support.ts";

const document = { ...sampleDocument(), office: {} };
const { plan } = document.view;

/** What the heads and addressees of the three files say at a cut-off. */
function headsOn(cutOff: string) {
  const { addressees, ...head } = headOn(parseProvinces(provincesJson), plan, cutOff);
  const province = provinceReportData(document, SNAPSHOT, { ...head, reportsTo: addressees.department });
  const letter = reminderLetterData({ ...LETTER, ...head, reportsTo: addressees.department });
  const receiver = { body: addressees.agencies, through: head.issuingBody };
  const agency = agencyReportData({ ...AGENCY_DRAFT, receiver });
  return {
    above: [province.co_quan_chu_quan, letter.co_quan_chu_quan],
    places: [province.dia_danh_ngay, letter.dia_danh_ngay].map((text) => text.split(",")[0]),
    to: [province.kinh_gui, agency.kinh_gui],
    basis: province.can_cu,
  };
}

test("before and after the province became part of another", () => {
  const then = headsOn("2021-12-14");
  expect(then).toEqual({
    above: ["ỦY BAN NHÂN DÂN TỈNH BẾN TRE", "ỦY BAN NHÂN DÂN TỈNH BẾN TRE"],
    places: ["Bến Tre", "Bến Tre"],
    to: ["Ủy ban nhân dân tỉnh Bến Tre", "Ủy ban nhân dân tỉnh Bến Tre (qua Sở Tư pháp)"],
    basis: then.basis,
  });
  expect(headsOn("2025-12-14")).toEqual({
    above: ["ỦY BAN NHÂN DÂN TỈNH VĨNH LONG", "ỦY BAN NHÂN DÂN TỈNH VĨNH LONG"],
    places: ["Vĩnh Long", "Vĩnh Long"],
    to: ["Ủy ban nhân dân tỉnh Vĩnh Long", "Ủy ban nhân dân tỉnh Vĩnh Long (qua Sở Tư pháp)"],
    basis: then.basis,
  });
});

test("where nothing is known of the province, the files say what they said", () => {
  const receiver = { body: plan.issuer, through: "Sở Tư pháp" };
  expect(agencyReportData({ ...AGENCY_DRAFT, receiver })).toEqual(agencyReportData(AGENCY_DRAFT));
});

test("a report of a trial gets no number: what it is stands in its place", () => {
  const period = { ...document.view.period, trial: true as const };
  const { addressees: _, ...head } = headOn(parseProvinces(provincesJson), plan, "2021-12-14");
  const province = provinceReportData({ ...document, view: { ...document.view, period } }, SNAPSHOT, head);
  const form = { ...AGENCY_DRAFT.form, period: { ...AGENCY_DRAFT.form.period, trial: true as const } };
  const agency = agencyReportData({ ...AGENCY_DRAFT, form });
  expect([province.so_ky_hieu, agency.so_ky_hieu]).toEqual(["BẢN CHẠY THỬ", "BẢN CHẠY THỬ"]);
});
