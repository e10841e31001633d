// How a tool that npm installed is started on any system.
import { readFileSync } from "node:fs";

const PACKAGES = { clasp: "@google/clasp", wrangler: "wrangler", tsc: "typescript" } as const;

export type NpmTool = keyof typeof PACKAGES;

/**
 * The command and its first arguments. On Windows npm's own shims are .cmd files, which nothing but a shell starts, and
 * a shell would take arguments apart: there Node runs the tool's file.
 */
export function npmTool(
  name: NpmTool,
  platform: string = process.platform,
): [command: string, first: string[]] {
  if (platform !== "win32") return [name, []];
  const folder = `node_modules/${PACKAGES[name]}`;
  const { bin } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as {
    bin: Record<string, string>;
  };
  return [process.execPath, [`${folder}/${bin[name]?.replace(/^\.\//, "")}`]];
}
