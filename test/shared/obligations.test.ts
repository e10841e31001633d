import { expect, test } from "vitest";
import planJson from "../../shared/plan/kh-6134.json" with { type: "json" };
import { parsePlan } from "../../shared/plan/plan-schema.ts";
import registerJson from "../../shared/register/ben-tre.json" with { type: "json" };
import type { CountedClosing } from "../../shared/register/closings.ts";
import type { Closing, Guidance } from "../../shared/register/obligation.ts";
import { obligationsOf } from "../../shared/register/obligations.ts";
import periodsJson from "../../shared/register/periods-kh-6134.json" with { type: "json" };
import type { Agency, Period, Register } from "../../shared/register/register.ts";
import { parsePeriods, parseRegister } from "../../shared/register/register-schema.ts";

const plan = parsePlan(planJson);
const register = parseRegister(registerJson);
const [in2020, in2021] = parsePeriods(periodsJson) as [Period, Period];

type Given = { period?: Period; register?: Register; guidance?: Guidance[]; closings?: CountedClosing[] };

const owed = (agency: string, given: Given = {}) =>
  obligationsOf({
    plan,
    register,
    period: in2021,
    guidance: [],
    closings: [],
    adjustments: [],
    ...given,
  }).filter((obligation) => obligation.agency === agency);

/** Key, role, whether asked for, last day, invited. */
const table = (agency: string, given: Given = {}) =>
  owed(agency, given).map(({ key, role, asked, dueBy, invited }) => [key, role, asked, dueBy, invited]);

const of = (agency: string, duty: string, given: Given = {}) =>
  owed(agency, given)
    .filter((obligation) => obligation.duty === duty)
    .map(({ key, asked, dueBy }) => [key, asked, dueBy]);

/** The register with some bodies changed. */
const withAgencies = (change: (agency: Agency) => Agency): Register => ({
  ...register,
  agencies: register.agencies.map(change),
});

test("one obligation is whole: whose, for which duty, in which role, until when", () => {
  const period = { ...in2021, name: "Năm 2021" };
  const closing: Closing = {
    agency: "so-tu-phap",
    key: "II.8.a",
    periodId: "kh-6134-2020",
    periodName: "Năm 2020",
    status: "done",
  };
  const counted: CountedClosing = { ...closing, body: "so-tu-phap", duty: "II.8.a", cutOff: in2020.to };
  const [own, council] = ["II.8.a", "II.3.c"].map((duty) =>
    owed("so-tu-phap", { period, closings: [counted] }).find((obligation) => obligation.duty === duty),
  );
  expect(own).toEqual({
    key: "II.8.a",
    duty: "II.8.a",
    section: "II.8",
    agency: "so-tu-phap",
    answersFor: null,
    role: "lead",
    invited: false,
    asked: "asked",
    dueBy: "2021-06-30",
    closedIn: closing,
    answeredBy: null,
    exempt: null,
  });
  expect(council).toEqual({
    key: "II.3.c@hoi-dong-pbgdpl-tinh",
    duty: "II.3.c",
    section: "II.3",
    agency: "so-tu-phap",
    answersFor: "hoi-dong-pbgdpl-tinh",
    role: "lead",
    invited: false,
    asked: "asked",
    dueBy: null,
    closedIn: null,
    answeredBy: null,
    exempt: null,
  });
});

test("the yearly reports are in the list, though they have no row", () => {
  const answered = (agency: string) =>
    owed(agency)
      .filter(({ answeredBy }) => answeredBy === "report")
      .map(({ key }) => key);
  expect([answered("so-y-te"), answered("ubnd-thanh-phu"), answered("toa-an-nhan-dan-tinh")]).toEqual([
    ["III.3.b"],
    ["III.4.b"],
    [],
  ]);
});

test("no agency has two obligations of one key", () => {
  const keys = obligationsOf({
    plan,
    register,
    period: in2021,
    guidance: [],
    closings: [],
    adjustments: [],
  }).map(({ agency, key }) => `${agency} ${key}`);
  expect(keys.length).toBe(new Set(keys).size);
});

