import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildProvinceView, type ReportFacts } from "../../shared/province/build-view.ts";
import { addTallies, type DutyTally, dutyStateOf } from "../../shared/province/tally.ts";
import type { Counts, DutyState, Standing } from "../../shared/province/view.ts";
import { checkReport } from "../../shared/report/check.ts";
import { makeDigest, textsOf } from "../../shared/report/make-digest.ts";
import type { Report } from "../../shared/report/report.ts";
import { formOf, goodReport, obligations2021, period2021, plan, register, withCells } from "./golden.ts";

const asOf = "2021-12-10";

function facts(report: Report, over: Partial<ReportFacts["head"]> = {}): ReportFacts {
  const form = formOf(report.agency);
  const { read } = checkReport(report, { form, asOf });
  const head = {
    period: period2021.id,
    agency: report.agency,
    state: "approved" as const,
    latest: 1,
    counted: 1,
    rev: 3,
    ...over,
  };
  const counts = head.counted !== null;
  return {
    head,
    firstSentOn: "2021-12-09",
    digest: counts ? makeDigest(read) : null,
    texts: counts ? textsOf(read) : [],
  };
}

function view(reports: ReportFacts[]) {
  return buildProvinceView({
    plan,
    register,
    period: period2021,
    obligations: obligations2021,
    reports,
    asOf,
  });
}

const finance = withCells(goodReport(formOf("so-tai-chinh")), "II.4.c", {
  status: "Đang thực hiện",
  difficulty: "Chưa có hướng dẫn",
  proposal: "=HYPERLINK(1)",
});

test("with no report every expected agency is missing and every asked duty incomplete", () => {
  const { reporting, totals, agencies, texts } = view([]);
  const expected = agencies.filter((agency) => agency.expected).length;
  expect(reporting).toEqual({ expected, received: 0, approved: 0, onTime: 0 });
  expect(expected).toBe(37);
  expect(agencies.filter((agency) => !agency.expected).map(({ id }) => id)).toEqual([
    "toa-an-nhan-dan-tinh",
    "vien-kiem-sat-nhan-dan-tinh",
    "doan-luat-su-tinh",
    "hoi-luat-gia-tinh",
    "hiep-hoi-doanh-nghiep-tinh",
  ]);
  // II.1.b, II.6.a and II.7.a are invitations; six duties wait for guidance; II.4.b and II.6.c begin in 2022.
  expect(totals.duties).toEqual({ incomplete: 52 - 3 - 6 - 2, waiting: 6, not_yet: 2 });
  expect(texts).toEqual([]);
});

test("a duty led by one agency stands as that agency's counted report says, with its source", () => {
  const line = view([facts(finance)]).duties.find(({ duty }) => duty === "II.4.c");
  expect(line).toEqual({
    duty: "II.4.c",
    section: "II.4",
    leadIn: plan.duties.find(({ id }) => id === "II.4.c")?.leadIn,
    text: plan.duties.find(({ id }) => id === "II.4.c")?.text,
    deadlineText: "Hàng năm",
    state: "in_progress",
    answered: 1,
    of: 1,
    leads: [
      {
        agency: "so-tai-chinh",
        answersFor: null,
        standing: "in_progress",
        source: { version: 1, key: "II.4.c" },
        completed: "2021-11-05",
        overdue: false,
        closedIn: null,
      },
    ],
    coordinators: [
      {
        agency: "so-tu-phap",
        answersFor: null,
        standing: "missing",
        source: null,
        completed: null,
        overdue: false,
        closedIn: null,
      },
    ],
    invited: [],
  });
});

test("a shared duty is incomplete, n of m, until every lead that is asked counts", () => {
  const line = view([facts(finance)]).duties.find(({ duty }) => duty === "II.3.a.1");
  expect([line?.state, line?.answered, line?.of]).toEqual(["incomplete", 1, 29]);
});

