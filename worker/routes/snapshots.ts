import { canonicalJson } from "../../shared/canonical.ts";
import { changesBetween } from "../../shared/province/changes.ts";
import type { DocumentSource, ProvinceDocument } from "../../shared/province/view.ts";
import type { SnapshotChangesReply, SnapshotLine, SnapshotsReply } from "../../shared/wire/api.ts";
import { exportName } from "../../shared/wording/files.ts";
import { auditOf } from "../audit-entry.ts";
import { scopeOrForbid } from "../auth/roles.ts";
import { compress, decompress } from "../compress.ts";
import { type AppContext, pathPart } from "../context.ts";
import { download } from "../download.ts";
import { unlessKept } from "../etag.ts";
import { FORMATS, type FormatName } from "../exports/formats.ts";
import { bytesOf, sha256Of } from "../hash.ts";
import { found, Problem } from "../problem.ts";
import { documentOrFail } from "../province-document.ts";
import { periodOrNull } from "../store/read-frame.ts";
import { readOfficeTexts } from "../store/read-province.ts";
import { viewRevisionOrNull } from "../store/read-revisions.ts";
import { readSnapshots, snapshotOrNull, storeSnapshot } from "../store/snapshots.ts";

/** The snapshots of a period, oldest first. */
export async function getSnapshots(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "readSnapshots");
  const { id } = found(await periodOrNull(c.env.DB, pathPart(c, "period")), "period_unknown");
  const reply: SnapshotsReply = { snapshots: await readSnapshots(c.env.DB, id) };
  return c.json(reply);
}

function countedVersions({ view }: ProvinceDocument): Record<string, number> {
  return Object.fromEntries(
    view.agencies.flatMap(({ id, counted }) => (counted === null ? [] : [[id, counted]])),
  );
}

/** Freezes the live document under the next number. The newest where nothing is new. Problem: record_stale where something changed meanwhile. */
export async function postSnapshot(c: AppContext): Promise<Response> {
  const person = c.get("person");
  scopeOrForbid(person, "writeSettings");
  const period = pathPart(c, "period");
  const db = c.env.DB;
  const rev = found(await viewRevisionOrNull(db, period), "period_unknown");
  const { rev: officeRev } = await readOfficeTexts(db, period);
  const { today, at } = c.get("moment");
  const document = await documentOrFail(db, period, today);
  const bytes = bytesOf(canonicalJson(document));
  const sha256 = await sha256Of(bytes);
  const newest = (await readSnapshots(db, period)).at(-1);
  // Nothing is new: whoever asks again, or after a lost answer, gets what is frozen already.
  if (newest?.sha256 === sha256) return c.json(newest, 200);
  const line: SnapshotLine = {
    number: (newest?.number ?? 0) + 1,
    at,
    by: { id: person.id, name: person.name },
    asOf: today,
    sha256,
    size: bytes.length,
  };
  const stored = await storeSnapshot(
    db,
    {
      ...line,
      period,
      versions: countedVersions(document),
      compressed: await compress(bytes),
      rev,
      officeRev,
    },
    auditOf(c, "freeze", { period, detail: { number: line.number, sha256: line.sha256 } }),
  );
  if (!stored) throw new Problem("record_stale");
  return c.json(line, 201);
}

interface Kept {
  line: SnapshotLine;
  bytes: Uint8Array;
}

async function keptOrNull(c: AppContext, number: number): Promise<Kept | null> {
  const stored = await snapshotOrNull(c.env.DB, pathPart(c, "period"), number);
  return stored && { line: stored.line, bytes: await decompress(stored.compressed) };
}

/** The snapshot of the path. Problem: snapshot_unknown. */
async function keptOrFail(c: AppContext): Promise<Kept> {
  scopeOrForbid(c.get("person"), "readSnapshots");
  const wanted = pathPart(c, "number");
  const number = /^[1-9]\d{0,5}$/.test(wanted) ? Number(wanted) : 0;
  return found(await keptOrNull(c, number), "snapshot_unknown");
}

const read = (bytes: Uint8Array): ProvinceDocument => JSON.parse(new TextDecoder().decode(bytes));

/** The very bytes that were frozen, with their digest (RFC 9530). */
export async function getSnapshot(c: AppContext): Promise<Response> {
  const { line, bytes } = await keptOrFail(c);
  const octets = line.sha256.match(/../g) ?? [];
  const base64 = btoa(octets.map((octet) => String.fromCharCode(Number.parseInt(octet, 16))).join(""));
  return unlessKept(c, `"${line.sha256}"`, async (headers) =>
    c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      ...headers,
      "Content-Type": "application/json",
      "Repr-Digest": `sha-256=:${base64}:`,
    }),
  );
}

/** A snapshot as a file, made of what was frozen and of nothing else. */
export function getSnapshotFile(format: FormatName) {
  return async (c: AppContext): Promise<Response> => {
    const { line, bytes } = await keptOrFail(c);
    const { number, at, by, sha256 } = line;
    const source: DocumentSource = { kind: "snapshot", number, at, by: by.name, sha256 };
    const document = read(bytes);
    const { type, make } = FORMATS[format];
    const name = exportName(document.view.period.name, source);
    return download(c, await make(document, source), { type, name, extension: format });
  };
}

/** What the next snapshot would hold otherwise than the newest. */
export async function getSnapshotChanges(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "readSnapshots");
  const period = pathPart(c, "period");
  const now = await documentOrFail(c.env.DB, period, c.get("moment").today);
  const newest = (await readSnapshots(c.env.DB, period)).at(-1);
  const kept = newest === undefined ? null : await keptOrNull(c, newest.number);
  const reply: SnapshotChangesReply = {
    since: newest?.number ?? null,
    ...changesBetween(kept && read(kept.bytes), now),
  };
  return c.json(reply);
}
