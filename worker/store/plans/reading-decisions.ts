import type { PlanDeadline } from "../../../shared/plan/plan-deadline.ts";
import type { NameDecision, ReadingDecisions } from "../../../shared/plan/reading/decisions.ts";
import type { ReadingDecisionsReply } from "../../../shared/wire/replies/plan-drafts.ts";
import type { ReadingDecisionRequest } from "../../../shared/wire/requests/plan-drafts.ts";
import { type AuditEntry, writeAudit } from "../guard.ts";

type Kind = ReadingDecisionRequest["kind"];

interface DecisionRow {
  kind: Kind;
  key: string;
  words: string;
  meaning: string;
  at: string;
  byId: string;
  byName: string;
}

/** The newest of a kind and key, unless it took the decision back. */
const STANDING = `SELECT d.kind, d.key, d.words, d.meaning, d.at, d.by AS byId, a.name AS byName
  FROM reading_decision d JOIN account a ON a.id = d.by
  WHERE d.id IN (SELECT max(id) FROM reading_decision GROUP BY kind, key) AND d.meaning IS NOT NULL
  ORDER BY d.kind DESC, d.key`;

/** What stands, names before time wordings. */
export async function readDecisionLines(db: D1Database): Promise<ReadingDecisionsReply["decisions"]> {
  const { results } = await db.prepare(STANDING).all<DecisionRow>();
  return results.map(({ at, byId, byName, kind, meaning, words }) => ({
    at,
    by: { id: byId, name: byName },
    decision: { kind, words, meaning: JSON.parse(meaning) },
  }));
}

/** What stands, as readers of plans take it. */
export async function readDecisions(db: D1Database): Promise<ReadingDecisions> {
  const { results } = await db.prepare(STANDING).all<DecisionRow>();
  const of = <T>(wanted: Kind) =>
    new Map(
      results.flatMap(({ key, kind, meaning }) => (kind === wanted ? [[key, JSON.parse(meaning) as T]] : [])),
    );
  return { names: of<NameDecision>("name"), wordings: of<PlanDeadline[]>("deadline") };
}

/** Adds a decision; `meaning` null takes the standing one back. */
export async function storeReadingDecision(
  db: D1Database,
  decision: { kind: Kind; key: string; words: string; meaning: unknown; at: string; by: string },
  audit: AuditEntry,
): Promise<void> {
  const { at, by, key, kind, meaning, words } = decision;
  await db.batch([
    db
      .prepare("INSERT INTO reading_decision (kind, key, words, meaning, at, by) VALUES (?, ?, ?, ?, ?, ?)")
      .bind(kind, key, words, meaning === null ? null : JSON.stringify(meaning), at, by),
    writeAudit(db, audit),
  ]);
}
