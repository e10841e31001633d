// Whom a plan's names mean, beyond what the register itself says: found by the reader or decided by the office.
import { groupBy } from "../../group-by.ts";
import type { Group, Register } from "../../register/register.ts";
import { unknownNames } from "../../register/resolve-name.ts";
import { namesOfDuty, type Plan } from "../plan.ts";
import { nameKey, type ReadingDecisions } from "./decisions.ts";
import { type NameMeaning, type NameReading, readNames } from "./read-names.ts";

/** What goes with a plan when it is published, and the names that still mean nobody. */
export interface PlanNames {
  /** As groups of the register: they hold for this plan before the register's own. */
  groups: Group[];
  /** In the order of the plan, each with the duties that name it. */
  unknown: { name: string; duties: string[] }[];
}

function meansOf(meaning: NameMeaning): Group["means"] | null {
  switch (meaning.type) {
    case "exact":
    case "alias":
    case "group":
    case "successor":
      return meaning.agencies.length === 0 ? null : { type: "agencies", agencies: meaning.agencies };
    case "kind":
      return { type: "kinds", kinds: meaning.kinds };
    case "open":
    case "persons":
      return { type: meaning.type };
    case "candidates":
    case "unknown":
      return null;
  }
}

/**
 * What the names of a plan mean that the register does not know or that the office decided, and which names are left:
 * these duties wait, and nothing else does.
 */
export function planNames(
  plan: Plan,
  register: Register,
  decisions: Pick<ReadingDecisions, "names">,
): PlanNames {
  // A body that a deadline alone names is a name like any other.
  const duties = plan.duties.map((duty) => ({ id: duty.id, lead: namesOfDuty(duty), coordinate: [] }));
  const notInRegister = new Set(unknownNames(plan, register));
  const spellings = groupBy([...new Set(plan.duties.flatMap(namesOfDuty))], nameKey);
  const read = readNames(duties, register, plan.date, decisions).flatMap((one) => {
    const names = (spellings.get(one.key) ?? []).filter((name) => one.decided || notInRegister.has(name));
    return names.length === 0 ? [] : [{ ...one, names }];
  });
  return {
    groups: read.flatMap(({ meaning, names }): Group[] => {
      const means = meansOf(meaning);
      return means === null ? [] : [{ names, means }];
    }),
    unknown: read.filter(({ meaning }) => meansOf(meaning) === null).map(waiting),
  };
}

function waiting({ name, uses }: NameReading): PlanNames["unknown"][number] {
  return { name, duties: [...new Set(uses.map(({ duty }) => duty))] };
}
