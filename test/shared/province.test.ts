import { expect, test } from "vitest";
import type { Counts, DutyState } from "../../shared/province/view.ts";
import { recordOf } from "../../shared/report/record.ts";
import { formOf, goodReport, periodOf, plan, withCells } from "./golden.ts";
import { agencyOf, dutyOf, factsOf, owedWithout, view } from "./province-support.ts";

const finance = withCells(goodReport(formOf("so-tai-chinh")), "II.4.c", { status: "Đang thực hiện" });

test("with no report every expected agency is missing and every asked duty incomplete", () => {
  const { reporting, totals, agencies, figures, documents, doubles, notCounted, last } = view([]);
  const expected = agencies.filter((agency) => agency.expected).length;
  expect(reporting).toEqual({
    ...{ expected, received: 0, approved: 0, onTime: 0 },
    ...{ late: 0, missing: expected, exempt: 0 },
  });
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
  expect(figures.every(({ sum, parts }) => sum === null && parts.length === 0)).toBe(true);
  expect({ documents, doubles, notCounted, last }).toEqual({
    documents: { cited: 0, withoutDoubles: 0 },
    doubles: [],
    notCounted: [],
    last: null,
  });
});

test("a duty led by one agency stands as that agency's counted report says, with its source", () => {
  expect(dutyOf(view([factsOf(finance)]), "II.4.c")).toEqual({
    duty: "II.4.c",
    section: "II.4",
    leadIn: plan.duties.find(({ id }) => id === "II.4.c")?.leadIn,
    text: plan.duties.find(({ id }) => id === "II.4.c")?.text,
    deadlineText: "Hàng năm",
    guidance: null,
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
        exempt: null,
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
        exempt: null,
      },
    ],
    invited: [],
  });
});

test("a shared duty is incomplete, n of m, until every lead that is asked counts", () => {
  const line = dutyOf(view([factsOf(finance)]), "II.3.a.1");
  expect([line?.state, line?.answered, line?.of]).toEqual(["incomplete", 1, 29]);
});

test("a report that was sent and not approved is received and changes nothing else", () => {
  const sent = view([factsOf(finance, { state: "sent", counted: null, rev: 1 })]);
  const none = view([]);
  expect(sent.reporting).toEqual({ ...none.reporting, received: 1, onTime: 1, missing: 36 });
  for (const part of ["duties", "totals", "sections", "figures", "documents", "doubles"] as const) {
    expect(sent[part]).toEqual(none[part]);
  }
});

test("the duty to send this very report is done for an agency once its report counts", () => {
  const before = dutyOf(view([]), "III.3.b");
  const after = dutyOf(view([factsOf(finance)]), "III.3.b");
  expect(before?.leads.find(({ agency }) => agency === "so-tai-chinh")?.standing).toBe("missing");
  expect(after?.leads.find(({ agency }) => agency === "so-tai-chinh")).toEqual({
    agency: "so-tai-chinh",
    answersFor: null,
    standing: "done",
    source: { version: 1, key: "III.3.b" },
    completed: null,
    overdue: false,
    closedIn: null,
    exempt: null,
  });
});

test("sections count duties without invitations, and the province is the sum of its sections", () => {
  const { sections, totals } = view([factsOf(finance)]);
  const seven = sections.find(({ id }) => id === "II.7");
  expect(seven?.duties).toEqual({ done: 1 });
  const sum: Counts<DutyState> = {};
  for (const { duties } of sections) {
    for (const [state, n] of Object.entries(duties) as [DutyState, number][])
      sum[state] = (sum[state] ?? 0) + n;
  }
  expect(totals.duties).toEqual(sum);
});

test("an exempt duty is named with its reason, and its state follows the leads that are left", () => {
  const one = view([], { obligations: owedWithout("so-tai-chinh", "II.4.c") });
  const line = dutyOf(one, "II.4.c");
  expect([line?.state, line?.leads[0]?.standing, line?.leads[0]?.exempt]).toEqual([
    "exempt",
    "exempt",
    "Đang giải thể (minh họa)",
  ]);
  expect(agencyOf(one, "so-tai-chinh")).toEqual(agencyOf(view([]), "so-tai-chinh"));
  expect(one.sections.find(({ id }) => id === "II.4")?.duties).toEqual({
    exempt: 1,
    incomplete: 1,
    not_yet: 1,
  });
});

test("a duty shows the newest Central document that counts by the cut-off, or that it waits", () => {
  const document = (name: string, date: string) => ({
    ...{ planId: plan.id, duty: "II.3.b.1", document: name, date, due: null },
  });
  const guidance = [
    document("Văn bản minh họa 1", "2021-02-01"),
    document("Văn bản minh họa 2", "2021-05-01"),
    document("Văn bản minh họa 3", "2021-12-15"),
    { ...document("Văn bản của kế hoạch khác", "2021-06-01"), planId: "khac" },
  ];
  for (const entered of [guidance, [...guidance].reverse()]) {
    const guided = view([], { guidance: entered });
    expect(["II.3.b.1", "II.3.b.2", "II.4.c"].map((duty) => dutyOf(guided, duty)?.guidance)).toEqual([
      { document: "Văn bản minh họa 2", date: "2021-05-01", due: null },
      "waiting",
      null,
    ]);
  }
});

test("the period before tells its name, whether it compares, and the statuses that counted then", () => {
  const { digest } = factsOf(finance);
  const record = recordOf(digest!);
  const period = periodOf("kh-6134-2020");
  const lastOf = (agency: string) =>
    view([], { last: { period, otherLength: true, records: [{ agency, record }] } }).last;
  const { done = 0, in_progress = 0 } = record.statuses;
  expect(lastOf("so-tai-chinh")).toEqual({
    ...{ id: "kh-6134-2020", name: "Năm 2020", otherLength: true },
    statuses: { done, in_progress },
  });
  expect([done > 10, in_progress]).toEqual([true, 1]);
  // A body that did not stand then never counted.
  expect(lastOf("so-nong-nghiep-moi-truong")?.statuses).toEqual({});
});
