import type { Day } from "../../shared/day.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { planAt } from "../../shared/plan/plan-change.ts";
import type { Adjustment, Guidance } from "../../shared/register/obligation.ts";
import { isEarlier } from "../../shared/register/period-links.ts";
import type { Group, Period, PlacedPeriod, Register } from "../../shared/register/register.ts";
import type { PeriodRecord } from "../../shared/report/record.ts";
import { ADJUSTMENT, type AdjustmentRow, adjustmentOf } from "./adjustment-row.ts";
import { type FormFacts, formFactQueries, formFactsOf } from "./read-form-facts.ts";
import { periodsOf, periodsQuery } from "./read-periods.ts";
import { KEYED_PLAN, type PlanKey, planQueries, storedPlanOf } from "./read-plans.ts";
import { registerOf, registerQueries } from "./read-register.ts";
import { periodsBeforeInRound } from "./read-rounds.ts";
import { rows } from "./rows.ts";

/** What views of a period are made of, and, with what is an agency's own, its form. */
export interface PeriodData {
  period: PlacedPeriod;
  /** As it holds at the period's cut-off. */
  plan: Plan;
  /** As it held at another one's. */
  planOn: (cutOff: Day) => Plan;
  register: Register;
  /** The bodies that try the plan, who alone owe anything; null: it is no trial. */
  trial: string[] | null;
  guidance: Guidance[];
  /** The period with which figures are compared, with what its counted reports left; or null. */
  compared: ComparedPeriod | null;
  /** What counted reports of earlier periods of the same plan left, oldest first. */
  earlier: EarlierRecord[];
  /** What Sở Tư pháp changed of the period's obligations, in the order of entry. */
  adjustments: Adjustment[];
}

interface ComparedPeriod {
  period: PlacedPeriod;
  records: { agency: string; record: PeriodRecord }[];
}

/** What one agency's counted report of an earlier period left. */
interface EarlierRecord {
  period: Pick<Period, "id" | "name" | "from" | "to">;
  agency: string;
  record: PeriodRecord;
}

/** What an agency's form of one period is made of. */
type OneForm = PeriodData & FormFacts;

/** What an agency's form is made of, with the forms before it in its round, in which a figure may be asked already. */
export type FormData = OneForm & { before: OneForm[] };

/**
 * Who may have reported for agency ?3 in earlier periods: itself, the bodies that it and those that report through
 * it succeeded, and the agencies through which these reported.
 */
const LINE = `WITH RECURSIVE line (id) AS (
    SELECT id FROM agency WHERE id = ?3
    UNION
    SELECT id FROM agency WHERE reports_through = ?3
    UNION
    SELECT earlier FROM line JOIN agency_predecessor ON agency_predecessor.agency = line.id
  )`;
const REPORTED_FOR =
  "SELECT coalesce(agency.reports_through, agency.id) FROM line JOIN agency ON agency.id = line.id";
const RECORDS = `SELECT agency, content FROM agency_record WHERE plan = ${KEYED_PLAN}`;
/** What counted reports of the other periods of a round left over the same days, in the round's order. */
const ROUND_RECORDS = `SELECT r.agency, r.content -> ('$."' || p.id || '"') AS record
  FROM period o JOIN period p ON p.round = o.round AND p.id <> o.id AND p.from_day = o.from_day AND p.to_day = o.to_day
  JOIN agency_record r ON r.plan = p.plan`;
const GUIDANCE = `SELECT plan AS planId, duty, document, date, due FROM guidance WHERE plan = ${KEYED_PLAN}
  ORDER BY duty`;
const ADJUSTMENTS = `SELECT ${ADJUSTMENT} FROM adjustment j WHERE j.period = ? ORDER BY j.id`;

interface RecordRow {
  agency: string;
  content: string;
}

/** What counted reports of a plan left, by period. */
type Records = (period: string) => { agency: string; record: PeriodRecord }[];

function recordsIn(rows: readonly RecordRow[]): Records {
  const parsed = rows.map(({ agency, content }) => ({
    agency,
    records: JSON.parse(content) as Record<string, PeriodRecord>,
  }));
  return (period) =>
    parsed.flatMap(({ agency, records }) => {
      const record = records[period];
      return record === undefined ? [] : [{ agency, record }];
    });
}

/** The records of the periods before one, those that ended first before the others. */
function earlierRecords(records: Records, period: Period, periods: readonly Period[]): EarlierRecord[] {
  return periods
    .filter((other) => other.planId === period.planId && isEarlier(other, period))
    .sort((a, b) => (a.to < b.to ? -1 : Number(a.to > b.to)))
    .flatMap(({ id, name, from, to }) =>
      records(id).map((left) => ({ period: { id, name, from, to }, ...left })),
    );
}

interface Asked {
  period: string;
  /** Whose earlier records are read; null: everybody's. */
  agency: string | null;
  /** The period as it is about to be, where it is not the stored one. */
  as: PlacedPeriod | null;
}

