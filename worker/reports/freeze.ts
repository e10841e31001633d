import { canonicalJson } from "../../shared/canonical.ts";
import type { Day } from "../../shared/day.ts";
import type { ProvinceDocument } from "../../shared/province/view.ts";
import type { PlacedPeriod } from "../../shared/register/register.ts";
import type { SnapshotLine } from "../../shared/wire/replies/province.ts";
import { compress } from "../compress.ts";
import { bytesOf, sha256Of } from "../hash.ts";
import { auditOf } from "../http/audit-entry.ts";
import type { AppContext } from "../http/context.ts";
import { foundOrFail } from "../http/problem.ts";
import { periodOrNull } from "../store/read-periods.ts";
import { readOfficeTexts } from "../store/read-province.ts";
import { readSnapshots } from "../store/read-snapshots.ts";
import { type ViewSource, viewSourceOrNull } from "../store/read-view-source.ts";
import { type PreparedSnapshot, storeLateClosing } from "../store/store-snapshot.ts";
import { liveDocumentOrFail } from "./province-document.ts";

function countedVersions({ view }: ProvinceDocument): Record<string, number> {
  return Object.fromEntries(
    view.agencies.flatMap(({ id, counted }) => (counted === null ? [] : [[id, counted]])),
  );
}

interface ToFreeze {
  period: string;
  closing?: true;
  read: () => Promise<ProvinceDocument>;
}

/** A document under the next number, and the newest snapshot before it. Problem: period_unknown. */
export async function prepareSnapshotOrFail(
  c: AppContext,
  { period, read, ...kind }: ToFreeze,
): Promise<{ newest: SnapshotLine | undefined; snapshot: PreparedSnapshot }> {
  const db = c.env.DB;
  // The revisions first: where something changes while the document is read, it is not stored.
  const { rev } = foundOrFail(await viewSourceOrNull(db, period), "period_unknown");
  const { rev: officeRev } = await readOfficeTexts(db, period);
  const document = await read();
  const bytes = bytesOf(canonicalJson(document));
  const newest = (await readSnapshots(db, period)).at(-1);
  const { id, name } = c.get("person");
  const snapshot: PreparedSnapshot = {
    period,
    rev,
    officeRev,
    ...kind,
    number: (newest?.number ?? 0) + 1,
    at: c.get("moment").at,
    by: { id, name },
    asOf: document.view.asOf,
    sha256: await sha256Of(bytes),
    size: bytes.length,
    versions: countedVersions(document),
    compressed: await compress(bytes),
  };
  return { newest, snapshot };
}

/** The snapshot that a period shows once it has closed. */
export async function prepareClosingOrFail(
  c: AppContext,
  as: PlacedPeriod,
  asOf: Day = c.get("moment").today,
): Promise<PreparedSnapshot> {
  const read = () => liveDocumentOrFail(c.env.DB, { period: as.id, as }, asOf);
  return (await prepareSnapshotOrFail(c, { period: as.id, closing: true, read })).snapshot;
}

/**
 * Where a period's view comes from. One that was closed before closing froze anything is frozen now, as on the day on
 * which the province had to report, so that the bytes do not hang on who looks first. Problem: period_unknown.
 */
export async function viewSourceOrFail(c: AppContext, id: string): Promise<ViewSource> {
  const db = c.env.DB;
  const source = foundOrFail(await viewSourceOrNull(db, id), "period_unknown");
  if (!source.closed || source.closing !== null) return source;
  const period = foundOrFail(await periodOrNull(db, id), "period_unknown");
  const { today } = c.get("moment");
  const isDue = period.provinceDue < today;
  const snapshot = await prepareClosingOrFail(c, period, isDue ? period.provinceDue : today);
  const detail = { number: snapshot.number, sha256: snapshot.sha256, closing: true };
  await storeLateClosing(db, snapshot, auditOf(c, "freeze", { period: id, detail }));
  // Where another came first, its snapshot stands.
  return foundOrFail(await viewSourceOrNull(db, id), "period_unknown");
}
