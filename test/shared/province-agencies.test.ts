import { expect, test } from "vitest";
import { obligationsOf } from "../../shared/register/obligations.ts";
import type { Agency } from "../../shared/register/register.ts";
import type { Head } from "../../shared/report/report.ts";
import { formOf, goodReport, obligations2021, period2021, plan, register, withCells } from "./golden.ts";
import { agencyOf, dutyOf, factsOf, headOf, owedWithout, view } from "./province-support.ts";

const finance = withCells(goodReport(formOf("so-tai-chinh")), "II.4.c", { status: "Đang thực hiện" });
const district = goodReport(formOf("ubnd-ba-tri"));

test("while rows are returned the last counted version still counts", () => {
  const returned: Partial<Head> = { state: "returned", latest: 2, versions: 2, counted: 1 };
  const again = view([factsOf(finance, returned)]);
  const approved = view([factsOf(finance)]);
  expect(again.totals).toEqual(approved.totals);
  expect(again.reporting).toEqual(approved.reporting);
  expect(agencyOf(again, "so-tai-chinh")).toEqual({
    ...agencyOf(approved, "so-tai-chinh"),
    state: "returned",
    latest: 2,
  });
});

test("number and day of an agency's letter stand in its line where they were recorded, and change nothing else", () => {
  const letter = { number: "125/BC-STC", date: "2021-12-18" };
  const [without, recorded] = [view([factsOf(finance)]), view([{ ...factsOf(finance), letter }])];
  const told = (line: object | undefined) => Object.hasOwn(line!, "letter");
  expect(without.agencies.some(told)).toBe(false);
  expect(recorded).toEqual({
    ...without,
    agencies: without.agencies.map((line) => (line.id === "so-tai-chinh" ? { ...line, letter } : line)),
  });
});

test("a report that was only taken back is missing", () => {
  const over: Partial<Head> = { state: null, latest: 0, counted: null };
  const back = view([{ head: headOf("so-tai-chinh", over), firstSentOn: null, digest: null }]);
  expect(back.reporting).toEqual(view([]).reporting);
  expect(agencyOf(back, "so-tai-chinh")).toEqual(agencyOf(view([]), "so-tai-chinh"));
});

test("days late run from the due day to the first send, or to today while nothing was sent", () => {
  const sentOn = (agency: string, firstSentOn: string) => ({
    ...factsOf(goodReport(formOf(agency))),
    firstSentOn,
  });
  const late = view(
    [
      sentOn("so-noi-vu", "2021-12-17"),
      sentOn("so-tu-phap", "2021-12-18"),
      sentOn("hoi-luat-gia-tinh", "2022-01-02"),
    ],
    { asOf: "2022-01-03" },
  );
  const told = ["so-noi-vu", "so-tu-phap", "so-tai-chinh", "hoi-luat-gia-tinh", "doan-luat-su-tinh"].map(
    (id) => {
      const { sentOn: on, onTime, daysLate } = agencyOf(late, id)!;
      return [id, on, onTime, daysLate];
    },
  );
  expect(told).toEqual([
    ["so-noi-vu", "2021-12-17", true, 0],
    ["so-tu-phap", "2021-12-18", false, 1],
    ["so-tai-chinh", null, null, 17],
    ["hoi-luat-gia-tinh", "2022-01-02", false, 16],
    ["doan-luat-su-tinh", null, null, 0],
  ]);
  // The invited body's late report is in no count.
  expect(late.reporting).toEqual({
    ...{ expected: 37, received: 2, approved: 2, onTime: 1 },
    ...{ late: 1, missing: 35, exempt: 0 },
  });
});

test("kinds of agencies follow the protocol and add up to the whole; those only invited are left out", () => {
  const { kinds, reporting } = view([factsOf(finance), factsOf(district)]);
  expect(kinds.map(({ kind, expected, received }) => [kind, expected, received])).toEqual([
    ["department", 18, 1],
    ["armed_forces", 2, 0],
    ["media", 2, 0],
    ["front", 1, 0],
    ["mass_organisation", 5, 0],
    ["district", 9, 1],
  ]);
  for (const count of ["expected", "received", "approved", "onTime", "late", "missing", "exempt"] as const) {
    expect(kinds.reduce((sum, kind) => sum + kind[count], 0)).toBe(reporting[count]);
  }
});

