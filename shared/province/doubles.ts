import type { Day } from "../day.ts";
import type { PlanHead } from "../plan/plan.ts";
import { foldForSearch } from "../text.ts";
import type { DoubleDecision, ReportFacts } from "./input.ts";
import type { AgencyLine, DoubleReport, ProvinceView } from "./view.ts";

interface Cited {
  id: string;
  type: string | null;
  number: string;
  date: Day;
  places: DoubleReport["places"];
  /** Every mention of it, also twice in one row. */
  citations: number;
}

/** One name for a document however its number is written: without case, accents and spaces. */
function documentId(number: string, date: Day): string {
  return `${date} ${foldForSearch(number).replace(/ /g, "")}`;
}

/** Documents with number and date by name, with every row that cites them, in protocol and form order. */
function citedDocuments(
  agencies: readonly AgencyLine[],
  facts: ReadonlyMap<string, ReportFacts>,
): Map<string, Cited> {
  const documents = new Map<string, Cited>();
  for (const { id: agency, counted: version } of agencies) {
    const digest = facts.get(agency)?.digest;
    if (!digest || version === null) continue;
    const answers = new Map(digest.answers.map((answer) => [answer.key, answer]));
    const placed = new Set<string>();
    for (const { key, type, number, date } of digest.evidence) {
      const answer = answers.get(key);
      if (number === null || date === null || !answer) continue;
      const id = documentId(number, date);
      const document = documents.get(id) ?? { id, type, number, date, places: [], citations: 0 };
      documents.set(id, document);
      document.citations += 1;
      const { duty, role } = answer;
      const place = `${key} ${id}`;
      if (!placed.has(place)) document.places.push({ agency, key, duty, role, version });
      placed.add(place);
    }
  }
  return documents;
}

/** Two agencies tell of the same duty, or one leads what another only coordinates. */
function mayBeDouble({ places }: Cited): boolean {
  return places.some((one, index) =>
    places
      .slice(index + 1)
      .some((other) => other.agency !== one.agency && (other.duty === one.duty || other.role !== one.role)),
  );
}

/**
 * Documents that several counted reports cite with the same number and date, perhaps one work told twice, with
 * what was decided (all may cite the plan itself: it is none of them); and how many citations there are, before and after taking those decided to be the same once.
 */
export function doubleReports(
  agencies: readonly AgencyLine[],
  counting: readonly ReportFacts[],
  decisions: readonly DoubleDecision[],
  plan: PlanHead,
): Pick<ProvinceView, "documents" | "doubles"> {
  const facts = new Map(counting.map((report) => [report.head.agency, report]));
  const decided = new Map(decisions.map(({ id, ...decision }) => [id, decision]));
  const ofPlan = documentId(plan.number, plan.date);
  const found = [...citedDocuments(agencies, facts).values()].filter(
    (document) => document.id !== ofPlan && mayBeDouble(document),
  );
  const doubles = found.map(
    ({ citations: _, ...document }): DoubleReport => ({
      ...document,
      decision: decided.get(document.id) ?? null,
    }),
  );
  let [cited, none] = [0, 0];
  for (const { id, counted } of agencies) {
    const digest = counted === null ? null : facts.get(id)?.digest;
    cited += digest?.evidence.length ?? 0;
    none += digest?.withoutDocument?.length ?? 0;
  }
  const repeated = found
    .filter(({ id }) => decided.get(id)?.verdict === "same")
    .reduce((sum, { citations }) => sum + citations - 1, 0);
  const documents = { cited, withoutDoubles: cited - repeated, ...(none > 0 ? { none } : {}) };
  return { documents, doubles };
}
