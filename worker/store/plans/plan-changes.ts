/** By id, what the accounts are called that changed a plan. */
export async function readChangers(db: D1Database, plan: string): Promise<Map<string, string>> {
  const { results } = await db
    .prepare("SELECT id, name FROM account WHERE id IN (SELECT by FROM plan_change WHERE plan = ?)")
    .bind(plan)
    .all<{ id: string; name: string }>();
  return new Map(results.map(({ id, name }) => [id, name]));
}

/** The periods of a plan that still take reports. */
export async function livePeriodsOf(db: D1Database, plan: string): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT id FROM period WHERE plan = ? AND (state = 'open' OR json_array_length(open_for) > 0)
       ORDER BY from_day, id`,
    )
    .bind(plan)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}
