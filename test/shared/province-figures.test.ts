import fc from "fast-check";
import { expect, test } from "vitest";
import { addFigureTallies, type FigureTally, NO_FIGURE } from "../../shared/province/figures.ts";
import type { ReportFacts } from "../../shared/province/input.ts";
import type { FigureLine } from "../../shared/province/view.ts";
import { makeDigest } from "../../shared/report/make-digest.ts";
import { readReport } from "../../shared/report/reading/read-report.ts";
import type { PeriodRecord } from "../../shared/report/record.ts";
import type { Report } from "../../shared/report/report.ts";
import { formOf, goodReport, indicators, obligations2021, periodOf, withCells } from "./golden.ts";
import { factsOf, headOf, view } from "./province-support.ts";

const finance = goodReport(formOf("so-tai-chinh"));
const district = goodReport(formOf("ubnd-ba-tri"));

const figureOf = (reported: { figures: FigureLine[] }, key: string) =>
  reported.figures.find((figure) => figure.key === key);

test("a joint figure is told as reported and without what was only coordinated, with the list behind it", () => {
  const changed = withCells<"figures">(
    district,
    "pho-bien-cuoc",
    { total: "30", coordinated: "4" },
    "figures",
  );
  const line = figureOf(
    view([factsOf(finance), factsOf(changed, { counted: 2, latest: 2 })]),
    "pho-bien-cuoc",
  );
  expect({ ...line, awaited: line?.awaited.length }).toEqual({
    key: "pho-bien-cuoc",
    number: "2",
    name: "Số cuộc phổ biến, giáo dục pháp luật trực tiếp",
    unit: "cuộc",
    kind: "count",
    nature: "flow",
    joint: true,
    partOf: null,
    source: "Biểu 09e, Thông tư số 03/2019/TT-BTP",
    sum: { reported: 54, withoutCoordinated: 45, agencies: 2 },
    parts: [
      { agency: "so-tai-chinh", version: 1, total: 24, coordinated: 5 },
      { agency: "ubnd-ba-tri", version: 2, total: 30, coordinated: 4 },
    ],
    // All 37 but these two; the invited bodies are of kinds that it does not concern.
    awaited: 35,
    last: null,
  });
});

test("money adds up in nghìn đồng and is never taken for joint", () => {
  const line = figureOf(view([factsOf(finance), factsOf(district)]), "kinh-phi");
  expect([line?.sum, line?.parts]).toEqual([
    { reported: 171_000, withoutCoordinated: 171_000, agencies: 2 },
    [
      { agency: "so-tai-chinh", version: 1, total: 85_500, coordinated: null },
      { agency: "ubnd-ba-tri", version: 1, total: 85_500, coordinated: null },
    ],
  ]);
});

test("0 is a value and blank is none: who left it blank is awaited", () => {
  const zero = withCells<"figures">(district, "to-hoa-giai", { total: "0" }, "figures");
  const blank = withCells<"figures">(district, "to-hoa-giai", { total: null }, "figures");
  const told = (report: Report) => {
    const line = figureOf(view([factsOf(report)]), "to-hoa-giai");
    return [line?.sum, line?.parts.length, line?.awaited.includes("ubnd-ba-tri"), line?.awaited.length];
  };
  expect(told(zero)).toEqual([{ reported: 0, withoutCoordinated: 0, agencies: 1 }, 1, false, 8]);
  expect(told(blank)).toEqual([null, 0, true, 9]);
});

test("nobody waits for the figures of an agency that is exempt", () => {
  const obligations = obligations2021.map((one): typeof one =>
    one.agency === "so-y-te" ? { ...one, asked: "exempt", exempt: "Minh họa" } : one,
  );
  const before = figureOf(view([]), "kinh-phi")?.awaited;
  expect(figureOf(view([], { obligations }), "kinh-phi")?.awaited).toEqual(
    before?.filter((agency) => agency !== "so-y-te"),
  );
  expect(before?.length).toBe(37);
});

test("a period without figures has no lines", () => {
  expect(view([factsOf(finance)], { indicators: null }).figures).toEqual([]);
});

test("the period before is the same sum over the records of bodies that counted then", () => {
  const record = (total: number | null, coordinated: number | null): PeriodRecord => ({
    answers: [],
    statuses: {},
    figures: [{ key: "pho-bien-cuoc", total, coordinated }],
  });
  const last = {
    period: periodOf("kh-6134-2020"),
    otherLength: true,
    records: [
      { agency: "so-tai-chinh", record: record(7, 2) },
      { agency: "so-y-te", record: record(null, null) },
      { agency: "ubnd-ba-tri", record: record(5, null) },
      // It did not stand in 2020.
      { agency: "so-nong-nghiep-moi-truong", record: record(100, 0) },
    ],
  };
  const { figures } = view([], { last });
  expect(figures.filter((line) => line.last !== null).map((line) => [line.key, line.sum, line.last])).toEqual(
    [["pho-bien-cuoc", null, { reported: 12, withoutCoordinated: 10, agencies: 2 }]],
  );
});

