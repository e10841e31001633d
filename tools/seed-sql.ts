// The first content of a database as SQL: plan, register, periods, accounts. What is already there is left alone,
// so that a second run, or one after somebody has edited the register, changes nothing.

import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { invitableEmail } from "../shared/email.ts";
import type { IndicatorSet } from "../shared/indicators/indicator.ts";
import { parseIndicatorSet } from "../shared/indicators/indicator-schema.ts";
import { dutiesInParts } from "../shared/plan/duties-in-parts.ts";
import type { Duty, Plan } from "../shared/plan/plan.ts";
import { parsePlan } from "../shared/plan/plan-schema.ts";
import type { AccountRole } from "../shared/register/account-role.ts";
import { proposedLinks } from "../shared/register/period-links.ts";
import { type Province, parseProvinces } from "../shared/register/province.ts";
import type { Agency, Period, Register } from "../shared/register/register.ts";
import { type DeliveredPeriod, parsePeriods, parseRegister } from "../shared/register/register-schema.ts";
import { unknownNames } from "../shared/register/resolve-name.ts";

/** An invitation: the first sign-in with this e-mail takes the account. */
export interface AccountSeed {
  id: string;
  email: string;
  name: string;
  role: AccountRole;
  /** Held beside it, in their order. */
  furtherRoles?: readonly AccountRole[];
  agency: string | null;
}

export interface Seed {
  plan?: Plan;
  register?: Register;
  provinces?: readonly Province[];
  periods?: readonly DeliveredPeriod[];
  indicatorSets?: readonly IndicatorSet[];
  accounts?: readonly AccountSeed[];
}

type Value = string | number | boolean | null;

const MAX_STATEMENT_BYTES = 100_000;

/** D1 has no escapes in literals but the doubled quote; what UTF-8 or SQL text cannot hold is refused. */
function literal(value: Value): string {
  if (value === null) return "NULL";
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new Error(`not a whole number: ${value}`);
    return String(value);
  }
  if (/\0|\p{Surrogate}/u.test(value)) throw new Error("a text holds U+0000 or half a character");
  return `'${value.replaceAll("'", "''")}'`;
}

function insert(table: string, row: Record<string, Value>): string {
  const columns = Object.keys(row).join(", ");
  const values = Object.values(row).map(literal).join(", ");
  const sql = `INSERT INTO ${table} (${columns}) VALUES (${values}) ON CONFLICT DO NOTHING;`;
  const bytes = new TextEncoder().encode(sql).length;
  if (bytes >= MAX_STATEMENT_BYTES) throw new Error(`a row of ${table} takes ${bytes} bytes, over 100 KB`);
  return sql;
}

function bump(scope: string): string {
  return `INSERT INTO revision (scope, rev) VALUES (${literal(scope)}, 1) ON CONFLICT (scope) DO UPDATE SET rev = rev + 1;`;
}

/** The register shows in the views of every plan. */
const BUMP_PLANS = "UPDATE revision SET rev = rev + 1 WHERE scope LIKE 'plan:%';";

/** Each row of duties stays within a statement's size, quotes doubled. */
const PART_BYTES = 80_000;

const partsOf = (duties: readonly Duty[]) =>
  dutiesInParts(duties, {
    most: PART_BYTES,
    bytesOf: (duty) => new TextEncoder().encode(literal(JSON.stringify(duty))).length,
  });

function planRows({ id, number, date, issuer, title, sections, duties }: Plan): string[] {
  return [
    insert("plan", { id, number, date, issuer, title, sections: JSON.stringify(sections) }),
    ...partsOf(duties).map((part, position) =>
      insert("plan_part", { plan: id, position, duties: JSON.stringify(part) }),
    ),
  ];
}

function agencyRow(agency: Agency): string {
  return insert("agency", {
    id: agency.id,
    name: agency.name,
    short_name: agency.shortName,
    kind: agency.kind,
    outside: agency.outside,
    protocol_order: agency.order,
    code: agency.code,
    aliases: JSON.stringify(agency.aliases),
    reports_through: agency.reportsThrough,
    valid_from: agency.validFrom,
    valid_to: agency.validTo,
    successors: JSON.stringify(agency.successors),
    other_predecessors: agency.otherPredecessors,
    unsure: agency.unsure ?? null,
    ...(agency.formerNames === undefined ? {} : { former_names: JSON.stringify(agency.formerNames) }),
  });
}

