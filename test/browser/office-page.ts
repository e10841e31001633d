// The demo's spreadsheets for one test file: the run's browser and built page, and a copy of the prepared worker.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { startDemoPage } from "../../tools/start-all.ts";
import { BEGINS, startTestBackend } from "../support/backend.ts";
import { connectBrowser } from "./prepared-browser.ts";

export interface OfficePage {
  browser: Browser;
  /** Where the spreadsheets are. */
  url: string;
  stop(): Promise<void>;
}

export async function startOfficePage(): Promise<OfficePage> {
  const folder = await mkdtemp(join(tmpdir(), "office-page-"));
  const backend = await startTestBackend(join(folder, "database"));
  const page = await startDemoPage({
    workerUrl: backend.workerUrl,
    token: ({ id }) => backend.token(id),
    addonFolder: backend.addon,
    dataFolder: join(folder, "files"),
    port: 0,
    now: BEGINS,
  });
  const browser = await connectBrowser();
  return {
    browser,
    url: page.url,
    stop: async () => {
      await browser.close();
      await page.stop();
      await backend.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
