import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SCRATCH } from "../../addon/server/self-check/service-checks/kit.ts";
import type * as Checks from "../addon/service-checks.ts";
import { ALL_CHECKS } from "../addon/service-checks.ts";
import { startTestPage, type TestPage, typeInto } from "./standin-page.ts";

declare global {
  interface Window {
    checks: typeof Checks;
    typeIntoScratch(a1: string, text: string): Promise<void>;
  }
}

let site: TestPage;
let page: Page;

async function bundledChecks(): Promise<string> {
  const entry = fileURLToPath(new URL("../addon/service-checks.ts", import.meta.url));
  const built = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "checks",
  });
  return built.outputFiles[0]?.text ?? "";
}

beforeAll(async () => {
  site = await startTestPage("function onOpen() {}");
  page = await site.open("so-tai-chinh");
  await page.exposeFunction("typeIntoScratch", (a1: string, text: string) =>
    typeInto(page, SCRATCH, a1, text),
  );
  await page.addScriptTag({ content: await bundledChecks() });
});

afterAll(() => site.stop());

describe("the stand-in does what Google Sheets does", () => {
  test.each(ALL_CHECKS.map(({ name }, index) => ({ name, index })))("$name", async ({ index }) => {
    const { expected, actual } = await page.evaluate(async (at) => {
      const check = window.checks.ALL_CHECKS[at];
      if (!check) throw new Error(`no check ${at}`);
      return check.run(window.standin.services(), (row, column, text) =>
        window.typeIntoScratch(`${String.fromCharCode(64 + column)}${row}`, text),
      );
    }, index);
    expect(actual).toEqual(expected);
  });
});
