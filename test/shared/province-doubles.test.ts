import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DoubleDecision, ReportFacts } from "../../shared/province/input.ts";
import type { Report } from "../../shared/report/report.ts";
import { formOf, goodReport, withCells } from "./golden.ts";
import { factsOf, view } from "./province-support.ts";

/** A report of which just some rows cite a document. */
function citing(agency: string, evidence: Record<string, string>): Report {
  let report = goodReport(formOf(agency));
  const bare = report.tables.duties.map(({ key, cells: { evidence: _, ...cells } }) => ({ key, cells }));
  report = { ...report, tables: { ...report.tables, duties: bare } };
  for (const [key, cell] of Object.entries(evidence)) report = withCells(report, key, { evidence: cell });
  return report;
}

const PLAN_45 = "Kế hoạch số 45/KH-STC ngày 12/4/2021 về việc bố trí kinh phí";
const leads = citing("so-tai-chinh", { "II.4.c": PLAN_45 });
// As another officer writes it: other case, other letters for Đ, another name for its kind.
const coordinates = citing("so-tu-phap", { "II.4.c": "KH số 45/kh-stc ngày 12/04/2021" });

const doublesOf = (reports: Report[], doubleDecisions: DoubleDecision[] = []) => {
  const { documents, doubles } = view(
    reports.map((report) => factsOf(report)),
    { doubleDecisions },
  );
  return { documents, doubles };
};

test("a document that lead and coordinator both cite is listed once, with every place, in protocol order", () => {
  expect(doublesOf([leads, coordinates])).toEqual({
    documents: { cited: 2, withoutDoubles: 2 },
    doubles: [
      {
        id: "2021-04-12 45/kh-stc",
        type: "KH",
        number: "45/KH-STC",
        date: "2021-04-12",
        places: [
          { agency: "so-tu-phap", key: "II.4.c", duty: "II.4.c", role: "coordinate", version: 1 },
          { agency: "so-tai-chinh", key: "II.4.c", duty: "II.4.c", role: "lead", version: 1 },
        ],
        decision: null,
        rev: 248_512_319_787_974,
      },
    ],
  });
});

test.each<[string, Report[]]>([
  ["one agency alone", [citing("so-tu-phap", { "II.4.c": PLAN_45, "II.8.b": PLAN_45 })]],
  ["another day", [leads, citing("so-tu-phap", { "II.4.c": "Kế hoạch số 45/KH-STC ngày 13/4/2021" })]],
  ["another number", [leads, citing("so-tu-phap", { "II.4.c": "Kế hoạch số 46/KH-STC ngày 12/4/2021" })]],
  ["no date", [leads, citing("so-tu-phap", { "II.4.c": "Kế hoạch số 45/KH-STC" })]],
  ["a link without a number", [leads, citing("so-tu-phap", { "II.4.c": "https://bentre.example/45" })]],
  ["two leads of different duties", [leads, citing("so-noi-vu", { "II.3.a.1": PLAN_45 })]],
])("it is no double report where it is %s", (_why, reports) => {
  expect(doublesOf(reports).doubles).toEqual([]);
});

test("two leads of the same duty may tell of the same work", () => {
  const both = ["so-noi-vu", "ubnd-ba-tri"].map((agency) => citing(agency, { "II.3.a.1": PLAN_45 }));
  expect(
    doublesOf(both).doubles.map(({ places }) => places.map(({ agency, role }) => [agency, role])),
  ).toEqual([
    [
      ["so-noi-vu", "lead"],
      ["ubnd-ba-tri", "lead"],
    ],
  ]);
});

test("versions that do not count cite nothing", () => {
  const { documents, doubles } = view([
    factsOf(leads),
    factsOf(coordinates, { state: "sent", counted: null }),
  ]);
  expect({ documents, doubles }).toEqual({ documents: { cited: 1, withoutDoubles: 1 }, doubles: [] });
});

const decision = (verdict: "same" | "different"): DoubleDecision => ({
  id: "2021-04-12 45/kh-stc",
  verdict,
  note: "Minh họa",
  by: "Người minh họa D",
  at: "2021-12-19T03:00:00.000Z",
});

