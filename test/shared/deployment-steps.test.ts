// Steps of a deployment that fail, or succeed wrongly, where they are told in half: both accounts have them whole.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const read = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");
const docs = ["deployment.md", "trien-khai.md"].map((name) => ({ name, text: read(name) }));

/** A section on one line, without its table. */
function section(text: string, number: number): string {
  const from = text.indexOf(`## ${number}. `);
  const to = text.indexOf(`## ${number + 1}. `);
  return text.slice(from, to === -1 ? undefined : to).replace(/\s+/g, " ");
}

describe.each(docs)("$name", ({ text }) => {
  test("every restore to a moment names the moment", () => {
    const restores = text.replace(/\s+/g, " ").match(/`npx wrangler d1 time-travel restore[^`]*`/g) ?? [];
    expect(restores.length).toBeGreaterThan(0);
    expect(restores.filter((command) => !/ --(timestamp|bookmark) \S/.test(command))).toEqual([]);
    expect(restores.filter((command) => !/ \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00`$/.test(command))).toEqual(
      [],
    );
  });

  test("a version is made after a push with the worker's address, and every further push has it", () => {
    const version = section(text, 11);
    expect(version.indexOf("`--worker`")).toBeGreaterThan(0);
    expect(version.indexOf("`--worker`")).toBeLessThan(version.indexOf("create-version"));
    const pushes = section(text, 14).match(/`npm run deploy:addon[^`]*`/g);
    expect(pushes).toEqual(["`npm run deploy:addon -- --worker https://…`"]);
  });

  test("what wrangler offers to write is declined, since the binding stands there", () => {
    expect(section(text, 5)).toMatch(/`npx wrangler d1 create [^`]*`.*\*\*No\*\*.*`DB`.*`wrangler\.toml`/);
    const toml = readFileSync(new URL("../../wrangler.toml", import.meta.url), "utf8");
    expect(toml.match(/^binding = "DB"$/gm)).toHaveLength(1);
  });

  test("clasp's own client where apps are restricted, Windows, several accounts, and firewalls are told", () => {
    expect(section(text, 3)).toContain("`npx clasp login --creds <file>`");
    expect(section(text, 1)).toContain("PowerShell");
    expect(section(text, 3)).toContain("`build\\\\addon`");
    expect(section(text, 13)).toMatch(/private window|cửa sổ ẩn danh/);
    expect(section(text, 16)).toMatch(/403.*(firewall|tường lửa)/);
  });
});