const tally: fc.Arbitrary<FigureTally> = fc.record({
  reported: fc.nat(1e9),
  withoutCoordinated: fc.nat(1e9),
  agencies: fc.nat(99),
});
test("adding figures is associative and commutative, and none changes nothing", () => {
  fc.assert(
    fc.property(tally, tally, tally, (a, b, c) => {
      expect(addFigureTallies(addFigureTallies(a, b), c)).toEqual(
        addFigureTallies(a, addFigureTallies(b, c)),
      );
      expect(addFigureTallies(a, b)).toEqual(addFigureTallies(b, a));
      expect(addFigureTallies(NO_FIGURE, a)).toEqual(a);
    }),
  );
});

/** A typed figure: blank, or a count with dots for thousands; `coordinated` at most the total. */
const typed = fc.option(
  fc
    .tuple(fc.nat(2_000_000), fc.nat(100))
    .map(([total, share]) => ({ total, coordinated: Math.floor((total * share) / 100) })),
  { nil: null, freq: 4 },
);
const withDots = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ".");

const AGENCIES = ["so-tai-chinh", "so-y-te", "cong-an-tinh", "bao-dong-khoi", "ubnd-ba-tri"];
const FORMS = new Map(AGENCIES.map((agency) => [agency, formOf(agency)]));
const KEYS = ["pho-bien-cuoc", "bao-cao-vien", "to-hoa-giai"];

type Typed = Record<string, { total: number; coordinated: number } | null>;
interface Sent {
  versions: Typed[];
  counted: number | null;
}
const sent: fc.Arbitrary<Sent> = fc
  .tuple(
    fc.array(fc.record(Object.fromEntries(KEYS.map((key) => [key, typed]))), { maxLength: 3 }),
    fc.nat(3),
  )
  .map(([versions, counted]) => ({
    versions,
    counted: counted === 0 || counted > versions.length ? null : counted,
  }));

function reportWith(agency: string, values: Typed): Report {
  const form = FORMS.get(agency)!;
  const report: Report = { ...goodReport(form), tables: { duties: [], figures: [], assessment: [] } };
  report.tables.figures = KEYS.map((key) => {
    const value = values[key];
    if (!value) return { key, cells: {} };
    return { key, cells: { total: withDots(value.total), coordinated: withDots(value.coordinated) } };
  });
  return report;
}

function storedAs(agency: string, { versions, counted }: Sent): ReportFacts {
  const shown = counted === null ? null : versions[counted - 1]!;
  const latest = versions.length;
  return {
    head: headOf(agency, { state: latest === 0 ? null : "sent", latest, versions: latest, counted }),
    firstSentOn: latest === 0 ? null : "2021-12-01",
    digest: shown && makeDigest(readReport(reportWith(agency, shown), FORMS.get(agency)!)),
  };
}

/** The plain model: the typed cells of counted versions, added one by one; blank is no part. */
function modelOf(all: [string, Sent][], key: string) {
  const indicator = indicators.indicators.find(({ id }) => id === key)!;
  const parts = all.flatMap(([agency, { versions, counted }]) => {
    const given = counted === null ? null : versions[counted - 1]?.[key];
    if (!given || counted === null || !FORMS.get(agency)!.tables.figures.rows.some((row) => row.key === key))
      return [];
    const coordinated = indicator.joint ? given.coordinated : null;
    return [{ agency, version: counted, total: given.total, coordinated }];
  });
  let reported = 0;
  let withoutCoordinated = 0;
  for (const part of parts) {
    reported += part.total;
    withoutCoordinated += part.total - (part.coordinated ?? 0);
  }
  return { parts, sum: parts.length === 0 ? null : { reported, withoutCoordinated, agencies: parts.length } };
}

test("totals equal the merge over counted versions recomputed from their cells; nothing else is added", () => {
  fc.assert(
    fc.property(fc.tuple(...AGENCIES.map(() => sent)), (reports) => {
      const all = AGENCIES.map((agency, place): [string, Sent] => [agency, reports[place]!]);
      const reported = view(all.map(([agency, one]) => storedAs(agency, one)));
      for (const key of KEYS) {
        const { parts, sum, awaited } = figureOf(reported, key)!;
        expect({ parts, sum }).toEqual(modelOf(all, key));
        const gave = new Set(parts.map(({ agency }) => agency));
        expect(awaited.filter((agency) => gave.has(agency))).toEqual([]);
      }
      // Whoever sent and does not count is named: received, not approved.
      const named = reported.agencies.filter(({ latest, counted }) => latest !== null && counted === null);
      expect(named.map(({ id }) => id)).toEqual(
        all.filter(([, { versions, counted }]) => versions.length > 0 && counted === null).map(([id]) => id),
      );
    }),
    { numRuns: 200 },
  );
});

test("the order in which the store gives the reports changes nothing", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([finance, district, goodReport(formOf("so-y-te"))], { minLength: 3 }),
      (reports) => {
        const inOrder = [finance, district, goodReport(formOf("so-y-te"))].map((report) => factsOf(report));
        expect(view(reports.map((report) => factsOf(report)))).toEqual(view(inOrder));
      },
    ),
    { numRuns: 6 },
  );
});
