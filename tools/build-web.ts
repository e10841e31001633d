// Builds the styles and scripts of the pages into build/web/w, under names that change with what is in them.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { colours } from "./colours.ts";
import { signsFont } from "./standin/signs-font.ts";

const SOURCE = join(import.meta.dirname, "../worker/web/styles/web.css");
/** What is served as it stands. */
export const WEB_FOLDER = join(import.meta.dirname, "../build/web");

/** What is served under its content's hash never changes. */
const HEADERS =
  "/w/*\n  Cache-Control: public, max-age=31536000, immutable\n  X-Content-Type-Options: nosniff\n";

/** The sheet; `signs` is the file with the signs of states, which machines without a symbol font lack. */
async function style(signs: string): Promise<string> {
  const font = `@font-face{font-family:Signs;src:url("${signs}")}`;
  const source = `${font}${colours()}${await readFile(SOURCE, "utf8")}`;
  return (await transform(source, { loader: "css", minify: true, target: "chrome100" })).code;
}

function hashed(name: string, content: string | Buffer): string {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  return name.replace(/(\.\w+)$/, `-${hash}$1`);
}

/** Builds all of them; the folder then holds `w/manifest.json`, names by source. */
export async function buildWeb(): Promise<void> {
  const font = signsFont();
  const signs = hashed("signs.ttf", font);
  const files = new Map<string, string | Buffer>([
    ["signs.ttf", font],
    [basename(SOURCE), await style(signs)],
  ]);
  const folder = join(WEB_FOLDER, "w");
  await mkdir(folder, { recursive: true });
  const manifest: Record<string, string> = {};
  for (const [name, content] of files) {
    manifest[name] = hashed(name, content);
    await writeFile(join(folder, hashed(name, content)), content);
  }
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  await writeFile(join(WEB_FOLDER, "_headers"), HEADERS);
  // Afterwards, so that whoever builds or reads beside us finds what the manifest names.
  const kept = new Set([...Object.values(manifest), "manifest.json"]);
  for (const name of await readdir(folder))
    if (!kept.has(name)) await rm(join(folder, name), { force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWeb();