function registerRows({ agencies, groups }: Register): string[] {
  const reporters = agencies.filter(({ reportsThrough }) => reportsThrough === null);
  const others = agencies.filter(({ reportsThrough }) => reportsThrough !== null);
  return [
    ...[...reporters, ...others].map(agencyRow),
    insert("agency_groups", { id: 1, content: JSON.stringify(groups) }),
  ];
}

/** What another refers to comes before it. */
const inTime = (periods: readonly DeliveredPeriod[]) =>
  [...periods].sort((a, b) => (a.to === b.to ? (a.from < b.from ? 1 : -1) : a.to < b.to ? -1 : 1));

function periodRow(period: DeliveredPeriod, periods: readonly Period[]): string {
  const { continues, comparedWith } = { ...proposedLinks(period, periods), ...period };
  return insert("period", {
    id: period.id,
    plan: period.planId,
    name: period.name,
    from_day: period.from,
    to_day: period.to,
    agency_due: period.agencyDue,
    province_due: period.provinceDue,
    state: period.state,
    open_for: JSON.stringify(period.openFor),
    indicator_set: period.indicatorSet,
    continues,
    compared_with: comparedWith,
  });
}

/** Nobody would owe for a name that the register does not know, and nobody would notice. */
function refuseUnknownNames(plan: Plan, register: Register): void {
  const names = unknownNames(plan, register);
  if (names.length === 0) return;
  throw new Error(["the register does not know these names of the plan:", ...names].join("\n"));
}

/**
 * SQL statements in the order in which they must run, each under 100 KB. Throws on a text that SQL cannot hold, and
 * where the register does not know every name of the plan.
 */
export function seedSql({
  plan,
  register,
  provinces,
  periods = [],
  accounts = [],
  indicatorSets = [],
}: Seed): string[] {
  if (plan !== undefined && register !== undefined) refuseUnknownNames(plan, register);
  const plans = new Set([...(plan === undefined ? [] : [plan.id]), ...periods.map(({ planId }) => planId)]);
  return [
    ...(plan === undefined ? [] : planRows(plan)),
    ...(register === undefined ? [] : registerRows(register)),
    ...(provinces === undefined ? [] : [insert("province", { id: 1, content: JSON.stringify(provinces) })]),
    ...indicatorSets.map((set) => insert("indicator_set", { id: set.id, content: JSON.stringify(set) })),
    ...inTime(periods).map((period) => periodRow(period, periods)),
    ...accounts.map(({ id, email, name, role, furtherRoles = [], agency }) =>
      insert("account", {
        ...{ id, email: email.toLowerCase(), name, role, agency },
        ...(furtherRoles.length > 0 && { further_roles: JSON.stringify(furtherRoles) }),
      }),
    ),
    ...(register === undefined ? [] : [bump("register"), BUMP_PLANS]),
    ...[...plans].map((id) => bump(`plan:${id}`)),
  ];
}

function readData(path: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, "../shared", path), "utf8"));
}

/** The plan, register, periods and indicator sets that come with the code. */
export function readSeed(): {
  plan: Plan;
  register: Register;
  provinces: Province[];
  periods: DeliveredPeriod[];
  indicatorSets: IndicatorSet[];
} {
  return {
    plan: parsePlan(readData("plan/kh-6134.json")),
    register: parseRegister(readData("register/ben-tre.json")),
    provinces: parseProvinces(readData("register/provinces-ben-tre.json")),
    periods: parsePeriods(readData("register/periods-kh-6134.json")),
    indicatorSets: [parseIndicatorSet(readData("indicators/tt-03-2019.json"))],
  };
}

/** The seed that a command line asks for: all of it, or with `--admin email name` one administrator alone. */
export function seedOf(argv: readonly string[]): Seed {
  const [flag, email, name, ...rest] = argv;
  if (flag === undefined) return readSeed();
  if (flag !== "--admin" || email === undefined || name === undefined || rest.length > 0) {
    throw new Error('Usage: npm run --silent seed-sql -- [--admin email "Full name"] > seed.sql');
  }
  if (invitableEmail(email) === null || name.trim() === "") throw new Error("Give an e-mail and a name.");
  return { accounts: [{ id: randomUUID(), email, name: name.trim(), role: "administrator", agency: null }] };
}

if (import.meta.main) {
  try {
    process.stdout.write(`${seedSql(seedOf(process.argv.slice(2))).join("\n")}\n`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
