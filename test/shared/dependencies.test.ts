import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ALLOWED = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MPL-2.0"];

/** Of licences to choose from, one that the project may use is enough. */
function isAllowed(licence = ""): boolean {
  const choices = licence.replace(/^\(|\)$/g, "").split(" OR ");
  return choices.some((choice) => ALLOWED.includes(choice));
}

function read(path: string): Record<string, Record<string, string>> & { license?: string } {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
}

test("every direct dependency has a licence that the project may use", () => {
  const { dependencies, devDependencies } = read("package.json");
  const others = Object.keys({ ...dependencies, ...devDependencies })
    .map((name) => ({ name, licence: read(`node_modules/${name}/package.json`).license }))
    .filter(({ licence }) => !isAllowed(licence));
  expect(others).toEqual([]);
});

test("the lock file holds no download addresses", () => {
  expect(readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8")).not.toContain(
    '"resolved"',
  );
});
