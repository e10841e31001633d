import { changesBetween } from "../../shared/province/changes.ts";
import type { ProvinceDocument } from "../../shared/province/view.ts";
import { exportName } from "../../shared/wording/files.ts";
import { FORMATS, type FormatName } from "../exports/formats.ts";
import { auditOf } from "../http/audit-entry.ts";
import type { AppContext } from "../http/context.ts";
import { download } from "../http/download.ts";
import { unlessKept } from "../http/etag.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail, Problem } from "../http/problem.ts";
import { prepareSnapshotOrFail, viewSourceOrFail } from "../reports/freeze.ts";
import { type Frozen, snapshotReadOrNull } from "../reports/frozen-document.ts";
import { refuseTrial } from "../reports/period-open.ts";
import { provinceHead } from "../reports/province-head.ts";
import { shownOrFail, snapshotSource } from "../reports/shown-document.ts";
import { periodOrNull } from "../store/read-periods.ts";
import { readSnapshots } from "../store/read-snapshots.ts";
import { storeSnapshot } from "../store/store-snapshot.ts";

/** The snapshots of a period, oldest first. */
export const listSnapshots: Handler<"listSnapshots"> = async (c, { params }) => {
  const { id } = foundOrFail(await periodOrNull(c.env.DB, params.period), "period_unknown");
  return { reply: { snapshots: await readSnapshots(c.env.DB, id) } };
};

/** All that the period shows to Sở Tư pháp, its own words among it. Problem: period_unknown. */
async function wholeOrFail(c: AppContext, period: string): Promise<ProvinceDocument> {
  const { today } = c.get("moment");
  return (await shownOrFail(c.env.DB, period, { today, isOffice: true })).document;
}

/** Freezes the document that the period shows under the next number. The newest where nothing is new. Problem: record_stale where something changed meanwhile. */
export const freezeSnapshot: Handler<"freezeSnapshot"> = async (c, { params: { period } }) => {
  await viewSourceOrFail(c, period);
  refuseTrial(foundOrFail(await periodOrNull(c.env.DB, period), "period_unknown"));
  const { newest, snapshot } = await prepareSnapshotOrFail(c, {
    period,
    read: () => wholeOrFail(c, period),
  });
  const { number, at, by, asOf, sha256, size } = snapshot;
  // Nothing is new: whoever asks again, or after a lost answer, gets what is frozen already.
  if (newest?.sha256 === sha256) return { reply: newest, status: 200 };
  const audit = auditOf(c, "freeze", { period, detail: { number, sha256 } });
  if (!(await storeSnapshot(c.env.DB, snapshot, audit))) throw new Problem("record_stale");
  return { reply: { number, at, by, asOf, sha256, size }, status: 201 };
};

interface SnapshotPath {
  period: string;
  number: string;
}

/** The snapshot of an address. Problem: snapshot_unknown. */
async function keptOrFail(c: AppContext, { period, number }: SnapshotPath): Promise<Frozen> {
  const wanted = /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 0;
  return foundOrFail(await snapshotReadOrNull(c.env.DB, period, wanted), "snapshot_unknown");
}

/** The very bytes that were frozen, with their digest (RFC 9530). */
export const getSnapshot: Handler<"getSnapshot"> = async (c, { params }) => {
  const { line, bytes } = await keptOrFail(c, params);
  const octets = line.sha256.match(/../g) ?? [];
  const base64 = btoa(octets.map((octet) => String.fromCharCode(Number.parseInt(octet, 16))).join(""));
  return unlessKept(c, `"${line.sha256}"`, async (headers) =>
    c.body(bytes, 200, {
      ...headers,
      "Content-Type": "application/json",
      "Repr-Digest": `sha-256=:${base64}:`,
    }),
  );
};

/** A snapshot as a file, made of what was frozen, below the head of its cut-off. */
export function snapshotFile(format: FormatName): Handler<"getSnapshotCsv"> {
  return async (c, { params }) => {
    const kept = await keptOrFail(c, params);
    const { document } = kept;
    const source = await snapshotSource(c.env.DB, params.period, kept);
    const { type, make } = FORMATS[format];
    const name = exportName(document.view.period.name, source);
    return download(c, await make(document, source, await provinceHead(c.env.DB, document.view)), {
      type,
      name,
      extension: format,
    });
  };
}

/** What the next snapshot would hold otherwise than the newest. */
export const getSnapshotChanges: Handler<"getSnapshotChanges"> = async (c, { params: { period } }) => {
  await viewSourceOrFail(c, period);
  const now = await wholeOrFail(c, period);
  const newest = (await readSnapshots(c.env.DB, period)).at(-1);
  const kept = newest === undefined ? null : await snapshotReadOrNull(c.env.DB, period, newest.number);
  return { reply: { since: newest?.number ?? null, ...changesBetween(kept?.document ?? null, now) } };
};
