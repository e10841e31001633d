import type { Plan } from "../../shared/plan/plan.ts";
import type { Adjustment, Guidance } from "../../shared/register/obligation.ts";
import type { Period, Register } from "../../shared/register/register.ts";
import type { PeriodRecord } from "../../shared/report/record.ts";
import { ADJUSTMENT, type AdjustmentRow, adjustmentOf } from "./adjustment-row.ts";
import { readPeriods } from "./read-periods.ts";
import { planOf, planQueries } from "./read-plans.ts";
import { registerOf, registerQueries } from "./read-register.ts";
import { rows } from "./rows.ts";

/** What forms and views of a period are made of. */
export interface PeriodData {
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
 * The data of a period in two round trips, or null; earlier records of one agency, or of all for null. `as` is the
 * period as it is about to be.
 */
export async function periodDataOrNull(
  db: D1Database,
  periodId: string,
  agency: string | null,
  as: Period | null = null,
): Promise<PeriodData | null> {
  const periods = await readPeriods(db);
  const period = as ?? periods.find(({ id }) => id === periodId);
  if (period === undefined) return null;
  const { planId, from } = period;
  const [plans, parts, agencies, groups, guidance, records, adjustments] = await db.batch([
    ...planQueries(db, planId),
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
  const plan = planOf(plans, parts);
  if (plan === null) return null;
  const earlier = periods.filter((other) => other.planId === planId && other.from < from);
  return {
    period,
    plan,
    register: registerOf(agencies, groups),
    guidance: rows(guidance),
    previous: earlier.at(-1) ?? null,
    earlier: earlierRecords(rows(records), earlier),
    adjustments: rows<AdjustmentRow>(adjustments).map(adjustmentOf),
  };
}
