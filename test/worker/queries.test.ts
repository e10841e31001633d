// The query of every operation is the table's: what it does not name, names twice or has in no form is refused.
import { describe, expect, test } from "vitest";
import type { AccountRole } from "../../shared/register/account-role.ts";
import type { Operation } from "../../shared/wire/operations/operation.ts";
import { OPERATIONS } from "../../shared/wire/operations.ts";
import type { AccountSeed } from "../../tools/seed-sql.ts";
import { ROLES } from "../../worker/auth/roles.ts";
import { refused } from "./support/client.ts";
import { ADMINISTRATOR, MINH, OPEN, reporterOf, VIEWER } from "./support/people.ts";

const AGENCY = "so-tai-chinh";
const PEOPLE: [AccountRole, AccountSeed][] = [
  ["reviewer", MINH],
  ["administrator", ADMINISTRATOR],
  ["viewer", VIEWER],
  ["reporter", reporterOf(AGENCY)],
];
const PARAMS: Record<string, string> = {
  ...{ period: OPEN, agency: AGENCY, plan: "kh-6134", duty: "II.5.b.3", account: "lan" },
  ...{ number: "1", version: "1", rule: "R-EVIDENCE-MISSING", set: "so-lieu-minh-hoa", round: "nam-2021" },
  draft: "khong-co",
};

/** In no form that any operation takes, by the name of the parameter. */
const MALFORMED: Record<string, string[]> = {
  limit: ["abc", "0", "-1", "1.5", "1e3", "", "2%20"],
  version: ["abc", "0", "constructor", ""],
  against: ["abc", "0", "first", ""],
  before: ["abc", "0", "-1"],
  dry: ["yes", "true", ""],
  length: ["abc", "constructor", ""],
  period: ["x".repeat(101), "%00"],
  agency: ["x".repeat(101), "%00"],
  after: ["x".repeat(101), "%00"],
  plan: ["x".repeat(101), "%00"],
};

const TABLE = Object.entries<Operation>(OPERATIONS).map(([key, operation]) => ({
  key,
  operation,
  names: Object.keys((operation.query as { entries?: object } | undefined)?.entries ?? {}),
}));

async function refusedQuery(key: string, { permission, body }: Operation, query: string): Promise<void> {
  const [method = "", path = ""] = key.split(" ");
  const may = ([role, { agency }]: (typeof PEOPLE)[number]) =>
    permission === null ||
    (ROLES[permission][role] === "own" ? agency !== null : ROLES[permission][role] !== "none");
  const [, person] = PEOPLE.find(may)!;
  const address = path.replace(/:([a-z]+)/g, (_, name) => PARAMS[name] ?? "");
  const { issues } = (
    await refused(person, "shape_invalid", `${address}?${query}`, {
      method,
      ...(body ? { body: body.example } : {}),
    })
  ).body;
  const name = query.split("=")[0];
  expect([query, issues.map(({ path }: { path: string }) => path)]).toEqual([query, [name]]);
}

describe("a query", () => {
  test.each(TABLE)("of $key has no name that the table does not have", async ({ key, operation }) => {
    await refusedQuery(key, operation, "khong-co=1");
  });

  const taking = TABLE.filter(({ names }) => names.length > 0);

  test("is taken by these operations alone", () => {
    expect(taking.map(({ operation, names }) => [operation.id, names])).toEqual([
      ["getHome", ["period"]],
      ["getForm", ["agency"]],
      ["getReport", ["version"]],
      ["getDifferences", ["version", "against"]],
      ["listRoundForms", ["agency"]],
      ["listTexts", ["after", "limit"]],
      ["importAccounts", ["dry"]],
      ["importAgencies", ["dry"]],
      ["listAudit", ["period", "agency", "before", "limit"]],
      ["getNextPeriod", ["length"]],
      ["comparePlanDraft", ["plan"]],
      ["changePlan", ["dry"]],
    ]);
  });

  test.each(taking)("of $key has each name once, in its form", async ({ key, operation, names }) => {
    for (const name of names) {
      await refusedQuery(key, operation, `${name}=1&${name}=1`);
      for (const value of MALFORMED[name]!) await refusedQuery(key, operation, `${name}=${value}`);
    }
  });
});
