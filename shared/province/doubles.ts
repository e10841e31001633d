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

/** The reports that cite a document, each up to the version that does: what a decision on it covers. */
export function coveredReports({ places }: Pick<DoubleReport, "places">): Record<string, number> {
  return Object.fromEntries(places.map(({ agency, version }) => [agency, version]));
}

/** The largest prime below 2^48: times 31 it is still an exact number. */
const MODULUS = 281_474_976_710_597;

/** Names what a person sees of a document: who cites it where, and what was decided. */
function revisionOf(places: DoubleReport["places"], decision: DoubleDecision | undefined): number {
  const seen = JSON.stringify([
    places.map(({ agency, key, version }) => [agency, key, version]),
    decision?.at,
  ]);
  let rev = 7;
  for (const letter of seen) rev = (rev * 31 + (letter.codePointAt(0) ?? 0)) % MODULUS;
  return rev + 1;
}

/** What was decided, as long as its maker saw every report that cites the document; else what was decided before. */
function decisionOn(
  places: DoubleReport["places"],
  decided: DoubleDecision | undefined,
): Pick<DoubleReport, "decision" | "former"> {
  if (decided === undefined) return { decision: null };
  const { id: _, covers, ...decision } = decided;
  const isCovered = places.every(({ agency, version }) => !covers || version <= (covers[agency] ?? 0));
  return isCovered ? { decision } : { decision: null, former: decision };
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
  const decided = new Map(decisions.map((decision) => [decision.id, decision]));
  const ofPlan = documentId(plan.number, plan.date);
  const found = [...citedDocuments(agencies, facts).values()].filter(
    (document) => document.id !== ofPlan && mayBeDouble(document),
  );
  const doubles = found.map(
    ({ citations: _, ...document }): DoubleReport => ({
      ...document,
      ...decisionOn(document.places, decided.get(document.id)),
      rev: revisionOf(document.places, decided.get(document.id)),
    }),
  );
  const same = new Set(doubles.filter(({ decision }) => decision?.verdict === "same").map(({ id }) => id));
  let [cited, none] = [0, 0];
  for (const { id, counted } of agencies) {
    const digest = counted === null ? null : facts.get(id)?.digest;
    cited += digest?.evidence.length ?? 0;
    none += digest?.withoutDocument?.length ?? 0;
  }
  const repeated = found
    .filter(({ id }) => same.has(id))
    .reduce((sum, { citations }) => sum + citations - 1, 0);
  const documents = { cited, withoutDoubles: cited - repeated, ...(none > 0 ? { none } : {}) };
  return { documents, doubles };
}
