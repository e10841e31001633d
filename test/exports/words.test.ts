// Words for people stand in one place; the code that makes files has none of its own.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const FOLDER = new URL("../../worker/exports/", import.meta.url);

/** Letters that Vietnamese alone has, and those with a mark. */
const VIETNAMESE = /[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u01B4\u1EA0-\u1EF9]/;

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

test("no file of the exports has Vietnamese words outside of its comments", () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  expect(files).toContain("formats.ts");
  const told = files.flatMap((name) =>
    withoutComments(readFileSync(new URL(name, FOLDER), "utf8"))
      .split("\n")
      .filter((line) => VIETNAMESE.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(told).toEqual([]);
});