test("a duty is asked for once its quarter or first year has begun by the cut-off", () => {
  const until = (to: string) => ({ period: { ...in2021, to } });
  expect(of("so-tu-phap", "II.8.a", until("2021-03-31"))).toEqual([["II.8.a", "not_yet", "2021-06-30"]]);
  expect(of("so-tu-phap", "II.8.a", until("2021-04-01"))).toEqual([["II.8.a", "asked", "2021-06-30"]]);
  expect(of("so-tu-phap", "II.4.b", until("2021-12-31"))).toEqual([["II.4.b", "not_yet", "2022-12-31"]]);
  expect(of("so-tu-phap", "II.4.b", until("2022-01-01"))).toEqual([["II.4.b", "asked", "2022-12-31"]]);
  expect(of("so-tai-chinh", "II.6.b", until("2020-12-31"))).toEqual([["II.6.b", "not_yet", "2022-12-31"]]);
  expect(of("so-tai-chinh", "II.6.b", until("2021-01-01"))).toEqual([["II.6.b", "asked", "2022-12-31"]]);
});

test("in 2020 the quarter's duty and the yearly ones are asked for, the later ones not yet", () => {
  const dated = table("so-tu-phap", { period: in2020 }).filter(
    ([, , asked, dueBy]) => asked !== "asked" || dueBy,
  );
  expect(dated).toEqual([
    ["II.1.a", "lead", "asked", "2020-12-31", false],
    ["II.2.e.2", "coordinate", "waiting", null, false],
    ["II.3.b.1", "lead", "waiting", null, false],
    ["II.3.b.2", "lead", "waiting", null, false],
    ["II.4.b", "lead", "not_yet", "2022-12-31", false],
    ["II.5.b.2", "coordinate", "waiting", null, false],
    ["II.5.b.3", "coordinate", "waiting", null, false],
    ["II.6.b", "coordinate", "not_yet", "2022-12-31", false],
    ["II.6.c", "lead", "not_yet", "2022-12-31", false],
    ["II.8.a", "lead", "not_yet", "2021-06-30", false],
    ["II.9.b.2", "lead", "waiting", null, false],
  ]);
});

const guiding: Guidance = {
  planId: "kh-6134",
  duty: "II.9.b.2",
  document: "Công văn hướng dẫn (ví dụ)",
  date: "2021-05-10",
  due: "2021-11-30",
};
const guided = (...guidance: Guidance[]) => of("so-tu-phap", "II.9.b.2", { guidance });

test("central guidance counts in periods whose cut-off is not before the document", () => {
  expect(guided(guiding)).toEqual([["II.9.b.2", "asked", "2021-11-30"]]);
  expect(guided({ ...guiding, date: "2021-12-14" })).toEqual([["II.9.b.2", "asked", "2021-11-30"]]);
  expect(guided({ ...guiding, date: "2021-12-15" })).toEqual([["II.9.b.2", "waiting", null]]);
  expect(of("so-tu-phap", "II.9.b.2", { guidance: [guiding], period: in2020 })).toEqual([
    ["II.9.b.2", "waiting", null],
  ]);
});

test("guidance without a day asks without a last day", () => {
  expect(guided({ ...guiding, due: null })).toEqual([["II.9.b.2", "asked", null]]);
});

test("of two guiding documents that count the later sets the day", () => {
  const later = { ...guiding, date: "2021-09-01", due: "2022-03-31" };
  expect(guided(later, guiding)).toEqual([["II.9.b.2", "asked", "2022-03-31"]]);
  expect(guided(guiding, { ...later, date: "2022-01-05" })).toEqual([["II.9.b.2", "asked", "2021-11-30"]]);
});

test("guidance of another plan, of another duty, or for a duty with a day of its own changes nothing", () => {
  expect(guided({ ...guiding, planId: "kh-khac" }, { ...guiding, duty: "II.3.b.1" })).toEqual([
    ["II.9.b.2", "waiting", null],
  ]);
  expect(of("so-tu-phap", "II.8.a", { guidance: [{ ...guiding, duty: "II.8.a" }] })).toEqual([
    ["II.8.a", "asked", "2021-06-30"],
  ]);
});

