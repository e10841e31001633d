import type { Day } from "../shared/day.ts";
import { buildProvinceView } from "../shared/province/build-view.ts";
import type { LastPeriod } from "../shared/province/input.ts";
import { textLines } from "../shared/province/texts.ts";
import type { ProvinceDocument, ProvinceView, TextLine } from "../shared/province/view.ts";
import type { Obligation } from "../shared/register/obligation.ts";
import { stands } from "../shared/register/stands.ts";
import { alike, obligationsIn } from "./issue-form.ts";
import { found } from "./problem.ts";
import { type Frame, frameOrNull } from "./store/read-frame.ts";
import { readOfficeTexts, readProvinceFacts } from "./store/read-province.ts";
import { readCounted, readCountedTexts } from "./store/read-reports.ts";
import { viewRevisionOrNull } from "./store/read-revisions.ts";

/** The period before, with what its counted reports left; null where there is none. */
function lastIn({ period, previous, earlier }: Frame): LastPeriod | null {
  if (previous === null) return null;
  const { id, name, from, to } = previous;
  return {
    period: { id, name, from, to },
    otherLength: !alike(previous, period),
    records: earlier.filter((one) => one.period.id === id),
  };
}

interface Built {
  frame: Frame;
  obligations: Obligation[];
  view: ProvinceView;
}

async function buildOrFail(db: D1Database, periodId: string, asOf: Day): Promise<Built> {
  const frame = found(await frameOrNull(db, periodId, null), "period_unknown");
  const { plan, register, period, guidance } = frame;
  const { indicators, doubleDecisions } = await readProvinceFacts(db, period);
  const obligations = obligationsIn(frame, asOf);
  const reports = await readCounted(db, periodId);
  const view = buildProvinceView({
    ...{ plan, register, period, guidance, obligations, reports, indicators, doubleDecisions, asOf },
    last: lastIn(frame),
  });
  return { frame, obligations, view };
}

/** The merged view of a period on a day. Problem: period_unknown. */
export async function viewOrFail(db: D1Database, periodId: string, asOf: Day): Promise<ProvinceView> {
  return (await buildOrFail(db, periodId, asOf)).view;
}

const ATTEMPTS = 3;

/**
 * All that a report of the province is made of, on a day; read again where an approval fell between its parts.
 * Problem: period_unknown.
 */
export async function documentOrFail(db: D1Database, periodId: string, asOf: Day): Promise<ProvinceDocument> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await viewRevisionOrNull(db, periodId);
    const document = await readDocumentOrFail(db, periodId, asOf);
    if (attempt === ATTEMPTS || before === (await viewRevisionOrNull(db, periodId))) return document;
  }
}

async function readDocumentOrFail(db: D1Database, periodId: string, asOf: Day): Promise<ProvinceDocument> {
  const { view, obligations } = await buildOrFail(db, periodId, asOf);
  const texts = textLines({
    obligations,
    agencies: view.agencies,
    texts: await readCountedTexts(db, periodId),
  });
  const { texts: office } = await readOfficeTexts(db, periodId);
  return { schema: 1, view, texts, office };
}

/** One page of the texts: those of the next agencies in protocol order, and from where to go on. */
export async function textsPageOrFail(
  db: D1Database,
  periodId: string,
  asOf: Day,
  { after, limit }: { after: string | null; limit: number },
): Promise<{ texts: TextLine[]; next: string | null }> {
  const frame = found(await frameOrNull(db, periodId, null), "period_unknown");
  const obligations = obligationsIn(frame, asOf);
  const agencies = frame.register.agencies.filter((agency) => stands(agency, frame.period.to));
  const from = after === null ? 0 : agencies.findIndex(({ id }) => id === after) + 1;
  const page = agencies.slice(from, from + limit);
  const texts = await readCountedTexts(
    db,
    periodId,
    page.map(({ id }) => id),
  );
  const isLast = from + limit >= agencies.length;
  return {
    texts: textLines({ obligations, agencies: page, texts }),
    next: isLast ? null : (page.at(-1)?.id ?? null),
  };
}
