import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** All scripts of a built add-on as one text: Apps Script puts them into one scope. */
export async function readScripts(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".js")).sort();
  return (await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")))).join("\n");
}
