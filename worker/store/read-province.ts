import type { IndicatorSet } from "../../shared/indicators/indicator.ts";
import type { DoubleDecision } from "../../shared/province/input.ts";
import type { OfficeTexts } from "../../shared/province/view.ts";
import type { Period } from "../../shared/register/register.ts";
import { indicatorsOf } from "./read-form-facts.ts";
import { rows } from "./rows.ts";

/** What a province view holds beside plan, register and reports. */
interface ProvinceFacts {
  indicators: IndicatorSet | null;
  doubleDecisions: DoubleDecision[];
  /** Whose reports counted in the period before, as was frozen when it closed; null where that is live. */
  lastCounted: string[] | null;
}

type DoubleRow = Omit<DoubleDecision, "covers"> & { covers: string };

/** Reads them in one round trip; `compared` is what figures are compared with, if anything is. */
export async function readProvinceFacts(
  db: D1Database,
  period: Period,
  compared: { period: Pick<Period, "id"> } | null,
): Promise<ProvinceFacts> {
  const [sets, doubles, closings] = await db.batch([
    db.prepare("SELECT content FROM indicator_set WHERE id = ?").bind(period.indicatorSet),
    db
      .prepare(
        `SELECT d.document AS id, d.verdict, d.note, a.name AS by, d.at, d.covers FROM double_decision d
         JOIN account a ON a.id = d.by WHERE d.period = ? ORDER BY d.id`,
      )
      .bind(period.id),
    db
      .prepare(
        // The snapshots first: most often there are none, and nothing is read.
        `SELECT s.versions FROM snapshot s CROSS JOIN period p ON p.id = s.period AND p.closing = s.number
         WHERE s.period = ? AND s.closing = 1 AND p.state = 'closed' AND p.open_for = '[]'`,
      )
      .bind(compared?.period.id ?? null),
  ]);
  const closing = closings?.results[0] as { versions: string } | undefined;
  return {
    indicators: indicatorsOf(period, sets?.results[0]),
    // The newest on a document stands.
    doubleDecisions: [
      ...new Map(
        rows<DoubleRow>(doubles).map(({ covers, ...one }) => [
          one.id,
          { ...one, covers: JSON.parse(covers) },
        ]),
      ).values(),
    ],
    lastCounted: closing === undefined ? null : Object.keys(JSON.parse(closing.versions)),
  };
}

/** The newest texts of Sở Tư pháp for a period, with the revision that an edit quotes. */
interface StoredOfficeTexts {
  /** 0 where nothing was written yet. */
  rev: number;
  texts: OfficeTexts;
  at: string | null;
  by: string | null;
}

export async function readOfficeTexts(db: D1Database, period: string): Promise<StoredOfficeTexts> {
  const row = await db
    .prepare(
      `SELECT t.rev, t.content, t.at, a.name AS by FROM office_text t JOIN account a ON a.id = t.by
       WHERE t.period = ? ORDER BY t.rev DESC LIMIT 1`,
    )
    .bind(period)
    .first<{ rev: number; content: string; at: string; by: string }>();
  if (row === null) return { rev: 0, texts: {}, at: null, by: null };
  const { content, ...rest } = row;
  return { ...rest, texts: JSON.parse(content) };
}
