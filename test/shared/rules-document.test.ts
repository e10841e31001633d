import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RULES } from "../../shared/report/rules.ts";
import { RULE_WORDS } from "../../shared/wording/rules.ts";
import { rulesDocument, rulesTable } from "../../tools/rules-table.ts";

test("the docs hold the very catalogue: after a change of rules run npm run rules -- --write", () => {
  const kept = readFileSync(new URL("../../docs/rules.md", import.meta.url), "utf8");
  expect(kept).toBe(rulesDocument());
});

test("each rule is one row of the table in the docs, with nothing left open", () => {
  const rows = rulesDocument()
    .split("\n")
    .filter((line) => line.startsWith("| R-"));
  expect(rows.map((row) => row.slice(2, row.indexOf(" |")))).toEqual(RULES.map(({ id }) => id));
  for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(10);
  expect(rows.join("\n")).not.toMatch(/undefined|null/);
});

test("the printed table keeps within its width and names every rule", () => {
  const lines = rulesTable(160).split("\n");
  expect(lines.filter((line) => line.length > 160)).toEqual([]);
  const printed = lines.map((line) => line.split(" ")[0]).filter((word) => word?.startsWith("R-"));
  expect(printed).toEqual(RULES.map(({ id }) => id));
});

test("only what was read in the document itself is cited as a legal source", () => {
  const cited = new Set(
    Object.values(RULE_WORDS).flatMap(({ basis }) => basis.match(/\d+(?:\/\d{4})?\/[A-ZĐ]+-[A-ZĐ]+/g) ?? []),
  );
  expect([...cited].sort()).toEqual(["03/2019/TT-BTP", "09/2019/NĐ-CP", "30/2020/NĐ-CP"]);
});
