import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReportFacts } from "../../shared/province/input.ts";
import { addTotals, NO_TOTALS, type ProvinceTotals, totalsOf } from "../../shared/province/totals.ts";
import type { Counts, DutyState, Standing } from "../../shared/province/view.ts";
import { formOf, goodReport, obligations2021 } from "./golden.ts";
import { factsOf, view } from "./province-support.ts";

const count = fc.integer({ min: 1, max: 9999 });
const counts = <K extends string>(...keys: K[]): fc.Arbitrary<Counts<K>> =>
  fc.dictionary(fc.constantFrom(...keys), count) as fc.Arbitrary<Counts<K>>;
const reporting = fc.record({
  expected: count,
  received: count,
  approved: count,
  onTime: count,
  late: count,
  missing: count,
  exempt: count,
});
const totals: fc.Arbitrary<ProvinceTotals> = fc.record({
  provinces: count,
  reporting,
  duties: counts<DutyState>("done", "incomplete", "waiting", "exempt"),
  obligations: counts<Standing>("done", "missing", "waiting", "exempt"),
  figures: fc.dictionary(
    fc.constantFrom("thi-cuoc", "tai-lieu", "kinh-phi"),
    fc.record({ reported: count, withoutCoordinated: count, agencies: count }),
    { noNullPrototype: true },
  ),
  documents: fc.record({ cited: count, withoutDoubles: count }),
});

test("a country's totals do not depend on how its provinces are grouped or ordered", () => {
  fc.assert(
    fc.property(totals, totals, totals, (a, b, c) => {
      expect(addTotals(addTotals(a, b), c)).toEqual(addTotals(a, addTotals(b, c)));
      expect(addTotals(a, b)).toEqual(addTotals(b, a));
      expect(addTotals(a, NO_TOTALS)).toEqual(a);
      expect(addTotals(NO_TOTALS, a)).toEqual(a);
    }),
  );
});

const AGENCIES = ["so-noi-vu", "so-tu-phap", "so-tai-chinh", "cong-an-tinh", "tinh-doan", "ubnd-ba-tri"];
const FACTS = new Map(AGENCIES.map((agency) => [agency, factsOf(goodReport(formOf(agency)))]));

/** One part of the province as if it were a province of its own. */
function partView(agencies: readonly string[], reports: readonly ReportFacts[]) {
  const own = new Set(agencies);
  return view(
    reports.filter(({ head }) => own.has(head.agency)),
    { obligations: obligations2021.filter(({ agency }) => own.has(agency)) },
  );
}

test("the sum over parts of a province is the whole recomputed from the digests, however it is parted", () => {
  const sides = fc.tuple(...AGENCIES.map(() => fc.tuple(fc.boolean(), fc.boolean())));
  fc.assert(
    fc.property(sides, (drawn) => {
      const reports = AGENCIES.filter((_, place) => drawn[place]![1]).map((agency) => FACTS.get(agency)!);
      const [left, right] = [true, false].map((side) =>
        AGENCIES.filter((_, place) => drawn[place]![0] === side),
      );
      const parted = addTotals(totalsOf(partView(left!, reports)), totalsOf(partView(right!, reports)));
      const whole = totalsOf(partView(AGENCIES, reports));
      // Duties stand in each province for themselves; all the rest is the same.
      expect({ ...parted, provinces: 1, duties: {} }).toEqual({ ...whole, duties: {} });
      const held = reports.flatMap(({ digest }) => digest!.figures).filter(({ total }) => total !== null);
      const keys = new Set(held.map(({ key }) => key));
      expect(Object.keys(parted.figures).sort()).toEqual([...keys].sort());
      for (const key of keys) {
        const given = held.filter((figure) => figure.key === key);
        expect(parted.figures[key]).toEqual({
          reported: given.reduce((sum, { total }) => sum + total!, 0),
          withoutCoordinated: given.reduce((sum, one) => sum + one.total! - (one.coordinated ?? 0), 0),
          agencies: given.length,
        });
      }
      expect(parted.documents.cited).toBe(reports.flatMap(({ digest }) => digest!.evidence).length);
    }),
    { numRuns: 60 },
  );
});

test("what a province publishes names nobody and holds no text", () => {
  const { reporting, totals, documents, figures } = view([FACTS.get("so-tai-chinh")!]);
  expect(totalsOf(view([FACTS.get("so-tai-chinh")!]))).toEqual({
    provinces: 1,
    reporting,
    duties: totals.duties,
    obligations: totals.obligations,
    figures: Object.fromEntries(figures.flatMap(({ key, sum }) => (sum === null ? [] : [[key, sum]]))),
    documents,
  });
});
