import type { Adjustment } from "../../../shared/register/obligation.ts";
import type { AdjustmentLine } from "../../../shared/wire/replies/admin.ts";
import { ADJUSTMENT, type AdjustmentRow, adjustmentOf } from "../adjustment-row.ts";

interface EnteredRow extends AdjustmentRow {
  at: string;
  byId: string;
  byName: string;
}

/** An adjustment with who entered it and when. */
type EnteredAdjustment = Adjustment & Pick<AdjustmentLine, "at" | "by">;

/** Every adjustment that was entered for a period, oldest first, in force or not. */
export async function readAdjustments(db: D1Database, period: string): Promise<EnteredAdjustment[]> {
  const { results } = await db
    .prepare(
      `SELECT ${ADJUSTMENT}, j.at, j.by AS byId, a.name AS byName
       FROM adjustment j JOIN account a ON a.id = j.by WHERE j.period = ? ORDER BY j.id`,
    )
    .bind(period)
    .all<EnteredRow>();
  return results.map((row) => {
    const by = { id: row.byId, name: row.byName };
    return { ...adjustmentOf(row), at: row.at, by };
  });
}
