// What reads plans in a page, bundled for the test of it.
import { docxBlocks } from "../../shared/plan/reading/docx/docx-blocks.ts";
import { htmlBlocks } from "../../shared/plan/reading/html-blocks.ts";
import { pdfText } from "../../shared/plan/reading/pdf/pdf-text.ts";
import { readPlan, readPlanText } from "../../shared/plan/reading/read-plan.ts";
import type { Reading } from "../../shared/plan/reading/reading.ts";
import { pdfPages } from "../../worker/web/reading/pdf-pages.ts";

export interface PageReaders {
  html(text: string): Reading;
  docx(bytes: number[]): Reading | null;
  pdf(bytes: number[]): Promise<Reading | null>;
}

const readers: PageReaders = {
  html: (text) => readPlan(htmlBlocks(new DOMParser().parseFromString(text, "text/html"))),
  docx(bytes) {
    const blocks = docxBlocks(new Uint8Array(bytes));
    return "refusal" in blocks ? null : readPlan(blocks);
  },
  async pdf(bytes) {
    const text = pdfText(await pdfPages(new Uint8Array(bytes)));
    return text === null ? null : readPlanText(text);
  },
};
Object.assign(globalThis, { readers });
