// Communes, groups that mean kinds, and names that change while the body stays itself. No such bodies exist.
import { expect, test } from "vitest";
import { calledOn, registerOn } from "../../shared/register/names-in-time.ts";
import { obligationsOf } from "../../shared/register/obligations.ts";
import type { Agency, Register } from "../../shared/register/register.ts";
import { faultText, registerFaults } from "../../shared/register/register-faults.ts";
import { parseRegister } from "../../shared/register/register-schema.ts";
import { namedInPlan, resolveName, unknownNames } from "../../shared/register/resolve-name.ts";
import { writeFaults } from "../../shared/register/write-faults.ts";
import { IN_2021, IN_2022, PLAN } from "./succession-register.ts";
import { commune, department, twoLevels } from "./two-levels.ts";

const COMMUNES = "UBND các xã, phường, đặc khu";
const plan = { ...PLAN, duties: PLAN.duties.map((duty) => ({ ...duty, lead: [COMMUNES] })) };
const REGISTER = twoLevels(20, 124);

const owing = (register: Register, period = IN_2021) => [
  ...new Set(
    obligationsOf({ plan, register, period, guidance: [], closings: [], adjustments: [] }).map(
      ({ agency }) => agency,
    ),
  ),
];

test("a group of a kind means every body of that kind that stands on the day, in protocol order", () => {
  const meant = resolveName(REGISTER, COMMUNES, "2021-01-01");
  expect(meant).toEqual({
    type: "agencies",
    agencies: REGISTER.agencies.filter(({ kind }) => kind === "commune"),
  });
  expect(owing(REGISTER)).toHaveLength(124);
  expect(unknownNames(plan, REGISTER)).toEqual([]);
});

test("a commune that begins before the cut-off owes without being named anywhere, one that begins later does not", () => {
  const more = [commune(125, { validFrom: "2021-12-14" }), commune(126, { validFrom: "2021-12-15" })];
  const grown = { ...REGISTER, agencies: [...REGISTER.agencies, ...more] };
  expect(owing(grown).slice(124)).toEqual(["xa-125"]);
  expect(owing(grown, IN_2022).slice(124)).toEqual(["xa-125", "xa-126"]);
});

/** Communes 1 and 2 merge into a new one in the middle of 2021. */
function merged(): Register {
  const ends = { validTo: "2021-06-30", successors: [{ agency: "xa-125", duties: null }] };
  const agencies = REGISTER.agencies.map((agency) =>
    agency.id === "xa-1" || agency.id === "xa-2" ? { ...agency, ...ends } : agency,
  );
  return { ...REGISTER, agencies: [...agencies, commune(125, { validFrom: "2021-07-01" })] };
}

test("a merger of two communes takes the two from those who owe, adds their successor, and changes nobody else", () => {
  expect(registerFaults(merged())).toEqual([]);
  const [before, after] = [owing(REGISTER), owing(merged())];
  expect(before.filter((id) => !after.includes(id))).toEqual(["xa-1", "xa-2"]);
  expect(after.filter((id) => !before.includes(id))).toEqual(["xa-125"]);
  const rows = (register: Register) =>
    obligationsOf({ plan, register, period: IN_2021, guidance: [], closings: [], adjustments: [] }).filter(
      ({ agency }) => !["xa-1", "xa-2", "xa-125"].includes(agency),
    );
  expect(rows(merged())).toEqual(rows(REGISTER));
});

test("bodies of a kind that had ended before the plan was made are not meant by it, nor are those after them", () => {
  const old: Agency = {
    ...commune(1, { id: "xa-cu", name: "UBND xã Cũ", order: 5 }),
    ...{ validTo: "2019-12-31", successors: [{ agency: "so-1", duties: null }] },
  };
  const register = { ...REGISTER, agencies: [old, ...REGISTER.agencies] };
  expect(namedInPlan(register, plan)(COMMUNES).map(({ id }) => id)).not.toContain("xa-cu");
  expect(owing(register)).toEqual(owing(REGISTER));
});

const renamed = (register: Register, id: string, change: Partial<Agency>): Register => ({
  ...register,
  agencies: register.agencies.map((agency) => (agency.id === id ? { ...agency, ...change } : agency)),
});
const FORMER = { name: "UBND xã Giả định 1", shortName: "Xã 1", to: "2021-06-30" };
const RENAMED = renamed(REGISTER, "xa-1", { name: "UBND phường Mới", formerNames: [FORMER] });

test("a body that is renamed stays one body, is called as on each day, and is found by either name", () => {
  expect(registerFaults(RENAMED)).toEqual([]);
  const nameOn = (day: string) => registerOn(RENAMED, day).agencies.find(({ id }) => id === "xa-1")?.name;
  expect(["2021-06-30", "2021-07-01"].map(nameOn)).toEqual([FORMER.name, "UBND phường Mới"]);
  for (const name of [FORMER.name, "UBND phường Mới"]) {
    const found = resolveName(RENAMED, name, "2021-12-14");
    expect(found.type === "agencies" && found.agencies.map(({ id }) => id)).toEqual(["xa-1"]);
  }
  const named = { ...plan, duties: plan.duties.map((duty) => ({ ...duty, lead: [FORMER.name] })) };
  expect(writeFaults(REGISTER, RENAMED, [named])).toEqual([]);
  expect(calledOn(department(1), "2021-01-01")).toEqual(department(1));
});

test("a name that passed on means, on the plan's day, who bore it then", () => {
  const passed = renamed(RENAMED, "xa-2", {
    name: FORMER.name,
    formerNames: [{ name: "UBND xã Giả định 2", shortName: "Xã 2", to: "2021-06-30" }],
  });
  expect(registerFaults(passed)).toEqual([]);
  const on = (date: string) => namedInPlan(passed, { date })(FORMER.name).map(({ id }) => id);
  expect([on("2021-06-30"), on("2021-07-01")]).toEqual([["xa-1"], ["xa-2"]]);
});

test("former names follow each other, end while the body stands, and are nobody else's then", () => {
  const faults = (change: Partial<Agency>) =>
    registerFaults(renamed(REGISTER, "xa-1", { name: "UBND phường Mới", ...change })).map(faultText);
  const at = (to: string, name = FORMER.name) => ({ ...FORMER, name, to });
  const days = (name: string) => `agency xa-1 bore the name "${name}" on days that do not follow each other`;
  expect(faults({ formerNames: [at("2021-06-30"), at("2021-06-30", "UBND xã Hai lần")] })).toEqual([
    days("UBND xã Hai lần"),
  ]);
  expect(faults({ validTo: "2021-06-30", formerNames: [FORMER] })).toEqual([days(FORMER.name)]);
  expect(faults({ validFrom: "2021-07-01", formerNames: [FORMER] })).toEqual([days(FORMER.name)]);
  expect(faults({ formerNames: [at("2021-06-30", "UBND xã Giả định 2")] })).toEqual([
    'name "UBND xã Giả định 2" means two things',
  ]);
});

test("a kind stands in a group once, and is one of those that there are", () => {
  const withGroup = (kinds: unknown[]) => ({
    ...REGISTER,
    groups: [{ names: [COMMUNES], means: { type: "kinds", kinds } }],
  });
  expect(() => parseRegister(withGroup(["commune", "commune"]))).toThrow(
    `group "${COMMUNES}" names kind commune twice`,
  );
  expect(() => parseRegister(withGroup(["xa"]))).toThrow("groups.0.means.kinds.0");
  expect(() => parseRegister(withGroup([]))).toThrow("groups.0.means.kinds");
  expect(parseRegister(withGroup(["commune"]))).toEqual(withGroup(["commune"]));
});
