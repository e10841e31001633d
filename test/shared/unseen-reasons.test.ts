import { expect, test } from "vitest";
import { judgePeriodChange } from "../../shared/register/period-change.ts";
import { decide } from "../../shared/report/life.ts";
import type { Head } from "../../shared/report/report.ts";
import { fitShape } from "../../shared/wire/fit-shape.ts";
import { exemptionRequest } from "../../shared/wire/requests/settings.ts";
import { period2021 } from "./golden.ts";

test("a reason that shows nothing is none, for a decision and for reopening a period", () => {
  const head: Head = {
    period: "p",
    agency: "a",
    state: "in_review",
    latest: 1,
    versions: 1,
    counted: null,
    rev: 2,
    onBehalf: false,
    returned: null,
    asksBack: null,
  };
  const facts = {
    periodOpen: true,
    counts: true,
    latestSentBy: "b",
    before: null,
    at: "2021-12-16T00:00:00.000Z",
  };
  const request = { action: "return" as const, version: 1, paths: null };
  const codeOf = (reason: string) => {
    const decision = decide(head, { ...request, reason }, { person: "a", side: "office" }, facts);
    return decision.ok ? null : decision.code;
  };
  expect(["\u200E\u3164", "\u2800", "\0", "Bổ sung"].map(codeOf)).toEqual([
    "reason_required",
    "reason_required",
    "reason_required",
    null,
  ]);
  const closed = { ...period2021, state: "closed" as const };
  const reopened = { ...period2021, state: "open" as const };
  expect(judgePeriodChange(closed, reopened, "\u3164\u200B")).toEqual({ ok: false, code: "reason_required" });
});

test("a request whose reason shows nothing does not fit", () => {
  const fits = (reason: string) => fitShape(exemptionRequest, { reason, from: "2021-12-01", to: null }).ok;
  expect(["\u3164", " \u200E ", "\u{E0001}", "Chưa áp dụng"].map(fits)).toEqual([false, false, false, true]);
});
