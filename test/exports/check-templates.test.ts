import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PizZip from "pizzip";
import { expect, test } from "vitest";
import { templateFaults } from "../../tools/check-templates.ts";

test("the templates of the repository can be filled; a mistyped tag is told with its file", () => {
  expect(templateFaults()).toEqual([]);
  const folder = mkdtempSync(join(tmpdir(), "templates-"));
  cpSync("worker/templates", folder, { recursive: true });
  const file = join(folder, "reminder-letter.docx");
  const zip = new PizZip(readFileSync(file));
  const xml = zip.file("word/document.xml")?.asText() ?? "";
  zip.file("word/document.xml", xml.replace("{trich_yeu}", "{trich_yeuu}"));
  writeFileSync(file, zip.generate({ type: "uint8array" }));
  writeFileSync(join(folder, "agency-report.docx"), "không phải tệp Word");
  const faults = templateFaults(folder);
  rmSync(folder, { recursive: true });
  expect(faults.map((fault) => fault.split(":")[0])).toEqual(["agency-report.docx", "reminder-letter.docx"]);
  expect(faults[1]).toContain("trich_yeuu");
});
