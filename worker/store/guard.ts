/** Whether the period ?1 takes writes of the agency ?3: it is open, or open again for that agency. */
export const PERIOD_OPEN = `EXISTS (SELECT 1 FROM period WHERE id = ?1
  AND (state = 'open' OR EXISTS (SELECT 1 FROM json_each(open_for) WHERE value = ?3)))`;

/** Whether what is asked of agency ?3 in period ?1 may still be changed: the period is in preparation too. */
export const PERIOD_WRITABLE = `(${PERIOD_OPEN} OR EXISTS (SELECT 1 FROM period WHERE id = ?1 AND state = 'draft'))`;

/**
 * The next `rev`, or NULL, on which the batch fails whole, where another write came first or the period
 * is not open. Numbered parameters: ?1 period, ?2 the rev on which the write builds, ?3 the agency.
 */
export const GUARDED_REV = `iif(rev = ?2 AND ${PERIOD_OPEN}, rev + 1, NULL)`;

const GUARDED_TABLES =
  /constraint failed: (report_head|report_version|idempotency|office_text|snapshot|exemption|revision|account|period|round|report_letter|confirmation|indicator_set|plan|plan_draft|plan_trial)\./;

/** Runs a guarded batch whole or not at all; false where its guard, or a row that was there first, refused it. */
export async function runGuarded(db: D1Database, statements: D1PreparedStatement[]): Promise<boolean> {
  try {
    await db.batch(statements);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (GUARDED_TABLES.test(message)) return false;
    throw error;
  }
}

/**
 * Bumps what shows a period: every view of its plan, since later periods show its closings and last values, and of the
 * plans of its round, which show figures that are asked in it.
 */
export function bumpViews(db: D1Database, period: string): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE revision SET rev = rev + 1 WHERE scope IN (SELECT 'plan:' || plan FROM period WHERE id = ?1 UNION
         SELECT 'plan:' || o.plan FROM period p JOIN period o ON o.round = p.round WHERE p.id = ?1)`,
    )
    .bind(period);
}

/** Bumps every view there is. */
export function bumpPlans(db: D1Database): D1PreparedStatement {
  return db.prepare("UPDATE revision SET rev = rev + 1 WHERE scope LIKE 'plan:%'");
}

/** Bumps every view of one plan. */
export function bumpPlan(db: D1Database, plan: string): D1PreparedStatement {
  return db.prepare("UPDATE revision SET rev = rev + 1 WHERE scope = 'plan:' || ?").bind(plan);
}

export interface AuditEntry {
  at: string;
  account: string;
  action: string;
  period: string | null;
  agency: string | null;
  version: number | null;
  request: string;
  /** What the action's name does not tell: reasons, places, former values. */
  detail?: unknown;
}

export function writeAudit(db: D1Database, entry: AuditEntry): D1PreparedStatement {
  const { at, account, action, period, agency, version, request, detail } = entry;
  return db
    .prepare(
      `INSERT INTO audit (at, account, action, period, agency, version, request, detail)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(
      at,
      account,
      action,
      period,
      agency,
      version,
      request,
      detail === undefined ? null : JSON.stringify(detail),
    );
}
