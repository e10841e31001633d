// Whether the Word templates can be filled: a province edits them in Word, and a tag mistyped there shows here first.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fillTemplate, TemplateError } from "../worker/exports/docx/fill-template.ts";
import { AGENCY_TAGS, LETTER_TAGS, PROVINCE_TAGS } from "../worker/exports/docx/tags.ts";

const TAGS = {
  "province-report.docx": PROVINCE_TAGS,
  "agency-report.docx": AGENCY_TAGS,
  "reminder-letter.docx": LETTER_TAGS,
};

/** What is wrong with the templates of a folder, in Vietnamese with the file's name; empty where nothing is. */
export function templateFaults(folder = join(import.meta.dirname, "../worker/templates")): string[] {
  return Object.entries(TAGS).flatMap(([name, tags]) => {
    try {
      fillTemplate(readFileSync(join(folder, name)), {}, tags);
      return [];
    } catch (error) {
      if (error instanceof TemplateError) return error.faults.map((fault) => `${name}: ${fault}`);
      throw error;
    }
  });
}

if (import.meta.main) {
  const faults = templateFaults();
  console.log(faults.length === 0 ? "worker/templates: all tags are in order" : faults.join("\n"));
  if (faults.length > 0) process.exitCode = 1;
}
