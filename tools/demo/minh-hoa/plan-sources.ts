import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPlan } from "../../../shared/plan/reading/read-plan.ts";
import type { Reading } from "../../../shared/plan/reading/reading.ts";
import { readSource } from "../../read-source.ts";

/** The two plans of the made-up province as their documents: one with its duties in an annex, one in prose. */
const SOURCES = ["annex-plan.html", "prose-plan.txt"] as const;

/** Both plans as they are read. */
export function readPlanSources(): Reading[] {
  return SOURCES.map((name) => {
    const blocks = readSource(name, readFileSync(join(import.meta.dirname, name)));
    if ("refusal" in blocks) throw new Error(`${name}: ${blocks.refusal}`);
    return readPlan(blocks);
  });
}
