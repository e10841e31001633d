// The one way to a person's spreadsheet and its sidebar in a browser, for tests and for pictures. What runs in the page
// is given as text: tools are compiled without a browser's types.
import type { Frame, Page } from "playwright-core";

/** Opens a person's spreadsheet and waits until it can be used; errors of the page end up in the output. */
export async function openSheet(page: Page, url: string, person: string): Promise<void> {
  page.on("pageerror", (error) => console.error(error));
  await page.goto(`${url}/s/${person}`);
  await page.evaluate("window.standin.ready");
}

/** The sidebar that is open, once it says where the person is. */
export async function sidebarOf(page: Page): Promise<Frame> {
  const frame = await (await page.locator("iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("no sidebar");
  await frame.locator("h1").first().waitFor();
  return frame;
}

/** Opens the sidebar as its menu item does. */
export async function openSidebar(page: Page): Promise<Frame> {
  await page.evaluate('window.standin.run("openSidebar")');
  return sidebarOf(page);
}
