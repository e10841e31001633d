import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readNames, readWordings } from "../../shared/plan/reading/read-names.ts";
import { readPlanText } from "../../shared/plan/reading/read-plan.ts";
import { register } from "./golden.ts";

const document = readFileSync(new URL("../fixtures/ke-hoach-6134-kh-ubnd.txt", import.meta.url), "utf8");
const { duties } = readPlanText(document);

test("the names of the plan are few, each with all its uses, and none is unknown to the register", () => {
  const names = readNames(duties, register, "2020-11-17", new Map());
  expect(names.filter(({ meaning }) => meaning.type === "unknown" || meaning.type === "candidates")).toEqual(
    [],
  );
  expect(names.flatMap(({ uses }) => uses).length).toBe(
    duties.flatMap(({ lead, coordinate }) => [...lead, ...coordinate]).length,
  );
  expect(names.length).toBeLessThan(39);
  expect(readWordings(duties).map(({ text, duties: of }) => `${text}: ${of.length}`)).toContain(
    "Năm 2022: 2",
  );
});

/** What names mean to the register of Bến Tre. */
function meanings(names: string[], day: string, decisions: [string, string[]][] = []) {
  const { duties: asked } = readPlanText(
    `I. NHIỆM VỤ\n${names.map((name, at) => `${at + 1}. ${name} tổ chức tập huấn.`).join("\n")}`,
  );
  const read = readNames(asked, register, day, new Map(decisions));
  return names.map((name) => {
    const meaning = read.find((one) => one.name === name)?.meaning;
    return meaning === undefined
      ? "not read"
      : `${meaning.type}${"agencies" in meaning ? ` ${meaning.agencies.length}` : ""}`;
  });
}

test("a name means a body, a group, a level, whoever took over, nobody yet, or is not known", () => {
  const names = [
    "Sở Tư pháp",
    "Giám đốc Sở Tài chính",
    "Các sở, ban, ngành tỉnh",
    "UBND các xã, phường",
    "Các cơ quan liên quan",
    "Công an tỉnh",
    "Sở Đường sắt",
  ];
  expect(meanings(names, "2020-11-17")).toEqual([
    "exact 1",
    "exact 1",
    "group 20",
    "kind 0",
    "open",
    "exact 1",
    "unknown",
  ]);
  expect(meanings(["Sở Kế hoạch và Đầu tư"], "2026-01-05")).toEqual(["successor 1"]);
});

test("what the office decided for a name holds for all names alike, until it is taken back", () => {
  expect(meanings(["Sở Đường sắt"], "2020-11-17", [["so duong sat", ["so-xay-dung"]]])).toEqual([
    "decided 1",
  ]);
  expect(meanings(["Sở Đường sắt"], "2020-11-17")).toEqual(["unknown"]);
});
