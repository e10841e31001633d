import type { Guidance } from "../../shared/register/obligation.ts";

/** A guiding document with the revision on which a change of it builds. */
export interface StoredGuidance {
  rev: number;
  guidance: Guidance;
}

export const guidanceScope = (planId: string, duty: string) => `guidance:${planId}:${duty}`;

/** Guidance that was entered before there were revisions has the first. */
export const STORED_GUIDANCE = `FROM guidance g LEFT JOIN revision r ON r.scope = ?1 WHERE g.plan = ?2 AND g.duty = ?3`;

/** The guiding document of a duty, or null where none stands. */
export async function guidanceOrNull(
  db: D1Database,
  planId: string,
  duty: string,
): Promise<StoredGuidance | null> {
  const row = await db
    .prepare(`SELECT coalesce(r.rev, 1) AS rev, g.document, g.date, g.due ${STORED_GUIDANCE}`)
    .bind(guidanceScope(planId, duty), planId, duty)
    .first<Pick<Guidance, "document" | "date" | "due"> & { rev: number }>();
  if (row === null) return null;
  const { rev, document, date, due } = row;
  return { rev, guidance: { planId, duty, document, date, due } };
}
