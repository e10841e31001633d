// A browser for tests and pictures, driven through playwright-core. Never skipped: no browser is an error.
import { existsSync } from "node:fs";
import { type Browser, type BrowserServer, chromium } from "playwright-core";
import { WAIT } from "../limits.ts";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Browsers to try in turn: a named one alone, else the npm package's where it can run, else installed ones. */
async function candidates(): Promise<string[]> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return [named];
  const found = INSTALLED.filter((path) => existsSync(path));
  if (process.platform !== "linux" || process.arch !== "x64") return found;
  // Tells the package to unpack the libraries that a bare machine lacks; read when it is imported.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs24.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  const path = await packaged.executablePath().catch(() => null);
  return path ? [path, ...found] : found;
}

/** Where no locale is set, the browser would keep no file under a Vietnamese name. */
function environment(): Record<string, string> {
  const set = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(set), LANG: "C.UTF-8", LC_ALL: "C.UTF-8" };
}

/**
 * Launches a headless browser to which others connect.
 * @throws in one line, how to install one, where none starts
 */
export async function launchServer(): Promise<BrowserServer> {
  for (const executablePath of await candidates()) {
    const started = await chromium
      .launchServer({
        ...{ executablePath, args: ARGUMENTS, env: environment(), host: "127.0.0.1", timeout: WAIT },
        ignoreDefaultArgs: ["--headless=old"],
      })
      .catch(() => null);
    if (started) return started;
  }
  throw new Error(
    "No browser starts here: install Chrome or Chromium (Debian, Ubuntu: apt-get install chromium) or set CHROMIUM_PATH to one.",
  );
}

/** A browser of one's own, ended when it is closed. @throws as `launchServer` */
export async function launchBrowser(): Promise<Browser> {
  const server = await launchServer();
  const browser = await chromium.connect(server.wsEndpoint());
  browser.on("disconnected", () => server.close());
  return browser;
}
