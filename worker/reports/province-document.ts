import type { Day } from "../../shared/day.ts";
import { buildProvinceView } from "../../shared/province/build-view.ts";
import { DOCUMENT_SCHEMA } from "../../shared/province/document-schema.ts";
import type { LastPeriod, RoundPeriod } from "../../shared/province/input.ts";
import { textLines } from "../../shared/province/texts.ts";
import type { ProvinceDocument, ProvinceView, TextLine } from "../../shared/province/view.ts";
import { registerOn } from "../../shared/register/names-in-time.ts";
import type { Obligation } from "../../shared/register/obligation.ts";
import { isOfLikeLength, withoutLinks } from "../../shared/register/period-links.ts";
import type { PlacedPeriod } from "../../shared/register/register.ts";
import { stands } from "../../shared/register/stands.ts";
import { foundOrFail } from "../http/problem.ts";
import { readIndicators } from "../store/read-form-facts.ts";
import { type PeriodData, periodDataOrNull } from "../store/read-period-data.ts";
import { readOfficeTexts, readProvinceFacts } from "../store/read-province.ts";
import { readCounted, readCountedTexts } from "../store/read-reports.ts";
import { periodsBeforeInRound } from "../store/read-rounds.ts";
import { type ViewSource, viewSourceOrNull } from "../store/read-view-source.ts";
import { frozenOrNull } from "./frozen-document.ts";
import { obligationsIn } from "./issue-form.ts";

/** The period with which figures are compared, with what its counted reports left; null where there is none. */
function lastIn({ period, compared }: PeriodData, counted: string[] | null): LastPeriod | null {
  if (compared === null) return null;
  const { id, name, from, to } = compared.period;
  return {
    period: { id, name, from, to },
    otherLength: !isOfLikeLength(compared.period, period),
    records: compared.records,
    counted,
  };
}

/** The periods that stand before one in its round, with their counted reports. */
async function roundBefore(db: D1Database, { period }: PeriodData, asOf: Day): Promise<RoundPeriod[]> {
  if (period.round === null) return [];
  const earlier: RoundPeriod[] = [];
  for (const id of await periodsBeforeInRound(db, period.id)) {
    const data = foundOrFail(await periodDataOrNull(db, id), "period_unknown");
    earlier.push({
      period: data.period,
      indicators: await readIndicators(db, data.period),
      owing: new Set(obligationsIn(data, asOf).map(({ agency }) => agency)),
      reports: await readCounted(db, id),
    });
  }
  return earlier;
}

interface Built {
  data: PeriodData;
  obligations: Obligation[];
  view: ProvinceView;
}

/** What a live document is read of: the period as it stands, or as it is about to be. */
interface LiveSource {
  period: string;
  as?: PlacedPeriod;
}

async function buildOrFail(db: D1Database, { period: id, as }: LiveSource, asOf: Day): Promise<Built> {
  const data = foundOrFail(await periodDataOrNull(db, id, as), "period_unknown");
  const { plan, register, guidance, compared } = data;
  const period = withoutLinks(data.period);
  const { indicators, doubleDecisions, lastCounted } = await readProvinceFacts(db, data.period, compared);
  const obligations = obligationsIn(data, asOf);
  const reports = await readCounted(db, id);
  const view = buildProvinceView({
    plan,
    register: registerOn(register, period.to),
    period,
    guidance,
    obligations,
    reports,
    indicators,
    doubleDecisions,
    asOf,
    last: lastIn(data, lastCounted),
    roundBefore: await roundBefore(db, data, asOf),
  });
  return { data, obligations, view };
}

/** The merged view of a period: live on a day, or frozen where the period is closed. Problem: period_unknown. */
export async function viewOrFail(
  db: D1Database,
  periodId: string,
  asOf: Day,
  known?: ViewSource,
): Promise<ProvinceView> {
  const frozen = await frozenOrNull(db, periodId, known);
  return frozen?.document.view ?? (await buildOrFail(db, { period: periodId }, asOf)).view;
}

const ATTEMPTS = 3;

/**
 * All that a report of the province is made of, live on a day; read again where an approval fell between its parts.
 * Problem: period_unknown.
 */
export async function liveDocumentOrFail(
  db: D1Database,
  source: LiveSource,
  asOf: Day,
): Promise<ProvinceDocument> {
  const revision = async () => (await viewSourceOrNull(db, source.period))?.rev;
  for (let attempt = 1; ; attempt += 1) {
    const before = await revision();
    const document = await readDocumentOrFail(db, source, asOf);
    if (attempt === ATTEMPTS || before === (await revision())) return document;
  }
}

async function readDocumentOrFail(db: D1Database, source: LiveSource, asOf: Day): Promise<ProvinceDocument> {
  const { view, obligations } = await buildOrFail(db, source, asOf);
  const texts = textLines({
    obligations,
    agencies: view.agencies,
    texts: await readCountedTexts(db, source.period),
  });
  const { texts: office } = await readOfficeTexts(db, source.period);
  return { schema: DOCUMENT_SCHEMA, view, texts, office };
}

interface TextsQuery {
  after: string | null;
  limit: number;
}

interface TextsPage {
  texts: TextLine[];
  next: string | null;
}

/** The next of some agencies after one, and from where to go on. */
function pageOf<T extends { id: string }>(
  agencies: readonly T[],
  { after, limit }: TextsQuery,
): { page: T[]; next: string | null } {
  const from = after === null ? 0 : agencies.findIndex(({ id }) => id === after) + 1;
  const page = agencies.slice(from, from + limit);
  return { page, next: from + limit >= agencies.length ? null : (page.at(-1)?.id ?? null) };
}

/** One page of the texts: those of the next agencies in protocol order, and from where to go on. */
export async function textsPageOrFail(
  db: D1Database,
  periodId: string,
  asOf: Day,
  { known, ...query }: TextsQuery & { known?: ViewSource },
): Promise<TextsPage> {
  const frozen = await frozenOrNull(db, periodId, known);
  if (frozen !== null) {
    const { page, next } = pageOf(frozen.document.view.agencies, query);
    const ids = new Set(page.map(({ id }) => id));
    return { texts: frozen.document.texts.filter(({ agency }) => ids.has(agency)), next };
  }
  const data = foundOrFail(await periodDataOrNull(db, periodId), "period_unknown");
  const obligations = obligationsIn(data, asOf);
  const { page, next } = pageOf(
    registerOn(data.register, data.period.to).agencies.filter((agency) => stands(agency, data.period.to)),
    query,
  );
  const texts = await readCountedTexts(
    db,
    periodId,
    page.map(({ id }) => id),
  );
  return { texts: textLines({ obligations, agencies: page, texts }), next };
}
