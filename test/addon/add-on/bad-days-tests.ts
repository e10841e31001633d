import { describe, expect, test } from "vitest";
import { problem } from "../answers.ts";
import type { Environment, Harness } from "../environment.ts";
import { FINANCE, PERIOD, withSheet } from "./built-sheet.ts";

export function badDaysTests(environment: Environment): void {
  describe("bad days", () => {
    const FAULTS: [string, Parameters<Harness["intercept"]>[0], string][] = [
      [
        "no network",
        () => {
          throw new Error("no route");
        },
        "offline",
      ],
      ["too many requests", () => ({ status: 429, headers: {}, body: "slow down" }), "busy"],
      ["a gateway's error page", () => ({ status: 502, headers: {}, body: "<html>Bad gateway" }), "busy"],
      ["an answer that is no JSON", () => ({ status: 200, headers: {}, body: "<html>login" }), "unexpected"],
      ["somebody else's refusal", () => ({ status: 418, headers: {}, body: '{"error":1}' }), "unexpected"],
    ];
    test.each(FAULTS)("%s is told in one sentence", async (_, handler, code) => {
      const harness = await environment.openHarness(FINANCE);
      harness.intercept(handler);
      expect(problem(harness.addon.buildSheet(PERIOD))).toBe(code);
      expect(harness.fake.spreadsheet.sheets()).toHaveLength(1);
    });

    test("another run at work on the file is waited for, not doubled", async () => {
      const { harness } = await withSheet(environment, FINANCE);
      harness.fake.lock.taken = true;
      expect(problem(harness.addon.sendReport(null))).toBe("locked");
    });

    test("who is not registered is told so", async () => {
      const harness = await environment.openHarness(FINANCE);
      harness.intercept(() => ({
        status: 403,
        headers: {},
        body: JSON.stringify({ code: "account_unknown", title: "Chưa đăng ký", detail: "Liên hệ." }),
      }));
      expect(harness.addon.home()).toEqual({
        ok: false,
        problem: { code: "account_unknown", title: "Chưa đăng ký", detail: "Liên hệ." },
      });
    });

    test("a viewer has no sheet of an agency's to build, check or send", async () => {
      const harness = await environment.openHarness("theo-doi");
      expect(problem(harness.addon.buildSheet(PERIOD))).toBe("no_agency");
      expect(problem(harness.addon.checkSheet(null))).toBe("no_sheet");
      expect(problem(harness.addon.sendReport(null))).toBe("no_sheet");
      expect(problem(harness.addon.listReports(PERIOD))).toBe("none");
      expect(problem(harness.addon.startReview(PERIOD, "ubnd-ba-tri", 1, 3))).toBe("role_forbidden");
    });
  });
}
