// Prints the CSV of a register that is kept in an Excel file, for `POST /v1/agencies/import` and `/v1/accounts/import`.
import { readFileSync } from "node:fs";
import { workbookCsv } from "./workbook-csv.ts";

const [file, ...rest] = process.argv.slice(2);
if (file === undefined || rest.length > 0) {
  console.error("usage: npm run --silent register-csv -- FILE.xlsx > FILE.csv");
  process.exit(2);
}
const read = await workbookCsv(readFileSync(file));
if ("refusal" in read) {
  console.error(`${file}: ${read.refusal}`);
  process.exitCode = 1;
} else process.stdout.write(`${read.csv}\n`);
