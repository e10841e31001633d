// The very bundle that is pushed to Google, built once a run.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";

/** The source of the run's bundle. */
export function bundleSource(): Promise<string> {
  return readFile(join(inject("prepared").addon, "main.js"), "utf8");
}
