// What clasp would push: one plain script for Apps Script's V8, a self-contained sidebar, a manifest that asks for little.
import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { build, transform } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkReport } from "../../shared/report/check.ts";
import { buildAddon } from "../../tools/build-addon.ts";
import { readScripts } from "../../tools/read-scripts.ts";
import { SERVER_FUNCTIONS } from "../../tools/server-functions.ts";
import { formOf, goodReport, withCells } from "../shared/golden.ts";

let folder: string;
let source: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bundle-"));
  await buildAddon(join(folder, "build/addon"));
  source = await readScripts(join(folder, "build/addon"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the script loads in a bare engine, with every function that Sheets or the sidebar calls at its top level", () => {
  const engine = createContext(Object.create(null));
  new Script(source).runInContext(engine);
  const functions = [
    ...["onOpen", "onInstall", "onEdit", "openSidebar", "checkFromMenu", "switchWords", "selfCheck"],
    ...SERVER_FUNCTIONS,
  ];
  const declared = [...source.matchAll(/^function (\w+)/gm)].map(([, name]) => name);
  expect([...declared].sort()).toEqual([...functions].sort());
  for (const name of functions) {
    expect([name, new Script(`typeof ${name}`).runInContext(engine)]).toEqual([name, "function"]);
  }
});

/** Apps Script loads every script at every run: what they grow by, each click waits for (`npm run size` tells why). */
test.each([
  ["main.js", 280],
  ["self-check.js", 25],
])("%s stays under %d KiB", async (name, most) => {
  const { size } = await stat(join(folder, "build/addon", name));
  expect(size).toBeLessThanOrEqual(most * 1024);
});

test("the self-check's script runs nothing of it before it is called", async () => {
  const engine = createContext(Object.create(null));
  new Script(await readFile(join(folder, "build/addon/self-check.js"), "utf8")).runInContext(engine);
  expect(Object.keys(engine)).toEqual(["selfCheck"]);
});

test("the script has no syntax younger than ES2019 and no modules", async () => {
  const options = { target: "es2019", charset: "utf8" } as const;
  const lowered = await transform(source, options);
  const untouched = await transform(source, { ...options, target: "esnext" });
  expect(lowered.warnings).toEqual([]);
  expect(lowered.code === untouched.code).toBe(true);
  expect(source).not.toMatch(/^\s*(import|export)\s/m);
});

test("the core checks a report in a bare engine with the same findings as here", async () => {
  const { outputFiles } = await build({
    entryPoints: ["shared/report/check.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "core",
    target: "es2019",
    charset: "utf8",
  });
  const engine = createContext(Object.create(null));
  new Script(outputFiles[0]?.text ?? "").runInContext(engine);
  const form = formOf("so-tai-chinh");
  const report = withCells(goodReport(form), "II.4.c", { completed: "31/02/2021", evidence: "Biên bản" });
  const input = JSON.stringify([report, { form, asOf: "2021-12-10" }]);
  const call = `JSON.stringify(core.checkReport(...JSON.parse(${JSON.stringify(input)})).findings)`;
  const here = checkReport(report, { form, asOf: "2021-12-10" }).findings;
  expect(here.map(({ rule }) => rule)).toEqual(["R-DATE-UNREADABLE", "R-EVIDENCE-UNREADABLE"]);
  expect(JSON.parse(new Script(call).runInContext(engine))).toEqual(here);
});

test("clasp would push exactly the scripts, the sidebar and the manifest", async () => {
  await cp("clasp.example.json", join(folder, ".clasp.json"));
  await writeFile(join(folder, "build/addon/notes.txt"), "stays here");
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(process.cwd(), "node_modules/@google/clasp/build/src/index.js"), "show-file-status", "--json"],
    { cwd: folder, encoding: "utf8" },
  );
  expect(status).toBe(0);
  expect((JSON.parse(stdout) as { filesToPush: string[] }).filesToPush.sort()).toEqual([
    "build/addon/appsscript.json",
    "build/addon/main.js",
    "build/addon/self-check.js",
    "build/addon/sidebar.html",
  ]);
});

test("the manifest asks for the current spreadsheet alone, never for all files", async () => {
  expect(JSON.parse(await readFile(join(folder, "build/addon/appsscript.json"), "utf8"))).toEqual({
    timeZone: "Asia/Ho_Chi_Minh",
    runtimeVersion: "V8",
    exceptionLogging: "STACKDRIVER",
    oauthScopes: [
      "https://www.googleapis.com/auth/spreadsheets.currentonly",
      "https://www.googleapis.com/auth/script.container.ui",
      "https://www.googleapis.com/auth/script.external_request",
      "openid",
      "https://www.googleapis.com/auth/userinfo.email",
    ],
  });
});
