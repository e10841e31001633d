// A province of 2021 from reports of cells: what the tests of the view share. All answers are made up.
import { buildProvinceView } from "../../shared/province/build-view.ts";
import type { ReportFacts, ViewInput } from "../../shared/province/input.ts";
import type { ProvinceView } from "../../shared/province/view.ts";
import type { Obligation } from "../../shared/register/obligation.ts";
import { obligationsOf } from "../../shared/register/obligations.ts";
import { checkReport } from "../../shared/report/check.ts";
import { makeDigest } from "../../shared/report/make-digest.ts";
import type { Head, Report } from "../../shared/report/report.ts";
import { formOf, indicators, obligations2021, period2021, plan, register } from "./golden.ts";

const asOf = "2021-12-10";

export function headOf(agency: string, over: Partial<Head> = {}): Head {
  return {
    period: period2021.id,
    agency,
    state: "approved",
    latest: 1,
    versions: 1,
    counted: 1,
    rev: 3,
    onBehalf: false,
    returned: null,
    asksBack: null,
    ...over,
  };
}

/** What the form of the obligations makes of a report. */
export function readOf(report: Report, obligations: readonly Obligation[] = obligations2021) {
  return checkReport(report, { form: formOf(report.agency, { obligations }), asOf }).read;
}

/** The store's facts of an approved report, or of one whose head says otherwise. */
export function factsOf(report: Report, over: Partial<Head> = {}): ReportFacts {
  const head = headOf(report.agency, over);
  const digest = head.counted === null ? null : makeDigest(readOf(report));
  return { head, firstSentOn: "2021-12-09", digest };
}

function inputOf(reports: readonly ReportFacts[], over: Partial<ViewInput> = {}): ViewInput {
  return {
    plan,
    register,
    period: period2021,
    asOf,
    obligations: obligations2021,
    guidance: [],
    indicators,
    reports,
    doubleDecisions: [],
    last: null,
    ...over,
  };
}

export function view(reports: readonly ReportFacts[], over: Partial<ViewInput> = {}) {
  return buildProvinceView(inputOf(reports, over));
}

/** What is owed where an agency, or one duty of it, is exempt. */
export function owedWithout(agency: string, duty: string | null): Obligation[] {
  const exemption = { id: 1, kind: "exempt" as const, agency, duty, from: asOf, to: null };
  return obligationsOf({
    ...{ plan, register, period: period2021, guidance: [], closings: [] },
    adjustments: [{ ...exemption, reason: "Đang giải thể (minh họa)" }],
  });
}

export function agencyOf({ agencies }: Pick<ProvinceView, "agencies">, id: string) {
  return agencies.find((agency) => agency.id === id);
}

export function dutyOf({ duties }: Pick<ProvinceView, "duties">, id: string) {
  return duties.find(({ duty }) => duty === id);
}
