// Builds what clasp pushes: plain scripts with top-level functions, the sidebar in one file, the manifest.
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { buildSidebar } from "./build-sidebar.ts";

/** The files of the built add-on, as clasp names them. */
export const FILES = ["appsscript.json", "main.js", "self-check.js", "sidebar.html"] as const;

const MAIN = "addon/server/main.ts";

/** What both scripts are built with; smaller is faster, since Apps Script loads all of it at every run. */
const SCRIPT = {
  bundle: true,
  format: "iife",
  target: "es2019",
  platform: "neutral",
  charset: "utf8",
  legalComments: "none",
  minify: true,
  metafile: true,
  logLevel: "warning",
} as const satisfies BuildOptions;

/** Apps Script finds functions by their top-level declaration alone, so each export gets a forwarder. */
function forwarders(names: readonly string[]): string {
  return names.map((name) => `function ${name}(...a){return Main.${name}(...a)}`).join("\n");
}

async function exportedNames(entry: string): Promise<string[]> {
  const source = await readFile(entry, "utf8");
  return [...source.matchAll(/^export const (\w+)/gm)].map(([, name = ""]) => name);
}

async function buildMain(folder: string): Promise<Metafile> {
  const { metafile } = await build({
    ...SCRIPT,
    entryPoints: [MAIN],
    outfile: join(folder, "main.js"),
    globalName: "Main",
    footer: { js: forwarders(await exportedNames(MAIN)) },
  });
  return metafile;
}

/** The self-check is one function around its whole bundle: other runs scan it without running any of it. */
async function buildSelfCheck(folder: string, version: string): Promise<Metafile> {
  const { metafile } = await build({
    ...SCRIPT,
    entryPoints: ["addon/server/self-check/main.ts"],
    outfile: join(folder, "self-check.js"),
    define: { ADDON_VERSION: JSON.stringify(version) },
    banner: { js: "function selfCheck(){" },
    footer: { js: "}" },
  });
  return metafile;
}

/**
 * Builds the add-on into a folder, which then holds `FILES`.
 * @param version what the self-check tells; left out where nothing is deployed
 * @returns of which sources each script is made
 */
export async function buildAddon(folder: string, version = ""): Promise<Record<string, Metafile>> {
  await mkdir(folder, { recursive: true });
  const scripts = {
    "main.js": await buildMain(folder),
    "self-check.js": await buildSelfCheck(folder, version),
  };
  await buildSidebar(join(folder, "sidebar.html"));
  await copyFile("addon/appsscript.json", join(folder, "appsscript.json"));
  return scripts;
}
