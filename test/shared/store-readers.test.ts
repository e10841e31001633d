// SQL stands in the store alone, and what reads there cannot write.
import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";

const sources = globSync("worker/**/*.ts").map((path) => ({ path, text: readFileSync(path, "utf8") }));
const WRITES = /\b(?:INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b/;

test("SQL stands in the store alone", () => {
  const outside = sources.filter(
    ({ path, text }) => !path.startsWith("worker/store/") && /\.prepare\(/.test(text),
  );
  expect(outside.map(({ path }) => path)).toEqual([]);
});

test("modules that read hold no statement that writes", () => {
  const readers = sources.filter(
    ({ path }) => path.startsWith("worker/store/") && basename(path).startsWith("read-"),
  );
  expect(readers.length).toBeGreaterThan(10);
  expect(readers.filter(({ text }) => WRITES.test(text)).map(({ path }) => path)).toEqual([]);
});
