// Reads plans from files and prints what was read: JSON (of several files a list), or with --table a table for people.
import { readFileSync } from "node:fs";
import { readPlan } from "../shared/plan/reading/read-plan.ts";
import type { Reading } from "../shared/plan/reading/reading.ts";
import { REFUSALS } from "../shared/wording/plan-reading.ts";
import { printedReading } from "./printed-reading.ts";
import { readingTable } from "./read-plan-table.ts";
import { readSource } from "./read-source.ts";

const asTable = process.argv.includes("--table");
const files = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (files.length === 0) {
  console.error("usage: npm run --silent read-plan -- [--table] FILE…");
  process.exit(2);
}
const readings = files.flatMap((file): Reading[] => {
  const blocks = readSource(file, readFileSync(file));
  if (!("refusal" in blocks)) return [readPlan(blocks)];
  console.error(`${file}: ${REFUSALS[blocks.refusal]}`);
  process.exitCode = 1;
  return [];
});
if (asTable) console.log(readings.map(readingTable).join("\n\n"));
else if (readings.length > 0) {
  const printed = readings.map(printedReading);
  console.log(JSON.stringify(files.length === 1 ? printed[0] : printed, null, 2));
}
