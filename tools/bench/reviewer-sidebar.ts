// The reviewer's sidebar with 150 bodies in a browser: from the worker's answer, or the clicks, to what is painted.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { home, ok } from "../../test/addon/sidebar-data.ts";
import { manyReports } from "../../test/addon/sidebar-review-data.ts";
import { launchBrowser } from "../../test/browser/browser.ts";
import { buildSidebar } from "../build-sidebar.ts";
import { median } from "./measure.ts";

const ROUNDS = 15;

/** In the page: a server that keeps the list back until it is asked to give it. */
const SERVER = `
  localStorage.clear();
  const runner = (answer) => new Proxy({}, { get: (_, name) =>
    name === "withSuccessHandler" ? (handler) => runner(handler)
    : name === "withFailureHandler" ? () => runner(answer)
    : () => {
      if (name === "home") setTimeout(() => answer(${JSON.stringify(ok(home("reviewer")))}), 0);
      if (name === "listReports") globalThis.give = () => answer(${JSON.stringify(ok(manyReports))});
    } });
  globalThis.google = { script: { run: runner(() => {}) } };`;

/** In the page: does something at the start of a frame, and gives the time until that frame is painted. */
const painted = (act: string) => `new Promise((done) => requestAnimationFrame(() => {
  const began = performance.now();
  const { port1, port2 } = new MessageChannel();
  ${act};
  port1.onmessage = () => done(performance.now() - began);
  port2.postMessage(null);
}))`;

const UNFOLD = `document.querySelectorAll(".fold [aria-expanded=false]").forEach((button) => button.click())`;

/** Draws the list anew, then unfolds all of it; milliseconds of both, and how many bodies each then shows. */
async function drawOnce(page: Page, address: string) {
  await page.goto(address);
  await page.waitForFunction("globalThis.give !== undefined");
  const lines = () => page.locator(".agencies > li").count();
  const opened = await page.evaluate<number>(painted("globalThis.give()"));
  const atFirst = await lines();
  const unfolded = await page.evaluate<number>(painted(UNFOLD));
  const all = await lines();
  if (atFirst === 0 || all !== manyReports.reports.length) throw new Error(`${atFirst}, then ${all} lines`);
  return { opened, unfolded, atFirst, all };
}

/** Prints one line: the list as it opens, and with every kind of body unfolded. */
export async function benchReviewerSidebar(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const browser = await launchBrowser();
  try {
    const file = join(folder, "sidebar.html");
    await buildSidebar(file);
    const page = await browser.newPage({ viewport: { width: 300, height: 720 } });
    await page.addInitScript(SERVER);
    const rounds: Awaited<ReturnType<typeof drawOnce>>[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(await drawOnce(page, pathToFileURL(file).href));
    const { atFirst, all } = rounds[0]!;
    const of = (part: "opened" | "unfolded") => median(rounds.map((one) => one[part])).toFixed(1);
    console.log(
      `\nreviewer's sidebar, ${all} bodies, painted (median): as opened (${atFirst} shown) ${of("opened")} ms, all unfolded ${of("unfolded")} ms more`,
    );
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
