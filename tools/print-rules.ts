// The catalogue of rules as a table that an officer can read: printed, or with --write kept in docs/rules.md.
import { writeFileSync } from "node:fs";
import { rulesDocument, rulesTable } from "./rules-table.ts";

const DOCUMENT = new URL("../docs/rules.md", import.meta.url);

if (process.argv.includes("--write")) {
  writeFileSync(DOCUMENT, rulesDocument());
  console.log("docs/rules.md written");
} else console.log(rulesTable(process.stdout.columns ?? 160));
