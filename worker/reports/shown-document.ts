import { canonicalJson } from "../../shared/canonical.ts";
import type { Day } from "../../shared/day.ts";
import type { DocumentSource, ProvinceDocument } from "../../shared/province/view.ts";
import { readOfficeTexts } from "../store/read-province.ts";
import { signedOnOrNull, signedSnapshotOrNull } from "../store/read-signed-reports.ts";
import { type Frozen, frozenOrNull, snapshotReadOrNull } from "./frozen-document.ts";
import { liveDocumentOrFail } from "./province-document.ts";

/** What the files of a period are made of, and where it comes from. */
interface Shown {
  document: ProvinceDocument;
  source: DocumentSource;
}

/** A snapshot as a source, with number and day of the report that was signed on it. */
export async function snapshotSource(db: D1Database, period: string, { line }: Frozen) {
  const { number, at, by, sha256 } = line;
  const signed = await signedOnOrNull(db, period, number);
  const known = signed === null ? {} : { signed };
  return { kind: "snapshot", number, at, by: by.name, sha256, ...known } satisfies DocumentSource;
}

/** The snapshot of the signed report where it was made since the closing, with its own words of Sở Tư pháp. */
async function signedSince(db: D1Database, period: string, closing: Frozen): Promise<Frozen | null> {
  const number = await signedSnapshotOrNull(db, period);
  return number === null || number < closing.line.number ? null : snapshotReadOrNull(db, period, number);
}

/**
 * What the files of a period show. Live until it closes, then what was frozen, with the words of Sở Tư pháp as they
 * stand until its report is signed; others read those that were frozen. Problem: period_unknown.
 */
export async function shownOrFail(
  db: D1Database,
  period: string,
  { today, isOffice }: { today: Day; isOffice: boolean },
): Promise<Shown> {
  const closing = await frozenOrNull(db, period);
  if (closing === null) {
    const live = await liveDocumentOrFail(db, { period }, today);
    // What Sở Tư pháp is still writing is its own until it is frozen.
    return { document: isOffice ? live : { ...live, office: {} }, source: { kind: "live" } };
  }
  const signed = await signedSince(db, period, closing);
  const frozen = signed ?? closing;
  const shown = { document: frozen.document, source: await snapshotSource(db, period, frozen) };
  if (signed !== null || !isOffice) return shown;
  const { texts: office } = await readOfficeTexts(db, period);
  if (canonicalJson(office) === canonicalJson(frozen.document.office)) return shown;
  return { document: { ...frozen.document, office }, source: { ...shown.source, officeDraft: true } };
}
