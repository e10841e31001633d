// A plan that LibreOffice has written as a Word file reads as the one that it was made from.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { docxBlocks } from "../../shared/plan/reading/docx/docx-blocks.ts";
import { readPlan, readPlanText } from "../../shared/plan/reading/read-plan.ts";
import { said, TEXT, wordFile } from "../shared/word-plan.ts";
import { convert, officeOrNull } from "../support/libreoffice.ts";

const office = officeOrNull();
const folder = mkdtempSync(join(tmpdir(), "plan-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

if (office === null)
  console.warn("LibreOffice is not present: no Word file of its making was read (set SOFFICE_PATH).");

const title =
  office === null
    ? "(NOT RUN: no LibreOffice on this machine) a Word file that LibreOffice wrote reads as its text does"
    : "a Word file that LibreOffice wrote reads as its text does";
test(title, async () => {
  const bytes = await wordFile();
  writeFileSync(join(folder, "plan.docx"), bytes);
  const written =
    office === null
      ? bytes
      : new Uint8Array(readFileSync(convert(office, folder, convertedFirst(office), "docx")));
  const blocks = docxBlocks(written);
  if ("refusal" in blocks) throw new Error(blocks.refusal);
  expect(said(readPlan(blocks))).toEqual(said(readPlanText(TEXT)));
});

/** Through its own format and back, so that nothing of the first writer's is left. */
function convertedFirst(program: string): string {
  return join("out", convert(program, folder, "plan.docx", "odt").split(/[\\/]/).pop()!);
}
