// A document of the province as it may stand on 20/12/2021: the real plan, register and period, and reports of some
// agencies. All of the answers, figures, documents, dates, decisions and texts are made up (dữ liệu minh họa).

import { buildProvinceView } from "../../shared/province/build-view.ts";
import type { LastPeriod, ReportFacts } from "../../shared/province/input.ts";
import { textLines } from "../../shared/province/texts.ts";
import type { ProvinceDocument } from "../../shared/province/view.ts";
import type { Obligation } from "../../shared/register/obligation.ts";
import { obligationsOf } from "../../shared/register/obligations.ts";
import type { Register } from "../../shared/register/register.ts";
import { checkReport } from "../../shared/report/check.ts";
import type { Digest } from "../../shared/report/digest.ts";
import { makeDigest, textsOf } from "../../shared/report/make-digest.ts";
import { recordOf } from "../../shared/report/record.ts";
import type { Head, Report } from "../../shared/report/report.ts";
import { demoReport } from "../../tools/demo/demo-report.ts";
import { lot } from "../../tools/demo/lot.ts";
import { formOf, goodFigure, indicators, period2021, periodOf, plan, register, withCells } from "./golden.ts";
import {
  ADJUSTMENTS,
  CLOSINGS,
  DECISIONS,
  ENDED,
  GOLDEN_FIGURES,
  GUIDANCE,
  REPORTS,
  SAMPLE_DAY,
  SHARED_DOCUMENTS,
} from "./sample-facts.ts";
import {
  HOSTILE,
  SAMPLE_OFFICE,
  sampleAssessment,
  sampleDifficulty,
  sampleProposal,
  sampleResult,
  sampleWork,
} from "./sample-texts.ts";

export interface SampleOptions {
  /** Puts texts that attack exports into what agencies typed and into names of bodies. */
  hostile?: boolean;
  /** Whether the period before was of another length; it really was (default). */
  otherLength?: boolean;
}

function sampleObligations(): Obligation[] {
  return obligationsOf({
    plan,
    register,
    period: period2021,
    guidance: GUIDANCE,
    closings: CLOSINGS,
    adjustments: ADJUSTMENTS,
  });
}

/** The demo report with texts of several sentences in the place of its short ones. */
function withLongTexts(report: Report): Report {
  let longer = report;
  for (const { key, cells } of report.tables.duties) {
    const seed = `${report.agency} ${key}`;
    const { result, difficulty, proposal } = cells;
    longer = withCells(longer, key, {
      ...(typeof result === "string" && result !== "" ? { result: sampleResult(seed) } : {}),
      ...(difficulty ? { difficulty: sampleDifficulty(seed) } : {}),
      ...(proposal ? { proposal: sampleProposal(seed) } : {}),
    });
  }
  for (const { key } of report.tables.assessment) {
    const text = sampleAssessment(key, report.agency);
    if (text !== null) longer = withCells<"assessment">(longer, key, { text }, "assessment");
  }
  return longer;
}

/** Work of its own for every other agency. */
function withOwnWork(report: Report): Report {
  const { agency } = report;
  if (lot(agency, 2) !== 0) return report;
  return withCells(report, "own.1", {
    duty: sampleWork(agency),
    status: "Đã thực hiện",
    result: sampleResult(`${agency} own`),
    ...(lot(agency, 4) === 0 ? { difficulty: sampleDifficulty(`${agency} own`) } : {}),
  });
}

function sampleReport(agency: string, code: string, obligations: readonly Obligation[]): Report {
  const form = formOf(agency, { obligations });
  let report = withOwnWork(withLongTexts(demoReport(form, code)));
  for (const [, key, evidence] of SHARED_DOCUMENTS.filter(([owner]) => owner === agency)) {
    const result = sampleResult(`${agency} ${key}`);
    report = withCells(report, key, { status: "Đã thực hiện", completed: "12/11/2021", result, evidence });
  }
  if (!GOLDEN_FIGURES.includes(agency)) return report;
  const figures = form.tables.figures.rows.map((row) => ({ key: row.key, cells: goodFigure(row) }));
  return { ...report, tables: { ...report.tables, figures } };
}

