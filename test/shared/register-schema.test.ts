import { expect, test } from "vitest";
import registerJson from "../../shared/register/ben-tre.json" with { type: "json" };
import periodsJson from "../../shared/register/periods-kh-6134.json" with { type: "json" };
import { parsePeriods, parseRegister } from "../../shared/register/register-schema.ts";

// biome-ignore lint/suspicious/noExplicitAny: tests break a JSON value in ways that its type forbids.
type Json = any;

function faultsOf(parse: (json: unknown) => unknown, json: unknown, spoil: (copy: Json) => void): string[] {
  const copy = structuredClone(json);
  spoil(copy);
  try {
    parse(copy);
    return [];
  } catch (error) {
    return (error as Error).message.split("\n").slice(1);
  }
}

/** What parseRegister says of the real register once it was broken, with its agencies by id. */
const registerFaults = (spoil: (by: Record<string, Json>, register: Json) => void) =>
  faultsOf(parseRegister, registerJson, (register) =>
    spoil(Object.fromEntries(register.agencies.map((agency: Json) => [agency.id, agency])), register),
  );

test("the register and the periods pass, and are given unchanged", () => {
  expect(parseRegister(registerJson)).toEqual(registerJson);
  expect(parsePeriods(periodsJson)).toEqual(periodsJson);
});

test("the periods are those to start with: 2020 closed, 2021 open", () => {
  const common = { planId: "kh-6134", indicatorSet: "tt-03-2019" };
  expect(parsePeriods(periodsJson)).toEqual([
    {
      id: "kh-6134-2020",
      name: "Năm 2020",
      from: "2020-11-17",
      to: "2020-12-14",
      agencyDue: "2020-12-18",
      provinceDue: "2020-12-25",
      state: "closed",
      openFor: [],
      ...common,
    },
    {
      id: "kh-6134-2021",
      name: "Năm 2021",
      from: "2020-12-15",
      to: "2021-12-14",
      agencyDue: "2021-12-17",
      provinceDue: "2021-12-25",
      state: "open",
      openFor: [],
      ...common,
      // Of another length: as delivered it is compared with it all the same, as it always was.
      comparedWith: "kh-6134-2020",
    },
  ]);
});

test("bodies outside the administration, and no others, are marked so", () => {
  const outside = parseRegister(registerJson).agencies.filter((agency) => agency.outside);
  expect(outside.map(({ name }) => name)).toEqual([
    "Tòa án nhân dân tỉnh",
    "Viện kiểm sát nhân dân tỉnh",
    "Đoàn Luật sư tỉnh",
    "Hội Luật gia tỉnh",
    "Hiệp hội Doanh nghiệp tỉnh",
  ]);
});

test("councils, and no others, report through another", () => {
  const through = parseRegister(registerJson).agencies.filter(
    ({ reportsThrough }) => reportsThrough !== null,
  );
  expect(through.map(({ kind, id, reportsThrough }) => [kind, id, reportsThrough])).toEqual([
    ["council", "hoi-dong-pbgdpl-tinh", "so-tu-phap"],
    ...[
      "tp-ben-tre",
      "ba-tri",
      "binh-dai",
      "chau-thanh",
      "cho-lach",
      "giong-trom",
      "mo-cay-bac",
      "mo-cay-nam",
    ]
      .concat("thanh-phu")
      .map((place) => ["council", `hoi-dong-pbgdpl-${place}`, `ubnd-${place}`]),
    ["council", "hoi-dong-pbgdpl-tinh-vinh-long", "so-tu-phap-vinh-long"],
  ]);
});

test("unknown fields are refused, wherever they stand", () => {
  expect(
    registerFaults((by, register) => {
      by["so-tu-phap"].phone = "";
      register.groups[0].comment = "";
      register.groups[0].means.until = null;
      register.version = 2;
    }),
  ).toEqual([
    'agencies.1.phone: Invalid key: Expected never but received "phone"',
    'groups.0.means.until: Invalid key: Expected never but received "until"',
    'groups.0.comment: Invalid key: Expected never but received "comment"',
    'version: Invalid key: Expected never but received "version"',
  ]);
  expect(faultsOf(parsePeriods, periodsJson, (periods) => Object.assign(periods[0], { year: 2020 }))).toEqual(
    ['0.year: Invalid key: Expected never but received "year"'],
  );
});

test("a group that names an unknown agency, or one twice, is refused", () => {
  expect(
    registerFaults((_, { groups }) => {
      groups[0].means.agencies.push("so-du-lich", "so-tu-phap");
    }),
  ).toEqual([
    'group "các sở, ban, ngành tỉnh" names the unknown agency so-du-lich',
    'group "các sở, ban, ngành tỉnh" names agency so-tu-phap twice',
  ]);
});

