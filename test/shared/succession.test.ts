import { expect, test } from "vitest";
import { obligationsOf } from "../../shared/register/obligations.ts";
import { countsAt } from "../../shared/register/stands.ts";
import {
  answerersOf,
  lastValueSources,
  nameOn,
  predecessorsOf,
  successorsOf,
} from "../../shared/register/succession.ts";
import { register as real, plan as realPlan } from "./golden.ts";
import { IN_2020, IN_2021, PLAN, REGISTER } from "./succession-register.ts";

const ids = (agencies: { id: string }[]) => agencies.map(({ id }) => id);
const duty = (id: string, plan = PLAN.id) => ({ plan, duty: id });

test("who took over, in all and by duty: whoever names the duty comes before whoever names none", () => {
  const by = (agency: string) => [
    ids(successorsOf(REGISTER, agency)),
    ids(successorsOf(REGISTER, agency, duty("mot"))),
    ids(successorsOf(REGISTER, agency, duty("hai"))),
    ids(successorsOf(REGISTER, agency, duty("hai", "ke-hoach-khac"))),
  ];
  expect({ cu: by("cu"), a: by("a"), t: by("t"), z: by("z"), khongCo: by("khong-co") }).toEqual({
    cu: [["moi"], ["moi"], ["moi"], ["moi"]],
    a: [["b"], ["b"], ["b"], ["b"]],
    t: [["x", "y"], ["y"], ["x"], ["y"]],
    z: [[], [], [], []],
    khongCo: [[], [], [], []],
  });
});

test("who went before, once it had ended by the day", () => {
  const on = (day: string) =>
    ["moi", "b", "cd", "x", "a"].map((id) => ids(predecessorsOf(REGISTER, id, day)));
  expect(on("2021-06-30")).toEqual([[], [], [], [], []]);
  expect(on("2021-07-01")).toEqual([["cu"], ["a"], ["c", "d"], ["t"], []]);
});

test("a body answers for itself to its last day, its successors from the day after, nobody before its first", () => {
  const on = (day: string) =>
    ["cu", "moi", "t", "z"].map((id) => ids(answerersOf(REGISTER, id, day, duty("hai"))));
  expect(on("2021-06-30")).toEqual([["cu"], [], ["t"], ["z"]]);
  expect(on("2021-07-01")).toEqual([["moi"], ["moi"], ["x"], []]);
});

test("each duty is owed by whoever took it over, each body once", () => {
  const owed = (period: typeof IN_2020) =>
    PLAN.duties.map(({ id }) =>
      obligationsOf({ plan: PLAN, register: REGISTER, period, guidance: [], closings: [], adjustments: [] })
        .filter((obligation) => obligation.duty === id)
        .map(({ agency, key }) => `${agency} ${key}`),
    );
  const all = ["cu", "a", "b", "c", "d", "t", "x", "y", "y@h", "z", "m"];
  const keys = (bodies: string[], of: string) =>
    bodies.map((body) => {
      const [agency, through] = body.split("@");
      return through === undefined ? `${agency} ${of}` : `${agency} ${of}@${through}`;
    });
  expect(owed(IN_2020)).toEqual([keys(all, "mot"), keys(all, "hai")]);
  const after = ["moi", "b", "cd", "x", "y", "y@h", "n"];
  expect(owed(IN_2021)).toEqual([keys(after, "mot"), keys(after, "hai")]);
});

test("a name in the plan means who bore it on the plan's day, not an unrelated body that bears it later", () => {
  const later = REGISTER.agencies.map((agency) =>
    agency.id === "moi" ? { ...agency, name: "Cơ quan Z" } : agency,
  );
  const register = { ...REGISTER, agencies: later };
  const owing = (name: string) => {
    const plan = { ...PLAN, duties: PLAN.duties.slice(0, 1).map((one) => ({ ...one, lead: [name] })) };
    const input = { plan, register, period: IN_2021, guidance: [], closings: [], adjustments: [] };
    return obligationsOf(input).map(({ agency }) => agency);
  };
  expect([owing("Cơ quan Z"), owing("Cơ quan CU"), owing("Cơ quan CD")]).toEqual([[], ["moi"], ["cd"]]);
});

test("the bodies that stand at the cut-off report and count, their last day included", () => {
  const on = (cutOff: string) => ["cu", "moi", "b", "khong-co"].map((id) => countsAt(REGISTER, id, cutOff));
  expect(on("2021-06-30")).toEqual([true, false, true, false]);
  expect(on("2021-07-01")).toEqual([false, true, true, false]);
});

test("a renamed body has on each day the name of that day; a merged one has no name of another", () => {
  const on = (day: string) =>
    ["cu", "moi", "a", "b", "cd", "khong-co"].map((id) => nameOn(REGISTER, id, day));
  expect(on("2021-06-30")).toEqual(["Cơ quan CU", "Cơ quan CU", "Cơ quan A", "Cơ quan B", null, null]);
  expect(on("2021-07-01")).toEqual(["Cơ quan MOI", "Cơ quan MOI", null, "Cơ quan B", "Cơ quan CD", null]);
});

test("a body that stood beside another gave it no new name by taking it over", () => {
  const agencies = REGISTER.agencies.map((agency) =>
    agency.id === "b" ? { ...agency, validFrom: "2020-06-01" } : agency,
  );
  const names = ["a", "b"].map((id) => nameOn({ ...REGISTER, agencies }, id, "2021-07-01"));
  expect([...names, nameOn({ ...REGISTER, agencies }, "b", "2020-05-31")]).toEqual([null, "Cơ quan B", null]);
});

