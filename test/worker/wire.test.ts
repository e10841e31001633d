import type { InferOutput } from "valibot";
import { describe, expect, expectTypeOf, test } from "vitest";
import { canonicalJson } from "../../shared/canonical.ts";
import type { Report } from "../../shared/report/report.ts";
import { fitShape } from "../../shared/wire/fit-shape.ts";
import { PROBLEMS, type ProblemCode } from "../../shared/wire/problems.ts";
import type { ReviewRequest } from "../../shared/wire/requests/reports.ts";
import { type reportRequest, reviewRequest } from "../../shared/wire/requests/reports.ts";
import { problemWording } from "../../shared/wording/problems.ts";

describe("requests", () => {
  test("what a schema lets in is the contract's type, no more and no less", () => {
    expectTypeOf<InferOutput<typeof reportRequest>>().toEqualTypeOf<Report>();
    expectTypeOf<InferOutput<typeof reviewRequest>>().toEqualTypeOf<ReviewRequest>();
    expect(fitShape(reviewRequest, { action: "start", version: 1 })).toEqual({
      ok: true,
      value: { action: "start", version: 1 },
    });
  });
});

describe("canonical JSON", () => {
  test("orders keys by code units, at every depth, and keeps lists as they are", () => {
    const value = { b: [3, { z: null, a: true }], a: "x", Z: 1, đ: 2, "10": 0, "9": 0 };
    expect(canonicalJson(value)).toBe('{"10":0,"9":0,"Z":1,"a":"x","b":[3,{"a":true,"z":null}],"đ":2}');
  });

  test("leaves out what JSON has no word for, as JSON does", () => {
    expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
    expect(() => canonicalJson(() => 1)).toThrow("not a JSON value");
  });

  test("keeps texts as they are: two forms of one letter are two texts", () => {
    const [composed, decomposed] = ["ế".normalize("NFC"), "ế".normalize("NFD")];
    expect(canonicalJson(composed)).not.toBe(canonicalJson(decomposed));
    expect(canonicalJson('"\u2028\ud800')).toBe('"\\"\u2028\\ud800"');
  });
});

describe("problems in words", () => {
  test.each(Object.keys(PROBLEMS) as ProblemCode[])("%s says what happened and what to do", (code) => {
    const { title, detail } = problemWording(code);
    expect(title).toMatch(/^\p{Lu}[^.]*$/u);
    expect(detail).toMatch(/^\p{Lu}.*\.$/u);
    // What happened, then what to do: a sentence each at the least.
    expect(detail.split(/\.(?:\s|$)/u).length).toBeGreaterThan(2);
    expect(`${title}${detail}`).toBe(`${title}${detail}`.normalize("NFC"));
  });

  test("asks politely only where the system itself failed", () => {
    const codes = Object.keys(PROBLEMS) as ProblemCode[];
    const polite = codes.filter((code) => /vui lòng/iu.test(problemWording(code).detail));
    expect(polite).toEqual(["keys_unreachable", "internal"]);
  });

  test("errors are counted and the first wrong place is named", () => {
    expect(problemWording("report_has_errors", { errors: 3 }).detail).toContain("Còn 3 lỗi phải sửa");
    const issues = [{ path: "tables/duties/0/key", message: "expected string" }];
    expect(problemWording("shape_invalid", { issues }).detail).toContain("“tables/duties/0/key”");
  });
});
