import { namesOfDuty, type Plan } from "../plan/plan.ts";
import { foldForSearch } from "../text.ts";
import type { Register } from "./register.ts";
import { faultText, type RegisterFault, registerFaults } from "./register-faults.ts";
import { namedInPlan, unknownNames } from "./resolve-name.ts";

/** Why a register may not take another's place. */
export type WriteFault = RegisterFault | { code: "plan_name_unknown"; plan: string; name: string };

/**
 * What a write would make wrong that is not wrong already: a fault of the register itself, or a name of a plan
 * that would no longer mean whom it means, so that a body would owe nothing and nobody would notice.
 */
export function writeFaults(before: Register, after: Register, plans: readonly Plan[]): WriteFault[] {
  const known = new Set(registerFaults(before).map(faultText));
  return [
    ...registerFaults(after).filter((fault) => !known.has(faultText(fault))),
    ...plans.flatMap((plan) =>
      lostNames(plan, before, after).map((name) => ({
        code: "plan_name_unknown" as const,
        plan: plan.number,
        name,
      })),
    ),
  ];
}

/** Who belongs to a group is Sở Tư pháp's to decide; a body that the plan names itself stays named. */
function lostNames(plan: Plan, before: Register, after: Register): string[] {
  const unknownBefore = new Set(unknownNames(plan, before));
  const unknown = new Set(unknownNames(plan, after).filter((name) => !unknownBefore.has(name)));
  const grouped = new Set(before.groups.flatMap(({ names }) => names.map(foldForSearch)));
  const [meant, means] = [namedInPlan(before, plan), namedInPlan(after, plan)];
  const names = new Set(plan.duties.flatMap(namesOfDuty));
  return [...names].filter((name) => {
    if (unknown.has(name)) return true;
    const still = new Set(means(name).map(({ id }) => id));
    return !grouped.has(foldForSearch(name)) && meant(name).some(({ id }) => !still.has(id));
  });
}

/** A register with some agencies put in the place of those of the same id, or added, in protocol order. */
export function withAgencies(register: Register, changed: readonly Register["agencies"][number][]): Register {
  const ids = new Set(changed.map(({ id }) => id));
  const agencies = [...register.agencies.filter(({ id }) => !ids.has(id)), ...changed];
  return { ...register, agencies: agencies.sort((a, b) => a.order - b.order) };
}
