import type { DraftContent } from "../../../shared/plan/plan-draft.ts";
import type { DraftLine, PlanDraftReply, TrialLine } from "../../../shared/wire/replies/plan-drafts.ts";
import { rows } from "../rows.ts";

interface FactsRow {
  id: string;
  rev: number;
  plan: string | null;
  madeAt: string;
  madeById: string;
  madeByName: string;
  changedAt: string;
  changedById: string;
  changedByName: string;
}

const FACTS = `d.id, d.rev, d.plan, d.made_at AS madeAt, d.made_by AS madeById, m.name AS madeByName,
  d.changed_at AS changedAt, d.changed_by AS changedById, e.name AS changedByName`;
const FROM = "FROM plan_draft d JOIN account m ON m.id = d.made_by JOIN account e ON e.id = d.changed_by";

function factsOf<Row extends FactsRow>(row: Row) {
  const { madeById, madeByName, changedById, changedByName, ...facts } = row;
  return {
    ...facts,
    madeBy: { id: madeById, name: madeByName },
    changedBy: { id: changedById, name: changedByName },
  };
}

/** The drafts, the one changed last first. */
export async function readDrafts(db: D1Database): Promise<DraftLine[]> {
  const { results } = await db
    .prepare(
      `SELECT ${FACTS}, d.content ->> '$.head.number' AS number, d.content ->> '$.head.date' AS date,
         d.content ->> '$.head.issuer' AS issuer, d.content ->> '$.head.title' AS title,
         json_array_length(d.content, '$.duties') AS duties
       ${FROM} ORDER BY d.changed_at DESC, d.id`,
    )
    .all<FactsRow & Pick<DraftLine, "number" | "date" | "issuer" | "title" | "duties">>();
  return results.map(factsOf);
}

interface TrialRow extends Omit<TrialLine, "agencies" | "startedBy"> {
  agencies: string;
  startedById: string;
  startedByName: string;
}

const TRIALS = `SELECT t.period, t.draft_rev AS draftRev, p.trial AS agencies, t.started_at AS startedAt, a.id AS startedById,
    a.name AS startedByName, t.ended_at AS endedAt,
    (SELECT count(*) FROM report_head h WHERE h.period = t.period) AS sent,
    (SELECT count(*) FROM report_head h WHERE h.period = t.period AND h.counted IS NOT NULL) AS approved
  FROM plan_trial t JOIN period o ON o.id = t.period JOIN plan p ON p.id = o.plan JOIN account a ON a.id = t.started_by
  WHERE t.draft = ? ORDER BY t.started_at, t.period`;

function trialOf({ agencies, startedById, startedByName, ...row }: TrialRow): TrialLine {
  return { ...row, agencies: JSON.parse(agencies), startedBy: { id: startedById, name: startedByName } };
}

/** A draft as it stands, with its trials, the earliest first; or null. */
export async function draftOrNull(db: D1Database, id: string): Promise<PlanDraftReply | null> {
  const [drafts, trials] = await db.batch([
    db.prepare(`SELECT ${FACTS}, d.content ${FROM} WHERE d.id = ?`).bind(id),
    db.prepare(TRIALS).bind(id),
  ]);
  const [row] = rows<FactsRow & { content: string }>(drafts);
  if (row === undefined) return null;
  const content: DraftContent = JSON.parse(row.content);
  return { ...factsOf(row), content, trials: rows<TrialRow>(trials).map(trialOf) };
}

/** The draft that was published as a plan, or null. */
export async function draftOfPlanOrNull(db: D1Database, plan: string): Promise<string | null> {
  return db.prepare("SELECT id FROM plan_draft WHERE plan = ?").bind(plan).first<string>("id");
}

/** Whether a report was sent and approved in a trial of the draft that became a plan. */
export async function wasTried(db: D1Database, plan: string): Promise<boolean> {
  const row = await db
    .prepare(
      `SELECT 1 AS here FROM plan_draft d JOIN plan_trial t ON t.draft = d.id
         JOIN report_head h ON h.period = t.period WHERE d.plan = ? AND h.counted IS NOT NULL LIMIT 1`,
    )
    .bind(plan)
    .first();
  return row !== null;
}
