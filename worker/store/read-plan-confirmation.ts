interface PlanConfirmation {
  /** SHA-256 of the plan that was compared. */
  content: string;
  at: string;
  by: { id: string; name: string };
}

interface ConfirmationRow {
  content: string | null;
  at: string;
  byId: string;
  byName: string;
}

/** The confirmation of a plan that was given last, or null: none was, or it was taken back. */
export async function planConfirmationOrNull(db: D1Database, plan: string): Promise<PlanConfirmation | null> {
  const row = await db
    .prepare(
      `SELECT p.content, p.at, p.by AS byId, a.name AS byName FROM plan_confirmation p
       JOIN account a ON a.id = p.by WHERE p.plan = ? ORDER BY p.id DESC LIMIT 1`,
    )
    .bind(plan)
    .first<ConfirmationRow>();
  if (row === null || row.content === null) return null;
  const { content, at, byId, byName } = row;
  return { content, at, by: { id: byId, name: byName } };
}
