import { describe, expect, test } from "vitest";
import type { AddonServer } from "../../../addon/contract/addon-server.ts";
import type { Answer } from "../../../addon/contract/answer.ts";
import { problem, value } from "../answers.ts";
import { seenTexts } from "../cut-harness.ts";
import type { Environment } from "../environment.ts";
import { AWAY, FAULTS, filledHarness, own, PERIOD } from "./network-faults.ts";

type Click = (addon: AddonServer) => Answer<unknown>;

export function readingTests(environment: Environment): void {
  describe("reading from the worker", () => {
    const CLICKS: [string, string, Click][] = [
      ["buildSheet", "bao-cao-so-tai-chinh", (addon) => addon.buildSheet(PERIOD)],
      ["listReports", "tong-hop-1", (addon) => addon.listReports(PERIOD)],
      ["openReport", "tong-hop-1", (addon) => addon.openReport(PERIOD, "ubnd-ba-tri")],
      ["listDifferences", "tong-hop-1", (addon) => addon.listDifferences(PERIOD, "ubnd-ba-tri", 1, "last")],
      ["downloadReport", "tong-hop-1", (addon) => addon.downloadReport(PERIOD, "ubnd-ba-tri", 1)],
      ["pullProvince", "theo-doi", (addon) => addon.pullProvince(PERIOD)],
      ["downloadProvince", "theo-doi", (addon) => addon.downloadProvince(PERIOD, null, "xlsx")],
      ["openOfficeTexts", "tong-hop-1", (addon) => addon.openOfficeTexts(PERIOD)],
      ["saveOfficeTexts", "tong-hop-1", (addon) => addon.saveOfficeTexts(PERIOD)],
      ["listSnapshots", "theo-doi", (addon) => addon.listSnapshots(PERIOD)],
      ["listReminders", "tong-hop-1", (addon) => addon.listReminders(PERIOD)],
      ["writeReminders", "tong-hop-1", (addon) => addon.writeReminders(PERIOD)],
      ["listDoubles", "tong-hop-1", (addon) => addon.listDoubles(PERIOD)],
    ];

    test.each(CLICKS)(
      "%s tells every fault in its own words, writes nothing, asks once, and works again",
      async (name, person, click) => {
        const harness = await environment.openHarness(person);
        if (name === "listDifferences") value(harness.addon.openReport(PERIOD, "ubnd-ba-tri"));
        if (name === "saveOfficeTexts") value(harness.addon.openOfficeTexts(PERIOD));
        const before = seenTexts(harness);
        for (const [fault, handler, wanted] of FAULTS) {
          harness.intercept(handler);
          const asked = harness.fake.requests.length;
          expect({
            fault,
            answer: click(harness.addon),
            asked: harness.fake.requests.length - asked,
          }).toEqual({
            fault,
            answer: { ok: false, problem: wanted },
            asked: 1,
          });
          expect({ fault, texts: seenTexts(harness) }).toEqual({ fault, texts: before });
        }
        harness.intercept(null);
        expect(problem(click(harness.addon))).toBe("none");
      },
    );

    test("home shows what was kept while nothing is known, and a refusal of the account instead of it", async () => {
      const harness = await filledHarness(environment);
      const whole = value(harness.addon.home());
      for (const [fault, handler, wanted] of FAULTS) {
        harness.intercept(handler);
        const answer = harness.addon.home();
        if (!AWAY.includes(wanted.code)) {
          expect({ fault, answer }).toEqual({ fault, answer: { ok: false, problem: wanted } });
          continue;
        }
        const shown = value(answer);
        expect({ fault, me: shown.me, offline: shown.offline, sheets: shown.sheets }).toEqual({
          ...{ fault, me: whole.me, offline: wanted, sheets: [PERIOD] },
        });
        expect([shown.sheet?.head, shown.sheet?.waiting]).toEqual([null, null]);
        expect(problem(harness.addon.checkSheet(null))).toBe("none");
        expect(value(harness.addon.openSheet(PERIOD)).head).toBe(null);
      }
      harness.intercept(null);
      expect(value(harness.addon.home())).toEqual(whole);
    });

    test("without a kept sheet the fault itself is told, and the check's question never reaches the network", async () => {
      const harness = await environment.openHarness("bao-cao-so-tai-chinh");
      harness.intercept(FAULTS[0]?.[1] ?? null);
      expect(harness.addon.home()).toEqual({ ok: false, problem: own("offline") });
      const asked = harness.fake.requests.length;
      for (let round = 0; round < 20; round++) value(harness.addon.checkState());
      expect(harness.fake.requests.length).toBe(asked);
    });
  });
}
