import papa from "papaparse";
import { expect, test } from "vitest";
import { provinceCsv } from "../../worker/exports/sheets/csv.ts";
import { sampleDocument } from "../shared/sample-document.ts";

async function linesWith(name: string): Promise<Record<string, string>[]> {
  const document = structuredClone(sampleDocument());
  document.view.period.name = name;
  for (const body of [...document.view.agencies, ...document.view.bodies]) body.name = name;
  const csv = await provinceCsv(document, { kind: "live" });
  return papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;
}

test.each([
  ["=1+1", "'=1+1"],
  ["+84 912", "'+84 912"],
  ["-5", "'-5"],
  ["@a", "'@a"],
  [' "=1', "' \"=1"],
  ["＝1", "'＝1"],
  ["Sở A;=1", "Sở A;'=1"],
  ["Sở Y tế", "Sở Y tế"],
])("a cell of the file that says %j is written %j", async (typed, written) => {
  const lines = await linesWith(typed);
  expect(new Set(lines.map((line) => line.period_name))).toEqual(new Set([written]));
  const named = lines.map((line) => line.agency_name).filter((text) => text !== "");
  expect(named.length).toBeGreaterThan(10);
  expect(new Set(named)).toEqual(new Set([written]));
});
