import { parseIndicatorSet } from "../../../shared/indicators/indicator-schema.ts";
import indicatorsJson from "../../../shared/indicators/tt-03-2019.json" with { type: "json" };
import planJson from "../../../shared/plan/kh-6134.json" with { type: "json" };
import { parsePlan } from "../../../shared/plan/plan-schema.ts";
import registerJson from "../../../shared/register/ben-tre.json" with { type: "json" };
import periodsJson from "../../../shared/register/periods-kh-6134.json" with { type: "json" };
import { parsePeriods, parseRegister } from "../../../shared/register/register-schema.ts";
import type { AccountSeed } from "../../../tools/seed-sql.ts";

export const PLAN = parsePlan(planJson);
export const REGISTER = parseRegister(registerJson);
export const INDICATOR_SETS = [parseIndicatorSet(indicatorsJson)];
export const PERIODS = parsePeriods(periodsJson);

/** The period that is open on the demo day, and the closed one before it. */
export const OPEN = "kh-6134-2021";
export const EARLIER = "kh-6134-2020";

/** A reporter of an agency. */
export function reporterOf(agency: string): AccountSeed {
  return {
    id: `reporter-${agency}`,
    email: `${agency}@bao-cao.example`,
    name: `Cán bộ thử ${agency}`,
    role: "reporter",
    agency,
  };
}

const person = (id: string, role: AccountSeed["role"], agency: string | null = null): AccountSeed => ({
  id,
  email: `${id}@so-tu-phap.example`,
  name: `Người thử ${id}`,
  role,
  agency,
});

/** Reviews, and reports for Sở Tư pháp itself. */
export const LAN = person("lan", "reviewer", "so-tu-phap");
export const MINH = person("minh", "reviewer");
export const VIEWER = person("viewer", "viewer");
export const ADMINISTRATOR = person("administrator", "administrator");

export const ACCOUNTS: AccountSeed[] = [
  ...REGISTER.agencies.map(({ id }) => reporterOf(id)),
  LAN,
  MINH,
  VIEWER,
  ADMINISTRATOR,
];
