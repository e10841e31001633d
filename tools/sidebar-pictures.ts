// Takes a picture of every named state of the sidebar: `node tools/sidebar-pictures.ts <folder> [part of a name]`.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import type { NamedState, Step } from "../test/addon/named-state.ts";
import { STATES } from "../test/addon/sidebar-states.ts";
import { launchBrowser } from "../test/browser/browser.ts";
import { buildSidebar } from "./build-sidebar.ts";
import { SIGNS_BESIDE, signFaces } from "./standin/signs-font.ts";

/** A `google.script.run` that answers by script and keeps what was called; runs in the page, which kept nothing yet. */
function fakeRun(script: NamedState["script"]): string {
  return `
    localStorage.clear();
    const script = ${JSON.stringify(script)};
    globalThis.calls = [];
    globalThis.underWay = 0;
    const runner = (ok) => new Proxy({}, { get: (_, name) =>
      name === "withSuccessHandler" ? (handler) => runner(handler)
      : name === "withFailureHandler" ? () => runner(ok)
      : (...given) => {
        globalThis.calls.push([name, ...given]);
        const answers = script[name];
        if (!answers) return;
        const answer = answers.length > 1 ? answers.shift() : answers[0];
        globalThis.underWay += 1;
        setTimeout(() => {
          globalThis.underWay -= 1;
          ok(structuredClone(answer));
        }, 5);
      } });
    globalThis.google = { script: { run: runner(() => {}) } };`;
}

/** In the page: quiet for some looks in a row, since an answer may lead to the next call, and then drawn. */
const SETTLED = `new Promise((done) => {
  let quiet = 0;
  const look = () => {
    quiet = globalThis.underWay === 0 ? quiet + 1 : 0;
    if (quiet < 5) setTimeout(look, 4);
    else requestAnimationFrame(() => setTimeout(done, 0));
  };
  look();
})`;

/** Waits until every call has its answer and the page has drawn what it says, however long that takes. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(SETTLED);
}

/** Waits for the question at which row the person is, and for its answer. */
async function turnTo(page: Page): Promise<void> {
  await page.locator(".selected-row:not([open]) > summary").click();
  await page.waitForFunction('globalThis.calls.some(([name]) => name === "checkState")');
}

async function take(page: Page, step: Step): Promise<void> {
  if ("press" in step) await page.locator("button", { hasText: step.press }).first().click();
  else if ("open" in step) await page.locator("summary", { hasText: step.open }).first().click();
  else if ("tick" in step) await page.getByLabel(step.tick).check();
  else if ("see" in step)
    await page.locator("h2", { hasText: step.see }).evaluate((heading) => heading.scrollIntoView());
  else if ("follow" in step) await turnTo(page);
  else if ("type" in step) await page.getByLabel(step.into).fill(step.type);
  else if ("choose" in step)
    await page.getByLabel(step.of, { exact: true }).selectOption({ label: step.choose });
  else await page.locator("main").evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await settled(page);
}

async function takeSteps(page: Page, { steps }: NamedState): Promise<void> {
  await page.addStyleTag({ content: signFaces([SIGNS_BESIDE]) });
  await settled(page);
  for (const step of steps) await take(page, step);
}

/** Draws a state in a page: the built sidebar at `address`, its script as the server, then the steps. */
export async function drawState(page: Page, address: string, state: NamedState): Promise<void> {
  const server = await page.addInitScript(fakeRun(state.script));
  await page.goto(address);
  await server.dispose();
  await takeSteps(page, state);
}

/** In the page: nothing of what was drawn before comes back to life. */
const FORGET = "for (let id = setTimeout(() => {}); id > 0; id -= 1) clearTimeout(id);";

/**
 * Draws a state in the place of another: the page begins anew from its HTML, and its engine keeps what it has compiled,
 * which is most of the time of a state.
 */
export async function redrawState(page: Page, html: string, state: NamedState): Promise<void> {
  await page.evaluate(`(() => { ${FORGET} ${fakeRun(state.script)} })()`);
  await page.setContent(html);
  await takeSteps(page, state);
}

async function picture(browser: Browser, address: string, folder: string, state: NamedState): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 300, height: 720 }, deviceScaleFactor: 2 });
  page.on("pageerror", (error) => console.error(`${state.name}: ${error.message}`));
  page.on("request", (request) => {
    if (request.url() !== address) console.error(`${state.name}: asked for ${request.url()}`);
  });
  await drawState(page, address, state);
  const wide = await page.evaluate<number>("document.querySelector('main').scrollWidth");
  if (wide > 300) console.error(`${state.name}: ${wide} px wide`);
  await page.screenshot({ path: join(folder, `${state.name}.png`) });
  await page.close();
}

async function main([folder, part = ""]: string[]): Promise<void> {
  if (folder === undefined) {
    console.error("Usage: node tools/sidebar-pictures.ts <folder> [part of a name]");
    process.exit(1);
  }
  await mkdir(folder, { recursive: true });
  const work = await mkdtemp(join(tmpdir(), "sidebar-"));
  const browser = await launchBrowser();
  try {
    const file = join(work, "sidebar.html");
    await buildSidebar(file);
    const states = STATES.filter((state) => state.name.includes(part));
    for (const state of states) await picture(browser, pathToFileURL(file).href, folder, state);
    console.log(`${states.length} pictures in ${folder}`);
  } finally {
    await browser.close();
    await rm(work, { recursive: true });
  }
}

if (import.meta.main) await main(process.argv.slice(2));
