// As what a person of several roles uses the sidebar.
import { describe, expect, test } from "vitest";
import type { HomeView } from "../../addon/contract/sheet.ts";
import { actingAs, choicesOf, rolesOf } from "../../addon/sidebar/acting.ts";
import type { AccountRole } from "../../shared/register/account-role.ts";

const me = (...roles: AccountRole[]) => ({ role: roles[0], roles }) as unknown as HomeView["me"];
const at = (acting: AccountRole | null, hasSheet: boolean, ...roles: AccountRole[]) =>
  actingAs({ acting, home: { me: me(...roles), sheet: hasSheet ? {} : null } as unknown as HomeView });

describe("what a person of several roles is offered", () => {
  test("who has one role has nothing to choose; what an earlier worker told is one role", () => {
    expect(choicesOf(me("viewer"))).toEqual(["viewer"]);
    expect(choicesOf(me("administrator"))).toEqual(["administrator"]);
    expect(rolesOf({ role: "reviewer" } as HomeView["me"])).toEqual(["reviewer"]);
  });

  test("a role without a screen of its own, or whose screen another has too, is not offered beside others", () => {
    expect(choicesOf(me("reviewer", "administrator"))).toEqual(["reviewer"]);
    expect(choicesOf(me("reviewer", "viewer"))).toEqual(["reviewer"]);
    expect(choicesOf(me("viewer", "administrator"))).toEqual(["viewer"]);
    expect(choicesOf(me("reporter", "reviewer", "viewer", "administrator"))).toEqual([
      "reporter",
      "reviewer",
    ]);
    expect(choicesOf(me("reporter", "viewer"))).toEqual(["reporter", "viewer"]);
  });
});

test("it begins at the own sheet where the file has one, else for Sở Tư pháp, and stays as chosen", () => {
  expect(actingAs({ acting: null, home: null })).toBeNull();
  expect(at(null, true, "reporter", "reviewer")).toBe("reporter");
  expect(at(null, false, "reporter", "reviewer")).toBe("reviewer");
  expect(at(null, false, "reporter", "viewer")).toBe("reporter");
  expect(at("reviewer", true, "reporter", "reviewer")).toBe("reviewer");
  expect(at(null, true, "reviewer", "administrator")).toBe("reviewer");
  // The role was taken away meanwhile.
  expect(at("reviewer", false, "reporter")).toBe("reporter");
});