test("a report that was sent and not approved is received and changes nothing else", () => {
  const sent = view([facts(finance, { state: "sent", counted: null, rev: 1 })]);
  const none = view([]);
  expect(sent.reporting).toEqual({ ...none.reporting, received: 1, onTime: 1 });
  expect(sent.duties).toEqual(none.duties);
  expect(sent.totals).toEqual(none.totals);
});

test("texts are listed with agency, row and version, as they were typed", () => {
  expect(view([facts(finance, { counted: 2, latest: 2 })]).texts).toEqual([
    {
      kind: "difficulty",
      agency: "so-tai-chinh",
      answersFor: null,
      duty: "II.4.c",
      key: "II.4.c",
      version: 2,
      text: "Chưa có hướng dẫn",
    },
    {
      kind: "proposal",
      agency: "so-tai-chinh",
      answersFor: null,
      duty: "II.4.c",
      key: "II.4.c",
      version: 2,
      text: "=HYPERLINK(1)",
    },
  ]);
});

test("the duty to send this very report is done for an agency once its report counts", () => {
  const before = view([]).duties.find(({ duty }) => duty === "III.3.b");
  const after = view([facts(finance)]).duties.find(({ duty }) => duty === "III.3.b");
  expect(before?.leads.find(({ agency }) => agency === "so-tai-chinh")?.standing).toBe("missing");
  expect(after?.leads.find(({ agency }) => agency === "so-tai-chinh")).toEqual({
    agency: "so-tai-chinh",
    answersFor: null,
    standing: "done",
    source: { version: 1, key: "III.3.b" },
    completed: null,
    overdue: false,
    closedIn: null,
  });
});

test("sections count duties without invitations, and the province is the sum of its sections", () => {
  const { sections, totals } = view([facts(finance)]);
  const seven = sections.find(({ id }) => id === "II.7");
  expect(seven?.duties).toEqual({ done: 1 });
  const sum: Counts<DutyState> = {};
  for (const { duties } of sections) {
    for (const [state, n] of Object.entries(duties) as [DutyState, number][])
      sum[state] = (sum[state] ?? 0) + n;
  }
  expect(totals.duties).toEqual(sum);
});

describe("a duty as a whole", () => {
  const CASES: [Counts<Standing>, DutyState, number, number][] = [
    [{}, "invited", 0, 0],
    [{ done: 2 }, "done", 2, 2],
    [{ done: 1, not_arising: 1 }, "done", 2, 2],
    [{ not_arising: 2 }, "not_arising", 2, 2],
    [{ not_started: 2 }, "not_started", 2, 2],
    [{ not_yet: 2 }, "not_yet", 0, 0],
    [{ waiting: 2 }, "waiting", 0, 0],
    [{ done: 1, missing: 1 }, "incomplete", 1, 2],
    [{ missing: 1, not_yet: 1 }, "incomplete", 0, 1],
    [{ done: 1, not_started: 1 }, "in_progress", 2, 2],
    [{ not_arising: 1, not_started: 1 }, "in_progress", 2, 2],
    [{ done: 1, not_yet: 1 }, "in_progress", 1, 1],
    [{ in_progress: 1 }, "in_progress", 1, 1],
  ];
  test.each(CASES)("leads standing %j make it %s", (leads, state, answered, of) => {
    expect(dutyStateOf({ leads, coordinators: { missing: 3 }, invited: { done: 1 } })).toEqual({
      state,
      answered,
      of,
    });
  });
});

const counts: fc.Arbitrary<Counts<Standing>> = fc.dictionary(
  fc.constantFrom<Standing>("done", "in_progress", "missing", "waiting"),
  fc.nat(50),
);
const tally: fc.Arbitrary<DutyTally> = fc.record({ leads: counts, coordinators: counts, invited: counts });

test("adding tallies is associative, so that a country is the sum of its provinces", () => {
  fc.assert(
    fc.property(tally, tally, tally, (a, b, c) => {
      expect(addTallies(addTallies(a, b), c)).toEqual(addTallies(a, addTallies(b, c)));
    }),
  );
});
