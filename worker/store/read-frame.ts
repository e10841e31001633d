import type { Day } from "../../shared/day.ts";
import type { Duty, Plan, PlanHead } from "../../shared/plan/plan.ts";
import type { Adjustment, Guidance } from "../../shared/register/obligation.ts";
import type { Agency, AgencyKind, Group, Period, Register } from "../../shared/register/register.ts";
import type { PeriodRecord } from "../../shared/report/record.ts";
import { ADJUSTMENT, type AdjustmentRow, adjustmentOf } from "./adjustment-row.ts";

/** What forms and views of a period are made of. */
export interface Frame {
  period: Period;
  plan: Plan;
  register: Register;
  guidance: Guidance[];
  /** The period before of the same plan, or null. */
  previous: Period | null;
  /** What counted reports of earlier periods of the same plan left, oldest first. */
  earlier: EarlierRecord[];
  /** What Sở Tư pháp changed of the period's obligations, in the order of entry. */
  adjustments: Adjustment[];
}

/** What one agency's counted report of an earlier period left. */
interface EarlierRecord {
  period: Pick<Period, "id" | "name" | "from" | "to">;
  agency: string;
  record: PeriodRecord;
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

interface PeriodRow extends Omit<Period, "openFor"> {
  openFor: string;
}

const PLAN_HEAD = "id, number, date, issuer, title";
const PERIOD = `id, plan AS planId, name, from_day AS "from", to_day AS "to", agency_due AS agencyDue,
  province_due AS provinceDue, state, open_for AS openFor, indicator_set AS indicatorSet`;
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
const GUIDANCE =
  "SELECT plan AS planId, duty, document, date, due FROM guidance WHERE plan = ? ORDER BY duty";
const ADJUSTMENTS = `SELECT ${ADJUSTMENT} FROM adjustment j WHERE j.period = ? ORDER BY j.id`;

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

function planOf(row: PlanRow, parts: { duties: string }[]): Plan {
  return {
    ...row,
    sections: JSON.parse(row.sections),
    duties: parts.flatMap(({ duties }): Duty[] => JSON.parse(duties)),
  };
}

function periodOf({ openFor, ...row }: PeriodRow): Period {
  return { ...row, openFor: JSON.parse(openFor) };
}

function registerQueries(db: D1Database): D1PreparedStatement[] {
  return [
    // Put in order here: sorted by the database, every row is read, and billed, twice.
    db.prepare("SELECT * FROM agency"),
    db.prepare("SELECT content FROM agency_groups"),
  ];
}

function registerOf(agencies: AgencyRow[], groups: { content: string }[]): Register {
  return {
    agencies: agencies.map(agencyOf).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    groups: groups.flatMap(({ content }): Group[] => JSON.parse(content)),
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
    db.prepare("SELECT duties FROM plan_part WHERE plan = ? ORDER BY position").bind(id),
  ]);
  const plan = rows<PlanRow>(plans)[0];
  return plan === undefined ? null : planOf(plan, rows(duties));
}

/** All agencies in protocol order, and the group names. */
export async function readRegister(db: D1Database): Promise<Register> {
  const [agencies, groups] = await db.batch(registerQueries(db));
  return registerOf(rows(agencies), rows(groups));
}

export async function agencyOrNull(db: D1Database, id: string): Promise<Agency | null> {
  const row = await db.prepare("SELECT * FROM agency WHERE id = ?").bind(id).first<AgencyRow>();
  return row === null ? null : agencyOf(row);
}

export async function readPeriods(db: D1Database): Promise<Period[]> {
  const { results } = await db.prepare(`SELECT ${PERIOD} FROM period`).all<PeriodRow>();
  const inOrder = (a: Period, b: Period) => ((a.from === b.from ? a.id < b.id : a.from < b.from) ? -1 : 1);
  return results.map(periodOf).sort(inOrder);
}

export async function periodOrNull(db: D1Database, id: string): Promise<Period | null> {
  const row = await db.prepare(`SELECT ${PERIOD} FROM period WHERE id = ?`).bind(id).first<PeriodRow>();
  return row === null ? null : periodOf(row);
}

/** The period before one of the same plan, or null. */
export async function previousPeriodOrNull(db: D1Database, periodId: string): Promise<Period | null> {
  const periods = await readPeriods(db);
  const at = periods.findIndex(({ id }) => id === periodId);
  const planId = periods[at]?.planId;
  return periods.slice(0, Math.max(at, 0)).findLast((period) => period.planId === planId) ?? null;
}

interface RecordRow {
  agency: string;
  content: string;
}

/** Records by period, of the periods before one; `periods` oldest first. */
function earlierRecords(rows: readonly RecordRow[], periods: readonly Period[]): EarlierRecord[] {
  const parsed = rows.map(({ agency, content }) => ({
    agency,
    records: JSON.parse(content) as Record<string, PeriodRecord>,
  }));
  return periods.flatMap(({ id, name, from, to }) =>
    parsed.flatMap(({ agency, records }) => {
      const record = records[id];
      return record === undefined ? [] : [{ period: { id, name, from, to }, agency, record }];
    }),
  );
}

/**
 * The frame of a period in two round trips, or null; earlier records of one agency, or of all for null. `as` is the
 * period as it is about to be.
 */
export async function frameOrNull(
  db: D1Database,
  periodId: string,
  agency: string | null,
  as: Period | null = null,
): Promise<Frame | null> {
  const periods = await readPeriods(db);
  const period = as ?? periods.find(({ id }) => id === periodId);
  if (period === undefined) return null;
  const { planId, from } = period;
  const [plans, parts, agencies, groups, guidance, records, adjustments] = await db.batch([
    db.prepare(`SELECT ${PLAN_HEAD}, sections FROM plan WHERE id = ?`).bind(planId),
    db.prepare("SELECT duties FROM plan_part WHERE plan = ? ORDER BY position").bind(planId),
    ...registerQueries(db),
    db.prepare(GUIDANCE).bind(planId),
    agency === null
      ? db.prepare("SELECT agency, content FROM agency_record WHERE plan = ?").bind(planId)
      : db
          .prepare(
            `${LINE} SELECT agency, content FROM agency_record WHERE plan = ?1 AND agency IN (${REPORTED_FOR})`,
          )
          .bind(planId, agency),
    db.prepare(ADJUSTMENTS).bind(periodId),
  ]);
  const plan = rows<PlanRow>(plans)[0];
  if (plan === undefined) return null;
  const earlier = periods.filter((other) => other.planId === planId && other.from < from);
  return {
    period,
    plan: planOf(plan, rows(parts)),
    register: registerOf(rows(agencies), rows(groups)),
    guidance: rows(guidance),
    previous: earlier.at(-1) ?? null,
    earlier: earlierRecords(rows(records), earlier),
    adjustments: rows<AdjustmentRow>(adjustments).map(adjustmentOf),
  };
}