test.each(["same", "different"] as const)(
  "what was decided to be %s is shown with who decided",
  (verdict) => {
    const { id: _, ...decided } = decision(verdict);
    expect(doublesOf([leads, coordinates], [decision(verdict)]).doubles.map((one) => one.decision)).toEqual([
      decided,
    ]);
  },
);

describe("a decision covers the reports that its maker saw", () => {
  const covers = { "so-tu-phap": 1, "so-tai-chinh": 1 };
  const seen = { ...decision("same"), covers };
  const { id: _, ...told } = decision("same");
  const again = (reports: ReportFacts[]) => {
    const { documents, doubles } = view(reports, { doubleDecisions: [seen] });
    return [documents.withoutDoubles, doubles.map((one) => [one.decision, one.former ?? null])];
  };
  const two = [factsOf(leads), factsOf(coordinates)];

  test("and stands while they are the same", () => {
    expect(again(two)).toEqual([1, [[told, null]]]);
  });

  test("another agency's later report opens it again, and names what was decided", () => {
    const third = factsOf(citing("so-noi-vu", { "II.3.a.1": PLAN_45 }));
    expect(again([...two, third])).toEqual([3, [[null, told]]]);
  });

  test("so does a later version of one of them", () => {
    expect(again([factsOf(leads), factsOf(coordinates, { latest: 2, counted: 2 })])).toEqual([
      2,
      [[null, told]],
    ]);
  });

  test("each of that is another revision, and the same sight the same one", () => {
    const revOf = (reports: ReportFacts[], doubleDecisions: DoubleDecision[] = []) =>
      view(reports, { doubleDecisions }).doubles[0]?.rev;
    const later = [factsOf(leads), factsOf(coordinates, { latest: 2, counted: 2 })];
    const revs = [revOf(two), revOf(later), revOf(two, [seen]), revOf(later, [seen])];
    expect(new Set(revs).size).toBe(4);
    expect(revOf([...two].reverse())).toBe(revs[0]);
  });
});

test("only what was decided to be the same is counted once, however often it is cited", () => {
  const thrice = citing("so-tai-chinh", { "II.4.c": `${PLAN_45}\n${PLAN_45}`, "II.7.b": PLAN_45 });
  const counted = (decisions: DoubleDecision[]) => doublesOf([thrice, coordinates], decisions).documents;
  expect(counted([])).toEqual({ cited: 4, withoutDoubles: 4 });
  expect(counted([decision("different")])).toEqual({ cited: 4, withoutDoubles: 4 });
  expect(counted([decision("same")])).toEqual({ cited: 4, withoutDoubles: 1 });
  const { places } = doublesOf([thrice, coordinates]).doubles[0]!;
  expect(places.map(({ agency, key }) => [agency, key])).toEqual([
    ["so-tu-phap", "II.4.c"],
    ["so-tai-chinh", "II.4.c"],
    ["so-tai-chinh", "II.7.b"],
  ]);
});

test("a decision about a document that nobody cites any more changes nothing", () => {
  expect(doublesOf([leads], [decision("same")])).toEqual({
    documents: { cited: 1, withoutDoubles: 1 },
    doubles: [],
  });
});

test("without what is decided the same, every document is counted as often as before", () => {
  const numbers = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 });
  const cell = (list: number[]) => list.map((n) => `Kế hoạch số ${n}/KH-STC ngày 12/4/2021`).join("\n");
  fc.assert(
    fc.property(numbers, numbers, fc.subarray([1, 2, 3, 4]), (lead, other, same) => {
      const reports = [
        citing("so-tai-chinh", { "II.4.c": cell(lead) }),
        citing("so-tu-phap", { "II.4.c": cell(other) }),
      ];
      const decisions = same.map((n) => ({ ...decision("same"), id: `2021-04-12 ${n}/kh-stc` }));
      const all = [...lead, ...other];
      const shared = same.filter((n) => lead.includes(n) && other.includes(n));
      const saved = shared.reduce((sum, n) => sum + all.filter((one) => one === n).length - 1, 0);
      expect(doublesOf(reports, decisions).documents).toEqual({
        cited: all.length,
        withoutDoubles: all.length - saved,
      });
    }),
    { numRuns: 60 },
  );
});
