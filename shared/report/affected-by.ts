import { canonicalJson } from "../canonical.ts";
import { groupBy } from "../group-by.ts";
import type { Plan } from "../plan/plan.ts";
import { type NewPlanChange, type PlanChange, planAt } from "../plan/plan-change.ts";
import { obligationsOf } from "../register/obligations.ts";
import { dutyRows } from "./build-form.ts";

/** An agency whose form of a period a change makes another, by the keys of rows. */
export interface AffectedForm {
  period: string;
  agency: string;
  gained: string[];
  lost: string[];
  changed: string[];
}

type PeriodInput = Omit<Parameters<typeof obligationsOf>[0], "plan">;

/** Every agency's rows in a period, each as one text by its key. */
function rowsByAgency(plan: Plan, input: PeriodInput): Map<string, Map<string, string>> {
  const byAgency = groupBy(obligationsOf({ ...input, plan }), ({ agency }) => agency);
  return new Map(
    [...byAgency].map(([agency, obligations]) => {
      const rows = dutyRows({ plan, register: input.register, obligations });
      return [agency, new Map(rows.map((row) => [row.key, canonicalJson(row)]))];
    }),
  );
}

/**
 * Whose forms a change of a plan would make others, in the given periods (those that still live): by period, then in
 * protocol order. A change whose day lies after a period's cut-off affects nobody there.
 */
export function affectedBy({
  plan,
  changes,
  change,
  periods,
}: {
  plan: Plan;
  changes: readonly PlanChange[];
  change: NewPlanChange;
  periods: readonly PeriodInput[];
}): AffectedForm[] {
  return periods.flatMap((input) => {
    const { id, to } = input.period;
    const before = rowsByAgency(planAt(plan, changes, to), input);
    const after = rowsByAgency(planAt(plan, [...changes, change], to), input);
    const inOrder = [...input.register.agencies].sort((a, b) => a.order - b.order);
    return inOrder.flatMap(({ id: agency }): AffectedForm[] => {
      const [was, is] = [before.get(agency) ?? new Map(), after.get(agency) ?? new Map()];
      const keys = (of: Map<string, string>, keep: (key: string) => boolean) => [...of.keys()].filter(keep);
      const gained = keys(is, (key) => !was.has(key));
      const lost = keys(was, (key) => !is.has(key));
      const changed = keys(is, (key) => was.has(key) && was.get(key) !== is.get(key));
      const isAffected = gained.length + lost.length + changed.length > 0;
      return isAffected ? [{ period: id, agency, gained, lost, changed }] : [];
    });
  });
}
