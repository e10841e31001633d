import type { VersionReply } from "../../shared/wire/replies/report.ts";
import { type AppContext, pathPart } from "../http/context.ts";
import { found, Problem } from "../http/problem.ts";
import { type Readable, readableOrFail } from "../reports/readable-head.ts";
import { type StoredVersion, versionOrNull } from "../store/read-reports.ts";

/** The version that a text names, as far as one may read it. Problem: version_unknown. */
export async function readableVersionOrFail(
  db: D1Database,
  { period, agency, head, scope }: Readable,
  wanted: string,
): Promise<StoredVersion> {
  const version = /^[1-9]\d{0,8}$/.test(wanted) ? Number(wanted) : 0;
  if (scope === "approved" && version !== head.counted) throw new Problem("version_unknown");
  return found(await versionOrNull(db, period, agency, version), "version_unknown");
}

/** One version as it was sent, with its form and findings. Problem: version_unknown. */
export async function versionReply(
  db: D1Database,
  readable: Readable,
  wanted: string,
): Promise<VersionReply> {
  const { line, form, report, findings } = await readableVersionOrFail(db, readable, wanted);
  return { head: readable.head, version: line, form, report, findings };
}

export async function getVersion(c: AppContext): Promise<Response> {
  return c.json(await versionReply(c.env.DB, await readableOrFail(c), pathPart(c, "version")));
}
