import type { Day } from "../../shared/day.ts";
import type { Duty, Plan, PlanHead } from "../../shared/plan/plan.ts";
import type { EarlierDigest } from "../../shared/register/closings.ts";
import type { Guidance } from "../../shared/register/obligation.ts";
import type { Agency, AgencyKind, Group, Period, Register } from "../../shared/register/register.ts";
import type { Digest } from "../../shared/report/digest.ts";

/** What forms and views of a period are made of. */
export interface Frame {
  period: Period;
  plan: Plan;
  register: Register;
  guidance: Guidance[];
  /** Counted digests of earlier periods of the same plan, oldest first. */
  earlier: (EarlierDigest & { digest: Digest })[];
}

interface PlanRow extends PlanHead {
  sections: string;
}

interface AgencyRow {
  id: string;
  name: string;
  short_name: string;
  kind: AgencyKind;
  outside: 0 | 1;
  protocol_order: number;
  code: string | null;
  aliases: string;
  reports_through: string | null;
  valid_from: Day | null;
  valid_to: Day | null;
  successors: string;
  other_predecessors: 0 | 1;
  unsure: string | null;
}

interface EarlierRow {
  agency: string;
  id: string;
  name: string;
  to: Day;
  digest: string;
}

const PLAN_HEAD = "id, number, date, issuer, title";
const PERIOD = `id, plan AS planId, name, from_day AS "from", to_day AS "to", agency_due AS agencyDue,
  province_due AS provinceDue, state, indicator_set AS indicatorSet`;
/**
 * Who may have reported for agency ?2 in earlier periods: itself, the bodies that it and those that report through
 * it succeeded, and the agencies through which these reported.
 */
const LINE = `WITH RECURSIVE line (id) AS (
    SELECT id FROM agency WHERE id = ?2 OR reports_through = ?2
    UNION
    SELECT earlier.id FROM line, agency earlier, json_each(earlier.successors) AS successor
    WHERE successor.value ->> '$.agency' = line.id
  )`;
const REPORTED_FOR =
  "SELECT coalesce(agency.reports_through, agency.id) FROM line JOIN agency ON agency.id = line.id";
const PLAN_OF_PERIOD = "(SELECT plan FROM period WHERE id = ?1)";

function agencyOf(row: AgencyRow): Agency {
  const { id, name, kind, code } = row;
  return {
    id,
    name,
    shortName: row.short_name,
    kind,
    outside: row.outside === 1,
    order: row.protocol_order,
    code,
    aliases: JSON.parse(row.aliases),
    reportsThrough: row.reports_through,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    successors: JSON.parse(row.successors),
    otherPredecessors: row.other_predecessors === 1,
    ...(row.unsure === null ? {} : { unsure: row.unsure }),
  };
}

function planOf(row: PlanRow, duties: { content: string }[]): Plan {
  return {
    ...row,
    sections: JSON.parse(row.sections),
    duties: duties.map(({ content }): Duty => JSON.parse(content)),
  };
}

function registerQueries(db: D1Database): D1PreparedStatement[] {
  return [
    db.prepare("SELECT * FROM agency ORDER BY protocol_order, id"),
    db.prepare("SELECT content FROM agency_group ORDER BY position"),
  ];
}

function registerOf(agencies: AgencyRow[], groups: { content: string }[]): Register {
  return {
    agencies: agencies.map(agencyOf),
    groups: groups.map(({ content }): Group => JSON.parse(content)),
  };
}

function rows<T>(result: D1Result | undefined): T[] {
  return (result?.results ?? []) as T[];
}

export async function planHeads(db: D1Database): Promise<PlanHead[]> {
  const { results } = await db.prepare(`SELECT ${PLAN_HEAD} FROM plan ORDER BY date, id`).all<PlanHead>();
  return results;
}

/** A plan with its duties in order, or null. */
export async function planOrNull(db: D1Database, id: string): Promise<Plan | null> {
  const [plans, duties] = await db.batch([
    db.prepare(`SELECT ${PLAN_HEAD}, sections FROM plan WHERE id = ?`).bind(id),
    db.prepare("SELECT content FROM duty WHERE plan = ? ORDER BY position").bind(id),
  ]);
  const plan = rows<PlanRow>(plans)[0];
  return plan === undefined ? null : planOf(plan, rows(duties));
}

/** All agencies in protocol order, and the group names. */
export async function readRegister(db: D1Database): Promise<Register> {
  const [agencies, groups] = await db.batch(registerQueries(db));
  return registerOf(rows(agencies), rows(groups));
}

export async function readPeriods(db: D1Database): Promise<Period[]> {
  const { results } = await db.prepare(`SELECT ${PERIOD} FROM period ORDER BY from_day, id`).all<Period>();
  return results;
}

export async function periodOrNull(db: D1Database, id: string): Promise<Period | null> {
  return db.prepare(`SELECT ${PERIOD} FROM period WHERE id = ?`).bind(id).first<Period>();
}

/** The frame of a period in one round trip, or null; earlier digests of one agency, or of all for null. */
export async function frameOrNull(
  db: D1Database,
  periodId: string,
  agency: string | null,
): Promise<Frame | null> {
  const [periods, plans, duties, agencies, groups, guidance, earlier] = await db.batch([
    db.prepare(`SELECT ${PERIOD} FROM period WHERE id = ?`).bind(periodId),
    db.prepare(`SELECT ${PLAN_HEAD}, sections FROM plan WHERE id = ${PLAN_OF_PERIOD}`).bind(periodId),
    db.prepare(`SELECT content FROM duty WHERE plan = ${PLAN_OF_PERIOD} ORDER BY position`).bind(periodId),
    ...registerQueries(db),
    db
      .prepare(
        `SELECT plan AS planId, duty, document, date, due FROM guidance WHERE plan = ${PLAN_OF_PERIOD}
         ORDER BY duty`,
      )
      .bind(periodId),
    db
      .prepare(
        `${LINE} SELECT h.agency, p.id, p.name, p.to_day AS "to", v.digest
         FROM period p
         JOIN report_head h ON h.period = p.id AND (?2 IS NULL OR h.agency IN (${REPORTED_FOR}))
         JOIN report_version v ON v.period = h.period AND v.agency = h.agency AND v.version = h.counted
         WHERE p.plan = ${PLAN_OF_PERIOD} AND p.from_day < (SELECT from_day FROM period WHERE id = ?1)
         ORDER BY p.from_day, p.id`,
      )
      .bind(periodId, agency),
  ]);
  const period = rows<Period>(periods)[0];
  const plan = rows<PlanRow>(plans)[0];
  if (period === undefined || plan === undefined) return null;
  return {
    period,
    plan: planOf(plan, rows(duties)),
    register: registerOf(rows(agencies), rows(groups)),
    guidance: rows(guidance),
    earlier: rows<EarlierRow>(earlier).map(({ agency: reporter, digest, ...of }) => ({
      period: of,
      agency: reporter,
      digest: JSON.parse(digest),
    })),
  };
}