test("doubled ids and places in the protocol order are refused", () => {
  expect(
    registerFaults((_, { agencies }) => {
      agencies.push({ ...agencies[0], name: "Sở khác" });
    }),
  ).toEqual(["agency so-noi-vu is doubled", "order 10 is doubled"]);
  expect(faultsOf(parsePeriods, periodsJson, (periods) => periods.push(periods[1]))).toEqual([
    "period kh-6134-2021 is doubled",
  ]);
});

test("a body reports through an agency that exists and itself reports alone", () => {
  expect(
    registerFaults((by) => {
      by["hoi-dong-pbgdpl-tinh"].reportsThrough = "so-phap-che";
      by["ubnd-ba-tri"].reportsThrough = "so-tu-phap";
      by["so-y-te"].reportsThrough = "so-y-te";
    }),
  ).toEqual([
    "agency so-y-te reports through so-y-te, itself through another",
    "agency hoi-dong-pbgdpl-tinh reports through the unknown so-phap-che",
    "agency hoi-dong-pbgdpl-ba-tri reports through ubnd-ba-tri, itself through another",
  ]);
});

test("a body does not outlive the agency through which it reports", () => {
  expect(
    registerFaults((by) => {
      by["ubnd-ba-tri"].validTo = "2024-12-31";
      by["ubnd-binh-dai"].validTo = "2024-12-31";
      by["hoi-dong-pbgdpl-binh-dai"].validTo = "2024-12-31";
    }),
  ).toEqual(["agency hoi-dong-pbgdpl-ba-tri stands when ubnd-ba-tri, through which it reports, does not"]);
});

test("a name means one thing at a time, however it is spelled", () => {
  expect(
    registerFaults((by, { groups }) => {
      by["so-y-te"].aliases = ["UỶ BAN nhân dân huyện Ba Tri"];
      groups[1].names.push("Sở tài chính");
    }),
  ).toEqual(['name "Uỷ ban nhân dân huyện Ba Tri" means two things', 'name "Sở tài chính" means two things']);
});

test("a name may pass to a successor once the first body has ended", () => {
  const pass = (validFrom: string) =>
    registerFaults((by) => {
      by["so-giao-thong-van-tai"].validTo = "2025-02-28";
      Object.assign(by["so-xay-dung"], { validFrom, aliases: ["Sở Giao thông vận tải"] });
    });
  expect(pass("2025-03-01")).toEqual([]);
  expect(pass("2025-02-28")).toEqual(['name "Sở Giao thông vận tải" means two things']);
});

test("a successor exists, is named once, and stands on the day after", () => {
  const to = (agency: string) => ({ agency, duties: null });
  expect(
    registerFaults((by) => {
      by["so-giao-thong-van-tai"].successors = [to("so-xay-dung"), to("so-xay-dung"), to("so-duong-sat")];
      by["so-ke-hoach-dau-tu"].successors = [to("so-thong-tin-truyen-thong"), to("so-ke-hoach-dau-tu")];
      by["so-tu-phap-vinh-long"].successors = [to("so-noi-vu-vinh-long")];
      by["so-y-te"].successors = [to("so-nong-nghiep-moi-truong")];
      by["so-cong-thuong-vinh-long"].validFrom = "2025-07-02";
    }),
  ).toEqual([
    "agency so-ke-hoach-dau-tu has successor so-thong-tin-truyen-thong, which does not stand on the day after",
    "agency so-ke-hoach-dau-tu has successor so-ke-hoach-dau-tu, which does not stand on the day after",
    "agency so-cong-thuong has successor so-cong-thuong-vinh-long, which does not stand on the day after",
    "agency so-giao-thong-van-tai names successor so-xay-dung twice",
    "agency so-giao-thong-van-tai has the unknown successor so-duong-sat",
    "agency so-y-te has successor so-nong-nghiep-moi-truong, which does not stand on the day after",
    "agency so-tu-phap-vinh-long has successors but no last day",
  ]);
});

test("days that do not exist, or are out of order, are refused", () => {
  expect(
    registerFaults((by) => {
      by["so-y-te"].validFrom = "2021-02-29";
      Object.assign(by["bao-dong-khoi"], { validFrom: "2025-03-01", validTo: "2025-02-28" });
    }),
  ).toEqual(["agencies.15.validFrom: not a day that exists", "agency bao-dong-khoi ends before it begins"]);
  const days = (change: object) =>
    faultsOf(parsePeriods, periodsJson, (periods) => Object.assign(periods[1], change));
  const disordered = [
    "period kh-6134-2021: its days are not in order (from, cut-off, agencies due, province due)",
  ];
  expect(days({ to: "14/12/2021" })).toEqual(["1.to: not a day that exists", ...disordered]);
  expect(days({ from: "2021-12-15" })).toEqual(disordered);
  expect(days({ agencyDue: "2021-12-14" })).toEqual(disordered);
  expect(days({ provinceDue: "2021-12-16" })).toEqual(disordered);
});

test.each([[null], [{}], [[]], [{ agencies: [], groups: [] }], ["x"]])(
  "what is no register is refused: %j",
  (json) => {
    expect(() => parseRegister(json)).toThrow("register has faults:");
  },
);
