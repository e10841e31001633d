// The glossary of CONTRIBUTING holds in every text for people: what it drops for good stands nowhere.
import { readdirSync, readFileSync } from "node:fs";
import PizZip from "pizzip";
import { expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), "utf8");

/** Files below a folder, by their endings. */
function filesIn(folder: string, endings: RegExp): string[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: "utf8" })
    .filter((name) => endings.test(name))
    .map((name) => `${folder}${name.replaceAll("\\", "/")}`);
}

/** Code without its comments: what is left of Vietnamese is for people. */
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");

function wordsOfTemplate(path: string): string {
  const zip = new PizZip(readFileSync(new URL(path, ROOT)));
  return zip
    .file(/^word\/[a-z0-9]+\.xml$/)
    .map((part) =>
      part
        .asText()
        .replace(/<\/w:p>/g, "\n")
        .replace(/<[^>]+>/g, ""),
    )
    .join("\n");
}

/** The terms in code of the table's last column. */
function droppedTerms(): string[] {
  const rows = read("CONTRIBUTING.md")
    .split("## Words for people")[1]
    ?.split("\n## ")[0]
    ?.split("\n")
    .filter((line) => line.startsWith("| "));
  return (rows ?? []).flatMap((row) =>
    [...(row.split("|")[3] ?? "").matchAll(/`([^`]+)`/g)].map(([, term]) => term ?? ""),
  );
}

const FORMER = "shared/wording/former-words.ts";

const texts = new Map<string, string>([
  ...["shared/wording/", "addon/sidebar/", "addon/server/", "worker/", "tools/"]
    .flatMap((folder) => filesIn(folder, /\.tsx?$/))
    .filter((path) => path !== FORMER)
    .map((path): [string, string] => [path, withoutComments(read(path))]),
  ...filesIn("shared/indicators/", /\.json$/).map((path): [string, string] => [path, read(path)]),
  ...["huong-dan-co-quan", "huong-dan-so-tu-phap", "trien-khai", "rules", "word-templates"].map(
    (name): [string, string] => [`docs/${name}.md`, read(`docs/${name}.md`)],
  ),
  ...filesIn("worker/templates/", /\.docx$/).map((path): [string, string] => [path, wordsOfTemplate(path)]),
]);

/** Where a term stands as a word of its own, a capital at its start or not. */
function placesOf(term: string): string[] {
  const [first = "", ...rest] = term;
  const escaped = rest.join("").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}])[${first.toLowerCase()}${first.toUpperCase()}]${escaped}(?!\\p{L})`,
    "gu",
  );
  return [...texts].flatMap(([path, text]) =>
    [...text.matchAll(pattern)].map(({ index }) => {
      const line = text.slice(text.lastIndexOf("\n", index) + 1).split("\n")[0] ?? "";
      return `${path}: ${line.trim().slice(0, 160)}`;
    }),
  );
}

test("the glossary names its dropped terms", () => {
  expect(droppedTerms().length).toBeGreaterThan(30);
});

test.each(droppedTerms())("nobody reads “%s”", (term) => {
  expect(placesOf(term)).toEqual([]);
});
