import { expect, test } from "vitest";
import planJson from "../../shared/plan/kh-6134.json" with { type: "json" };
import { parsePlan } from "../../shared/plan/plan-schema.ts";
import registerJson from "../../shared/register/ben-tre.json" with { type: "json" };
import type { Agency, Register } from "../../shared/register/register.ts";
import { parseRegister } from "../../shared/register/register-schema.ts";
import { withAgencies, writeFaults } from "../../shared/register/write-faults.ts";

const plan = parsePlan(planJson);
const register = parseRegister(registerJson);

const agency = (id: string): Agency => {
  const found = register.agencies.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no agency ${id}`);
  return found;
};
const faults = (after: Register, before = register) => writeFaults(before, after, [plan]);
const changed = (id: string, change: Partial<Agency>) =>
  withAgencies(register, [{ ...agency(id), ...change }]);

test("a register that stays consistent and keeps the plan's names may be written", () => {
  expect(faults(register)).toEqual([]);
  expect(faults(changed("so-tai-chinh", { code: "TC", aliases: ["Sở TC mới"] }))).toEqual([]);
});

test("an agency that the plan names keeps that name, as its own or as another spelling", () => {
  const renamed = { name: "Sở Tiền tệ" };
  expect(faults(changed("so-tai-chinh", { ...renamed, aliases: [] }))).toEqual([
    { code: "plan_name_unknown", plan: "6134/KH-UBND", name: "Sở Tài chính" },
  ]);
  expect(faults(changed("so-tai-chinh", { ...renamed, aliases: ["SỞ TÀI CHÍNH"] }))).toEqual([]);
});

test("a group that the plan names stays, and whom it means may change", () => {
  const index = register.groups.findIndex(
    ({ means }) => means.type === "agencies" && means.agencies.length > 2,
  );
  const group = register.groups[index];
  if (group?.means.type !== "agencies") throw new Error("no group of agencies");
  const fewer = { ...group, means: { type: "agencies" as const, agencies: group.means.agencies.slice(1) } };
  const others = register.groups.filter((_, at) => at !== index);
  expect(faults({ ...register, groups: [...others, fewer] })).toEqual([]);
  const lost = faults({ ...register, groups: others });
  expect(lost.length).toBeGreaterThan(0);
  expect(new Set(lost.map(({ code }) => code))).toEqual(new Set(["plan_name_unknown"]));
});

test("what was wrong before does not stand in the way of mending something else", () => {
  const wrong = changed("so-y-te", { validFrom: "2022-01-01", validTo: "2021-01-01" });
  expect(faults(wrong).map(({ code }) => code)).toContain("ends_before_it_begins");
  const next = withAgencies(wrong, [{ ...agency("so-noi-vu"), code: "NV" }]);
  expect(faults(next, wrong)).toEqual([]);
});

test("agencies are put in the place of those of the same id, in protocol order, and nothing else is touched", () => {
  const before = JSON.stringify(register);
  const fresh = { ...agency("so-y-te"), id: "so-moi", name: "Sở Mới", aliases: [], order: -1 };
  const next = withAgencies(register, [{ ...agency("so-noi-vu"), code: "NV" }, fresh]);
  expect(next.agencies.length).toBe(register.agencies.length + 1);
  expect(next.agencies[0]).toEqual(fresh);
  expect(next.agencies.map(({ order }) => order)).toEqual(
    next.agencies.map(({ order }) => order).sort((a, b) => a - b),
  );
  expect(next.groups).toBe(register.groups);
  expect(JSON.stringify(register)).toBe(before);
});
