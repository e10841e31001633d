// Builds what clasp pushes: one plain script with top-level functions, the sidebar in one file, the manifest.
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { buildSidebar } from "./build-sidebar.ts";

const GLOBAL = "LegalEducationReports";

/** Apps Script finds functions by their top-level declaration alone, so each export gets a forwarder. */
function forwarders(names: readonly string[]): string {
  return names
    .map((name) => `function ${name}() { return ${GLOBAL}.${name}.apply(this, arguments); }`)
    .join("\n");
}

async function exportedNames(entry: string): Promise<string[]> {
  const source = await readFile(entry, "utf8");
  return [...source.matchAll(/^export const (\w+)/gm)].map(([, name = ""]) => name);
}

/**
 * Builds the add-on into a folder: `main.js`, `sidebar.html`, `appsscript.json`.
 * @param version what the self-check tells; left out where nothing is deployed
 */
export async function buildAddon(folder: string, version = ""): Promise<void> {
  await mkdir(folder, { recursive: true });
  const entry = "addon/server/main.ts";
  const names = await exportedNames(entry);
  await build({
    entryPoints: [entry],
    outfile: join(folder, "main.js"),
    bundle: true,
    format: "iife",
    globalName: GLOBAL,
    target: "es2019",
    platform: "neutral",
    charset: "utf8",
    legalComments: "none",
    define: { ADDON_VERSION: JSON.stringify(version) },
    // Smaller to load at every run; the forwarders keep their names.
    minify: true,
    footer: { js: forwarders(names) },
    logLevel: "warning",
  });
  await buildSidebar(join(folder, "sidebar.html"));
  await copyFile("addon/appsscript.json", join(folder, "appsscript.json"));
}
