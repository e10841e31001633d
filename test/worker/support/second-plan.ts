// The made-up plan in prose, as if it were of 2021, beside the real one: with communes, which its words mean by their kind.
import { env } from "cloudflare:workers";
import { draftOfReading, planOfDraft } from "../../../shared/plan/plan-draft.ts";
import { readPlanText } from "../../../shared/plan/reading/read-plan.ts";
import type { Period } from "../../../shared/register/register.ts";
import text from "../../../tools/demo/minh-hoa/prose-plan.txt?raw";
import { commune, REGISTER as TWO_LEVELS, twoLevelSet } from "../../../tools/demo/minh-hoa/register.ts";
import { seedSql } from "../../../tools/seed-sql.ts";
import { INDICATOR_SETS, REGISTER, reporterOf } from "./people.ts";

const plan = planOfDraft(draftOfReading(readPlanText(text.replaceAll("2026", "2021"))));
const set = twoLevelSet(INDICATOR_SETS[0]!);
const communes = [1, 2, 3].map(commune);

export const COMMUNE = "xa-minh-hoa-1";
export const SECOND: Period = {
  ...{ id: "minh-hoa-2021", planId: plan.id, name: "Năm 2021", from: "2020-12-15", to: "2021-12-14" },
  ...{ agencyDue: "2021-12-17", provinceDue: "2021-12-25", state: "open", openFor: [] },
  indicatorSet: set.id,
};

/** Adds the plan with its period, three communes and the groups that it names. */
export async function seedSecondPlan(): Promise<void> {
  const seed = [
    "DELETE FROM agency_groups",
    ...seedSql({ register: { agencies: communes, groups: [...REGISTER.groups, ...TWO_LEVELS.groups] } }),
    ...seedSql({ plan, periods: [SECOND], indicatorSets: [set], accounts: [reporterOf(COMMUNE)] }),
  ];
  await env.DB.batch(seed.map((statement) => env.DB.prepare(statement)));
}
