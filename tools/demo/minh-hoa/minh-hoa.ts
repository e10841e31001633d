// The demo of a made-up province of two levels: two plans of 2026 that are due together.
import { seedSql } from "../../seed-sql.ts";
import { clientOf } from "../client.ts";
import type { Demo, DemoReports } from "../demo.ts";
import { SET } from "./content.ts";
import { layOut, PLANS, periodOfPlan } from "./lay-out.ts";
import { DEMO_DAY, PEOPLE, REPORTING } from "./people.ts";
import { PROVINCES, REGISTER } from "./register.ts";

/** The administrator, who reviews too. */
function setsUp() {
  const person = PEOPLE.find(({ furtherRoles }) => furtherRoles?.includes("administrator"));
  if (person === undefined) throw new Error("nobody sets up");
  return person;
}

const reportsOf = (plan: string): DemoReports => ({
  ...{ period: periodOfPlan(plan), reporting: REPORTING, inReview: [] },
  leftSent: ["xa-minh-hoa-3"],
  returned: {
    "so-y-te": { reason: "Đề nghị bổ sung số liệu đến ngày chốt (dữ liệu minh họa)." },
  },
});

export const MINH_HOA: Demo = {
  day: DEMO_DAY,
  people: PEOPLE,
  agencies: REGISTER.agencies,
  seedSql: () => {
    const accounts = PEOPLE.map(({ sub: _sub, shown: _shown, ...account }) => account);
    return seedSql({ register: REGISTER, provinces: PROVINCES, indicatorSets: [SET], accounts });
  },
  layOut: (door) => layOut(clientOf(door, setsUp())),
  reports: PLANS.map(reportsOf),
};