test("an exempt agency is not expected, never late, and named with the reason", () => {
  const without = view([], { obligations: owedWithout("so-y-te", null), asOf: "2022-01-03" });
  expect(without.reporting).toEqual({
    ...{ expected: 36, received: 0, approved: 0, onTime: 0 },
    ...{ late: 0, missing: 36, exempt: 1 },
  });
  expect(agencyOf(without, "so-y-te")).toEqual({
    ...agencyOf(view([]), "so-y-te"),
    expected: false,
    exempt: "Đang giải thể (minh họa)",
    daysLate: 0,
  });
  const shared = dutyOf(without, "II.3.a.1");
  expect([shared?.state, shared?.answered, shared?.of]).toEqual(["incomplete", 0, 28]);
});

test("a version entered for an agency is marked and counts like any other", () => {
  const entered = view([factsOf(finance, { onBehalf: true })]);
  const own = view([factsOf(finance)]);
  expect(agencyOf(entered, "so-tai-chinh")).toEqual({ ...agencyOf(own, "so-tai-chinh"), onBehalf: true });
  expect(entered.totals).toEqual(own.totals);
});

test("a body that ended before the cut-off is named with who took over, and adds nothing anywhere", () => {
  const ended = (validTo: string) => ({
    ...register,
    agencies: register.agencies.map(
      (agency): Agency =>
        agency.id === "so-tai-chinh"
          ? { ...agency, validTo, successors: [{ agency: "so-xay-dung", duties: null }] }
          : agency,
    ),
  });
  const owed = (validTo: string) => {
    const changed = ended(validTo);
    const facts = { plan, register: changed, period: period2021, guidance: [], closings: [] };
    return { register: changed, obligations: obligationsOf({ ...facts, adjustments: [] }) };
  };
  const gone = owed("2021-12-13");
  const reported = view([factsOf(finance)], gone);
  expect(reported).toEqual({
    ...view([], gone),
    notCounted: [
      {
        agency: "so-tai-chinh",
        name: "Sở Tài chính",
        endedOn: "2021-12-13",
        state: "approved",
        version: 1,
        successors: ["so-xay-dung"],
      },
    ],
    bodies: view([]).bodies,
  });
  expect(agencyOf(reported, "so-tai-chinh")).toBeUndefined();
  // Its last day is the cut-off itself: it stands, reports and counts.
  const standing = view([factsOf(finance)], owed("2021-12-14"));
  expect([standing.notCounted, agencyOf(standing, "so-tai-chinh")?.counted]).toEqual([[], 1]);
});

test("who took over is the body that stands at the cut-off, however often it passed on", () => {
  const ends: Record<string, [string, string]> = {
    "so-tai-chinh": ["2021-06-30", "so-xay-dung"],
    "so-xay-dung": ["2021-10-31", "so-y-te"],
  };
  const agencies = register.agencies.map((agency): Agency => {
    const [validTo, successor] = ends[agency.id] ?? [];
    if (validTo === undefined || successor === undefined) return agency;
    return { ...agency, validTo, successors: [{ agency: successor, duties: null }] };
  });
  const { notCounted } = view([factsOf(finance)], { register: { ...register, agencies } });
  expect(notCounted.map(({ agency, successors }) => [agency, successors])).toEqual([
    ["so-tai-chinh", ["so-y-te"]],
  ]);
});

test("a report of an agency that owes nothing any more still counts and is named", () => {
  const without = obligations2021.filter(({ agency }) => agency !== "so-tai-chinh");
  const reported = view([factsOf(finance)], { obligations: without });
  expect(agencyOf(reported, "so-tai-chinh")).toEqual({
    ...agencyOf(view([factsOf(finance)]), "so-tai-chinh"),
    expected: false,
  });
});
