import { expect, test } from "vitest";
import { fitShape } from "../../shared/wire/fit-shape.ts";
import { nameText } from "../../shared/wire/requests/admin.ts";
import { reviewRequest } from "../../shared/wire/requests/reports.ts";
import { doubleRequest, exemptionRequest, officeTextsRequest } from "../../shared/wire/requests/settings.ts";

const TYPED = "\u202EChưa\u200E a\u0301p\u0007 dụng\uFDD0\u2028vì 👩🏽‍🌾";
const STORED = "Chưa áp dụng\nvì 👩🏽‍🌾";

test("what people type beside the sheet is taken as a cell is read", () => {
  const taken = (fit: { ok: boolean; value?: unknown }) => fit.value;
  expect(taken(fitShape(exemptionRequest, { reason: TYPED, from: "2021-12-01", to: null }))).toMatchObject({
    reason: STORED,
  });
  expect(taken(fitShape(officeTextsRequest, { texts: { implementation: TYPED } }))).toEqual({
    texts: { implementation: STORED },
  });
  expect(taken(fitShape(doubleRequest, { id: "x", verdict: "same", note: TYPED }))).toMatchObject({
    note: STORED,
  });
  const path = { table: "duties", row: "II.2.a.1", reason: TYPED };
  expect(
    taken(fitShape(reviewRequest, { action: "return", version: 1, reason: TYPED, paths: [path] })),
  ).toMatchObject({
    reason: STORED,
    paths: [{ ...path, reason: STORED }],
  });
});

test.each(["Lê\u200E Văn A", "Lê\u202EVăn", "Lê\u0007Văn", "Lê\uFDD0", "Lê\u3164", "Lê\x90", "Lê\u00ADVăn"])(
  "a name %j is refused",
  (name) => {
    expect(fitShape(nameText, name).ok).toBe(false);
    expect(fitShape(nameText, "Lê Văn A").ok).toBe(true);
  },
);
