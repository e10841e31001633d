// The two accounts of a deployment say the same, and name only what is there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { OPERATIONS } from "../../shared/wire/operations.ts";
import { ACCOUNT_ROLE_WORDS } from "../../shared/wording/account-roles.ts";
import { ACCOUNT_HEADS } from "../../shared/wording/admin.ts";
import { MENU } from "../../shared/wording/menu.ts";

const ROOT = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), "utf8");
const DOCS = { english: read("docs/deployment.md"), vietnamese: read("docs/trien-khai.md") };
const docs = Object.entries(DOCS).map(([language, text]) => ({ language, text }));

interface Section {
  number: string;
  steps: string[];
  code: string[];
}

/** What stands between backquotes, lines joined. */
function codeIn(text: string): string[] {
  return [...text.replace(/\s+/g, " ").matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
}

function sectionsOf(text: string): Section[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      number: /^(\d+)\. /.exec(section)?.[1] ?? "none",
      steps: [...section.matchAll(/^(\d+)\. /gm)].slice(1).map(([, number = ""]) => number),
      code: codeIn(section).sort(),
    }));
}

const allCode = docs.flatMap(({ text }) => codeIn(text));
const commands = (pattern: RegExp) =>
  allCode.flatMap((code) => {
    const found = pattern.exec(code)?.[1];
    return found === undefined ? [] : [found];
  });

test("both have the same sections, the same steps in each, and the same commands, files and names", () => {
  expect(sectionsOf(DOCS.vietnamese)).toEqual(sectionsOf(DOCS.english));
});

test.each(docs)("sections and steps are numbered one by one: $language", ({ text }) => {
  const sections = sectionsOf(text);
  expect(sections.map(({ number }) => number)).toEqual(sections.map((_, index) => String(index + 1)));
  for (const { steps } of sections) expect(steps).toEqual(steps.map((_, index) => String(index + 1)));
  expect(sections.flatMap(({ steps }) => steps).length).toBeGreaterThan(50);
});

test("both say first that nothing was tried at Google or Cloudflare", () => {
  expect(docs.map(({ text }) => text.split("\n")[2]?.slice(0, 60))).toEqual([
    "**Nothing here was tried on Google's or Cloudflare's servers",
    "**Chưa bước nào được thử trên máy chủ của Google hoặc Cloudf",
  ]);
});

describe("what they name is there", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

  test("npm's scripts, and the options of the add-on's deployment", () => {
    const named = [
      ...commands(/^npm run (?:--silent )?([\w:-]+)/),
      ...(allCode.includes("npm test") ? ["test"] : []),
    ];
    expect(new Set(named)).toEqual(
      new Set([
        ...[
          "check-templates",
          "deploy:addon",
          "deploy:worker",
          "read-plan",
          "register-csv",
          "seed-sql",
          "test",
        ],
        ...["backup", "restore", "restore-drill"],
      ]),
    );
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    const options = allCode.flatMap((code) =>
      code.startsWith("npm run deploy:addon -- ") ? (code.match(/--[a-z][\w-]*/g) ?? []) : [],
    );
    const source = read("tools/deploy-addon.ts");
    expect(new Set(options)).toEqual(new Set(["--dry-run", "--worker"]));
    for (const option of options) expect(source).toMatch(new RegExp(`"?${option.slice(2)}"?: \\{ type:`));
    expect(read("tools/seed-sql.ts")).toContain("--admin email");
    const backups = allCode.flatMap((code) =>
      /^npm run (backup|restore) -- |^--again$/.test(code) ? (code.match(/--[a-z][a-z-]+/g) ?? []) : [],
    );
    expect(new Set(backups)).toEqual(
      new Set(["--remote", "--to", "--local", "--persist-to", "--from", "--again"]),
    );
    const sources = ["tools/backup.ts", "tools/restore.ts", "tools/backup/command-line.ts"].map(read).join();
    for (const option of backups) expect(sources).toMatch(new RegExp(`"?${option.slice(2)}"?: \\{ type:`));
  });

  test("clasp's and wrangler's commands", () => {
    const clasp = readdirSync(new URL("node_modules/@google/clasp/build/src/commands/", ROOT));
    expect(commands(/^npx clasp ([\w-]+)/).filter((name) => !clasp.includes(`${name}.js`))).toEqual([]);
    expect(new Set(commands(/^npx wrangler ((?:d1 |secret )?(?:time-travel )?[\w-]+)/))).toEqual(
      new Set([
        "login",
        "logout",
        "rollback",
        "secret put",
        "d1 create",
        "d1 execute",
        "d1 export",
        "d1 migrations",
        "d1 time-travel restore",
      ]),
    );
  });

  test("files and folders", () => {
    const files = allCode.filter((code) => /^[\w./-]+(\.(ts|toml|md)|\.json|\/)$/.test(code));
    // Made by the steps themselves, or described by the worker.
    const made = [".clasp.json", "/openapi.json", "manifest.json"];
    expect(files.filter((file) => !made.includes(file) && !existsSync(new URL(file, ROOT)))).toEqual([]);
    const linked = docs.flatMap(({ text }) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, at = ""]) => at));
    expect(linked.filter((file) => !existsSync(new URL(`docs/${file}`, ROOT)))).toEqual([]);
  });

  test("variables, and the addresses of the API", () => {
    const known = ["wrangler.toml", "worker/environment.d.ts", "addon/server/worker-client.ts"]
      .map(read)
      .join();
    const variables = allCode.filter((code) => /^[A-Z]+(_[A-Z]+)+$/.test(code));
    expect(variables.length).toBeGreaterThan(12);
    expect(variables.filter((name) => !known.includes(name))).toEqual([]);
    expect(commands(/^((?:GET|POST|PUT) \/v1\S*)/).filter((address) => !(address in OPERATIONS))).toEqual([]);
  });

  test("exactly the scopes of the manifest, each with its reason", () => {
    const { oauthScopes } = JSON.parse(read("addon/appsscript.json")) as { oauthScopes: string[] };
    for (const { text } of docs) {
      const rows = [...text.matchAll(/^\| `([^`]+)`\s*\| (\S.+?)\s*\|$/gm)];
      expect(rows.map(([, scope]) => scope)).toEqual(oauthScopes);
    }
  });

  test("the words of the menu and of the file of accounts", () => {
    const heads = (["name", "email", "role"] as const).map((key) => ACCOUNT_HEADS[key][0]);
    for (const { text } of docs) {
      const words = text.replace(/\s+/g, " ");
      for (const word of Object.values(MENU)) expect(words).toContain(`**${word}**`);
      expect(words).toContain(`\`${heads.join(";")};Cơ quan\``);
      for (const role of Object.values(ACCOUNT_ROLE_WORDS)) expect(words).toContain(`\`${role}\``);
    }
  });
});

test("a step that one of them lacks, and a name that is not there, are found", () => {
  const shorter = DOCS.vietnamese.replace(/^4\. Ghi lại.*$/m, "");
  expect(sectionsOf(shorter)).not.toEqual(sectionsOf(DOCS.english));
  expect(codeIn("Chạy `npm run\ndeploy:nothing`")).toEqual(["npm run deploy:nothing"]);
});