/** What `dataOf` makes the data of a period of. */
function dataQueries(db: D1Database, { period, agency, as }: Asked): D1PreparedStatement[] {
  const key: PlanKey = as === null ? [null, period] : [as.planId, null];
  return [
    periodsQuery(db),
    ...planQueries(db, key),
    ...registerQueries(db),
    db.prepare(GUIDANCE).bind(...key),
    agency === null
      ? db.prepare(RECORDS).bind(...key)
      : db.prepare(`${LINE} ${RECORDS} AND agency IN (${REPORTED_FOR})`).bind(...key, agency),
    db.prepare(ADJUSTMENTS).bind(period),
  ];
}

/**
 * A figure is asked once in a round: what the reports of a period left, with the figures that its round asked for in
 * other reports.
 */
async function withRoundFigures(
  db: D1Database,
  { period, records }: ComparedPeriod,
  agency: string | null,
): Promise<ComparedPeriod> {
  if (period.round === null) return { period, records };
  const inOrder = "WHERE o.id = ?1 AND record IS NOT NULL";
  const query =
    agency === null
      ? db.prepare(`${ROUND_RECORDS} ${inOrder} ORDER BY p.round_place`).bind(period.id)
      : db
          .prepare(
            `${LINE} ${ROUND_RECORDS} ${inOrder} AND ?2 IS NULL AND r.agency IN (${REPORTED_FOR}) ORDER BY p.round_place`,
          )
          .bind(period.id, null, agency);
  const byAgency = new Map(records.map(({ agency, record }) => [agency, record]));
  for (const row of rows<{ agency: string; record: string }>(await query.all())) {
    const { figures } = JSON.parse(row.record) as PeriodRecord;
    const own = byAgency.get(row.agency) ?? { answers: [], statuses: {}, figures: [] };
    const asked = new Set(own.figures.map(({ key }) => key));
    byAgency.set(row.agency, {
      ...own,
      figures: [...own.figures, ...figures.filter(({ key }) => !asked.has(key))],
    });
  }
  return { period, records: [...byAgency].map(([of, record]) => ({ agency: of, record })) };
}

async function dataOf(db: D1Database, results: D1Result[], asked: Asked): Promise<PeriodData | null> {
  const [all, plans, parts, text, groups, guidance, records, adjustments] = results;
  const periods = periodsOf(all);
  const period = asked.as ?? periods.find(({ id }) => id === asked.period);
  const stored = storedPlanOf(plans, parts);
  if (period === undefined || stored === null) return null;
  const planOn = (cutOff: Day) => planAt(stored.published, stored.changes, cutOff);
  const left = recordsIn(rows(records));
  const compared = periods.find(({ id }) => id === period.comparedWith) ?? null;
  return {
    period,
    plan: planOn(period.to),
    planOn,
    trial: stored.trial,
    register: withNames(await registerOf(db, text, groups), stored.names),
    guidance: rows(guidance),
    compared:
      compared &&
      (await withRoundFigures(db, { period: compared, records: left(compared.id) }, asked.agency)),
    earlier: earlierRecords(left, period, periods),
    adjustments: rows<AdjustmentRow>(adjustments).map(adjustmentOf),
  };
}

/** The register as a plan reads it. */
function withNames(register: Register, names: Group[]): Register {
  return names.length === 0 ? register : { ...register, named: names };
}

/** The data of a period for all agencies in one round trip, or null; `as` is the period as it is about to be. */
export async function periodDataOrNull(
  db: D1Database,
  period: string,
  as: PlacedPeriod | null = null,
): Promise<PeriodData | null> {
  const asked: Asked = { period, agency: null, as };
  return dataOf(db, await db.batch(dataQueries(db, asked)), asked);
}

/**
 * The data of one agency's form in one round trip, or null, with the answers to what else is asked in it. Its cost
 * does not grow with the register.
 */
export async function readFormData(
  db: D1Database,
  period: string,
  agency: string,
  more: readonly D1PreparedStatement[] = [],
): Promise<{ data: FormData | null; more: D1Result[] }> {
  const asked: Asked = { period, agency, as: null };
  const own = [...formFactQueries(db, period, agency), ...more];
  const results = await db.batch([...own, ...dataQueries(db, asked)]);
  const [sets, exemptions, ...answers] = results.splice(0, own.length);
  const data = await dataOf(db, results, asked);
  if (data === null) return { data, more: answers };
  const before = data.period.round === null ? [] : await formsBefore(db, period, agency);
  return { data: { ...data, ...formFactsOf(data.period, sets, exemptions), before }, more: answers };
}

async function formsBefore(db: D1Database, period: string, agency: string): Promise<OneForm[]> {
  const forms: OneForm[] = [];
  for (const earlier of await periodsBeforeInRound(db, period)) {
    const asked: Asked = { period: earlier, agency, as: null };
    const results = await db.batch([...formFactQueries(db, earlier, agency), ...dataQueries(db, asked)]);
    const [sets, exemptions] = results.splice(0, 2);
    const data = await dataOf(db, results, asked);
    if (data !== null) forms.push({ ...data, ...formFactsOf(data.period, sets, exemptions) });
  }
  return forms;
}
