// Plans read in a page: pasted HTML by the page's own parser, a Word file, and a PDF that the browser itself printed.
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPlanText } from "../../shared/plan/reading/read-plan.ts";
import type { Reading } from "../../shared/plan/reading/reading.ts";
import { said, TEXT, wordFile } from "../shared/word-plan.ts";
import { connectBrowser, openPage } from "./prepared-browser.ts";
import type { PageReaders } from "./reading-page.ts";

declare const readers: PageReaders;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [new URL("./reading-page.ts", import.meta.url).pathname],
    bundle: true,
    format: "esm",
    target: "es2023",
    write: false,
  });
  browser = await connectBrowser();
  page = await openPage(browser, { width: 900, height: 600 });
  await page.addScriptTag({ type: "module", content: outputFiles[0]!.text });
  await page.waitForFunction(() => "readers" in globalThis);
});
afterAll(() => browser.close());

/** The plan as a page: paragraphs, and its table with borders. */
function html(): string {
  const lines = TEXT.split("\n");
  const table = lines.filter((line) => line.includes("\t"));
  const cells = (line: string) => line.split("\t").map((cell) => `<td>${cell}</td>`);
  const rows = table.map((line) => `<tr>${cells(line).join("")}</tr>`);
  const paragraphs = lines.filter((line) => !line.includes("\t")).map((line) => `<p>${line}</p>`);
  const style = "p { margin: 6px 0 } td { border: 1px solid; padding: 4px 7px; vertical-align: middle }";
  return `<!doctype html><style>${style} body { font: 16px "Times New Roman", Tinos, serif }</style>${paragraphs.join("")}<table style="border-collapse: collapse; width: 100%">${rows.join("")}</table>`;
}

const duties = (reading: Reading | null) =>
  reading?.duties.map(({ id, lead, coordinate, text, deadlines }) => ({
    id,
    lead,
    coordinate,
    text,
    deadlines,
  }));
const wanted = duties(readPlanText(TEXT));

test("a Word file reads in a page as it does elsewhere", async () => {
  const bytes = [...(await wordFile())];
  expect(said((await page.evaluate((file) => readers.docx(file), bytes))!)).toEqual(said(readPlanText(TEXT)));
});

test("pasted HTML is parsed by the page itself", async () => {
  expect(duties(await page.evaluate((text) => readers.html(text), html()))).toEqual(wanted);
});

test("a PDF with text reads as its text does, with its table and without its page numbers; a scan has nothing", async () => {
  const print = async (content: string) => {
    const printed = await openPage(browser, { width: 900, height: 600 });
    await printed.setContent(content);
    const bytes = await printed.pdf({
      format: "A4",
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate:
        '<div style="font-size: 9px; width: 100%; text-align: center" class="pageNumber"></div>',
      margin: { top: "80px", bottom: "60px", left: "80px", right: "60px" },
    });
    await printed.close();
    return page.evaluate((file) => readers.pdf(file), [...bytes]);
  };
  expect(duties(await print(html()))).toEqual(wanted);
  expect(await print('<svg width="200" height="200"><rect width="200" height="200"/></svg>')).toBeNull();
});
