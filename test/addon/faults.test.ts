// What a person meets when network, worker or sign-in fail: one plain sentence, everything typed still there, and the
// same click does its work once the fault is gone, once.
import { describe, expect, test } from "vitest";
import { problem, value } from "./answers.ts";
import { startEnvironment } from "./environment.ts";
import { loseAnswers, own, PERIOD, told } from "./faults/network-faults.ts";
import { readingTests } from "./faults/reading-tests.ts";
import { sendingTests } from "./faults/sending-tests.ts";

const environment = startEnvironment();

describe("who is there", () => {
  test("a token is asked for anew with every click: one that ran out is no end", async () => {
    const harness = await environment.openHarness("bao-cao-so-tai-chinh");
    const { token } = harness.fake.identity;
    harness.fake.identity.token = null;
    expect(harness.addon.home()).toEqual({ ok: false, problem: own("no_identity") });
    harness.fake.identity.token = "no.real.token";
    expect(problem(harness.addon.home())).toMatch(/^token_/);
    harness.fake.identity.token = token;
    expect(problem(harness.addon.home())).toBe("none");
  });

  test("who is not registered reads whom to ask", () => {
    expect(told("account_unknown").detail).toContain("Sở Tư pháp");
    expect(own("signed_out").detail).toContain("mở lại thanh bên");
  });
});

describe("deciding and saving", () => {
  test("a decision, a snapshot and saved texts whose answer was lost are stored once", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    const approved = value(harness.addon.listReports(PERIOD)).reports.find(
      ({ head }) => head?.state === "approved",
    );
    if (!approved?.head) throw new Error("no approved report");
    const { agency, counted, rev } = approved.head;
    const unapprove = () => harness.addon.unapproveReport(PERIOD, agency, counted ?? 0, rev, "Kiểm tra lại");
    harness.intercept(loseAnswers);
    expect(problem(unapprove())).toBe("offline");
    harness.intercept(null);
    expect(value(unapprove())).toMatchObject({ counted: null, rev: rev + 1 });

    const numbers = () => value(harness.addon.listSnapshots(PERIOD)).snapshots.map(({ number }) => number);
    const frozen = numbers();
    harness.intercept(loseAnswers);
    expect(problem(harness.addon.freezeSnapshot(PERIOD))).toBe("offline");
    harness.intercept(null);
    value(harness.addon.freezeSnapshot(PERIOD));
    expect(numbers()).toEqual([...frozen, frozen.length + 1]);

    value(harness.addon.openOfficeTexts(PERIOD));
    harness.intercept(loseAnswers);
    expect(problem(harness.addon.saveOfficeTexts(PERIOD))).toBe("offline");
    harness.intercept(null);
    const saved = value(harness.addon.saveOfficeTexts(PERIOD));
    expect([saved.conflicts, saved.inStep]).toEqual([[], true]);
  });
});

readingTests(environment);
sendingTests(environment);
