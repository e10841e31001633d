import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { OPERATIONS } from "../../shared/wire/operations.ts";

const DOCS = new URL("../../docs/", import.meta.url);
const WORDING = new URL("../../shared/wording/", import.meta.url);
const GUIDES = ["huong-dan-co-quan.md", "huong-dan-so-tu-phap.md"];

const guides = GUIDES.map((name) => ({ name, text: readFileSync(new URL(name, DOCS), "utf8") }));

/** Every text among a module's values; what functions say has figures in it and is quoted by no guide. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

async function everyWord(): Promise<Set<string>> {
  const files = readdirSync(WORDING, { encoding: "utf8", recursive: true }).filter((file) =>
    file.endsWith(".ts"),
  );
  const modules = await Promise.all(files.map((file) => import(new URL(file, WORDING).href)));
  return new Set(modules.flatMap((module) => textsIn({ ...module })));
}

/** What stands between quotation marks, lines joined. */
function quotedIn(text: string): string[] {
  return [...text.replace(/\s+/g, " ").matchAll(/“([^”]*)”/g)].map(([, quoted]) => quoted ?? "");
}

function notWords(text: string, words: ReadonlySet<string>): string[] {
  return quotedIn(text).filter((quoted) => !words.has(quoted));
}

function picturesIn(text: string): string[] {
  return [...text.matchAll(/!\[[^\]]*\]\(guide\/([^)]+)\)/g)].map(([, file]) => file ?? "");
}

test.each(guides)(
  "$name quotes only words that people see: buttons, columns, tabs, states",
  async ({ text }) => {
    expect(quotedIn(text).length).toBeGreaterThan(30);
    expect(notWords(text, await everyWord())).toEqual([]);
  },
);

test("a button that was renamed is found, also where a line breaks in its name", async () => {
  const text = "Bấm “Gửi báo\ncáo”, rồi “Gửi đi ngay”.";
  expect(notWords(text, await everyWord())).toEqual(["Gửi đi ngay"]);
});

test("every picture that a guide shows is there, and every picture that is there is shown", () => {
  const shown = guides.flatMap(({ text }) => picturesIn(text)).sort();
  expect(shown).toEqual(readdirSync(new URL("guide/", DOCS)).sort());
});

test("no picture weighs more than 150 KB", () => {
  const files = readdirSync(new URL("guide/", DOCS));
  const heavy = files.filter((file) => readFileSync(new URL(`guide/${file}`, DOCS)).length > 150_000);
  expect(heavy).toEqual([]);
});

test("the example of evidence is the one that the form gives", () => {
  const findings = readFileSync(new URL("findings/evidence.ts", WORDING), "utf8");
  const example = /`(Kế hoạch số [^`]+)`/.exec(guides[0]?.text ?? "")?.[1] ?? "none";
  expect(findings).toContain(`ví dụ: ${example}"`);
});

test("every address that a guide gives is one of the API's", () => {
  const named = guides.flatMap(({ text }) => [...text.matchAll(/`((?:GET|POST|PUT|DELETE) \/v1[^`]*)`/g)]);
  const known = new Set(Object.keys(OPERATIONS).map((key) => key.replace(/:(\w+)/g, "{$1}")));
  expect(named.length).toBeGreaterThan(0);
  expect(named.map(([, address]) => address ?? "").filter((address) => !known.has(address))).toEqual([]);
});
