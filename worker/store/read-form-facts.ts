import type { IndicatorSet } from "../../shared/indicators/indicator.ts";
import type { Period } from "../../shared/register/register.ts";
import type { Exemption } from "../../shared/report/form.ts";
import type { ExemptionLine } from "../../shared/wire/replies/settings.ts";
import { rows } from "./rows.ts";

/** What an agency's form holds beside its obligations. */
export interface FormFacts {
  indicators: IndicatorSet | null;
  exemptions: Exemption[];
}

/** The indicator set that a period asks for, from its row; throws where it is not stored. */
export function indicatorsOf(period: Period, row: unknown): IndicatorSet | null {
  if (period.indicatorSet === null) return null;
  if (row) return JSON.parse((row as { content: string }).content);
  throw new Error(
    `period ${period.id} asks for the indicator set ${period.indicatorSet}, which is not stored`,
  );
}

/** The indicator set that a period asks for. */
export async function readIndicators(db: D1Database, period: Period): Promise<IndicatorSet | null> {
  const set = "SELECT content FROM indicator_set WHERE id = ?";
  return indicatorsOf(period, await db.prepare(set).bind(period.indicatorSet).first());
}

const EXEMPTION = `SELECT agency, rule, reason, from_day AS "from", to_day AS "to", at, by FROM exemption
  WHERE id IN (SELECT max(id) FROM exemption WHERE period = ?1`;

/** What `formFactsOf` makes them of. */
export function formFactQueries(db: D1Database, period: string, agency: string): D1PreparedStatement[] {
  return [
    db
      .prepare("SELECT content FROM indicator_set WHERE id = (SELECT indicator_set FROM period WHERE id = ?)")
      .bind(period),
    db.prepare(`${EXEMPTION} AND agency = ?2 GROUP BY rule) ORDER BY rule`).bind(period, agency),
  ];
}

export function formFactsOf(
  period: Period,
  sets: D1Result | undefined,
  exemptions: D1Result | undefined,
): FormFacts {
  return {
    indicators: indicatorsOf(period, sets?.results[0]),
    exemptions: rows<ExemptionLine>(exemptions)
      .filter(({ from, to }) => to === null || from <= to)
      .map(({ rule, reason, from, to }) => ({ rule, reason, from, to })),
  };
}

/** The newest exemption of every agency and rule in a period. */
export async function readExemptions(db: D1Database, period: string): Promise<ExemptionLine[]> {
  const { results } = await db
    .prepare(`${EXEMPTION} GROUP BY agency, rule) ORDER BY agency, rule`)
    .bind(period)
    .all<ExemptionLine>();
  return results;
}
