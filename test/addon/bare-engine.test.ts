// The bundle in an engine that has ECMAScript and the named Apps Script services and nothing else; and what it asks
// of them, against what the manifest asks of the person.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { neededScopes, SERVICE_SCOPES } from "../../tools/deploy-bundle.ts";
import { value } from "./answers.ts";
import { bareEngine } from "./bare-engine.ts";
import { bundleSource } from "./bundle-source.ts";
import { fillIn, stubbedServices } from "./stubbed-harness.ts";

let source: string;
let manifest: { oauthScopes: string[] };
beforeAll(async () => {
  source = await bundleSource();
  manifest = JSON.parse(await readFile(join(inject("prepared").addon, "appsscript.json"), "utf8"));
});

describe("scopes", () => {
  test("the manifest asks for exactly the scopes of the services that the script names", () => {
    expect([...manifest.oauthScopes].sort()).toEqual(neededScopes(source));
  });
});

describe("a bare engine", () => {
  test("has no globals but ECMAScript's and the services", () => {
    const engine = bareEngine("", stubbedServices(20).fake.services);
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
    for (const name of Object.keys(SERVICE_SCOPES)) expect(globals.split(",")).toContain(name);
  });

  test("builds, checks, flags, sends and pulls", () => {
    const stubbed = stubbedServices(20);
    const engine = bareEngine(source, stubbed.fake.services);
    const addon = engine.addon();
    const harness = { ...stubbed, addon };
    addon.onOpen({});
    const period = harness.form.period.id;
    expect(value(addon.buildSheet(period)).agency).toEqual(harness.form.agency);
    fillIn(harness);
    expect(value(addon.checkSheet(null)).errors).toBe(0);
    expect(value(addon.checkState())).toEqual({ edits: 0 });
    expect(value(addon.sendReport(null)).version).toBe(1);
    expect(value(addon.pullProvince(period)).tabs.length).toBeGreaterThan(5);
  });
});
