// The very bundle that is pushed to Google, built once a run.
import { inject } from "vitest";
import { readScripts } from "../../tools/read-scripts.ts";

/** The source of the run's bundle. */
export function bundleSource(): Promise<string> {
  return readScripts(inject("prepared").addon);
}
