import type { IndicatorSet } from "../../shared/indicators/indicator.ts";
import type { Period } from "../../shared/register/register.ts";
import type { Exemption } from "../../shared/report/form.ts";
import type { ExemptionLine } from "../../shared/wire/api.ts";

/** What an agency's form holds beside its obligations. */
export interface FormFacts {
  indicators: IndicatorSet | null;
  exemptions: Exemption[];
  /** The period before this one of the same plan. */
  previous: Pick<Period, "id" | "name" | "from" | "to"> | null;
}

const NEWEST = `SELECT agency, rule, reason, from_day AS "from", to_day AS "to", at, by FROM exemption
  WHERE id IN (SELECT max(id) FROM exemption WHERE period = ?1 GROUP BY agency, rule)`;

/** Reads them in one round trip. */
export async function readFormFacts(db: D1Database, period: Period, agency: string): Promise<FormFacts> {
  const [sets, exemptions, previous] = await db.batch([
    db.prepare("SELECT content FROM indicator_set WHERE id = ?").bind(period.indicatorSet),
    db.prepare(`${NEWEST} AND agency = ?2 ORDER BY rule`).bind(period.id, agency),
    db
      .prepare(
        `SELECT id, name, from_day AS "from", to_day AS "to" FROM period WHERE plan = ? AND from_day < ?
         ORDER BY from_day DESC, id DESC LIMIT 1`,
      )
      .bind(period.planId, period.from),
  ]);
  const set = sets?.results[0] as { content: string } | undefined;
  if (period.indicatorSet !== null && !set) {
    throw new Error(
      `period ${period.id} asks for the indicator set ${period.indicatorSet}, which is not stored`,
    );
  }
  return {
    indicators: set ? JSON.parse(set.content) : null,
    exemptions: ((exemptions?.results ?? []) as unknown as ExemptionLine[])
      .filter(({ from, to }) => to === null || from <= to)
      .map(({ rule, reason, from, to }) => ({ rule, reason, from, to })),
    previous: (previous?.results[0] as FormFacts["previous"] | undefined) ?? null,
  };
}

/** The newest exemption of every agency and rule in a period. */
export async function readExemptions(db: D1Database, period: string): Promise<ExemptionLine[]> {
  const { results } = await db.prepare(`${NEWEST} ORDER BY agency, rule`).bind(period).all<ExemptionLine>();
  return results;
}
