// One browser and one built page for all files of a run.

import type { Browser } from "playwright-core";
import { chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { buildStandin } from "../../tools/standin/build.ts";
import { WAIT } from "../limits.ts";
import { launchServer } from "./browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    browserAt: string;
  }
}

export default async function prepareBrowser(project: TestProject): Promise<() => Promise<void>> {
  await buildStandin();
  const server = await launchServer();
  project.provide("browserAt", server.wsEndpoint());
  return () => server.close();
}

/** The run's browser, for one file: what is opened here is closed with it. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject("browserAt"), { timeout: WAIT });
}

/** A page that waits as long as a busy machine takes. */
export async function openPage(browser: Browser, viewport: { width: number; height: number }): Promise<Page> {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(WAIT);
  return page;
}
