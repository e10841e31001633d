import type { Page } from "playwright-core";
import { startTestPage, type TestPage } from "../standin-page.ts";
import { SCRIPT, SIDEBAR } from "./script.ts";

/** The stand-in and one person's page of it, as they are now. */
export let site: TestPage;
export let page: Page;

export async function openDesk(): Promise<void> {
  site = await startTestPage(SCRIPT, SIDEBAR);
  page = await site.open("so-tai-chinh");
}

/** Has all that follows look at another page. */
export function turnTo(next: Page): void {
  page = next;
}

export const run = (name: string, ...args: unknown[]) =>
  page.evaluate(
    ([called, given]) => {
      try {
        return window.standin.run(called as string, ...(given as unknown[]));
      } catch (error) {
        return (error as Error).message;
      }
    },
    [name, args],
  );
