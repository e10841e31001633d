import type { VersionReply } from "../../shared/wire/replies/report.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail, Problem } from "../http/problem.ts";
import { type Readable, readableOrFail } from "../reports/readable-head.ts";
import { type StoredVersion, versionOrNull } from "../store/read-reports.ts";

/** The number of a version in an address; 0 for what is none. */
export function versionIn(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}

/** A version, as far as one may read it. Problem: version_unknown. */
export async function readableVersionOrFail(
  db: D1Database,
  { period, agency, head, scope }: Readable,
  version: number,
): Promise<StoredVersion> {
  if (scope === "approved" && version !== head.counted) throw new Problem("version_unknown");
  return foundOrFail(await versionOrNull(db, period, agency, version), "version_unknown");
}

/** One version as it was sent, with its form and findings. Problem: version_unknown. */
export async function versionReply(
  db: D1Database,
  readable: Readable,
  version: number,
): Promise<VersionReply> {
  const { line, form, report, findings } = await readableVersionOrFail(db, readable, version);
  return { head: readable.head, version: line, form, report, findings };
}

export const getVersion: Handler<"getVersion"> = async (c, { params }) => {
  const readable = await readableOrFail(c, params);
  return { reply: await versionReply(c.env.DB, readable, versionIn(params.version)) };
};