test("last values: one's own, those of all that merged since, or unknown after a split", () => {
  const between = (from: string, to: string) =>
    Object.fromEntries(
      ["moi", "b", "cd", "x", "y", "n", "h"].map((id) => {
        const sources = lastValueSources(REGISTER, id, from, to);
        return [id, sources.kind === "sum" ? sources.agencies : sources.kind];
      }),
    );
  const unchanged = { moi: ["moi"], b: ["b"], cd: ["cd"], x: ["x"], y: ["y"], n: ["n"], h: ["h"] };
  expect(between("2020-12-14", "2021-12-14")).toEqual({
    moi: ["cu"],
    b: ["a", "b"],
    cd: ["c", "d"],
    x: "unknown",
    y: "unknown",
    n: "unknown",
    h: ["h"],
  });
  // What ended on the earlier cut-off reported to it itself; on the later cut-off it still reports.
  expect(between("2021-06-30", "2021-12-14").b).toEqual(["a", "b"]);
  expect(between("2020-12-14", "2021-06-30").b).toEqual(["b"]);
  expect(between("2021-12-14", "2022-12-14")).toEqual(unchanged);
});

test("last values pass through several successions between two cut-offs", () => {
  const chained = {
    ...REGISTER,
    agencies: REGISTER.agencies.map((agency) =>
      agency.id === "cd"
        ? { ...agency, validTo: "2021-09-30", successors: [{ agency: "moi", duties: null }] }
        : agency,
    ),
  };
  expect(lastValueSources(chained, "moi", "2020-12-14", "2021-12-14")).toEqual({
    kind: "sum",
    agencies: ["cu", "c", "d"],
  });
  expect(ids(answerersOf(chained, "c", "2021-12-14", duty("mot")))).toEqual(["moi"]);
});

test("the reorganisation of 2025: which body answers for which on the days around it", () => {
  const on = (id: string, day: string, of = "III.2") =>
    ids(answerersOf(real, id, day, { plan: realPlan.id, duty: of }));
  const around = (id: string, of?: string) =>
    ["2025-02-28", "2025-03-01", "2025-07-01"].map((day) => on(id, day, of).join());
  expect({
    keHoach: around("so-ke-hoach-dau-tu"),
    taiNguyen: around("so-tai-nguyen-moi-truong"),
    thongTin: around("so-thong-tin-truyen-thong"),
    baoChi: around("so-thong-tin-truyen-thong", "II.2.c.1"),
    laoDong: around("so-lao-dong-thuong-binh-xa-hoi"),
    dayNghe: around("so-lao-dong-thuong-binh-xa-hoi", "II.2.e.2"),
    tuPhap: around("so-tu-phap"),
    baTri: around("ubnd-ba-tri"),
  }).toEqual({
    keHoach: ["so-ke-hoach-dau-tu", "so-tai-chinh", "so-tai-chinh-vinh-long"],
    taiNguyen: [
      "so-tai-nguyen-moi-truong",
      "so-nong-nghiep-moi-truong",
      "so-nong-nghiep-moi-truong-vinh-long",
    ],
    thongTin: ["so-thong-tin-truyen-thong", "so-khoa-hoc-cong-nghe", "so-khoa-hoc-cong-nghe-vinh-long"],
    baoChi: [
      "so-thong-tin-truyen-thong",
      "so-van-hoa-the-thao-du-lich",
      "so-van-hoa-the-thao-du-lich-vinh-long",
    ],
    laoDong: ["so-lao-dong-thuong-binh-xa-hoi", "so-noi-vu", "so-noi-vu-vinh-long"],
    dayNghe: ["so-lao-dong-thuong-binh-xa-hoi", "so-giao-duc-dao-tao", "so-giao-duc-dao-tao-vinh-long"],
    tuPhap: ["so-tu-phap", "so-tu-phap", "so-tu-phap-vinh-long"],
    baTri: ["ubnd-ba-tri", "ubnd-ba-tri", ""],
  });
});

test("what of 2025 is not confirmed is marked, on every body and succession that rests on it", () => {
  const confirmed = real.agencies.filter(({ unsure }) => unsure === undefined).map(({ id }) => id);
  expect(confirmed).toEqual([]);
  const merged = real.agencies.filter(({ validTo }) => validTo !== null && validTo < "2025-06-30");
  expect(merged.map(({ id }) => id)).toEqual([
    "so-ke-hoach-dau-tu",
    "so-nong-nghiep-phat-trien-nong-thon",
    "so-giao-thong-van-tai",
    "so-tai-nguyen-moi-truong",
    "so-thong-tin-truyen-thong",
    "so-lao-dong-thuong-binh-xa-hoi",
  ]);
  for (const { unsure, successors } of merged) {
    expect(unsure).toContain("chưa xác nhận");
    expect(successors.every((one) => one.unsure !== undefined)).toBe(true);
  }
  // The joined province has bodies of other provinces in it: nothing of theirs adds up here.
  const joined = real.agencies.filter(({ validFrom }) => validFrom === "2025-07-01");
  expect(joined.length).toBe(16);
  expect(joined.every(({ otherPredecessors }) => otherPredecessors)).toBe(true);
});