/** Every report that the sample has, with what the check finds; the ended body's is none of its form. */
export function sampleChecked() {
  const obligations = sampleObligations();
  return REPORTS.filter(({ agency }) => agency !== ENDED.id).map(({ agency, code }) => {
    const form = formOf(agency, { obligations });
    const report = sampleReport(agency, code, obligations);
    return { agency, report, ...checkReport(report, { form, asOf: SAMPLE_DAY }) };
  });
}

function sampleHead(agency: string, over: Partial<Head>): Head {
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

/** What the same agencies gave in the period before: smaller figures, the same answers. */
function sampleLast(digests: ReadonlyMap<string, Digest>, otherLength: boolean): LastPeriod {
  const less = (value: number | null) => (value === null ? null : Math.floor(value * 0.8));
  return {
    period: periodOf("kh-6134-2020"),
    otherLength,
    records: [...digests].map(([agency, digest]) => ({
      agency,
      record: recordOf({
        ...digest,
        figures: digest.figures.map(({ key, total, coordinated }) => ({
          key,
          total: less(total),
          coordinated: less(coordinated),
        })),
      }),
    })),
  };
}

function hostileText(place: number): string {
  return HOSTILE[place % HOSTILE.length] ?? "";
}

/** The register with the ended body; where it is to be hostile, every second name attacks. */
function sampleRegister(hostile: boolean): Register {
  const agencies = [...register.agencies, ENDED];
  if (!hostile) return { ...register, agencies };
  return {
    ...register,
    agencies: agencies.map((agency, place) =>
      place % 2 === 0
        ? { ...agency, name: `${hostileText(place / 2)} ${agency.name}`, shortName: hostileText(place / 2) }
        : agency,
    ),
  };
}

/** Every second text attacks alone, every other one in front of what was there. */
function withHostileTexts({ texts, view, office, schema }: ProvinceDocument): ProvinceDocument {
  return {
    schema,
    view: {
      ...view,
      doubles: view.doubles.map((double, place) => ({ ...double, type: hostileText(place) })),
    },
    texts: texts.map((line, place) => {
      const attack = hostileText(Math.floor(place / 2));
      return { ...line, text: place % 2 === 0 ? attack : `${attack} ${line.text}` };
    }),
    office: { ...office, proposals: HOSTILE.join("\n"), signer_name: "{name}" },
  };
}

/** A realistic document of the province; the same for the same options. */
export function sampleDocument({
  hostile = false,
  otherLength = true,
}: SampleOptions = {}): ProvinceDocument {
  const obligations = sampleObligations();
  const checked = new Map(sampleChecked().map(({ agency, read }) => [agency, read]));
  const digests = new Map(
    [...checked].map(([agency, read]) => [
      agency,
      makeDigest(read, { onBehalf: agency === "hoi-cuu-chien-binh-tinh" }),
    ]),
  );
  const reports = REPORTS.map(({ agency, sentOn, head: over }): ReportFacts => {
    const head = sampleHead(agency, over);
    const digest = head.counted === null ? null : (digests.get(agency) ?? null);
    return { head, firstSentOn: sentOn, digest };
  });
  const view = buildProvinceView({
    plan,
    register: sampleRegister(hostile),
    period: period2021,
    asOf: SAMPLE_DAY,
    obligations,
    guidance: GUIDANCE,
    indicators,
    reports,
    doubleDecisions: DECISIONS,
    last: sampleLast(digests, otherLength),
  });
  const texts = textLines({
    obligations,
    agencies: view.agencies,
    texts: view.agencies.flatMap(({ id, counted }) => {
      const read = checked.get(id);
      return read && counted !== null ? [{ agency: id, version: counted, texts: textsOf(read) }] : [];
    }),
  });
  const document: ProvinceDocument = { schema: 2, view, texts, office: SAMPLE_OFFICE };
  return hostile ? withHostileTexts(document) : document;
}
