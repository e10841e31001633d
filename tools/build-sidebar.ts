// Builds the sidebar into one HTML file that needs nothing from outside.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { colours } from "./colours.ts";

const SOURCE = fileURLToPath(new URL("../addon/sidebar/", import.meta.url));

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [`${SOURCE}${entry}`],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2020",
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return result.outputFiles[0]!.text.trim();
}

/** A script or style inside HTML must not close its own element, nor open a comment or a scriptlet. */
export function safeInline(code: string): string {
  return code.replace(/<(?=\/(?:script|style)|!--|\?)/gi, "\\x3c");
}

/** Writes the sidebar, whole, to `outFile`. Fails where the sources do not build. */
export async function buildSidebar(outFile: string): Promise<void> {
  const [page, style, script] = await Promise.all([
    readFile(`${SOURCE}page.html`, "utf8"),
    bundle("style.css"),
    bundle("main.tsx"),
  ]);
  const html = page
    .replace("/* style */", () => `${colours()}${style}`)
    .replace("/* script */", () => safeInline(script));
  await mkdir(dirname(outFile), { recursive: true });
  await writeFile(outFile, html);
}
