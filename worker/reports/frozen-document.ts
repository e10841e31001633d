import { readDocument } from "../../shared/province/document-schema.ts";
import type { ProvinceDocument } from "../../shared/province/view.ts";
import type { SnapshotLine } from "../../shared/wire/replies/province.ts";
import { decompress } from "../compress.ts";
import { snapshotOrNull } from "../store/read-snapshots.ts";
import { type ViewSource, viewSourceOrNull } from "../store/read-view-source.ts";

/** A snapshot: its line, the very bytes that were frozen, and the document as it is read today. */
export interface Frozen {
  line: SnapshotLine;
  bytes: Uint8Array<ArrayBuffer>;
  document: ProvinceDocument;
}

/** A snapshot by its number, or null. */
export async function snapshotReadOrNull(
  db: D1Database,
  period: string,
  number: number,
): Promise<Frozen | null> {
  const stored = await snapshotOrNull(db, period, number);
  if (stored === null) return null;
  const bytes = await decompress(stored.compressed);
  const document = readDocument(JSON.parse(new TextDecoder().decode(bytes)));
  return { line: stored.line, bytes, document };
}

/** What a closed period shows, or null where the period is live; `known` is how it stands where that was read. */
export async function frozenOrNull(
  db: D1Database,
  period: string,
  known?: ViewSource,
): Promise<Frozen | null> {
  const closing = (known ?? (await viewSourceOrNull(db, period)))?.closing ?? null;
  return closing === null ? null : snapshotReadOrNull(db, period, closing);
}
