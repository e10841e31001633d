// The database's tables as a page: printed, or with --write kept in docs/database.md.
import { writeFileSync } from "node:fs";
import { databaseDocument } from "./database-document.ts";

const DOCUMENT = new URL("../docs/database.md", import.meta.url);

if (process.argv.includes("--write")) {
  writeFileSync(DOCUMENT, databaseDocument());
  console.log("docs/database.md written");
} else process.stdout.write(databaseDocument());
