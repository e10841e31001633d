// What is held of a bundle, of a manifest and of a version before they are deployed.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { buildAddon } from "../../tools/build-addon.ts";
import { type Built, bundleFaults, fetchingOnly } from "../../tools/deploy-bundle.ts";
import { versionOf } from "../../tools/deploy-version.ts";
import { readScripts } from "../../tools/read-scripts.ts";
import { SERVER_FUNCTIONS } from "../../tools/server-functions.ts";

describe("a bundle", () => {
  let built: Built;
  beforeAll(async () => {
    const at = mkdtempSync(join(tmpdir(), "bundle-"));
    await buildAddon(at, "1");
    const read = (name: string) => readFileSync(join(at, name), "utf8");
    built = {
      script: await readScripts(at),
      sidebar: read("sidebar.html"),
      manifest: read("appsscript.json"),
    };
    rmSync(at, { recursive: true, force: true });
  });
  const withScopes = (change: (scopes: string[]) => string[]) => {
    const manifest = JSON.parse(built.manifest);
    return JSON.stringify({ ...manifest, oauthScopes: change(manifest.oauthScopes) });
  };

  test("as it is built has no fault", () => {
    expect(bundleFaults(built, SERVER_FUNCTIONS)).toEqual([]);
  });

  const cases: [string, () => Partial<Built>, string[]][] = [
    [
      "a scope that nothing needs",
      () => ({
        manifest: withScopes((scopes) => [...scopes, "https://www.googleapis.com/auth/drive.readonly"]),
      }),
      ["The manifest asks for https://www.googleapis.com/auth/drive.readonly, which nothing needs."],
    ],
    [
      "a scope that is lacking",
      () => ({ manifest: withScopes((scopes) => scopes.filter((scope) => !scope.includes("container"))) }),
      ["The manifest lacks https://www.googleapis.com/auth/script.container.ui."],
    ],
    [
      "a scope whose service is gone",
      () => ({ script: built.script.replaceAll("UrlFetchApp.", "Other.") }),
      ["The manifest asks for https://www.googleapis.com/auth/script.external_request, which nothing needs."],
    ],
    [
      "a service that no scope covers",
      () => ({ script: `${built.script}\nDriveApp.getFiles();SpreadsheetApp.openById("x");` }),
      ["A script calls what no scope covers: DriveApp.getFiles(, SpreadsheetApp.openById(."],
    ],
    [
      "a function of the menu, of the sidebar and of Sheets that is lacking",
      () => ({ script: built.script.replace(/^function (selfCheck|home|onEdit)\b/gm, "function gone_$1") }),
      ["onEdit", "selfCheck", "home"].map(
        (name) => `No script has the function ${name}, which Sheets, the menu or the sidebar calls.`,
      ),
    ],
    [
      "placeholders",
      () => ({ script: `${built.script}// put-the-script-id-here replace-with-your-client-id` }),
      ["The script still holds a placeholder: put-the-script-id-here, replace-with-your-client-id."],
    ],
  ];
  test.each(cases)("with %s is refused", (_name, change, faults) => {
    expect(bundleFaults({ ...built, ...change() }, SERVER_FUNCTIONS)).toEqual(faults);
  });
});

test("a manifest for a known worker lets the script fetch from there alone, and changes nothing else", () => {
  const manifest = readFileSync("addon/appsscript.json", "utf8");
  for (const address of ["https://worker.example", "https://worker.example/"]) {
    expect(JSON.parse(fetchingOnly(manifest, address))).toEqual({
      ...JSON.parse(manifest),
      urlFetchWhitelist: ["https://worker.example/"],
    });
  }
});

test("the version follows from package, commit and day alone", () => {
  expect([
    versionOf("1.2.3", null),
    versionOf("1.2.3", { commit: "abc1234", day: "2026-11-22", changed: 0 }),
    versionOf("1.2.3", { commit: "abc1234", day: "2026-11-22", changed: 3 }),
  ]).toEqual(["1.2.3", "1.2.3+abc1234 (2026-11-22)", "1.2.3+abc1234.modified (2026-11-22)"]);
});
