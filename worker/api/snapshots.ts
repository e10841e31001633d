import { changesBetween } from "../../shared/province/changes.ts";
import type { ProvinceDocument } from "../../shared/province/view.ts";
import type {
  SnapshotChangesReply,
  SnapshotLine,
  SnapshotsReply,
} from "../../shared/wire/replies/province.ts";
import { exportName } from "../../shared/wording/files.ts";
import { scopeOrForbid } from "../auth/roles.ts";
import { FORMATS, type FormatName } from "../exports/formats.ts";
import { auditOf } from "../http/audit-entry.ts";
import { type AppContext, pathPart } from "../http/context.ts";
import { download } from "../http/download.ts";
import { unlessKept } from "../http/etag.ts";
import { found, Problem } from "../http/problem.ts";
import { prepareSnapshotOrFail, standingOrFail } from "../reports/freeze.ts";
import { type Frozen, snapshotReadOrNull } from "../reports/frozen-document.ts";
import { shownOrFail, snapshotSource } from "../reports/shown-document.ts";
import { periodOrNull } from "../store/read-frame.ts";
import { readSnapshots, storeSnapshot } from "../store/store-snapshot.ts";

/** The snapshots of a period, oldest first. */
export async function getSnapshots(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "readSnapshots");
  const { id } = found(await periodOrNull(c.env.DB, pathPart(c, "period")), "period_unknown");
  const reply: SnapshotsReply = { snapshots: await readSnapshots(c.env.DB, id) };
  return c.json(reply);
}

/** All that the period shows to Sở Tư pháp, its own words among it. Problem: period_unknown. */
async function wholeOrFail(c: AppContext, period: string): Promise<ProvinceDocument> {
  const { today } = c.get("moment");
  return (await shownOrFail(c.env.DB, period, { today, isOffice: true })).document;
}

/** Freezes the document that the period shows under the next number. The newest where nothing is new. Problem: record_stale where something changed meanwhile. */
export async function postSnapshot(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "writeSettings");
  const period = pathPart(c, "period");
  await standingOrFail(c, period);
  const { newest, snapshot } = await prepareSnapshotOrFail(c, {
    period,
    read: () => wholeOrFail(c, period),
  });
  const { number, at, by, asOf, sha256, size } = snapshot;
  // Nothing is new: whoever asks again, or after a lost answer, gets what is frozen already.
  if (newest?.sha256 === sha256) return c.json(newest, 200);
  const audit = auditOf(c, "freeze", { period, detail: { number, sha256 } });
  if (!(await storeSnapshot(c.env.DB, snapshot, audit))) throw new Problem("record_stale");
  const line: SnapshotLine = { number, at, by, asOf, sha256, size };
  return c.json(line, 201);
}

/** The snapshot of the path. Problem: snapshot_unknown. */
async function keptOrFail(c: AppContext): Promise<Frozen> {
  scopeOrForbid(c.get("person"), "readSnapshots");
  const wanted = pathPart(c, "number");
  const number = /^[1-9]\d{0,5}$/.test(wanted) ? Number(wanted) : 0;
  return found(await snapshotReadOrNull(c.env.DB, pathPart(c, "period"), number), "snapshot_unknown");
}

/** The very bytes that were frozen, with their digest (RFC 9530). */
export async function getSnapshot(c: AppContext): Promise<Response> {
  const { line, bytes } = await keptOrFail(c);
  const octets = line.sha256.match(/../g) ?? [];
  const base64 = btoa(octets.map((octet) => String.fromCharCode(Number.parseInt(octet, 16))).join(""));
  return unlessKept(c, `"${line.sha256}"`, async (headers) =>
    c.body(bytes, 200, {
      ...headers,
      "Content-Type": "application/json",
      "Repr-Digest": `sha-256=:${base64}:`,
    }),
  );
}

/** A snapshot as a file, made of what was frozen and of nothing else. */
export function getSnapshotFile(format: FormatName) {
  return async (c: AppContext): Promise<Response> => {
    const kept = await keptOrFail(c);
    const { document } = kept;
    const source = await snapshotSource(c.env.DB, pathPart(c, "period"), kept);
    const { type, make } = FORMATS[format];
    const name = exportName(document.view.period.name, source);
    return download(c, await make(document, source), { type, name, extension: format });
  };
}

/** What the next snapshot would hold otherwise than the newest. */
export async function getSnapshotChanges(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "readSnapshots");
  const period = pathPart(c, "period");
  await standingOrFail(c, period);
  const now = await wholeOrFail(c, period);
  const newest = (await readSnapshots(c.env.DB, period)).at(-1);
  const kept = newest === undefined ? null : await snapshotReadOrNull(c.env.DB, period, newest.number);
  const reply: SnapshotChangesReply = {
    since: newest?.number ?? null,
    ...changesBetween(kept?.document ?? null, now),
  };
  return c.json(reply);
}
