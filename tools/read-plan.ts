// Reads plans from files and prints what was read: JSON, or with --table a table for people.
import { readFileSync } from "node:fs";
import { readPlan } from "../shared/plan/reading/read-plan.ts";
import { sourceKindOf } from "../shared/plan/reading/source-kind.ts";
import { textBlocks } from "../shared/plan/reading/text-blocks.ts";
import { REFUSALS } from "../shared/wording/plan-reading.ts";
import { printedReading } from "./printed-reading.ts";
import { readingTable } from "./read-plan-table.ts";

const asTable = process.argv.includes("--table");
const files = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (files.length === 0) {
  console.error("usage: npm run --silent read-plan -- [--table] FILE…");
  process.exit(2);
}
for (const file of files) {
  const bytes = readFileSync(file);
  const source = sourceKindOf(file, bytes);
  if (source.kind !== "text") {
    console.error(`${file}: ${REFUSALS[source.kind === "refused" ? source.refusal : "unknown"]}`);
    process.exitCode = 1;
    continue;
  }
  const reading = readPlan(textBlocks(bytes.toString("utf8")));
  console.log(asTable ? readingTable(reading) : JSON.stringify(printedReading(reading), null, 2));
}
