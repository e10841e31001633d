import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

interface Revision {
  commit: string;
  /** Day of the commit. */
  day: string;
  /** Files that differ from the commit. */
  changed: number;
}

function git(...args: string[]): string | null {
  const { status, stdout } = spawnSync("git", args, { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}

/** The revision in this folder, or null where there is no git. */
export function readRevision(): Revision | null {
  const commit = git("rev-parse", "--short=7", "HEAD");
  const day = git("show", "-s", "--format=%cs", "HEAD");
  const status = git("status", "--porcelain");
  if (!commit || !day || status === null) return null;
  return { commit, day, changed: status === "" ? 0 : status.split("\n").length };
}

/** The version that the self-check tells, e.g. `0.1.0+45df6da (2026-11-22)`. */
export function versionOf(packageVersion: string, revision: Revision | null): string {
  if (revision === null) return packageVersion;
  const { changed, commit, day } = revision;
  return `${packageVersion}+${commit}${changed > 0 ? ".modified" : ""} (${day})`;
}

export function packageVersion(): string {
  return (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version;
}
