// The sidebar in a page, used by keys alone.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { buildSidebar } from "../../../tools/build-sidebar.ts";
import * as data from "../../addon/sidebar-data.ts";
import { WAIT } from "../../limits.ts";
import { connectBrowser, openPage } from "../prepared-browser.ts";

export let address: string;
export let html: string;
export let page: Page;

/** The built sidebar in a browser for all tests of the file, and a page of its own for each. */
export function openSidebarPages(): void {
  let work: string;
  let browser: Browser;
  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), "sidebar-"));
    const file = join(work, "sidebar.html");
    await buildSidebar(file);
    address = pathToFileURL(file).href;
    html = await readFile(file, "utf8");
    browser = await connectBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(work, { recursive: true });
  });
  beforeEach(async () => {
    page = await openPage(browser, { width: 300, height: 720 });
  });
  afterEach(() => page.close());
}

/** What the page's script keeps: the server's calls, and in how many drawn frames nothing had the focus. */
interface Kept {
  calls: unknown[][];
  lost: number;
}

/** Counts, from the first focus on, the frames in which the focus had fallen out of everything. */
export const WATCH = `
  globalThis.lost = 0;
  addEventListener("focusin", () => {
    const look = () => {
      if (document.activeElement === document.body) globalThis.lost++;
      requestAnimationFrame(look);
    };
    look();
  }, { once: true });`;

export async function kept(): Promise<Kept> {
  const { calls, lost } = await page.evaluate(() => {
    const { calls, lost } = globalThis as unknown as Kept;
    return { calls, lost };
  });
  // What follows the sheet by itself is not the person's doing.
  return { calls: calls.filter(([name]) => name !== "checkState"), lost };
}

/** What has the focus: its kind and the start of its words. */
export const focused = () =>
  page.evaluate(() => {
    const { tagName, textContent } = document.activeElement!;
    return `${tagName.toLowerCase()}: ${textContent!.slice(0, 60)}`;
  });

/** Whether what has the focus can be seen: its middle is in view and nothing lies over it, once scrolling has ended. */
const isSeen = () =>
  page
    .waitForFunction(
      () => {
        const { left, top, width, height } = document.activeElement!.getBoundingClientRect();
        const over = document.elementFromPoint(left + width / 2, top + height / 2);
        return over !== null && document.activeElement!.contains(over);
      },
      undefined,
      { timeout: WAIT },
    )
    .then(
      () => true,
      () => false,
    );

/** Goes by Tab, or backwards, to the next button whose words begin so. */
export async function tabTo(words: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 40) {
    await page.keyboard.press(key);
    const at = await focused();
    expect([at, await isSeen()]).toEqual([at, true]);
    if (at.startsWith(`button: ${words}`)) return;
    passed.push(at);
  }
  throw new Error(`${key} never reached "${words}": ${passed.join(" | ")}`);
}

/** Presses Enter on what has the focus and waits until these words are gone. */
export async function pressAway(words: string): Promise<void> {
  await page.keyboard.press("Enter");
  await page.getByText(words, { exact: true }).first().waitFor({ state: "detached" });
}

/** Presses a key on what has the focus and waits for the words that say it was done. */
export async function pressFor(key: "Enter" | "Space", words: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByText(words, { exact: true }).first().waitFor();
}

export const atSheet = [data.ok(data.home("reporter", { sheet: data.sheet() }))];
export const PERIOD = data.period2021.id;