test("an earlier period closes an agency's own one-off obligation, and nothing else", () => {
  const close = (agency: string, key: string, periodId = "kh-6134-2020"): CountedClosing => ({
    agency,
    key,
    periodId,
    periodName: "Năm 2020",
    status: "not_arising",
    body: agency,
    duty: key,
    cutOff: in2020.to,
  });
  const closings = [
    close("so-y-te", "II.1.a"),
    close("so-y-te", "II.3.b.1"),
    close("so-y-te", "II.2.a.1"),
    close("so-y-te", "III.3.a"),
    close("so-noi-vu", "II.8.a"),
    close("so-tu-phap", "II.8.a", "kh-6134-2021"),
    close("so-tai-chinh", "II.6.b"),
  ];
  const closed = obligationsOf({ plan, register, period: in2021, guidance: [], closings, adjustments: [] })
    .filter(({ closedIn }) => closedIn !== null)
    .map(({ agency, key, closedIn }) => [agency, key, closedIn?.periodName, closedIn?.status]);
  expect(closed).toEqual([
    ["so-noi-vu", "II.8.a", "Năm 2020", "not_arising"],
    ["so-tai-chinh", "II.6.b", "Năm 2020", "not_arising"],
    ["so-y-te", "II.1.a", "Năm 2020", "not_arising"],
    ["so-y-te", "II.3.b.1", "Năm 2020", "not_arising"],
  ]);
});

test("only bodies that stand at the cut-off owe, their last day included", () => {
  const ending = (validTo: string) =>
    withAgencies((agency) => (agency.id === "so-y-te" ? { ...agency, validTo } : agency));
  const beginning = (validFrom: string) =>
    withAgencies((agency) => (agency.id === "so-y-te" ? { ...agency, validFrom } : agency));
  const count = (changed: Register) => owed("so-y-te", { register: changed }).length;
  expect([count(ending("2021-12-13")), count(ending("2021-12-14"))]).toEqual([0, 21]);
  expect([count(beginning("2021-12-14")), count(beginning("2021-12-15"))]).toEqual([21, 0]);
});

test("a body answers through another only while both stand", () => {
  const gone = withAgencies((agency) =>
    ["ubnd-ba-tri", "hoi-dong-pbgdpl-binh-dai"].includes(agency.id)
      ? { ...agency, validTo: "2021-06-30" }
      : agency,
  );
  const councils = obligationsOf({
    plan,
    register: gone,
    period: in2021,
    guidance: [],
    closings: [],
    adjustments: [],
  })
    .filter(({ duty }) => duty === "II.3.c")
    .map(({ agency }) => agency);
  expect(councils).toEqual([
    "so-tu-phap",
    "ubnd-tp-ben-tre",
    "ubnd-chau-thanh",
    "ubnd-cho-lach",
    "ubnd-giong-trom",
    "ubnd-mo-cay-bac",
    "ubnd-mo-cay-nam",
    "ubnd-thanh-phu",
  ]);
});

test("an agency that also answers for another body on the same duty has both, its own first", () => {
  const through = withAgencies((agency) =>
    agency.id === "so-noi-vu" ? { ...agency, reportsThrough: "so-tu-phap" } : agency,
  );
  const rows = owed("so-tu-phap", { register: through }).filter(({ duty }) =>
    ["II.1.a", "II.8.a"].includes(duty),
  );
  expect(rows.map(({ key, role, answersFor }) => [key, role, answersFor])).toEqual([
    ["II.1.a", "lead", null],
    ["II.1.a@so-noi-vu", "lead", "so-noi-vu"],
    ["II.8.a", "lead", null],
    ["II.8.a@so-noi-vu", "coordinate", "so-noi-vu"],
  ]);
});

test("a body outside is invited as a coordinator too", () => {
  const outside = withAgencies((agency) =>
    agency.id === "so-noi-vu" ? { ...agency, outside: true } : agency,
  );
  const row = owed("so-noi-vu", { register: outside }).find(({ duty }) => duty === "II.8.a");
  expect([row?.role, row?.invited]).toEqual(["coordinate", true]);
});

test("a name that the register does not know makes nobody owe", () => {
  const unnamed: Register = { ...register, groups: [] };
  expect(owed("so-y-te", { register: unnamed })).toEqual([]);
});

test("a period of another plan is refused", () => {
  expect(() => owed("so-y-te", { period: { ...in2021, planId: "kh-khac" } })).toThrow("not of plan kh-6134");
});

test("neither register nor plan is changed by asking, and the answer is the same again", () => {
  const before = JSON.stringify([plan, register, in2021]);
  const first = owed("ubnd-ba-tri");
  expect(owed("ubnd-ba-tri")).toEqual(first);
  expect(JSON.stringify([plan, register, in2021])).toBe(before);
});
