import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type NameDecision, nameKey, wordingKey } from "../../shared/plan/reading/decisions.ts";
import { readNames } from "../../shared/plan/reading/read-names.ts";
import { readPlanText } from "../../shared/plan/reading/read-plan.ts";
import { readWordings, withDecidedWordings } from "../../shared/plan/reading/read-wordings.ts";
import type { Agency, Register } from "../../shared/register/register.ts";
import { register } from "./golden.ts";

const document = readFileSync(new URL("../fixtures/ke-hoach-6134-kh-ubnd.txt", import.meta.url), "utf8");
const { duties } = readPlanText(document);
const UNDECIDED = { names: new Map<string, NameDecision>(), wordings: new Map() };

test("the names of the plan are few, each with all its uses, and none is unknown to the register", () => {
  const names = readNames(duties, register, "2020-11-17", UNDECIDED);
  expect(names.filter(({ meaning }) => meaning.type === "unknown" || meaning.type === "candidates")).toEqual(
    [],
  );
  expect(names.flatMap(({ uses }) => uses).length).toBe(
    duties.flatMap(({ lead, coordinate }) => [...lead, ...coordinate]).length,
  );
  expect(names.length).toBeLessThan(39);
  expect(readWordings(duties, UNDECIDED).map(({ words, duties: of }) => `${words}: ${of.length}`)).toContain(
    "Năm 2022: 2",
  );
});

/** What names mean to a register. */
function meanings(
  names: string[],
  day: string,
  decisions: [string, NameDecision][] = [],
  asked: Register = register,
) {
  const lines = names.map((name, at) => `${at + 1}. ${name} tổ chức tập huấn.`);
  const { duties: read } = readPlanText(`I. NHIỆM VỤ\n${lines.join("\n")}`);
  const keyed = new Map(decisions.map(([name, decision]) => [nameKey(name), decision]));
  const known = readNames(read, asked, day, { names: keyed });
  return names.map((name) => {
    const one = known.find((reading) => reading.name === name);
    if (one === undefined) return "not read";
    const { meaning, decided } = one;
    return `${decided ? "decided " : ""}${meaning.type}${"agencies" in meaning ? ` ${meaning.agencies.length}` : ""}`;
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

test("all areas of a level are a kind, in any order and with where they are; one of them is none", () => {
  const some = register.agencies.find(({ kind }) => kind === "department")!;
  const commune = (id: string): Agency => ({
    ...some,
    id,
    name: `UBND xã ${id}`,
    kind: "commune",
    validTo: null,
  });
  const two = { ...register, agencies: [...register.agencies, commune("Tân Một"), commune("Tân Hai")] };
  const names = [
    "Ủy ban nhân dân các xã, phường, đặc khu",
    "Chủ tịch UBND các phường, xã",
    "UBND cấp xã",
    "các xã, phường trên địa bàn tỉnh",
    "UBND xã Tân Hai",
  ];
  expect(meanings(names, "2026-01-05", [], two)).toEqual(["kind 2", "kind 2", "kind 2", "kind 2", "exact 1"]);
});

test("what the office decided for a name holds for all names alike, until it is taken back", () => {
  const decide = (decision: NameDecision) =>
    meanings(["Sở Đường sắt"], "2020-11-17", [["sở đường sắt", decision]]);
  expect([
    decide({ type: "bodies", agencies: ["so-xay-dung"] }),
    decide({ type: "group", name: "các sở, ban, ngành tỉnh" }),
    decide({ type: "kinds", kinds: ["district"] }),
    decide({ type: "open" }),
    decide({ type: "none" }),
    decide({ type: "group", name: "a group that is no more" }),
    meanings(["Sở Đường sắt"], "2020-11-17"),
  ]).toEqual([
    ["decided exact 1"],
    ["decided group 20"],
    ["decided kind 9"],
    ["decided open"],
    ["decided persons"],
    ["unknown"],
    ["unknown"],
  ]);
  const later = {
    names: new Map([["so duong sat", { type: "bodies" as const, agencies: ["so-ke-hoach-dau-tu"] }]]),
  };
  const [heir] = readNames(
    [{ id: "1", lead: ["Sở Đường sắt"], coordinate: [] }],
    register,
    "2026-01-05",
    later,
  );
  expect(heir?.meaning).toEqual({ type: "exact", agencies: ["so-tai-chinh-vinh-long"] });
});

test("what was decided for a time wording holds for all duties that state it, and for no other", () => {
  const { duties: read } = readPlanText(
    [
      "I. NHIỆM VỤ",
      "1. Sở Tư pháp tập huấn. Thời gian: Theo kế hoạch riêng.",
      "2. Sở Nội vụ kiểm tra. Thời gian: theo Kế hoạch riêng",
      "3. Sở Tài chính bố trí kinh phí. Thời gian: Quý I/2026.",
    ].join("\n"),
  );
  const decided = { wordings: new Map([[wordingKey("Theo kế hoạch riêng"), [{ type: "annual" as const }]]]) };
  expect(
    readWordings(read, decided).map(({ duties: of, deadlines, decided: by }) => [of, deadlines, by]),
  ).toEqual([
    [["I.1", "I.2"], [{ type: "annual" }], true],
    [["I.3"], [{ type: "quarter", year: 2026, quarter: 1 }], false],
  ]);
  expect(withDecidedWordings(read, decided).map(({ deadlines }) => deadlines[0]?.type)).toEqual([
    "annual",
    "annual",
    "quarter",
  ]);
  expect(withDecidedWordings(read, UNDECIDED)).toEqual(read);
});
