import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { databaseDocument } from "../../tools/database-document.ts";
import { storeUses } from "../../tools/database-uses.ts";

test("the docs hold the very tables: after a migration or a new statement run npm run database-doc -- --write", () => {
  const kept = readFileSync(new URL("../../docs/database.md", import.meta.url), "utf8");
  expect(kept).toBe(databaseDocument());
});

test("every table is read by somebody, and written or filled", () => {
  const sections = databaseDocument().split("\n## ").slice(1);
  const idle = sections.filter(
    (section) => !/^- Read by/m.test(section) || !/^- (?:Written|Filled) by/m.test(section),
  );
  expect(sections.length).toBeGreaterThan(20);
  expect(idle.map((section) => section.split("\n")[0])).toEqual([]);
});

test("a file uses the tables of what it takes from another file, and only of what it takes", () => {
  const guard = `
export const OPEN = "EXISTS (SELECT 1 FROM period)";
export function bump(db) {
  return db.prepare("UPDATE revision SET rev = rev + 1");
}
export function note(db) {
  return db.prepare("INSERT INTO audit (at) VALUES (?)");
}`;
  const send = `import { bump, OPEN } from "../guard.ts";
export function storeSend(db) {
  return [db.prepare(\`DELETE FROM head WHERE \${OPEN}\`), bump(db)];
}`;
  const sources = [
    { path: "store/guard.ts", text: guard },
    { path: "store/admin/send.ts", text: send },
  ];
  expect(storeUses(sources, ["audit", "head", "period", "revision"])).toEqual([
    { path: "store/guard.ts", reads: new Set(["period"]), writes: new Set(["revision", "audit"]) },
    { path: "store/admin/send.ts", reads: new Set(["period"]), writes: new Set(["head", "revision"]) },
  ]);
});
