// The bundle in an engine that has ECMAScript and the named Apps Script services and nothing else; and what it asks
// of them, against what the manifest asks of the person.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildAddon } from "../../tools/build-addon.ts";
import { value } from "./answers.ts";
import { bareEngine } from "./bare-engine.ts";
import { cannedServices, fillIn } from "./canned-desk.ts";

let folder: string;
let source: string;
let manifest: { oauthScopes: string[] };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bare-"));
  await buildAddon(folder);
  source = await readFile(join(folder, "main.js"), "utf8");
  manifest = JSON.parse(await readFile(join(folder, "appsscript.json"), "utf8"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const SCOPE = "https://www.googleapis.com/auth/";

/** Google's services, with the scope that each asks for; null for those that need none. */
const SERVICES: Record<string, string | null> = {
  SpreadsheetApp: `${SCOPE}spreadsheets.currentonly`,
  UrlFetchApp: `${SCOPE}script.external_request`,
  HtmlService: `${SCOPE}script.container.ui`,
  ScriptApp: "openid",
  PropertiesService: null,
  LockService: null,
  Utilities: null,
};

/** Services that Apps Script has beside these: none of them may be named. */
const OTHERS =
  /\b(DriveApp|DocumentApp|GmailApp|MailApp|CalendarApp|FormApp|SlidesApp|SitesApp|Session|CacheService|Logger|Drive|Sheets|AdminDirectory|People|Gmail|Jdbc|BigQuery|ContentService|CardService|ContactsApp|GroupsApp|LanguageApp|Maps|XmlService|Charts|Browser)\.\w+\(/g;

/** What a script names of an object, read from its text. */
function named(object: string): string[] {
  return [
    ...new Set([...source.matchAll(new RegExp(`\\b${object}\\.(\\w+)`, "g"))].map(([, name = ""]) => name)),
  ].sort();
}

describe("scopes", () => {
  test("the script names no service beyond these, and opens no other file", () => {
    expect(source.match(OTHERS) ?? []).toEqual([]);
    expect(named("SpreadsheetApp").filter((name) => /^(open|create)/.test(name))).toEqual([]);
    expect(named("ScriptApp")).toEqual(["getIdentityToken"]);
  });

  test("the manifest asks for exactly the scopes of the services that the script names", () => {
    const needed = Object.entries(SERVICES).flatMap(([name, scope]) =>
      scope !== null && named(name).length > 0 ? [scope] : [],
    );
    // The identity token holds the address only with its own scope, and the worker knows people by it at first.
    expect([...manifest.oauthScopes].sort()).toEqual([...needed, `${SCOPE}userinfo.email`].sort());
  });
});

describe("a bare engine", () => {
  test("has no globals but ECMAScript's and the services", () => {
    const engine = bareEngine("", cannedServices(20).fake.services);
    const globals = engine.run("Object.getOwnPropertyNames(globalThis).sort().join()") as string;
    for (const name of [
      "process",
      "require",
      "URL",
      "fetch",
      "setTimeout",
      "TextEncoder",
      "structuredClone",
      "Buffer",
    ]) {
      expect(globals.split(",")).not.toContain(name);
    }
    for (const name of Object.keys(SERVICES)) expect(globals.split(",")).toContain(name);
  });

  test("builds, checks, flags, sends and pulls", () => {
    const canned = cannedServices(20);
    const engine = bareEngine(source, canned.fake.services);
    const addon = engine.addon();
    const desk = { ...canned, addon };
    addon.onOpen({});
    const period = desk.form.period.id;
    expect(value(addon.buildSheet(period)).agency).toEqual(desk.form.agency);
    fillIn(desk);
    expect(value(addon.checkSheet()).errors).toBe(0);
    expect(value(addon.checkState())).toEqual({ edits: 0 });
    expect(value(addon.sendReport()).version).toBe(1);
    expect(value(addon.pullProvince(period)).tabs.length).toBeGreaterThan(5);
  });
});
