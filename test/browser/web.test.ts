// The pages in a browser: axe-core, width, a review by keyboard alone, and without script.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WAIT } from "../limits.ts";
import { startTestBackend, type TestBackend } from "../support/backend.ts";
import { connectBrowser } from "./prepared-browser.ts";

const PERIOD = "/ky/kh-6134-2021";
const WAITING = `${PERIOD}/co-quan/bao-dong-khoi`;
const AXE = import.meta.resolve("axe-core/axe.min.js").replace("file://", "");
const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"];
/** Every page, with whom it is looked at by. */
const PAGES: [string, string][] = [
  ["tong-hop-1", "/"],
  ["bao-cao-so-tai-chinh", "/"],
  ["theo-doi", "/"],
  ["tong-hop-1", PERIOD],
  ["tong-hop-1", `${PERIOD}?tim=khong-co`],
  ["tong-hop-1", `${PERIOD}/nhiem-vu/II.1.a`],
  ["tong-hop-1", `${PERIOD}/so-lieu/bao-cao-vien`],
  ["tong-hop-1", WAITING],
  ["tong-hop-1", `${PERIOD}/co-quan/so-y-te`],
  ["tong-hop-1", "/phien"],
  ["tong-hop-1", "/khong-co"],
  ["bao-cao-so-tai-chinh", PERIOD],
];

let folder: string;
let backend: TestBackend;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "web-"));
  backend = await startTestBackend(join(folder, "database"));
  browser = await connectBrowser();
});
afterAll(async () => {
  await browser?.close();
  await backend?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A browser in which somebody is signed in, through the issuer. */
async function open(
  personId: string,
  options: { width?: number; javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const { width = 1440, javaScriptEnabled = true } = options;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled,
    bypassCSP: true,
  });
  context.setDefaultTimeout(WAIT);
  const page = await context.newPage();
  await page.goto(`${backend.workerUrl}/dang-nhap/chon-tai-khoan`);
  // The issuer asks who it is.
  const asked = new URL(page.url());
  asked.searchParams.set("login_hint", JSON.stringify(backend.claims(personId)));
  await page.goto(asked.href);
  expect(page.url()).toBe(`${backend.workerUrl}/`);
  return page;
}

async function faults(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async (values) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: { type: "tag", values },
      resultTypes: ["violations"],
    });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  }, TAGS);
}

describe("every page", () => {
  test("has no serious or critical fault for axe-core, and fits 1440 and 360 pixels", async () => {
    const pages = new Map<string, Page>();
    const found: Record<string, unknown> = {};
    for (const [person, path] of PAGES) {
      for (const width of [1440, 360]) {
        const key = `${person} ${width}`;
        const page = pages.get(key) ?? (await open(person, { width }));
        pages.set(key, page);
        await page.goto(backend.workerUrl + path);
        expect(await page.getByRole("button", { name: "Đăng xuất", exact: true }).count()).toBe(1);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        const list = width === 1440 ? await faults(page) : [];
        if (wider > 0 || list.length > 0) found[`${key} ${path}`] = { wider, list };
      }
    }
    expect(found).toEqual({});
  });

  test("before the sign-in has none either", async () => {
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    await page.goto(backend.workerUrl);
    expect(await faults(page)).toEqual([]);
    expect(await page.getByRole("link", { name: "Đăng nhập" }).count()).toBe(1);
  });
});

describe("a reviewer", () => {
  test("returns a row by keyboard alone, without any script", async () => {
    const page = await open("tong-hop-1", { javaScriptEnabled: false });
    await page.goto(backend.workerUrl + WAITING);
    const summary = page.locator("details summary").first();
    await summary.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Ghi rõ số người dự");
    await page.locator('button[value="return_rows"]').focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/xong=return_rows/);
    expect(await page.getByText("Ghi rõ số người dự").count()).toBeGreaterThan(0);
    expect(await page.getByText("Cần chỉnh lý").count()).toBeGreaterThan(0);
  });

  test("reads a report and approves it with at most four clicks from the first page", async () => {
    const page = await open("tong-hop-1");
    await page.goto(backend.workerUrl);
    let clicks = 0;
    const click = async (name: string, role: "link" | "button") => {
      clicks += 1;
      await page.getByRole(role, { name, exact: true }).first().click();
    };
    const row = page.getByRole("row").filter({ hasText: "Sở Lao động - Thương binh và Xã hội" });
    clicks += 1;
    await row.getByRole("link").first().click();
    await click("Duyệt", "button");
    await page.waitForURL(/xong=approve/);
    expect(clicks).toBeLessThanOrEqual(4);
    expect(await page.getByText("Đã duyệt. Báo cáo được tổng hợp").count()).toBe(1);
  });

  test("comes from a number of the period to the cell that it came from with two clicks", async () => {
    const page = await open("theo-doi");
    await page.goto(backend.workerUrl + PERIOD);
    await page.locator('a[href*="/so-lieu/"]').first().click();
    await page.locator('a[href*="/co-quan/"]').first().click();
    await page.waitForURL(/co-quan\/.*#bao-cao-vien/);
    expect(await page.locator("tr:target").count()).toBe(1);
  });
});
