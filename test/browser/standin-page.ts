// The stand-in with an add-on of a test's own, and a browser on it.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { StandinHandle } from "../../tools/standin/page/test-handle.ts";
import { type Standin, startStandin } from "../../tools/standin/server.ts";
import { BEGINS } from "../support/backend.ts";
import { openSheet } from "./open-sheet.ts";
import { connectBrowser, openPage } from "./prepared-browser.ts";

declare global {
  interface Window {
    standin: StandinHandle;
  }
}

/** People of the tests; the names are no one's. */
export const PEOPLE = [
  { id: "so-tai-chinh", name: "Nguyễn Minh Họa", agency: "Sở Tài chính", role: "Cán bộ lập báo cáo" },
  { id: "so-tu-phap", name: "Trần Thị Dữ Liệu", agency: "Sở Tư pháp", role: "Người thẩm tra" },
];

export interface TestPage {
  browser: Browser;
  standin: Standin;
  workerUrl: string;
  dataFolder: string;
  /** Opens a person's spreadsheet and waits until it can be used. */
  open(person: string): Promise<Page>;
  /** Stops the stand-in and starts it again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

async function echoWorker(): Promise<Server> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      response.writeHead(request.url === "/missing" ? 404 : 200, {
        "Content-Type": "application/json",
        "X-Rev": "7",
        Date: new Date(BEGINS).toUTCString(),
      });
      const { authorization, "content-type": contentType } = request.headers;
      const body = Buffer.concat(chunks).toString();
      response.end(JSON.stringify({ method: request.method, authorization, contentType, body }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

/** A page of its own with a person's spreadsheet in it. */
export async function openPerson(browser: Browser, url: string, person: string): Promise<Page> {
  const page = await openPage(browser, { width: 1366, height: 768 });
  await openSheet(page, url, person);
  return page;
}

/** Starts the stand-in with an add-on's script and sidebar, before a worker that repeats what it is sent. */
export async function startTestPage(script: string, sidebar = "<p>Thanh bên</p>"): Promise<TestPage> {
  const folder = await mkdtemp(path.join(tmpdir(), "standin-"));
  await writeFile(path.join(folder, "main.js"), script);
  await writeFile(path.join(folder, "sidebar.html"), sidebar);
  const dataFolder = path.join(folder, "data");
  const worker = await echoWorker();
  const workerUrl = `http://127.0.0.1:${(worker.address() as AddressInfo).port}`;
  const start = (port: number) =>
    startStandin({
      port,
      people: PEOPLE,
      token: async (person) => `token-of-${person}`,
      workerUrl,
      dataFolder,
      addonFolder: folder,
      demoDay: "2021-12-10",
      now: BEGINS,
      scriptProperties: { WORKER_URL: workerUrl },
    });
  const browser = await connectBrowser();
  const test: TestPage = {
    browser,
    workerUrl,
    dataFolder,
    standin: await start(0),
    open: (person) => openPerson(browser, test.standin.url, person),
    restart: async () => {
      const port = Number(new URL(test.standin.url).port);
      await test.standin.stop();
      test.standin = await start(port);
    },
    stop: async () => {
      await browser.close();
      await test.standin.stop();
      await new Promise((resolve) => worker.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
  return test;
}

/** Selects a cell and types into it: a key opens the editor, the rest comes at once, as from an input method. */
export async function typeInto(page: Page, sheet: string, a1: string, text: string): Promise<void> {
  await page.evaluate(([name = "", place = ""]) => window.standin.select(name, place), [sheet, a1]);
  await page.keyboard.type(text.slice(0, 1));
  if (text.length > 1) await page.keyboard.insertText(text.slice(1));
  await page.keyboard.press("Enter");
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Puts texts into cells as a script does: at once, and without the trigger of an edit. */
export async function putValues(
  page: Page,
  cells: readonly (readonly [sheet: string, a1: string, text: string])[],
): Promise<void> {
  await page.evaluate((given) => {
    // biome-ignore lint/suspicious/noExplicitAny: the services are Google's, without types here.
    const { SpreadsheetApp } = window.standin.services() as any;
    const file = SpreadsheetApp.getActiveSpreadsheet();
    for (const [sheet, a1, text] of given) file.getSheetByName(sheet).getRange(a1).setValue(text);
  }, cells);
}
